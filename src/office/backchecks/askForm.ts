import { type ReadonlySignal, signal } from '@preact/signals';
import { type BackCheck, readBackCheck, USUAL_CONTACT_DAYS } from '../../asking/survey/backCheck.ts';

/** The form in which an officer says whether contacts are asked for. */
export interface AskForm {
  /** Null before it was filled in. */
  readonly isAsked: ReadonlySignal<boolean | null>;
  readonly days: ReadonlySignal<string>;
  readonly isDaysWrong: ReadonlySignal<boolean>;
  choose(isAsked: boolean): void;
  typeDays(text: string): void;
  /** Fills in what is kept, once. */
  fill(kept: BackCheck | null): void;
  /** What was kept when it was filled in, or told of since: what another tab kept then is written over by nobody unasked. */
  readonly seen: ReadonlySignal<BackCheck | null>;
  /** Somebody was told what is kept now. */
  see(kept: BackCheck | null): void;
  /** What it says, null where nobody is asked; undefined where the days are wrong. */
  said(): BackCheck | null | undefined;
}

export function createAskForm(): AskForm {
  const isAsked = signal<boolean | null>(null);
  const days = signal(String(USUAL_CONTACT_DAYS));
  const isDaysWrong = signal(false);
  const seen = signal<BackCheck | null>(null);
  const see = (kept: BackCheck | null) => {
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
      if (kept !== null) days.value = String(kept.days);
    },
    said: () => {
      const typed = days.value.trim();
      const read = readBackCheck({ days: /^\d+$/.test(typed) ? Number(typed) : null });
      isDaysWrong.value = isAsked.value === true && read === null;
      if (isDaysWrong.value) return undefined;
      return isAsked.value === true ? read : null;
    },
  };
}
