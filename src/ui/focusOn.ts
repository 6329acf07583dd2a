/**
 * Moves the keyboard to an element by its id and brings it into view.
 * Addresses after `#` belong to the router, so links inside a page move focus by script.
 */
export function focusOn(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}
