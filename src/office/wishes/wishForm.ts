import { type ReadonlySignal, signal } from '@preact/signals';
import { type Day, day } from '../../core/day.ts';

/** What is wrong with the day: it is none, it is over, or it is not after fieldwork. */
export type DayFault = 'none' | 'past' | 'fieldwork';

/** The form in which an officer says whether wishes of a purpose are asked for, and until when they are kept. */
export interface WishForm {
  /** Null before it was filled in. */
  readonly isAsked: ReadonlySignal<boolean | null>;
  readonly day: ReadonlySignal<string>;
  readonly fault: ReadonlySignal<DayFault | null>;
  choose(isAsked: boolean): void;
  typeDay(text: string): void;
  /** Fills in the day that is kept, once; null where nobody is asked. */
  fill(kept: Day | null): void;
  /** What was kept when it was filled in, or told of since: what another tab kept then is written over by nobody unasked. */
  readonly seen: ReadonlySignal<Day | null>;
  /** Somebody was told what is kept now. */
  see(kept: Day | null): void;
  /** The day it says, null where nobody is asked; undefined where it is wrong. */
  said(known: { readonly today: Day; readonly fieldworkEnds: Day | null }): Day | null | undefined;
}

export function createWishForm(): WishForm {
  const isAsked = signal<boolean | null>(null);
  const typed = signal('');
  const fault = signal<DayFault | null>(null);
  const seen = signal<Day | null>(null);
  const see = (kept: Day | null) => {
    seen.value = kept;
  };
  return {
    seen,
    see,
    isAsked,
    day: typed,
    fault,
    choose: (now) => {
      isAsked.value = now;
    },
    typeDay: (text) => {
      typed.value = text;
    },
    fill: (kept) => {
      if (isAsked.value !== null) return;
      see(kept);
      isAsked.value = kept !== null;
      typed.value = kept ?? '';
    },
    said: ({ today, fieldworkEnds }) => {
      fault.value = null;
      if (isAsked.value !== true) return null;
      const until = day(typed.value);
      if (until === null) fault.value = 'none';
      else if (until <= today) fault.value = 'past';
      // Tablets hand wishes over once fieldwork is over.
      else if (fieldworkEnds !== null && until <= fieldworkEnds) fault.value = 'fieldwork';
      return fault.value === null ? until : undefined;
    },
  };
}
