import type { Signal } from '@preact/signals';
import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import type { World } from '../core/world.ts';
import { type Ending, fileInterview } from './fileInterview.ts';
import type { InterviewStore } from './interviewStore.ts';
import type { KeptPages } from './keptPages.ts';
import type { OpenedInterview } from './openInterview.ts';

interface Ends {
  file(ending: Ending): void;
  /** Deletes an interview that was opened by mistake. */
  remove(): void;
  /** Leaves it unfinished, for another time. */
  leave(): Promise<void>;
  /** Leaves it as the store has it: what was done here is not written. */
  abandon(): Promise<void>;
}

interface EndWatch {
  readonly trouble: Signal<Problem | null>;
  /** @param isKeptTwice Whether what was filed is in both stores. */
  readonly onOver: (ending: Ending | null, isKeptTwice: boolean) => void;
}

/** The ways out of an open interview. Each happens once; a failure changes nothing and can be tried again. */
export function createEnd(
  opened: OpenedInterview,
  world: World,
  pages: KeptPages,
  { trouble, onOver }: EndWatch,
): Ends {
  let isBusy = false;
  let isOver = false;
  const once = async (act: () => Promise<Result<unknown, Problem>>, ending: Ending | null) => {
    if (isBusy || isOver) return;
    isBusy = true;
    trouble.value = null;
    // A draft written after the filing would come back as an unfinished interview.
    await pages.halt();
    const done = await act();
    isBusy = false;
    if (!done.ok) {
      // First: what is told may have it let go of, and opened again.
      pages.resume();
      trouble.value = done.problem;
      return;
    }
    isOver = true;
    pages.forget();
    const store = await opened.fetchStore();
    opened.release();
    onOver(ending, store.ok && store.value.isKeptTwice());
  };
  const onSlow = (problem: Problem) => {
    trouble.value = problem;
  };
  const { draft } = opened;
  const inStore = async <Value>(
    act: (store: InterviewStore) => Promise<Result<Value, Problem>>,
  ): Promise<Result<Value, Problem>> => {
    const store = await opened.fetchStore();
    return store.ok ? act(store.value) : store;
  };

  return {
    file: (ending) =>
      void once(
        () =>
          inStore((store) =>
            fileInterview({ store, setup: opened.setup, world }, pages.current(), ending, onSlow),
          ),
        ending,
      ),
    remove: () => void once(() => inStore((store) => store.remove(draft.id)), null),
    abandon: async () => {
      isOver = true;
      await pages.halt();
      await pages.close();
      opened.release();
    },
    leave: async () => {
      if (isOver) return;
      isOver = true;
      await pages.close();
      const left = pages.latest();
      const isUntouched = left.place.at === 'introduction' && Object.keys(left.answers).length === 0;
      // Nobody was asked anything: there is nothing to come back to. Else windows that watch the drafts are told.
      await inStore((store) => (isUntouched ? store.remove(draft.id) : store.keep(left)));
      opened.release();
    },
  };
}
