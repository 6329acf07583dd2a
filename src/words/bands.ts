import type { Day } from '../core/day.ts';
import { type Text, textIn } from '../core/text.ts';
import { dayInWords, monthInWords } from './days.ts';
import { type Words, wordsIn } from './inLanguages.ts';
import { amountText, standsBefore } from './typed.ts';

interface BandSentences {
  readonly range: (from: string, to: string) => string;
  readonly under: (amount: string) => string;
  readonly orMore: (amount: string) => string;
  /** What is printed for a number to be written in. */
  readonly writeNumber: (range: string) => string;
  readonly writeWholeNumber: (range: string) => string;
  readonly writeWords: (most: number) => string;
  readonly writeDate: (earliest: string, latest: string) => string;
  readonly wroteSomething: string;
  readonly hadText: string;
}

const bandWords: Words<BandSentences> = {
  en: {
    range: (from, to) => `${from} to ${to}`,
    under: (amount) => `Under ${amount}`,
    orMore: (amount) => `${amount} or more`,
    writeNumber: (range) => `A number: ${range}`,
    writeWholeNumber: (range) => `A whole number: ${range}`,
    writeWords: (most) => `In your own words, at most ${most} characters:`,
    writeDate: (earliest, latest) => `Day, month and year: from ${earliest} to ${latest}`,
    wroteSomething: 'Wrote something',
    hadText: 'Had a text worked out',
  },
  cy: {
    range: (from, to) => `${from} i ${to}`,
    under: (amount) => `Dan ${amount}`,
    orMore: (amount) => `${amount} neu fwy`,
    writeNumber: (range) => `Rhif: ${range}`,
    writeWholeNumber: (range) => `Rhif cyfan: ${range}`,
    writeWords: (most) => `Yn eich geiriau eich hun, hyd at ${most} nod:`,
    writeDate: (earliest, latest) => `Dydd, mis a blwyddyn: o ${earliest} i ${latest}`,
    wroteSomething: 'Wedi ysgrifennu rhywbeth',
    hadText: 'Testun wedi’i gyfrifo',
  },
};

/** A range of numbers as a line of a table: `0 to 19 hours`, `£0 to £19`. */
export function bandText(from: number, to: number, unit: Text | undefined): Text {
  return inEach((words, language) => rangeIn(words, language, { from, to, unit }));
}

/** Numbers below the first band, and from the last one on, as lines of a table: `Under £18`, `£65 or more`. */
export function openBandText(side: 'under' | 'orMore', amount: number, unit: Text | undefined): Text {
  return inEach((words, language) => words[side](textIn(amountText(amount, unit), language).text));
}

/** What is printed where a number is to be written in. */
export function numberOnPaper(range: {
  readonly from: number;
  readonly to: number;
  readonly unit?: Text;
  readonly decimals: number;
}): Text {
  return inEach((words, language) => {
    const text = rangeIn(words, language, { ...range, unit: range.unit });
    return range.decimals === 0 ? words.writeWholeNumber(text) : words.writeNumber(text);
  });
}

/** What is printed where somebody writes in their own words. */
export function textOnPaper({ most }: { readonly most: number }): Text {
  return inEach((words) => words.writeWords(most));
}

/** What is printed where a day is to be written in. */
export function dateOnPaper(earliest: Day, latest: Day): Text {
  return inEach((words, language) =>
    words.writeDate(dayInWords(earliest, language), dayInWords(latest, language)),
  );
}

/** Days that are counted together: `November 2026`, `2026`, `2020 to 2029`. */
export function dateBandText(code: number, by: 'month' | 'year' | 'decade'): Text {
  if (by === 'decade') return bandText(code, code + 9, undefined);
  return { en: by === 'year' ? String(code) : monthInWords(Math.floor(code / 100), code % 100) };
}

/** What stands in place of what was written. */
export const wroteSomething: Text = { en: bandWords.en.wroteSomething };

/** The one line of a table of texts that nobody wrote: they were worked out. */
export const hadText: Text = { en: bandWords.en.hadText };

interface Range {
  readonly from: number;
  readonly to: number;
  readonly unit: Text | undefined;
}

function rangeIn(words: BandSentences, language: string, { from, to, unit }: Range): string {
  const amount = (value: number) => textIn(amountText(value, unit), language).text;
  if (from === to) return amount(from);
  const isBefore = unit !== undefined && standsBefore(textIn(unit, language).text);
  return words.range(isBefore ? amount(from) : String(from), amount(to));
}

function inEach(sentence: (words: BandSentences, language: string) => string): Text {
  return { en: sentence(bandWords.en, 'en'), cy: sentence(wordsIn(bandWords, 'cy'), 'cy') };
}
