import { day } from '../../../core/day.ts';
import type { QuestionOf } from '../question.ts';

/** The widest range that a questionnaire can hold (schemas.ts). */
const MOST_YEARS = 300;

/** The question with another first and last day, from what was typed; null where they are no range. */
export function withDays(
  question: QuestionOf<'date'>,
  typedFirst: string,
  typedLast: string,
): QuestionOf<'date'> | null {
  const earliest = day(typedFirst);
  const latest = day(typedLast);
  if (earliest === null || latest === null || earliest > latest) return null;
  if (Number(latest.slice(0, 4)) - Number(earliest.slice(0, 4)) > MOST_YEARS) return null;
  // What days are counted by follows from the range again.
  const { bands: _gone, ...rest } = question;
  return { ...rest, earliest, latest };
}
