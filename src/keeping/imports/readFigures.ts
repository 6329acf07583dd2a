import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Text } from '../../core/text.ts';
import type { Figure, FigureBase, FigureDate, FigureMeasure } from '../../counting/benchmarks/figure.ts';
import { type CsvRow, csvRows } from './csvRows.ts';
import { readDay, readMonth } from './readMonth.ts';

/** A question (or row of one) that a figure can be about: asking/bank/subjects.ts has them. */
export interface FigureSubject {
  readonly id: string;
  readonly text: Text;
  readonly wording: string;
  readonly answers: readonly string[];
  readonly positive: Text | null;
  readonly negative: Text | null;
}

export type FiguresProblem = ProblemOf<
  'extraCell' | 'openQuote' | 'emptyFile' | 'missingColumn' | 'missingCell' | 'badCell' | 'doubleRow'
>;

const WANTED = ['source', 'month', 'base', 'mode', 'wording', 'question', 'percent'] as const;

const modes: readonly (readonly [RegExp, Figure['mode']])[] = [
  [/^(tele)?phone$/, 'telephone'],
  [/^(face ?to ?face|doorstep)$/, 'faceToFace'],
  [/^self ?completion$/, 'selfCompletion'],
  [/^(postal|post|mail|paper)$/, 'postal'],
  [/^(online|web|internet)$/, 'online'],
];

/** Keeps what is wrong with a row while its cells are read. */
interface Reading {
  readonly row: CsvRow;
  readonly problems: FiguresProblem[];
}

/**
 * Reads a file of published figures, one a row; docs/formats.md describes the columns.
 *
 * @param text The file; readText makes it from bytes.
 * @returns The figures, or everything that is wrong with the file, each with its row and column. A file with one bad
 * row gives no figure at all.
 */
export function readFigures(
  text: string,
  subjects: readonly FigureSubject[],
): Result<readonly Figure[], readonly FiguresProblem[]> {
  const rows = csvRows(text, 'figures', WANTED);
  if (!rows.ok) return rows;
  const problems: FiguresProblem[] = [];
  const read = rows.value.flatMap((row) => {
    const reading: Reading = { row, problems: [] };
    const figure = figureOf(reading, subjects);
    problems.push(...reading.problems);
    return figure === null || reading.problems.length > 0 ? [] : [{ row: row.row, figure }];
  });
  problems.push(...doubles(read));
  return problems.length > 0 ? fail(problems) : ok(read.map(({ figure }) => figure));
}

function figureOf(reading: Reading, subjects: readonly FigureSubject[]): Figure | null {
  for (const column of WANTED) {
    const found = reading.row.cell(column);
    if (found === '' || (column === 'source' && namesNothing(found))) missing(reading, column);
  }
  const { cell } = reading.row;
  const subject = subjects.find((one) => one.id === cell('question').toLowerCase());
  if (subject === undefined) bad(reading, 'question');
  const asked = subject === undefined ? null : whatIsMeasured(reading, subject);
  const when = whenOf(reading);
  const base = baseOf(reading);
  const percent = percentOf(reading);
  const mode = modes.find(([shape]) =>
    shape.test(
      cell('mode')
        .toLowerCase()
        .replace(/[\s-]+/g, ' '),
    ),
  )?.[1];
  if (mode === undefined) bad(reading, 'mode');
  if (!subject || !asked || !when || !base || !percent || !mode) return null;
  const area = cell('area') || 'Great Britain';
  return {
    id: idOf(subject.id, asked, when, area),
    answers: subject.id,
    ...asked,
    ...percent,
    when,
    round: wholeNumber(cell('round')),
    base,
    baseNote: cell('base'),
    mode,
    area,
    wording: sameWords(cell('wording'), subject) ? subject.wording : cell('wording'),
    source: { address: cell('source'), kind: cell('quoted by') || 'loaded file', quote: cell('quote') },
    note: cell('note') || null,
    standsOut: when.from?.startsWith('2020-06') ? 'pandemic' : null,
  };
}

function missing({ row, problems }: Reading, column: string): void {
  problems.push({ kind: 'missingCell', what: 'figures', row: row.row, column });
}

/** An empty cell is reported as missing, not as wrong. */
function bad({ row, problems }: Reading, column: string): void {
  const found = row.cell(column);
  if (found === '') return;
  problems.push({ kind: 'badCell', what: 'figures', row: row.row, column, found: found.slice(0, 40) });
}

function whatIsMeasured(reading: Reading, subject: FigureSubject): Pick<Figure, 'measure' | 'answer'> | null {
  const { cell } = reading.row;
  const named = cell('answer');
  if (named !== '') {
    const answer = subject.answers.find((one) => folded(one) === folded(named));
    if (answer === undefined) bad(reading, 'answer');
    return answer === undefined ? null : { measure: 'singleAnswer', answer };
  }
  const wanted = folded(cell('measure')) || 'net positive';
  const nets: readonly (readonly [string, FigureMeasure, Text | null])[] = [
    ['net positive', 'netPositive', subject.positive],
    ['net negative', 'netNegative', subject.negative],
  ];
  const found = nets.find(([name]) => name === wanted);
  if (found === undefined) bad(reading, 'measure');
  // A question without nets is measured by one of its answers only.
  else if (found[2] === null) missing(reading, 'answer');
  else return { measure: found[1], answer: null };
  return null;
}

function whenOf(reading: Reading): FigureDate | null {
  const { cell } = reading.row;
  const month = readMonth(cell('month'));
  if (month === null) {
    bad(reading, 'month');
    return null;
  }
  if (cell('from') === '' && cell('to') === '') {
    return { ...month, precision: 'month', basis: 'month stated in the loaded file' };
  }
  const [from, to] = [readDay(cell('from')), readDay(cell('to'))];
  for (const [column, found] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (cell(column) === '') missing(reading, column);
    else if (found === null) bad(reading, column);
  }
  if (from === null || to === null) return null;
  if (to < from) {
    bad(reading, 'to');
    return null;
  }
  // Fieldwork that has nothing to do with the month stated is a slip of one of the two.
  if (to < month.from || from > month.to) {
    bad(reading, 'month');
    return null;
  }
  return {
    from,
    to,
    precision: 'days',
    label: month.label,
    basis: 'fieldwork days stated in the loaded file',
  };
}

/** What is typed where a list must be full and nobody knows: a dash, `n/a`. */
function namesNothing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || /^(n\/?a|none|not (known|stated)|unknown|tb[ac])\.?$/i.test(text);
}

/** `1,002` is printed; `about 1000` is somebody's guess and is kept as one. */
function baseOf(reading: Reading): FigureBase | null {
  const found = /^(about|around|approx\.?|approximately|circa|c\.?|~)?\s*([\d,\s]+)$/i.exec(
    reading.row.cell('base'),
  );
  const people = wholeNumber(found?.[2] ?? '');
  if (people === null || people < 1) {
    bad(reading, 'base');
    return null;
  }
  return found?.[1] === undefined ? { printed: people } : { assumed: people };
}

function percentOf(reading: Reading): Pick<Figure, 'percent' | 'decimals'> | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,3}))?\s*%?$/.exec(reading.row.cell('percent'));
  const percent = found === null ? Number.NaN : Number(`${found[1]}.${found[2] ?? '0'}`);
  if (!(percent >= 0 && percent <= 100)) {
    bad(reading, 'percent');
    return null;
  }
  return { percent, decimals: found?.[2]?.length ?? 0 };
}

function wholeNumber(text: string): number | null {
  const digits = text.replace(/[,\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** Whether the words of a file are the question's own: its wording id, or its text with any council in it. */
function sameWords(words: string, subject: FigureSubject): boolean {
  if (words.toLowerCase() === subject.wording.toLowerCase()) return true;
  return folded(words) === folded(subject.text.en.replaceAll('{council}', 'your local council'));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function idOf(
  question: string,
  { measure, answer }: Pick<Figure, 'measure' | 'answer'>,
  when: FigureDate,
  area: string,
): string {
  const parts = ['loaded', question, measure, ...(answer === null ? [] : [folded(answer)])];
  const place = area === 'Great Britain' ? [] : [folded(area)];
  return [...parts, when.from?.slice(0, 7), ...place].join('.').replaceAll(' ', '-');
}

function doubles(
  read: readonly { readonly row: number; readonly figure: Figure }[],
): readonly FiguresProblem[] {
  const first = new Map<string, number>();
  return read.flatMap(({ row, figure }): readonly FiguresProblem[] => {
    const firstRow = first.get(figure.id);
    if (firstRow === undefined) first.set(figure.id, row);
    const value = `${figure.answers}, ${figure.when.label}`;
    return firstRow === undefined ? [] : [{ kind: 'doubleRow', what: 'figures', row, firstRow, value }];
  });
}
