import type { Limits } from '../../keeping/transfer/pack.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';

const words = wordsIn(tabletsWords, 'en').pack;

/** The limits of a pack as they are typed. */
export interface LimitsForm {
  readonly afterInterviews: string;
  readonly afterHours: string;
  readonly unsafeTablet: boolean;
}

/** Most that a pack may say. */
const MOST = { afterInterviews: 500, afterHours: 168 } as const;

interface LimitsError {
  readonly field: keyof typeof MOST;
  readonly text: string;
}

export function limitsTyped({ afterInterviews, afterHours, unsafeTablet }: Limits): LimitsForm {
  return { afterInterviews: `${afterInterviews}`, afterHours: `${afterHours}`, unsafeTablet };
}

/** What was typed, as limits; or what is wrong with it. */
export function readLimits(form: LimitsForm): Limits | readonly LimitsError[] {
  const [interviews, hours] = [numberIn(form, 'afterInterviews'), numberIn(form, 'afterHours')];
  if (interviews !== null && hours !== null)
    return { afterInterviews: interviews, afterHours: hours, unsafeTablet: form.unsafeTablet };
  const wrong = (field: LimitsError['field'], found: number | null): readonly LimitsError[] =>
    found === null ? [{ field, text: words.wrongLimit[field](MOST[field]) }] : [];
  return [...wrong('afterInterviews', interviews), ...wrong('afterHours', hours)];
}

function numberIn(form: LimitsForm, field: LimitsError['field']): number | null {
  const typed = form[field].trim();
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= MOST[field] ? number : null;
}
