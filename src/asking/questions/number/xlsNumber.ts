import type { NumberFace } from '../question.ts';
import { rangeIn } from '../xlsform/rangeIn.ts';
import type { XlsKind, XlsLimit } from '../xlsform/xlsKind.ts';
import { decimalsIn } from './number.ts';
import { GREATEST_NUMBER, MOST_DECIMALS } from './numberSchema.ts';

/** A number that is typed; also one on a line between two ends whose steps are no whole points. */
export const xlsNumber: XlsKind<'number'> = {
  write: ({ from, to, decimals }) => ({
    type: decimals === 0 ? 'integer' : 'decimal',
    limit: { atLeast: from, atMost: to },
  }),
  read: ({ type, rows, limit = {}, parameters }) => {
    if (rows !== undefined) return null;
    if (type === 'integer') return rangeOf(limit, 0);
    if (type === 'decimal') return rangeOf(limit, MOST_DECIMALS);
    if (type !== 'range') return null;
    const [from, to, step] = rangeIn(parameters);
    return rangeOf({ atLeast: from, atMost: to }, Math.min(MOST_DECIMALS, decimalsIn(step)));
  },
};

/** What the forms of ODK take where they set no limit: nine digits. */
const LARGEST = 999_999_999;

/** A range that can stand: with more decimals where its ends have more, and whole nine digits where it runs nowhere. */
function rangeOf(limit: XlsLimit, usual: number): Pick<NumberFace, 'from' | 'to' | 'decimals'> {
  const [least, most] = [numberIn(limit.atLeast), numberIn(limit.atMost)];
  const isOpen = least !== null && most !== null && least >= most;
  const from = isOpen ? -LARGEST : (least ?? Math.min(-LARGEST, most ?? 0));
  const to = isOpen ? LARGEST : (most ?? Math.max(LARGEST, least ?? 0));
  return from < to
    ? { from, to, decimals: Math.max(usual, decimalsIn(from), decimalsIn(to)) }
    : { from: -LARGEST, to: LARGEST, decimals: usual };
}

/** A number that a range can end with. */
function numberIn(end: number | string | undefined): number | null {
  return typeof end === 'number' && Math.abs(end) <= GREATEST_NUMBER && decimalsIn(end) <= MOST_DECIMALS
    ? end
    : null;
}
