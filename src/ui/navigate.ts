/** Opens an address of the app, such as `wave/123`. */
export function navigate(path: string): void {
  globalThis.location.hash = `#/${path}`;
}

/** Opens an address of the app in place of this one: the browser's Back passes it by. */
export function navigateInstead(path: string): void {
  globalThis.location.replace(`#/${path}`);
}
