import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import type { Variable } from '../dataset.ts';
import { anyOf } from './anyOf.ts';
import { madeColumn } from './madeColumn.ts';
import type { MadeSort } from './madeSorts.ts';
import type { MadeFace } from './madeVariable.ts';
import { readCodes, readList } from './readParts.ts';
import { type MadeFrom, sourceColumns } from './sourceColumns.ts';

/**
 * Answers of one question put together: `65 and over` of two age bands. Of a question that takes several answers each group is
 * any of its options, and a person may be in several groups.
 */
export interface GroupsMade extends MadeFace {
  readonly sort: 'groups';
  readonly of: string;
  /**
   * In their order. Of one answer a code is in one of them at most, and whoever gave an answer of none is left out, as if not
   * asked; who had no view stays so.
   */
  readonly groups: readonly { readonly label: string; readonly codes: readonly number[] }[];
}

/** What is done with answers put together in groups. */
export const groupsMade: MadeSort<GroupsMade> = {
  read: ({ of, groups }) => {
    const read = readList(groups, readGroup);
    return typeof of !== 'string' || read === null ? null : { sort: 'groups', of, groups: read };
  },
  madeOf: ({ of }) => [of],
  make: (dataset, made) => {
    const [source] = sourceColumns(dataset, made.of);
    if (source === undefined || made.groups.length === 0) return [];
    return source.column.id === made.of
      ? [ofOneAnswer(dataset, source, made)]
      : ofSeveral(dataset, source, made);
  },
};

function readGroup({ label, codes }: Readonly<Record<string, unknown>>): GroupsMade['groups'][number] | null {
  const read = readCodes(codes);
  return typeof label === 'string' && read ? { label, codes: read } : null;
}

function ofOneAnswer(dataset: MadeFrom, source: Variable, made: GroupsMade): Variable {
  const { categories, dontKnowInBase } = source.column;
  const places = categories.map(({ code }) => made.groups.findIndex(({ codes }) => codes.includes(code)));
  const column = madeColumn(
    made,
    made.groups.map(({ label }, place) => ({ code: place + 1, label: { en: label } })),
    { dontKnowInBase },
  );
  const codes = new Uint8Array(dataset.size);
  for (const [i, code] of source.codes.entries()) {
    const place = places[code - FIRST_CATEGORY] ?? -1;
    if (code < FIRST_CATEGORY) codes[i] = code;
    else codes[i] = place === -1 ? MISSING.notAsked : FIRST_CATEGORY + place;
  }
  return { column, codes, madeOf: [made.of] };
}

function ofSeveral(dataset: MadeFrom, { column }: Variable, made: GroupsMade): readonly Variable[] {
  const { categories, dontKnowInBase } = column;
  return made.groups.flatMap(({ label, codes: wanted }, place) => {
    const found = anyOf(dataset, { column: made.of, codes: wanted });
    if (found === null || found.of.length === 0) return [];
    return [
      {
        column: madeColumn(made, categories, {
          id: id<'column'>(`${made.id}.${place + 1}`),
          row: String(place + 1),
          label: { en: label },
          dontKnowInBase,
          isOneOfSeveral: true,
        }),
        codes: found.codes,
        madeOf: found.of.map((one) => String(one.column.id)),
        title: { en: made.label },
      },
    ];
  });
}
