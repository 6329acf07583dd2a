import * as v from 'valibot';
import type { Question } from '../../asking/questions/question.ts';
import { withOwnFields } from '../../asking/questions/xlsform/ownColumns.ts';
import type { Module, Questionnaire } from '../../asking/survey/questionnaire.ts';
import { questionnaireSchema } from '../../asking/survey/questionnaireVersions.ts';
import { type FormNames, formNames } from '../../asking/survey/xlsform/formNames.ts';
import type { FormTerm } from '../../asking/survey/xlsform/formTerm.ts';
import { whatComesOut } from '../../asking/survey/xlsform/formulaCell.ts';
import { plainModule } from '../../asking/survey/xlsform/plainModule.ts';
import { repeatCount, repeatIn } from '../../asking/survey/xlsform/repeatFormula.ts';
import { id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readWorkbook } from './readWorkbook.ts';
import { type FormCells, formCells } from './xlsFormCells.ts';
import { type AskedItem, askedItem, namedItems } from './xlsFormItems.ts';
import { formLists } from './xlsFormLists.ts';
import type { Noting, XlsNote } from './xlsFormNotes.ts';
import { questionOf } from './xlsFormQuestions.ts';
import { type FormLine, type FormSheets, formSheets } from './xlsFormSheets.ts';
import { type FormSection, formTree } from './xlsFormTree.ts';

/** What an XLSForm became, and what came of each row that is not here as it was there. */
export interface ReadForm {
  /** What the form calls itself; null where it does not say. */
  readonly title: string | null;
  readonly questionnaire: Questionnaire;
  /** Rows of the survey with something in them. */
  readonly rows: number;
  /** In the order of the sheets and their rows. */
  readonly notes: readonly XlsNote[];
}

/**
 * Reads an XLSForm workbook as a questionnaire. Whatever cannot be taken over is named with its row, and the rest still
 * is; a form that asks nothing at all, or a workbook that cannot be read, is a problem.
 */
export function readXlsForm(bytes: Uint8Array): Result<ReadForm, Problem> {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const notes: XlsNote[] = [];
  const note: Noting = (one) => notes.push(one);
  const sheets = formSheets(workbook.value, note);
  if (!sheets.ok) return sheets;
  const modules = modulesOf(sheets.value, note);
  if (!modules.some(({ questions }) => questions.length > 0))
    return fail({ kind: 'nothingAsked', what: 'workbook' });
  const questionnaire = v.safeParse(questionnaireSchema, frameOf(sheets.value, modules));
  if (!questionnaire.success) {
    const cause = v.getDotPath(questionnaire.issues[0]) ?? questionnaire.issues[0].type;
    return fail({ kind: 'damagedFile', what: 'workbook', line: null, cause });
  }
  return ok({
    title: sheets.value.settings?.cells.get('form_title') ?? null,
    questionnaire: questionnaire.output,
    rows: sheets.value.survey.length,
    notes: inOrder(notes),
  });
}

function frameOf({ settings, languages }: FormSheets, modules: readonly Module[]): Questionnaire {
  const version = Number(settings?.cells.get('version'));
  const own = settings?.own.get('languages');
  return {
    v: 4,
    id: id<'questionnaire'>(settings?.cells.get('form_id')?.slice(0, 200) ?? 'form'),
    version: Number.isSafeInteger(version) && version >= 1 ? version : 1,
    modules,
    languages: Array.isArray(own) && own.every((one) => typeof one === 'string') ? own : languages,
  };
}

const sheetOrder = ['settings', 'survey', 'choices'];

function inOrder(notes: readonly XlsNote[]): readonly XlsNote[] {
  return notes.toSorted(
    (one, other) =>
      sheetOrder.indexOf(one.sheet) - sheetOrder.indexOf(other.sheet) || (one.row ?? 0) - (other.row ?? 0),
  );
}

function modulesOf({ survey, choices }: FormSheets, note: Noting): readonly Module[] {
  const sections = formTree(survey, note);
  const named = namedItems(
    sections.flatMap(({ items }) => items),
    note,
  );
  const cells = formCells(survey, named, note);
  const lists = formLists(choices, cells.filled, note);
  const asked = named.map((one) => askedItem(one, { lists, filled: cells.filled, note }));
  const names = formNames(termsOf(asked, cells));
  const questions = new Map(
    asked.flatMap((one) => {
      const question = one && questionOf(one, { names, cells, note });
      return question ? [[one.item, question] as const] : [];
    }),
  );
  const taken = new Set<string>();
  return sections.flatMap((section) => moduleOf(section, { names, cells, note, questions, taken }) ?? []);
}

/** What the formulas of a form may name. What a calculation comes to is seen from the ones before it. */
function termsOf(asked: readonly (AskedItem | null)[], cells: FormCells): readonly FormTerm[] {
  const terms = new Map<string, FormTerm>();
  for (const one of asked)
    for (const term of one?.terms ?? []) if (!terms.has(term.name)) terms.set(term.name, term);
  const names: FormNames = { named: (name) => terms.get(name), termOf: () => undefined };
  const sorts = { number: 'number', date: 'day', text: 'words' } as const;
  for (const one of asked) {
    const [term] = one?.terms ?? [];
    if (term === undefined || one?.found.type !== 'calculate') continue;
    const own = one.item.line.own.get('result');
    const formula = cells.formula(one.item.line, 'calculation', null);
    const result =
      own === 'number' || own === 'date' || own === 'text'
        ? own
        : formula
          ? whatComesOut(formula, names)
          : 'text';
    terms.set(term.name, { ...term, sort: sorts[result] });
  }
  return [...terms.values()];
}

function moduleOf(
  { line, isRepeated, items }: FormSection,
  around: {
    readonly names: FormNames;
    readonly cells: FormCells;
    readonly note: Noting;
    readonly questions: ReadonlyMap<FormSection['items'][number], Question>;
    readonly taken: Set<string>;
  },
): Module | null {
  const { names, cells, note, taken } = around;
  const questions = items.flatMap((item) => around.questions.get(item) ?? []);
  const isOurs = line?.own.get('part') === 'module';
  const name = line?.cells.get('name') ?? 'questions';
  const isAgain = taken.has(name);
  if (questions.length === 0 && (!isOurs || isAgain)) return null;
  const own = Object.fromEntries([...(line?.own ?? [])].filter(([field]) => field !== 'part'));
  const frame = withOwnFields(
    plainModule(name, cells.filled(line?.texts.get('label') ?? { en: '' })),
    isOurs && !isAgain ? own : {},
  );
  let given = frame.id;
  for (let number = 2; taken.has(given); number += 1) given = `${frame.id}_${number}`;
  taken.add(given).add(name);
  const count = line && isRepeated ? cells.formula(line, 'repeat_count', 'calculationUnread') : null;
  const repeat = repeatOf(frame as Module, count, names);
  if (line && isRepeated && repeat === null) {
    const found = line.cells.get('repeat_count') ?? '';
    note({ sheet: 'survey', row: line.row, name, weight: 'changed', kind: 'repeatOpen', found });
  }
  const { repeat: _own, ...rest } = frame as Module;
  return { ...rest, id: given, questions, ...(isRepeated && repeat && { repeat }) };
}

/** For what a section is repeated: what our own column says where the count of the form still says the same. */
function repeatOf(
  { repeat }: Module,
  count: ReturnType<FormCells['formula']>,
  names: FormNames,
): Module['repeat'] | null {
  const read = count && repeatIn(count, names);
  const isSame =
    repeat !== undefined &&
    count !== null &&
    JSON.stringify(repeatCount(repeat, names)) === JSON.stringify(count);
  return isSame ? repeat : read;
}
