import type { InterviewId, Place } from '../asking/survey/interview.ts';
import { samePlace } from '../asking/survey/pages.ts';
import { afterPaint } from './afterPaint.ts';

/** The pages of an interview as entries of the browser's history: its Back is the interview's Back. */
export interface PageHistory {
  /** The open page, when the interview is opened or a page takes the place of another. */
  replace(place: Place): void;
  /** A page was gone on to. */
  push(place: Place): void;
  /** Goes back in the browser if that leads to this page. */
  backTo(place: Place): boolean;
  /** Every entry so far is over: going back to one shows nothing of it. */
  forget(): void;
  stop(): void;
}

/** What an entry holds: places only, never an answer. */
interface Entry {
  readonly interview: InterviewId;
  readonly place: Place;
  /** The page behind it in the history; null when another screen is. */
  readonly before: Place | null;
}

/** @param onPlace The browser went to this page, back or forward. */
export function createPageHistory(interview: InterviewId, onPlace: (place: Place) => void): PageHistory {
  // The browser takes milliseconds to write an entry: that waits until the page is drawn, and anything else for it.
  let waiting: (() => void) | null = null;
  const open = () => entryOf(history.state, interview);
  const settle = () => {
    waiting?.();
    waiting = null;
  };
  const afterAll = (write: () => void) => {
    settle();
    waiting = write;
    afterPaint(settle);
  };
  const onPop = (event: PopStateEvent) => {
    waiting = null;
    const entry = entryOf(event.state, interview);
    if (entry !== null) onPlace(entry.place);
  };
  addEventListener('popstate', onPop);
  const stop = () => {
    waiting = null;
    removeEventListener('popstate', onPop);
  };
  return {
    replace: (place) =>
      afterAll(() => history.replaceState({ interview, place, before: open()?.before ?? null }, '')),
    push: (place) =>
      afterAll(() => history.pushState({ interview, place, before: open()?.place ?? null }, '')),
    backTo: (place) => {
      settle();
      const before = open()?.before ?? null;
      if (before === null || !samePlace(before, place)) return false;
      history.back();
      return true;
    },
    forget: () => {
      stop();
      history.replaceState(null, '');
    },
    stop,
  };
}

function entryOf(state: unknown, interview: InterviewId): Entry | null {
  const entry = state as Partial<Entry> | null;
  return entry?.interview === interview && entry.place ? (entry as Entry) : null;
}
