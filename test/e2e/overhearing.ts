import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Tablet } from './harness.ts';
import { searchFor } from './profileSearch.ts';

/**
 * What the pages of a browser say where others may read it: all that they and their workers print, each address that they
 * go to or ask for, and each title.
 */
export interface Overheard {
  /** Listens to a browser, from before the first page of the app on. */
  readonly listen: (tablet: Tablet) => Promise<void>;
  /** What was heard that has one of these texts in it, or any private key; a line each. */
  readonly found: (secrets: readonly string[]) => readonly string[];
}

export function overhearing(): Overheard {
  const lines: string[] = [];
  const hear = (what: string, text: string) => void lines.push(`${what}: ${text}`);
  const hearPage = (page: Page) => {
    page.on('console', (message) => hear(message.worker() === null ? 'console' : 'worker', message.text()));
    page.on('pageerror', (error) => hear('console', `${error.stack}`));
    page.on('framenavigated', (frame) => hear('address', readable(frame.url())));
  };
  return {
    listen: async ({ context }) => {
      context.on('page', hearPage);
      context.pages().forEach(hearPage);
      context.on('serviceworker', (worker) => {
        worker.on('console', (message) => hear('worker', message.text()));
      });
      context.on('request', (request) => hear('address', readable(request.url())));
      await context.exposeBinding('titleSeen', (_, title: string) => hear('title', title));
      await context.addInitScript(() => {
        let last = '';
        const look = () => {
          if (document.title === last) return;
          last = document.title;
          (globalThis as unknown as { titleSeen(title: string): void }).titleSeen(last);
        };
        new MutationObserver(look).observe(document, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      });
    },
    found: (secrets) => {
      const find = searchFor(secrets);
      return lines.filter((line) => find(Buffer.from(line)).length > 0);
    },
  };
}

/** An address with its letters as they were before they were put in it. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const PLANTED = 'Quomodocunquize at Mudge';

/** Fails unless what a page and a worker of it print, its title and its address are heard: who hears nothing proves nothing. */
export async function hearsAll({ found }: Overheard, page: Page): Promise<void> {
  await page.evaluate(async (word) => {
    const { title } = document;
    const { href } = location;
    console.debug(word);
    document.title = word;
    history.replaceState(history.state, '', `#/${encodeURIComponent(word)}`);
    await new Promise(requestAnimationFrame);
    document.title = title;
    history.replaceState(history.state, '', href);
  }, PLANTED);
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('hearsAll requires a page with a worker');
  await worker.evaluate((word) => console.debug(word), PLANTED);
  await expect
    .poll(() => [...new Set(found([PLANTED]).map((line) => line.slice(0, line.indexOf(':'))))].toSorted())
    .toEqual(['address', 'console', 'title', 'worker']);
}
