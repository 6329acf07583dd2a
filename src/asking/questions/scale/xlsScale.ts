import type { Text } from '../../../core/text.ts';
import type { Option } from '../question.ts';
import { rangeIn } from '../xlsform/rangeIn.ts';
import type { XlsKind } from '../xlsform/xlsKind.ts';
import { LONGEST_SCALE } from './scaleSchema.ts';

/** Whole numbers between two ends that have words. */
export const xlsScale: XlsKind<'scale'> = {
  write: ({ from, to, lowest, highest }) => ({
    type: 'range',
    appearance: 'no-ticks',
    parameters: { start: String(from), end: String(to), step: '1' },
    options: [
      { code: from, text: lowest },
      { code: to, text: highest },
    ],
  }),
  read: ({ type, parameters, options = [] }) => {
    const [from, to, step] = rangeIn(parameters);
    if (type !== 'range' || step !== 1 || !Number.isInteger(from) || !Number.isInteger(to)) return null;
    if (to <= from || to - from > LONGEST_SCALE) return null;
    return { from, to, lowest: wordsOf(options, from), highest: wordsOf(options, to), nets: [] };
  },
};

/** The words of an end; empty where the form has none, which the builder asks for. */
function wordsOf(options: readonly Option[], code: number): Text {
  return options.find((option) => option.code === code)?.text ?? { en: '' };
}
