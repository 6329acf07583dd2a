import { type Limits, MOST_LIMITS } from '../../keeping/transfer/pack.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';

const words = wordsIn(tabletsWords, 'en').pack;

/** The limits of a pack as they are typed. */
export interface LimitsForm {
  readonly afterInterviews: string;
  readonly afterHours: string;
  readonly unsafeTablet: boolean;
}

interface LimitsError {
  readonly field: keyof typeof MOST_LIMITS;
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
    found === null ? [{ field, text: words.wrongLimit[field](MOST_LIMITS[field]) }] : [];
  return [...wrong('afterInterviews', interviews), ...wrong('afterHours', hours)];
}

function numberIn(form: LimitsForm, field: LimitsError['field']): number | null {
  const typed = form[field].trim();
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= MOST_LIMITS[field] ? number : null;
}
