import type { Day } from '../core/day.ts';
import { type SpokenText, type Text, textIn } from '../core/text.ts';
import { dayInWords } from './days.ts';
import { type Words, wordsIn } from './inLanguages.ts';

export interface TypedSentences {
  readonly notANumber: string;
  readonly wholeNumber: string;
  readonly decimals: (most: number) => string;
  readonly between: (from: number, to: number) => string;
  readonly tooLong: (over: number) => string;
  readonly wholeDay: string;
  readonly realDay: string;
  readonly daysBetween: (earliest: string, latest: string) => string;
}

/** What is said of an answer that was typed and cannot stand. */
export const typedWords: Words<TypedSentences> = {
  en: {
    notANumber: 'Enter a number, such as 5',
    wholeNumber: 'Enter a whole number',
    decimals: (most) =>
      `Enter a number with at most ${most === 1 ? '1 digit' : `${most} digits`} after the point`,
    between: (from, to) => `Enter a number from ${from} to ${to}`,
    wholeDay: 'Enter a day, a month and a year with four digits, such as 27 3 2007',
    realDay: 'Enter a real date',
    daysBetween: (earliest, latest) => `Enter a date from ${earliest} to ${latest}`,
    tooLong: (over) => `Make it shorter by ${over === 1 ? '1 character' : `${over} characters`}`,
  },
  fetch: { cy: async () => (await import('./typedWelsh.ts')).typedWelsh },
};

/** The same in every language, for whoever reads it. */
export const typedFault = {
  notANumber: inEach((words) => words.notANumber),
  decimals: (most: number): Text =>
    inEach((words) => (most === 0 ? words.wholeNumber : words.decimals(most))),
  between: (from: number, to: number): Text => inEach((words) => words.between(from, to)),
  /** @param isWhole Day, month and year are there, and the calendar has no such day. */
  notADay: (isWhole: boolean): Text => inEach((words) => (isWhole ? words.realDay : words.wholeDay)),
  daysBetween: (earliest: Day, latest: Day): Text =>
    inEach((words, language) =>
      words.daysBetween(dayInWords(earliest, language), dayInWords(latest, language)),
    ),
  tooLong: (over: number): Text => inEach((words) => words.tooLong(over)),
} as const;

function inEach(sentence: (words: TypedSentences, language: 'en' | 'cy') => string): Text {
  return { en: sentence(typedWords.en, 'en'), cy: sentence(wordsIn(typedWords, 'cy'), 'cy') };
}

/** Whether a unit stands before its number, as a sign of money does. */
export function standsBefore(unit: string): boolean {
  return /^\p{Sc}$/u.test(unit);
}

/** A number, or what was typed for one, with its unit: `3.5 hours`, `£3.50`. */
export function amountText(amount: number | string, unit: Text | undefined): Text {
  if (unit === undefined) return { en: String(amount) };
  const said = Object.keys(unit).map((language) => [language, amountIn(amount, textIn(unit, language))]);
  return Object.fromEntries(said) as unknown as Text;
}

function amountIn(amount: number | string, { text: unit, language }: SpokenText): string {
  const isOne = language === 'en' && /^-?1$/.test(String(amount));
  if (!standsBefore(unit)) return `${amount} ${isOne ? ofOne(unit) : unit}`;
  // Pence have two digits: £3.50.
  const money = String(amount).replace(/^(-?\d+\.\d)$/, '$10');
  return money.startsWith('-') ? `-${unit}${money.slice(1)}` : `${unit}${money}`;
}

/** An English unit said of one: `hour` of `hours`. Left as it is where taking the s away might not make the word of it. */
function ofOne(unit: string): string {
  const isPlain = /^[a-z]*[^aius]s$/i.test(unit) && !/(?:[sxzio]|sh|ch)es$/i.test(unit);
  return isPlain ? unit.slice(0, -1) : unit;
}
