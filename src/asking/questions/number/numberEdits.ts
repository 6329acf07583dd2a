import type { QuestionOf } from '../question.ts';
import { decimalsIn, readNumber } from './number.ts';

/** Beyond this no questionnaire can hold a number (schemas.ts). */
const GREATEST = 1e9;

/**
 * The question with another range, from what was typed; bands outside it fall away.
 *
 * @returns Null where it is no range: no numbers, the first not below the last, or more decimals than are allowed.
 */
export function withRange(
  question: QuestionOf<'number'>,
  typedFrom: string,
  typedTo: string,
  decimals: number,
): QuestionOf<'number'> | null {
  const from = readNumber(typedFrom);
  const to = readNumber(typedTo);
  if (typeof from !== 'number' || typeof to !== 'number' || from >= to) return null;
  if ([from, to].some((end) => Math.abs(end) > GREATEST || decimalsIn(end) > decimals)) return null;
  const { bands, ...rest } = question;
  const kept = bands?.filter((band) => band > from && band <= to && decimalsIn(band) <= decimals) ?? [];
  return { ...rest, from, to, decimals, ...(kept.length > 0 ? { bands: kept } : {}) };
}
