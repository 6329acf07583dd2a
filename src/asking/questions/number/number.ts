import type { Text } from '../../../core/text.ts';
import { amountText, typedFault } from '../../../words/typed.ts';
import type { Kind } from '../kind.ts';
import { inOnePart, nothingToChoose } from '../plainKind.ts';
import type { AnswerOf, NumberFace } from '../question.ts';
import { isBlank } from '../typedAnswer.ts';

/** A number that is typed. What is no number yet is kept as it was typed until it is put right. */
export const number: Kind<'number'> = {
  ...inOnePart,
  ...nothingToChoose,
  partOf: unlessBlank,
  said: ({ unit }, given) => ('value' in given ? [amountText(given.value, unit)] : []),
  passing: null,
  fault: (question, given) => ('value' in given ? faultOf(question, given.value) : null),
  measure: ({ from, to }) => ({ sort: 'number', from, to }),
  measured: (given) => ('value' in given && typeof given.value === 'number' ? given.value : null),
  settled: unlessBlank,
};

/** Characters: more than any number has. */
const LONGEST = 60;
const GROUPED = /^-?\d{1,3}([, ]\d{3})+(\.\d*)?$/;
const PLAIN = /^-?(\d+\.?\d*|\.\d+)$/;

/** What was typed as a number; as it was typed where it is none. Commas between thousands and a sign of money are passed over. */
export function readNumber(typed: string): number | string {
  const text = typed.slice(0, LONGEST);
  const bare = text
    .trim()
    .replace('\u2212', '-')
    .replace(/^\p{Sc} ?/u, '');
  const digits = GROUPED.test(bare) ? bare.replace(/[, ]/g, '') : bare;
  // There is one nought, whatever its sign.
  return PLAIN.test(digits) ? Number(digits) + 0 : text;
}

/** Digits behind the point of a number. */
export function decimalsIn(value: number): number {
  const [, places = '', power = '0'] = /(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, places.length - Number(power));
}

function faultOf({ from, to, decimals }: NumberFace, value: number | string): Text | null {
  if (typeof value === 'string') return typedFault.notANumber;
  if (decimalsIn(value) > decimals) return typedFault.decimals(decimals);
  return value >= from && value <= to ? null : typedFault.between(from, to);
}

function unlessBlank(answer: AnswerOf<'number'> | undefined): AnswerOf<'number'> | undefined {
  return isBlank(answer) ? undefined : answer;
}
