import type { GridFace, GridRow } from '../grid/gridFace.ts';
import { optionsOf } from '../kinds.ts';
import type { CarryForward, Option, Question } from '../question.ts';
import { withNewRow } from './optionEdits.ts';

/** From where rows are taken over, and what may not be said there. */
export interface RowSource {
  readonly carry: CarryForward;
  /** The question that is meant. */
  readonly from: Question;
  /** Names that any version of the question gave to a row. */
  readonly taken: ReadonlySet<string>;
}

/**
 * A table whose rows are taken over from an earlier question: one for each of its answers, but for one that stands alone.
 * Rows that say the same stay; rows of another question that they were taken over from go, and so do empty ones.
 */
export function withRowsFrom<Face extends GridFace>(table: Face, source: RowSource): Face {
  const { carry } = source;
  if (table.carryForward?.question === carry.question) return { ...table, carryForward: carry };
  const options = rowsToBe(source.from);
  const used = new Set<number>();
  const kept = table.rows.flatMap((row): readonly GridRow[] => {
    const { option: before, ...own } = row;
    const option = options.find(({ code, text }) => !used.has(code) && said(text.en) === said(own.text.en));
    if (option !== undefined) used.add(option.code);
    if (option !== undefined) return [{ ...own, option: option.code }];
    return before !== undefined || said(own.text.en) === '' ? [] : [own];
  });
  return withMissingRows({ ...table, rows: kept, carryForward: carry }, source);
}

/** The same table with a row behind the others for each answer that has none. */
export function withMissingRows<Face extends GridFace>(
  table: Face,
  { from, taken }: Omit<RowSource, 'carry'>,
): Face {
  let { rows } = table;
  for (const { code, text, anchored } of missingRows(table, from)) {
    const next = withNewRow(rows, taken);
    rows = next.map((row) =>
      rows.includes(row) ? row : { ...row, text, ...(anchored && { anchored }), option: code },
    );
  }
  return { ...table, rows };
}

/** The answers of an earlier question that no row of a table speaks of. */
export function missingRows({ rows }: GridFace, from: Question): readonly Option[] {
  return rowsToBe(from).filter(({ code }) => rows.every(({ option }) => option !== code));
}

/** A table whose rows are all asked. */
export function withoutCarry<Face extends GridFace>(table: Face): Face {
  const { carryForward: _carry, ...rest } = table;
  const rows = table.rows.map(({ option: _option, ...row }) => row);
  // What may be left out is left out.
  return { ...rest, rows } as unknown as Face;
}

function rowsToBe(from: Question): readonly Option[] {
  return optionsOf(from).filter(({ exclusive }) => exclusive !== true);
}

function said(words: string): string {
  return words.trim().toLowerCase();
}
