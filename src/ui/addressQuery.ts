/** The part of the address after `?`, in which a page keeps how it is looked at. */
export interface AddressQuery {
  read(): string;
  /** Changes it where it stands: Back does not step through every change. */
  replace(query: string): void;
  /** Tells when the address changes under the page: by a link, Back, or a hand. Returns what ends it. */
  follow(onChange: (query: string) => void): () => void;
}

const parts = () => globalThis.location.hash.split('?');

/** The address of this window. */
export const addressQuery: AddressQuery = {
  read: () => parts()[1] ?? '',
  replace: (query) => {
    const [path = ''] = parts();
    globalThis.history.replaceState(globalThis.history.state, '', query === '' ? path : `${path}?${query}`);
  },
  follow: (onChange) => {
    const [path] = parts();
    const changed = () => {
      const [now, query = ''] = parts();
      if (now === path) onChange(query);
    };
    globalThis.addEventListener('hashchange', changed);
    return () => globalThis.removeEventListener('hashchange', changed);
  },
};
