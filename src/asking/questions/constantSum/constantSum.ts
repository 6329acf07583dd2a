import type { Text } from '../../../core/text.ts';
import { amountText, standsBefore } from '../../../words/typed.ts';
import type { Kind } from '../kind.ts';
import { readNumber } from '../number/number.ts';
import { inOnePart, notTyped } from '../plainKind.ts';
import type { AnswerOf, ChoiceFace } from '../question.ts';
import { sumFault } from './sumWords.ts';

/** A question whose options share out a total, such as 100 points or the council's money. */
export interface ConstantSumFace extends ChoiceFace {
  /** Whole, from 1; what the options' numbers add up to. */
  readonly total: number;
  readonly unit?: Text;
}

/** What each option was given, by its code; text is what was typed for a number and is none yet. */
export type Amounts = Readonly<Record<string, number | string>>;

/** Numbers for options that add up to a total. What does not add up yet is kept as it was typed until it is put right. */
export const constantSum: Kind<'constantSum'> = {
  ...notTyped,
  ...inOnePart,
  partOf: unlessBlank,
  said: ({ options, unit }, given) => {
    const amounts = amountsIn(given);
    return options.flatMap(({ code, text }) => {
      const amount = amounts[code];
      return amount === undefined || amount === 0 ? [] : [withAmount(text, amountText(amount, unit))];
    });
  },
  passing: null,
  chosen: codesGiven,
  most: ({ options }) => options.length,
  options: (question) => question.options,
  fault: (question, given) => ('value' in given ? faultOf(question, given.value) : null),
  settled: (answer, offered) => {
    const standing = unlessBlank(answer);
    if (standing === undefined || 'missing' in standing || offered === null) return standing;
    const isOffered = (code: string) => offered.includes(Number(code));
    // Without one of its parts the sum is no answer any more.
    if (codesGiven(standing).some((code) => !isOffered(String(code)))) return undefined;
    const left = Object.entries(standing.value).filter(([code]) => isOffered(code));
    return left.length === Object.keys(standing.value).length
      ? standing
      : { ...standing, value: Object.fromEntries(left) };
  },
  endings: () => [],
  endingOf: () => null,
};

/** What each option was given; nothing where there is no view. */
export function amountsIn(given: AnswerOf<'constantSum'> | undefined): Amounts {
  return given && 'value' in given ? given.value : {};
}

/** How much of the total is left; below 0 where it is more. What is no number counts nothing. */
export function leftOf(total: number, amounts: Amounts): number {
  return Object.values(amounts).reduce<number>(
    (left, amount) => left - (typeof amount === 'number' ? amount : 0),
    total,
  );
}

/** The amounts with one of them typed anew, and nothing for each of the offered options that has none yet. */
export function withAmountTyped(
  amounts: Amounts,
  offered: readonly number[],
  { code, typed }: { readonly code: number; readonly typed: string },
): Amounts {
  const all = offered.map((one) => [one, amounts[one] ?? 0]);
  return { ...Object.fromEntries(all), [code]: typed.trim() === '' ? 0 : readNumber(typed) };
}

/** A part of the total, said beside it: the total names the unit, a sign of money stands at both. */
export function partText(amount: number, unit: Text | undefined): Text {
  return amountText(amount, unit === undefined || !standsBefore(unit.en) ? undefined : unit);
}

function codesGiven(given: AnswerOf<'constantSum'>): readonly number[] {
  return Object.entries(amountsIn(given)).flatMap(([code, amount]) => (amount === 0 ? [] : [Number(code)]));
}

function faultOf({ total }: ConstantSumFace, amounts: Amounts): Text | null {
  const isWhole = (amount: number | string) =>
    typeof amount === 'number' && Number.isInteger(amount) && amount >= 0;
  if (!Object.values(amounts).every(isWhole)) return sumFault.notWhole;
  const left = leftOf(total, amounts);
  if (left === 0) return null;
  return left > 0 ? sumFault.left(left, total) : sumFault.over(-left, total);
}

function withAmount(text: Text, amount: Text): Text {
  const languages = Object.entries(text).map(([language, words]) => [
    language,
    `${words}: ${amount[language] ?? amount.en}`,
  ]);
  return Object.fromEntries(languages) as unknown as Text;
}

/** Nothing typed is no answer. */
function unlessBlank(answer: AnswerOf<'constantSum'> | undefined): AnswerOf<'constantSum'> | undefined {
  const isBlank = answer && 'value' in answer && codesGiven(answer).length === 0;
  return isBlank ? undefined : answer;
}
