/** Opens an address of the app, such as `wave/123`. */
export function navigate(path: string): void {
  globalThis.location.hash = `#/${path}`;
}
