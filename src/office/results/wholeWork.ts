import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';

/** A page that is one piece of long work: read, worked at, stopped, or there with what was found. */
export type WorkPage<Place, Found> =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | ({ readonly at: 'working' } & Place)
  | ({ readonly at: 'stopped' } & Place)
  | ({ readonly at: 'ready' } & Found & Place);

/** What such a page can do; LongWork draws it. */
export interface WholeWork<Place, Found> {
  readonly page: ReadonlySignal<WorkPage<Place, Found>>;
  /** How much of the work is done, 0 to 1. */
  readonly progress: ReadonlySignal<number>;
  /** Ends the work; begin does it anew. */
  stop(): void;
  begin(): Promise<void>;
  /** Shows what went wrong instead. */
  fail(problem: Problem): void;
}

interface WorkOf<Place, Found> {
  /** Reads what the work is about. */
  readonly open: () => Promise<Result<Place, Problem>>;
  /** Does it; null when it was stopped. */
  readonly work: (watch: JobWatch) => Promise<Result<Found, Problem> | null>;
}

/** Opens the page and begins its work at once. */
export function createWholeWork<Place extends object, Found extends object>({
  open,
  work,
}: WorkOf<Place, Found>): WholeWork<Place, Found> {
  const page = signal<WorkPage<Place, Found>>({ at: 'loading' });
  const progress = signal(0);
  let place: Place | null = null;
  let stopping = new AbortController();
  const fail = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  const begin = async () => {
    if (place === null || page.value.at === 'problem') return;
    stopping = new AbortController();
    progress.value = 0;
    page.value = { at: 'working', ...place };
    const onProgress = (share: number) => {
      progress.value = share;
    };
    const found = await work({ onProgress, signal: stopping.signal });
    if (found === null) page.value = { at: 'stopped', ...place };
    else if (found.ok) page.value = { at: 'ready', ...found.value, ...place };
    else fail(found.problem);
  };
  const start = async () => {
    const opened = await open();
    if (!opened.ok) return fail(opened.problem);
    place = opened.value;
    await begin();
  };
  void start();
  return { page, progress, stop: () => stopping.abort(), begin, fail };
}
