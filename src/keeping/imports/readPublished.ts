import { rounded } from '../../core/percent.ts';
import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import {
  type PublishedRow,
  type PublishedSubject,
  publishedFault,
} from '../../counting/benchmarks/publishedFaults.ts';
import {
  PUBLISHED_SAMES,
  type PublishedSame,
  type PublishedShare,
  type PublishedWave,
} from '../../counting/benchmarks/publishedWave.ts';
import { type CsvRow, csvRows } from './csvRows.ts';
import { dayRange, publishedBase, publishedEffect, publishedPercent } from './publishedCells.ts';

export type PublishedProblem = ProblemOf<
  | 'extraCell'
  | 'openQuote'
  | 'emptyFile'
  | 'missingColumn'
  | 'missingCell'
  | 'badCell'
  | 'doubleRow'
  | 'impossibleFigures'
>;

/** A published round before it is kept. */
export type NewPublishedWave = Omit<PublishedWave, 'id'>;

const WANTED = ['wave', 'question', 'answer', 'percent', 'from', 'to', 'mode', 'sample', 'source'] as const;
const FILLED = ['wave', 'question', 'answer', 'percent', 'from', 'mode', 'sample', 'source'] as const;

const MODES: readonly (readonly [RegExp, PublishedWave['mode']])[] = [
  [/^(tele)?phone$/, 'telephone'],
  [/^(face ?to ?face|doorstep)$/, 'faceToFace'],
  [/^self ?completion$/, 'selfCompletion'],
  [/^(postal|post|mail|paper)$/, 'postal'],
  [/^(online|web|internet)$/, 'online'],
];
const SAMPLES: readonly PublishedWave['sample'][] = ['random', 'quota', 'open'];

interface Reading {
  readonly row: CsvRow;
  readonly problems: PublishedProblem[];
}

interface ReadRow {
  readonly row: number;
  readonly facts: Omit<NewPublishedWave, 'figures'>;
  readonly subject: PublishedSubject;
  readonly figure: PublishedShare;
}

/**
 * Reads a file of what reports of earlier rounds print, one figure a row; docs/formats.md describes the columns.
 *
 * @param subjects The questions of the survey, with the answers and nets that can be named.
 * @returns The rounds, or everything that is wrong with the file, each with its row and column. A file with one bad row
 * gives no round at all.
 */
export function readPublished(
  text: string,
  subjects: readonly PublishedSubject[],
): Result<readonly NewPublishedWave[], readonly PublishedProblem[]> {
  const rows = csvRows(text, 'figures', WANTED);
  if (!rows.ok) return rows;
  const problems: PublishedProblem[] = [];
  const read = rows.value.flatMap((row) => {
    const reading: Reading = { row, problems: [] };
    const found = readRow(reading, subjects);
    problems.push(...reading.problems);
    return found === null || reading.problems.length > 0 ? [] : [found];
  });
  problems.push(...doubles(read), ...disagreements(read), ...impossible(read));
  if (problems.length > 0) return fail(problems);
  const titles = [...new Set(read.map(({ facts }) => facts.title))];
  return ok(
    titles.flatMap((title) => {
      const of = read.filter(({ facts }) => facts.title === title);
      const [first] = of;
      return first ? [{ ...first.facts, figures: of.map(({ figure }) => figure) }] : [];
    }),
  );
}

function readRow(reading: Reading, subjects: readonly PublishedSubject[]): ReadRow | null {
  const { cell, row } = reading.row;
  for (const column of FILLED) if (cell(column) === '') missing(reading, column);
  const subject = named(subjects, cell('question'));
  if (subject === undefined) bad(reading, 'question');
  const of = subject && named(subject.rows, cell('answer'));
  if (subject !== undefined && of === undefined) bad(reading, 'answer');
  const percent = publishedPercent(cell('percent'), cell('decimals'));
  if (percent === null) bad(reading, cell('decimals') === '' ? 'percent' : 'decimals');
  const base = publishedBase(cell('base'));
  if (base === undefined) bad(reading, 'base');
  const sameWording = yesOrNo(reading, 'same wording');
  const facts = factsOf(reading);
  if (!subject || !of || !percent || base === undefined || !facts) return null;
  const figure = { column: of.column, row: of.row, ...percent, base, sameWording, page: cell('page') };
  return { row, facts, subject, figure };
}

function factsOf(reading: Reading): ReadRow['facts'] | null {
  const { cell } = reading.row;
  const when = dayRange(cell('from'), cell('to'));
  if ('wrong' in when) bad(reading, when.wrong);
  const mode = MODES.find(([shape]) =>
    shape.test(
      cell('mode')
        .toLowerCase()
        .replace(/[\s-]+/g, ' '),
    ),
  )?.[1];
  if (mode === undefined) bad(reading, 'mode');
  const sample = SAMPLES.find((one) => one === cell('sample').toLowerCase());
  if (sample === undefined) bad(reading, 'sample');
  const designEffect = publishedEffect(cell('design effect'));
  if (designEffect === undefined) bad(reading, 'design effect');
  const same = samesIn(reading);
  if ('wrong' in when || !mode || !sample || designEffect === undefined) return null;
  return { title: cell('wave'), ...when, mode, sample, source: cell('source'), designEffect, same };
}

/** `order; people`: what is confirmed to be as in this survey. */
function samesIn(reading: Reading): readonly PublishedSame[] {
  const parts = reading.row
    .cell('same')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  if (parts.some((part) => !PUBLISHED_SAMES.some((one) => one === part))) bad(reading, 'same');
  return PUBLISHED_SAMES.filter((one) => parts.includes(one));
}

function yesOrNo(reading: Reading, column: string): boolean {
  const found = reading.row.cell(column).toLowerCase();
  if (!['', 'yes', 'no', 'y', 'n'].includes(found)) bad(reading, column);
  return found.startsWith('y');
}

function named<Named extends Pick<PublishedRow, 'names'>>(
  all: readonly Named[],
  name: string,
): Named | undefined {
  const wanted = folded(name);
  return wanted === '' ? undefined : all.find(({ names }) => names.some((one) => folded(one) === wanted));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function missing({ row, problems }: Reading, column: string): void {
  problems.push({ kind: 'missingCell', what: 'figures', row: row.row, column });
}

/** An empty cell that has to be filled is reported as missing, not as wrong. */
function bad({ row, problems }: Reading, column: string): void {
  const found = row.cell(column);
  if (found === '') return;
  problems.push({ kind: 'badCell', what: 'figures', row: row.row, column, found: found.slice(0, 40) });
}

function doubles(read: readonly ReadRow[]): readonly PublishedProblem[] {
  const first = new Map<string, number>();
  return read.flatMap(({ row, facts, subject, figure }): readonly PublishedProblem[] => {
    const key = JSON.stringify([facts.title, figure.column, figure.row]);
    const firstRow = first.get(key);
    if (firstRow === undefined) first.set(key, row);
    const value = `${facts.title}, ${subject.label}`;
    return firstRow === undefined ? [] : [{ kind: 'doubleRow', what: 'figures', row, firstRow, value }];
  });
}

const FACT_COLUMNS = { from: 'from', to: 'to', mode: 'mode', sample: 'sample', source: 'source' } as const;

/** Rows of one round that say different things of it. */
function disagreements(read: readonly ReadRow[]): readonly PublishedProblem[] {
  return read.flatMap(({ row, facts }): readonly PublishedProblem[] => {
    const first = read.find((one) => one.facts.title === facts.title)?.facts ?? facts;
    const shared = Object.entries(FACT_COLUMNS).find(
      ([name]) => facts[name as keyof typeof FACT_COLUMNS] !== first[name as keyof typeof FACT_COLUMNS],
    );
    const column =
      shared?.[1] ??
      (facts.designEffect !== first.designEffect ? 'design effect' : undefined) ??
      (facts.same.join() !== first.same.join() ? 'same' : undefined);
    if (column === undefined) return [];
    const found = {
      ...facts,
      'design effect': String(facts.designEffect ?? ''),
      same: facts.same.join(' '),
    }[column];
    return [{ kind: 'badCell', what: 'figures', row, column, found }];
  });
}

/** Questions of a round whose figures cannot all be right; the last of its rows is named. */
function impossible(read: readonly ReadRow[]): readonly PublishedProblem[] {
  const keyOf = ({ facts, subject }: ReadRow) => JSON.stringify([facts.title, subject.id]);
  const keys = [...new Set(read.map(keyOf))];
  return keys
    .map((key) => read.filter((one) => keyOf(one) === key))
    .flatMap((rows): readonly PublishedProblem[] => {
      const last = rows.at(-1);
      const fault =
        last &&
        publishedFault(
          last.subject,
          rows.map(({ figure }) => figure),
        );
      if (!last || !fault) return [];
      const found = `${rounded(fault.sum, fault.decimals)}%`;
      const { row, subject } = last;
      return [
        { kind: 'impossibleFigures', what: 'figures', row, question: subject.label, why: fault.why, found },
      ];
    });
}
