/** Gives a page in a frame the styles of the page around it. The policy takes them from our own address only. */
export function copyStyles(from: Document, to: Document): void {
  for (const link of from.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const copy = to.createElement('link');
    copy.rel = 'stylesheet';
    copy.href = link.href;
    to.head.append(copy);
  }
}
