import type { Page, Worker } from 'playwright-core';

/** What became of each forbidden thing. */
export interface Tries {
  readonly foreignFetch: string;
  readonly evaluated: string;
  readonly madeFunction: string;
  readonly webAssembly: string;
}

/**
 * Tries what the policy forbids, in a page or a worker.
 *
 * From a timer: the debugger, by which tests reach in, lifts the ban on eval for the call itself.
 */
export function tryForbidden(realm: Page | Worker, foreign: string): Promise<Tries> {
  const attempt = (address: string) =>
    new Promise<Tries>((resolve) => {
      setTimeout(async () => {
        const outcome = async (act: () => unknown) => {
          try {
            await act();
            return 'done';
          } catch {
            return 'refused';
          }
        };
        const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
        resolve({
          foreignFetch: await outcome(() => fetch(address, { mode: 'cors' })),
          // biome-ignore lint/security/noGlobalEval: whether it is refused is the question
          evaluated: await outcome(() => globalThis.eval('1 + 1')),
          madeFunction: await outcome(() => new Function('return 1')()),
          webAssembly: await outcome(() => WebAssembly.compile(empty)),
        });
      }, 0);
    });
  return 'context' in realm ? realm.evaluate(attempt, foreign) : realm.evaluate(attempt, foreign);
}
