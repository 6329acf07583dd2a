/** The host of a web address, without `www.`; null for a source that is no address of the web. */
export function hostOf(address: string): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? null;
}
