import type { Day } from '../../core/day.ts';
import { readDay, readMonth } from './readMonth.ts';

/**
 * A percentage as it was printed: `61`, `61.5%`, `61,5`. The digits after the point are those typed, unless they are said: a
 * spreadsheet turns 61.0 into 61.
 *
 * @returns Null when it is none from 0 to 100, or has more digits than are said.
 */
export function publishedPercent(
  text: string,
  decimals = '',
): { readonly percent: number; readonly decimals: number } | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,3}))?\s*%?$/.exec(text.trim());
  if (found === null || !/^[0-3]?$/.test(decimals.trim())) return null;
  const percent = Number(`${found[1]}.${found[2] ?? '0'}`);
  const typed = found[2]?.length ?? 0;
  const said = decimals.trim() === '' ? typed : Number(decimals);
  return percent > 100 || said < typed ? null : { percent, decimals: said };
}

/** People asked, such as `827` or `1,002`; null where nothing is given, undefined where it is no number above 0. */
export function publishedBase(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '') return null;
  const found = /^\d{1,3}(,\d{3})+$|^\d{1,9}$/.test(bare) ? Number(bare.replaceAll(',', '')) : 0;
  return found > 0 ? found : undefined;
}

/** A design effect such as `1.35`; null where nothing is given, undefined where it is none from 1 to 20. */
export function publishedEffect(text: string): number | null | undefined {
  const bare = text.trim().replace(',', '.');
  if (bare === '') return null;
  const found = /^\d{1,2}(\.\d{1,4})?$/.test(bare) ? Number(bare) : 0;
  return found >= 1 && found <= 20 ? found : undefined;
}

/** The days of a round from the days or months that a report names: without an end, the one month or day. */
export function dayRange(
  from: string,
  to: string,
): { readonly from: Day; readonly to: Day } | { readonly wrong: 'from' | 'to' } {
  const [start, end] = [daysOf(from), to.trim() === '' ? daysOf(from) : daysOf(to)];
  if (start === null) return { wrong: 'from' };
  if (end === null || end.to < start.from) return { wrong: 'to' };
  return { from: start.from, to: end.to };
}

function daysOf(text: string): { readonly from: Day; readonly to: Day } | null {
  const one = readDay(text);
  return one === null ? readMonth(text) : { from: one, to: one };
}
