import { readNumber } from '../number/number.ts';

/** As many as a questionnaire can hold (computedSchema.ts). */
const MOST_BANDS = 50;

/** Where bands begin, from what was typed with commas between; null where that is no row of rising numbers. */
export function readBands(typed: string): readonly number[] | null {
  const parts = typed.split(/[,;]/).filter((part) => part.trim() !== '');
  const bands = parts.map(readNumber);
  const numbers = bands.filter((band) => typeof band === 'number');
  const isRising = numbers.every((band, at) => at === 0 || band > (numbers[at - 1] ?? band));
  return numbers.length < parts.length || !isRising || numbers.length > MOST_BANDS ? null : numbers;
}
