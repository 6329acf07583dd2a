import type { OwnFields } from '../../asking/questions/xlsform/ownColumns.ts';
import { ownCell } from '../../asking/questions/xlsform/ownColumns.ts';
import { LONGEST_CELL } from '../../asking/survey/xlsform/formulaCell.ts';
import type { Text } from '../../core/text.ts';
import { ownNameOf } from '../../words/languageNames.ts';

/** A row of a sheet of an XLSForm before its texts and fields are put into columns. */
export interface FormRow {
  /** Plain columns, such as `type` and `relevant`. */
  readonly cells: Readonly<Record<string, string>>;
  /** Columns that there is one of for each language, such as `label`. */
  readonly texts: Readonly<Record<string, Text | undefined>>;
  /** Columns of our own. */
  readonly own: OwnFields;
}

/** How the columns of a sheet come: plain ones, ones by language, and what the names of our own begin with. */
export interface FormColumns {
  readonly order: readonly string[];
  readonly byLanguage: ReadonlySet<string>;
  readonly languages: readonly string[];
  readonly prefix: string;
}

/** A sheet: one line of headers, and a line for each row. Columns in which nothing stands are left out. */
export function sheetRows(rows: readonly FormRow[], columns: FormColumns): readonly (readonly string[])[] {
  const flat = rows.map((row) => flatRow(row, columns));
  const used = new Set(flat.flatMap((row) => [...row.keys()]));
  const headers = columns.order.flatMap((name) =>
    columns.byLanguage.has(name)
      ? columns.languages
          .map((language) => languageHeader(name, language))
          .filter((one) => name === 'label' || used.has(one))
      : used.has(name)
        ? [name]
        : [],
  );
  const known = new Set(headers);
  const own = [...used].filter((name) => !known.has(name)).toSorted();
  const all = [...headers, ...own];
  return [all, ...flat.map((row) => all.map((name) => row.get(name) ?? ''))];
}

function flatRow({ cells, texts, own }: FormRow, columns: FormColumns): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') flat.set(name, value);
  };
  for (const [name, value] of Object.entries(cells)) set(name, value);
  for (const [name, text] of Object.entries(texts)) {
    for (const language of columns.languages) set(languageHeader(name, language), text?.[language]);
  }
  for (const [name, value] of Object.entries(own)) {
    for (const [at, part] of inPieces(ownCell(value)).entries()) {
      set(`${columns.prefix}${name}${at === 0 ? '' : `.${at + 1}`}`, part);
    }
  }
  return flat;
}

/** `label::Cymraeg (cy)` */
function languageHeader(name: string, language: string): string {
  return `${name}::${languageName(language)}`;
}

/** A language as forms name it. */
export function languageName(language: string): string {
  return `${ownNameOf(language)} (${language})`;
}

function inPieces(cell: string): readonly string[] {
  return Array.from({ length: Math.ceil(cell.length / LONGEST_CELL) }, (_, at) =>
    cell.slice(at * LONGEST_CELL, (at + 1) * LONGEST_CELL),
  );
}
