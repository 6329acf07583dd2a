import { day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import { daySaid } from '../../../words/days.ts';
import { amountText } from '../../../words/typed.ts';
import type { Kind } from '../kind.ts';
import { inOnePart, nothingToChoose, notTyped } from '../plainKind.ts';
import type { QuestionOf } from '../question.ts';

/** A value that is worked out while the interview goes on. It has no page, and nobody answers it. */
export const computed: Kind<'computed'> = {
  ...inOnePart,
  ...nothingToChoose,
  ...notTyped,
  partOf: (answer) => answer,
  said: (question, given) => ('value' in given ? [saidValue(question, given.value)] : []),
  passing: null,
  measure: ({ result }) => measures[result],
  measured: (given) => {
    if (!('value' in given)) return null;
    return typeof given.value === 'number' ? given.value : day(given.value);
  },
  settled: (answer) => answer,
  formula: ({ formula }) => formula,
};

/** Nothing bounds what a formula comes to. */
const measures = {
  number: { sort: 'number', from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  date: { sort: 'date', from: day('0000-01-01') ?? never(), to: day('9999-12-31') ?? never() },
  text: null,
} as const;

function never(): never {
  throw new RangeError('computed requires real days');
}

function saidValue({ unit }: QuestionOf<'computed'>, value: number | string): Text {
  if (typeof value === 'number') return amountText(value, unit);
  const found = day(value);
  return found === null ? { en: value } : daySaid(found);
}
