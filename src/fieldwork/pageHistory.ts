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

interface Arrivals {
  /** The browser went to this page, back or forward. */
  readonly onPlace: (place: Place) => void;
  /** It went to an entry from before a reload: nobody knows its page any more. */
  readonly onUnknown: (isEarlier: boolean) => void;
}

/**
 * An entry itself holds a number and nothing else, later ones higher numbers: browsers write the state of entries to the
 * disk, and which question was asked can tell an answer. The address says of which interview it is.
 */
export function createPageHistory(interview: InterviewId, { onPlace, onUnknown }: Arrivals): PageHistory {
  // Of each entry that was met: its page, and the page behind it. In the memory of this page only.
  const places = new Map<unknown, Place>();
  const behind = new Map<unknown, Place | undefined>();
  let last = 0;
  let open: unknown = history.state;
  // The browser takes milliseconds to write an entry: that waits until the page is drawn, and anything else for it.
  let waiting: (() => void) | null = null;
  const settle = () => {
    waiting?.();
    waiting = null;
  };
  const afterAll = (write: () => void) => {
    settle();
    waiting = write;
    afterPaint(settle);
  };
  const enter = (entry: number, place: Place) => {
    places.set(entry, place);
    last = Math.max(last, entry);
    open = entry;
  };
  const onPop = ({ state }: PopStateEvent) => {
    waiting = null;
    if (typeof state !== 'number' || !location.hash.endsWith(interview)) return;
    const from = Number(open);
    const place = places.get(state);
    if (state > from && !behind.has(state)) behind.set(state, places.get(from));
    open = state;
    if (place === undefined) onUnknown(state < from);
    else onPlace(place);
  };
  addEventListener('popstate', onPop);
  const stop = () => {
    waiting = null;
    removeEventListener('popstate', onPop);
  };
  return {
    replace: (place) =>
      afterAll(() => {
        const { state } = history;
        enter(typeof state === 'number' ? state : last + 1, place);
        history.replaceState(open, '');
      }),
    push: (place) =>
      afterAll(() => {
        const from = places.get(history.state);
        enter(last + 1, place);
        behind.set(open, from);
        history.pushState(open, '');
      }),
    backTo: (place) => {
      settle();
      const before = behind.get(history.state);
      if (before === undefined || !samePlace(before, place)) return false;
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
