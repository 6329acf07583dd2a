import { ownValue } from '../../asking/questions/xlsform/ownColumns.ts';
import { englishFirst } from '../../asking/survey/xlsform/englishFirst.ts';
import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Text } from '../../core/text.ts';
import type { Workbook, WorkbookSheet } from './readWorkbook.ts';
import { type FormColumn, formColumn } from './xlsFormColumns.ts';
import { formLanguage } from './xlsFormLanguages.ts';
import { withoutLooks } from './xlsFormLooks.ts';
import type { Noting, XlsNote } from './xlsFormNotes.ts';

/** A row of a sheet of a form, by its columns. */
export interface FormLine {
  /** As the spreadsheet counts them, from 1. */
  readonly row: number;
  /** Plain columns, without the spaces around them; those that cannot be taken over too. */
  readonly cells: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, Text>;
  readonly own: ReadonlyMap<string, unknown>;
  /** Columns with something in them that cannot be taken over. */
  readonly leftOut: readonly string[];
}

/** The sheets of a form. */
export interface FormSheets {
  readonly survey: readonly FormLine[];
  readonly choices: readonly FormLine[];
  readonly settings: FormLine | undefined;
  /** English, and every other language of a text in the order of the columns. */
  readonly languages: readonly string[];
}

type SheetProblem = ProblemOf<'missingSheet' | 'missingColumn'>;

/** Finds the sheets of a form in a workbook, whatever their capitals; only the survey has to be there. */
export function formSheets({ sheets }: Workbook, note: Noting): Result<FormSheets, SheetProblem> {
  const called = (name: string) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
  const [survey, choices, settings] = ['survey', 'choices', 'settings'].map(called);
  if (survey === undefined) {
    const found = sheets.map(({ name }) => name);
    return fail({ kind: 'missingSheet', what: 'workbook', sheet: 'survey', found });
  }
  const set = settings && linesOf(settings, { sheet: 'settings', base: 'en', stand: null }, note).lines[0];
  const named = set?.cells.get('default_language');
  const base = named === undefined ? 'en' : formLanguage(named).code;
  const columns = [survey, choices].flatMap((sheet) => sheet?.rows.find(isFilled) ?? []).map(formColumn);
  const languages = languagesIn(columns, base);
  // English stands in every questionnaire: where a form has none, its own language stands for it.
  const stand = languages.includes('en') ? null : (languages[0] ?? null);
  if (stand !== null)
    note({ sheet: 'survey', row: null, name: stand, weight: 'changed', kind: 'noEnglish', found: stand });
  const read = linesOf(survey, { sheet: 'survey', base, stand }, note);
  const missing = ['type', 'name'].find((name) => !read.columns.has(name));
  if (missing !== undefined) return fail({ kind: 'missingColumn', what: 'workbook', column: missing });
  const rows = read.lines.filter((line) => isEnabled(line, note));
  const listed = choices ? linesOf(choices, { sheet: 'choices', base, stand }, note).lines : [];
  // What was written here says it as it is.
  const isOurs = read.lines.some(({ own }) => own.size > 0);
  return ok({
    survey: isOurs ? rows : withoutLooks(rows, 'survey', note),
    choices: isOurs ? listed : withoutLooks(listed, 'choices', note),
    settings: set,
    languages: englishFirst(languages),
  });
}

/** Whether a cell says yes, in any of the ways in which forms say it. */
export function isYes(cell: string | undefined): boolean {
  return cell !== undefined && /^(yes|true|true\(\)|1)$/i.test(cell.trim());
}

/** Rows can be switched off by a column that forms had once; pyxform passes over them still. */
function isEnabled({ row, cells }: FormLine, note: Noting): boolean {
  const cell = cells.get('disabled');
  if (!isYes(cell)) return true;
  const name = cells.get('name') ?? '';
  note({ sheet: 'survey', row, name, weight: 'ignored', kind: 'disabledRow', found: cell ?? '' });
  return false;
}

function languagesIn(columns: readonly FormColumn[], base: string): readonly string[] {
  const found = columns.flatMap((column) => (column.sort === 'text' ? [column.language ?? base] : []));
  return [...new Set(found.length === 0 ? [base] : found)];
}

/** How the texts of a sheet are read: whose they are that name no language, and whose stand for English. */
interface Speaking {
  readonly sheet: XlsNote['sheet'];
  readonly base: string;
  readonly stand: string | null;
}

const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');

function linesOf(
  { rows }: WorkbookSheet,
  speaking: Speaking,
  note: Noting,
): { readonly lines: readonly FormLine[]; readonly columns: ReadonlySet<string> } {
  const top = rows.findIndex(isFilled);
  const columns = (rows[top] ?? []).map((header) => (header.trim() === '' ? null : formColumn(header)));
  noteColumns(columns, speaking.sheet, note);
  const lines = rows.flatMap((cells, at) =>
    at > top && isFilled(cells) ? [lineOf(cells, { columns, row: at + 1, speaking })] : [],
  );
  return {
    lines,
    columns: new Set(columns.flatMap((column) => (column?.sort === 'plain' ? [column.name] : []))),
  };
}

function noteColumns(columns: readonly (FormColumn | null)[], sheet: XlsNote['sheet'], note: Noting): void {
  const seen = new Set<string>();
  for (const column of columns) {
    if (column?.sort === 'unknown' && sheet === 'survey') {
      note({
        sheet,
        row: null,
        name: column.name,
        weight: 'ignored',
        kind: 'columnUnknown',
        found: column.name,
      });
    }
    const guessed = column?.sort === 'text' && column.isGuessed ? (column.language ?? '') : '';
    if (guessed !== '' && !seen.has(guessed)) {
      note({ sheet, row: null, name: guessed, weight: 'changed', kind: 'languageGuessed', found: guessed });
    }
    seen.add(guessed);
  }
}

function lineOf(
  row: readonly string[],
  at: { readonly columns: readonly (FormColumn | null)[]; readonly row: number; readonly speaking: Speaking },
): FormLine {
  const cells = new Map<string, string>();
  const spoken = new Map<string, Record<string, string>>();
  const pieces = new Map<string, string>();
  const leftOut: string[] = [];
  for (const [index, column] of at.columns.entries()) {
    const cell = row[index] ?? '';
    // A text is kept as it was written, even where that is nothing but a space.
    const isEmpty = cell === '' || (column?.sort !== 'text' && cell.trim() === '');
    if (column === null || isEmpty) continue;
    const { sort, name } = column;
    if (sort === 'own') pieces.set(name, cell);
    else if (sort === 'leftOut') leftOut.push(name);
    else if (sort === 'text') {
      spoken.set(name, { ...spoken.get(name), [column.language ?? at.speaking.base]: cell });
    } else cells.set(name, cell.trim());
  }
  const { stand } = at.speaking;
  const texts = [...spoken].map(([name, text]): [string, Text] => [
    name,
    { en: (stand === null ? undefined : text[stand]) ?? '', ...text },
  ]);
  return { row: at.row, cells, texts: new Map(texts), own: ownIn(pieces), leftOut };
}

/** Our own fields; one that was too long for a cell stands in several, `checks`, `checks.2` and so on. */
function ownIn(pieces: ReadonlyMap<string, string>): ReadonlyMap<string, unknown> {
  const own = new Map<string, unknown>();
  for (const [name, first] of pieces) {
    if (/\.\d+$/.test(name)) continue;
    let whole = first;
    for (let number = 2; pieces.has(`${name}.${number}`); number += 1)
      whole += pieces.get(`${name}.${number}`) ?? '';
    own.set(name, ownValue(whole));
  }
  return own;
}
