import { type Column, FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import { type Dataset, type Variable, variableOf } from '../dataset.ts';
import type { MadeSort } from './madeSorts.ts';
import type { MadeFace } from './madeVariable.ts';

/** Answers of one column put together: `65 and over` of two age bands. */
export interface GroupsMade extends MadeFace {
  readonly sort: 'groups';
  readonly of: string;
  /** In their order; a code is in one of them at most. Whoever gave an answer of none is left out, as if not asked. */
  readonly groups: readonly { readonly label: string; readonly codes: readonly number[] }[];
}

export const groupsMade: MadeSort<GroupsMade> = {
  read: ({ of, groups }) => {
    if (typeof of !== 'string' || !Array.isArray(groups)) return null;
    const read = groups.map(readGroup);
    return read.includes(null) ? null : { sort: 'groups', of, groups: read.filter((one) => one !== null) };
  },
  madeOf: ({ of }) => [of],
  make: groupsOf,
};

function readGroup(kept: unknown): GroupsMade['groups'][number] | null {
  const { label, codes } = (kept ?? {}) as Record<string, unknown>;
  const isCodes = Array.isArray(codes) && codes.every(Number.isInteger);
  return typeof label === 'string' && isCodes ? { label, codes: codes as number[] } : null;
}

function groupsOf(dataset: Dataset, made: GroupsMade): readonly Variable[] {
  const source = variableOf(dataset, made.of);
  if (source === undefined || made.groups.length === 0) return [];
  const { categories, dontKnowInBase } = source.column;
  const places = categories.map(({ code }) => made.groups.findIndex(({ codes }) => codes.includes(code)));
  const column: Column = {
    id: id<'column'>(made.id),
    question: id<'question'>(made.id),
    row: null,
    label: { en: made.label },
    categories: made.groups.map(({ label }, place) => ({ code: place + 1, label: { en: label } })),
    nets: [],
    dontKnowInBase,
  };
  const codes = new Uint8Array(dataset.size);
  for (const [i, code] of source.codes.entries()) {
    const place = places[code - FIRST_CATEGORY] ?? -1;
    if (code < FIRST_CATEGORY) codes[i] = code;
    else codes[i] = place === -1 ? MISSING.notAsked : FIRST_CATEGORY + place;
  }
  return [{ column, codes, madeOf: [made.of] }];
}
