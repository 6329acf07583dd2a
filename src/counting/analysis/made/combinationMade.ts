import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import type { Variable } from '../dataset.ts';
import { type AnswersOf, type AnyOf, anyOf, GAVE, GAVE_ANOTHER } from './anyOf.ts';
import { madeColumn } from './madeColumn.ts';
import type { MadeSort } from './madeSorts.ts';
import type { MadeFace } from './madeVariable.ts';
import { readCodes, readList } from './readParts.ts';
import type { MadeFrom } from './sourceColumns.ts';

/** A group of people who gave all, or any, of some answers. */
export interface CombinedGroup {
  readonly label: string;
  readonly holds: 'all' | 'any';
  readonly answers: readonly AnswersOf[];
}

/**
 * Answers to several questions together: satisfied with one and with the other. Each person is in the first group that fits.
 *
 * A question that was not put to somebody was not answered so by them. Who has no view on a question that would have
 * decided, and fits no group, has no view (Don't know before Prefer not to say before not answered); who was asked none of
 * the questions was not asked. Who fits no group otherwise is in the rest, where it has a label, else left out.
 */
export interface CombinationMade extends MadeFace {
  readonly sort: 'combination';
  readonly groups: readonly CombinedGroup[];
  /** What everyone is called who fits none; null leaves them out, as if not asked. */
  readonly rest: string | null;
}

/** What is done with groups made of conditions on several questions. */
export const combinationMade: MadeSort<CombinationMade> = {
  read: ({ groups, rest }) => {
    const read = readList(groups, readGroup);
    const isRest = rest === null || typeof rest === 'string';
    return read === null || !isRest ? null : { sort: 'combination', groups: read, rest };
  },
  madeOf: ({ groups }) => [...new Set(groups.flatMap(({ answers }) => answers.map(({ column }) => column)))],
  make: combined,
};

function readGroup({ label, holds, answers }: Readonly<Record<string, unknown>>): CombinedGroup | null {
  const read = readList(answers, ({ column, codes }) => {
    const list = readCodes(codes);
    return typeof column === 'string' && list ? { column, codes: list } : null;
  });
  if (typeof label !== 'string' || read === null || (holds !== 'all' && holds !== 'any')) return null;
  return { label, holds, answers: read };
}

function combined(dataset: MadeFrom, made: CombinationMade): readonly Variable[] {
  const { groups, rest } = made;
  const found = groups.map(({ holds, answers }) => ({
    holds,
    parts: answers.map((answer) => anyOf(dataset, answer)),
  }));
  const lacks = found.some(({ parts }) => parts.length === 0 || parts.includes(null));
  if (found.length === 0 || lacks) return [];
  const tried = found.map(({ holds, parts }) => ({ holds, parts: parts.filter((one) => one !== null) }));
  const codes = Uint8Array.from({ length: dataset.size }, (_, i) => codeOf(i, tried, rest !== null));
  const labels = [...groups.map(({ label }) => label), ...(rest === null ? [] : [rest])];
  const of = new Set(tried.flatMap(({ parts }) => parts.flatMap((part) => part.of)));
  const column = madeColumn(
    made,
    labels.map((label, place) => ({ code: place + 1, label: { en: label } })),
  );
  return [{ column, codes, madeOf: [...of].map((one) => String(one.column.id)) }];
}

interface Tried {
  readonly holds: 'all' | 'any';
  readonly parts: readonly AnyOf[];
}

function codeOf(i: number, groups: readonly Tried[], hasRest: boolean): number {
  const given = groups.map(({ parts }) => parts.map(({ codes }) => codes[i] ?? MISSING.notAsked));
  const found = groups.map(({ holds }, at) => verdict(given[at] ?? [], holds));
  const place = found.indexOf(GAVE);
  if (place !== -1) return FIRST_CATEGORY + place;
  const open = found.filter((one) => one !== GAVE_ANOTHER);
  if (open.length > 0) return Math.max(...open);
  if (given.flat().every((code) => code === MISSING.notAsked)) return MISSING.notAsked;
  return hasRest ? FIRST_CATEGORY + groups.length : MISSING.notAsked;
}

/** Whether a group fits, does not, or which way of having no view leaves it open. */
function verdict(given: readonly number[], holds: Tried['holds']): number {
  // What was not asked was not answered so.
  const said = given.map((code) => (code === MISSING.notAsked ? GAVE_ANOTHER : code));
  const [decides, else_] = holds === 'all' ? [GAVE_ANOTHER, GAVE] : [GAVE, GAVE_ANOTHER];
  if (said.includes(decides)) return decides;
  const open = said.filter((code) => code < FIRST_CATEGORY);
  return open.length > 0 ? Math.max(...open) : else_;
}
