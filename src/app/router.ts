import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { ScreenProps } from '../keeping/storage/device.ts';
import { match } from './match.ts';
import type { Route } from './route.ts';

/** What is to be seen in the window. */
export type Shown =
  | { readonly at: 'nothing' }
  | {
      readonly at: 'screen';
      /** The address; another one is another screen, even of the same route, unless that one stays open. */
      readonly key: string;
      readonly route: Route;
      readonly params: Readonly<Record<string, string>>;
      readonly Screen: ComponentType<ScreenProps>;
    }
  | { readonly at: 'unknownAddress' }
  | { readonly at: 'notLoaded' };

export interface Router {
  readonly shown: ReadonlySignal<Shown>;
  /** Settles once the first page is there to be seen. */
  readonly arrived: Promise<void>;
}

/**
 * Follows the part of the address after `#`. The old screen stays until the new one is loaded.
 *
 * @param first Looked through first: what every tablet loads.
 * @param fetchMore Fetches the others, once one of them is asked for.
 */
export function createRouter(first: readonly Route[], fetchMore: () => Promise<readonly Route[]>): Router {
  const shown = signal<Shown>({ at: 'nothing' });
  const shownAt = async (hash: string): Promise<Shown> => {
    try {
      const found = match(first, hash) ?? match(await fetchMore(), hash);
      if (found === null) return { at: 'unknownAddress' };
      const Screen = await found.route.load();
      const key = found.route.staysOpen ? hash.replace(/\?.*$/, '') : hash;
      return { at: 'screen', key, ...found, Screen };
    } catch {
      // Not kept on this device and no network, or replaced by a newer version: the page says both.
      return { at: 'notLoaded' };
    }
  };
  const follow = async () => {
    const { hash } = location;
    const next = await shownAt(hash);
    // A slower page must not replace one that was asked for after it.
    if (location.hash === hash) shown.value = next;
  };
  addEventListener('hashchange', () => void follow());
  return { shown, arrived: follow() };
}
