/** Moves the keyboard and the reading voice to the heading of a question, at the top of the window. */
export function jumpTo(column: string): void {
  // No link leads there: the address after # belongs to the page as a whole.
  const heading = document.getElementById(`q-${column}`)?.querySelector('h3');
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
