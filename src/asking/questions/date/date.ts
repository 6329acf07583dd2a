import { day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import { daySaid } from '../../../words/days.ts';
import { typedFault } from '../../../words/typed.ts';
import type { Kind } from '../kind.ts';
import { inOnePart, nothingToChoose } from '../plainKind.ts';
import type { AnswerOf, DateFace } from '../question.ts';
import { isBlank } from '../typedAnswer.ts';

/** A day of the calendar that is typed. What is no day yet is kept as it was typed until it is put right. */
export const date: Kind<'date'> = {
  ...inOnePart,
  ...nothingToChoose,
  partOf: unlessBlank,
  said: (_question, given) => ('value' in given ? [saidDay(given.value)] : []),
  passing: null,
  fault: (question, given) => ('value' in given ? faultOf(question, given.value) : null),
  measure: ({ earliest, latest }) => ({ sort: 'date', from: earliest, to: latest }),
  measured: (given) => ('value' in given ? day(given.value) : null),
  settled: unlessBlank,
};

/** A day in the three boxes in which it is typed. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Characters: more than any part of a day has. */
const LONGEST = 12;

/** What was typed as one text: `2026-11-22` once it is a day, empty where nothing was typed. */
export function writtenDay(typed: TypedDay): string {
  const [date, month, year] = [typed.day, typed.month, typed.year].map((part) =>
    part.replace(/[\s-]/g, '').slice(0, LONGEST),
  ) as [string, string, string];
  const padded = (part: string) => (part === '' ? '' : part.padStart(2, '0'));
  return date + month + year === '' ? '' : [year, padded(month), padded(date)].join('-');
}

/** The same text back in its boxes. */
export function typedDay(written: string): TypedDay {
  const [year = '', month = '', date = ''] = written.split('-');
  const bare = (part: string) => part.replace(/^0(?=.$)/, '');
  return { day: bare(date), month: bare(month), year };
}

function saidDay(written: string): Text {
  const real = day(written);
  if (real !== null) return daySaid(real);
  const typed = typedDay(written);
  return { en: [typed.day, typed.month, typed.year].filter((part) => part !== '').join(' ') };
}

function faultOf({ earliest, latest }: DateFace, written: string): Text | null {
  const real = day(written);
  if (real === null) return typedFault.notADay(/^\d{4}-\d{2}-\d{2}$/.test(written));
  return real >= earliest && real <= latest ? null : typedFault.daysBetween(earliest, latest);
}

function unlessBlank(answer: AnswerOf<'date'> | undefined): AnswerOf<'date'> | undefined {
  return isBlank(answer) ? undefined : answer;
}
