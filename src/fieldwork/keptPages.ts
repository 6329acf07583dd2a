import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { goTo, type Interview, type Paging, type Place, spend } from '../asking/survey/interview.ts';
import { back, forward, openPage, samePlace } from '../asking/survey/pages.ts';
import type { Problem } from '../core/problem.ts';
import type { World } from '../core/world.ts';
import { createKeeper } from './draftKeeper.ts';
import type { OpenedInterview } from './openInterview.ts';
import { createPageHistory } from './pageHistory.ts';

/** How a move stands in the history of the browser; `arrived` when the browser itself made it. */
type Step = 'push' | 'replace' | 'arrived';

/**
 * The pages of an open interview. An answer that stays on its page is seen at once; another page is seen only when the
 * interview as it then stands is on the disk. Between such a tap and the next page nothing is drawn, because a cheap
 * tablet would draw it twice.
 */
export interface KeptPages {
  /** As on the screen. */
  readonly interview: ReadonlySignal<Interview>;
  /** The page to be seen. */
  readonly page: ReadonlySignal<Place>;
  readonly paging: ReadonlySignal<Paging>;
  readonly isKept: ReadonlySignal<boolean>;
  /** Whether it is in both stores of this tablet; null before the store was reached. */
  readonly isKeptTwice: ReadonlySignal<boolean | null>;
  /** Why the last write failed; it is being tried again. */
  readonly problem: ReadonlySignal<Problem | null>;
  /** The interview as it was last changed, kept or not. */
  latest(): Interview;
  /** The same at the page to be seen, with the time spent there. */
  current(): Interview;
  /** Keeps the interview like this. A move is a `push` unless said. */
  keep(next: Interview, step?: Step): void;
  /** Goes one page back, through the history of the browser where that leads there. */
  backTo(place: Place, next: Interview): void;
  turn(paging: Paging): void;
  retry(): void;
  /** Has the store ready for the first write, or says why there is none. */
  reachStore(): Promise<void>;
  /** Writes no more drafts, and takes nothing more; resolves when none is being written. */
  halt(): Promise<void>;
  /** Goes on after that. */
  resume(): void;
  /** Nothing of the interview is left behind in the history. */
  forget(): void;
  /** Resolves when everything is kept and nobody listens any more. */
  close(): Promise<void>;
}

export function createKeptPages(opened: OpenedInterview, world: World, firstPaging: Paging): KeptPages {
  const { draft } = opened;
  const { questionnaire } = opened.setup;
  const shown = signal(draft);
  const kept = signal(draft);
  const isKept = signal(true);
  const isKeptTwice = signal<boolean | null>(null);
  const problem = signal<Problem | null>(null);
  const paging = signal(firstPaging);
  const page = computed(() => openPage(questionnaire, kept.value, paging.value));
  let latest = draft;
  let shownAt = world.now();
  let step: Step = 'push';
  let isHalted = false;

  const current = () => {
    const here = { ...latest, paradata: kept.value.paradata, place: page.value };
    return spend(here, Date.parse(world.now()) - Date.parse(shownAt));
  };
  const onKept = (stored: Interview) => {
    const before = page.value;
    batch(() => {
      kept.value = stored;
      shown.value = latest;
      isKept.value = latest === stored;
      problem.value = null;
    });
    if (samePlace(before, page.value)) return;
    shownAt = world.now();
    if (step === 'push') history.push(page.value);
    if (step === 'replace') history.replace(page.value);
  };
  const onTrouble = (trouble: Problem) => {
    batch(() => {
      shown.value = latest;
      problem.value = trouble;
    });
  };
  const write = async (interview: Interview) => {
    const store = await opened.fetchStore();
    if (!store.ok) return store;
    const done = await store.value.keepTap(interview, onTrouble);
    isKeptTwice.value = store.value.isKeptTwice();
    return done;
  };
  const keeper = createKeeper({ write, onKept, onTrouble });
  const keep = (next: Interview, by: Step = 'push') => {
    if (isHalted) return;
    step = by;
    latest = next;
    isKept.value = false;
    keeper.keep(next);
    if (samePlace(openPage(questionnaire, next, paging.value), page.value)) shown.value = next;
  };
  const history = createPageHistory(draft.id, {
    onPlace: (place) => keep(goTo(current(), place), 'arrived'),
    onUnknown: (isEarlier) =>
      keep((isEarlier ? back : forward)(questionnaire, current(), paging.value), 'replace'),
  });
  history.replace(page.value);

  return {
    interview: shown,
    page,
    paging,
    isKept,
    isKeptTwice,
    problem,
    latest: () => latest,
    current,
    keep,
    backTo: (place, next) => {
      if (!history.backTo(place)) keep(next, 'replace');
    },
    turn: (wide) => {
      paging.value = wide;
      history.replace(page.value);
    },
    retry: keeper.retry,
    reachStore: async () => {
      const store = await opened.fetchStore();
      problem.value = store.ok ? null : store.problem;
      if (store.ok) isKeptTwice.value = store.value.isKeptTwice();
    },
    halt: () => {
      isHalted = true;
      return keeper.halt();
    },
    resume: () => {
      isHalted = false;
      keep(latest);
    },
    forget: history.forget,
    close: () => {
      history.stop();
      return keeper.settled();
    },
  };
}
