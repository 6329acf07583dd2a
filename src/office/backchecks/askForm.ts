import { type ReadonlySignal, signal } from '@preact/signals';
import { MOST_CONTACT_DAYS, USUAL_CONTACT_DAYS } from '../../asking/survey/backCheck.ts';

/** The form in which an officer says whether contacts are asked for. */
export interface AskForm {
  /** Null before it was filled in. */
  readonly isAsked: ReadonlySignal<boolean | null>;
  readonly days: ReadonlySignal<string>;
  readonly isDaysWrong: ReadonlySignal<boolean>;
  choose(isAsked: boolean): void;
  typeDays(text: string): void;
  /** Fills in the days that are kept, once; null where nobody is asked. */
  fill(kept: number | null): void;
  /** What was kept when it was filled in, or told of since: what another tab kept then is written over by nobody unasked. */
  readonly seen: ReadonlySignal<number | null>;
  /** Somebody was told what is kept now. */
  see(kept: number | null): void;
  /** The days it says, null where nobody is asked; undefined where they are wrong. */
  said(): number | null | undefined;
}

export function createAskForm(): AskForm {
  const isAsked = signal<boolean | null>(null);
  const days = signal(String(USUAL_CONTACT_DAYS));
  const isDaysWrong = signal(false);
  const seen = signal<number | null>(null);
  const see = (kept: number | null) => {
    seen.value = kept;
  };
  return {
    seen,
    see,
    isAsked,
    days,
    isDaysWrong,
    choose: (now) => {
      isAsked.value = now;
    },
    typeDays: (text) => {
      days.value = text;
    },
    fill: (kept) => {
      if (isAsked.value !== null) return;
      see(kept);
      isAsked.value = kept !== null;
      if (kept !== null) days.value = String(kept);
    },
    said: () => {
      const typed = days.value.trim();
      const said = /^\d+$/.test(typed) ? Number(typed) : 0;
      isDaysWrong.value = isAsked.value === true && (said < 1 || said > MOST_CONTACT_DAYS);
      if (isDaysWrong.value) return undefined;
      return isAsked.value === true ? said : null;
    },
  };
}
