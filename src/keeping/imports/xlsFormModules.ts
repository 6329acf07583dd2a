import type { Question } from '../../asking/questions/question.ts';
import { isSameJson, withOwnFields } from '../../asking/questions/xlsform/ownColumns.ts';
import type { Formula } from '../../asking/survey/formula.ts';
import type { Module, Repeat } from '../../asking/survey/questionnaire.ts';
import { type FormNames, formNames, formulaOfForm } from '../../asking/survey/xlsform/formNames.ts';
import { plainFace } from '../../asking/survey/xlsform/plainFace.ts';
import { plainModule } from '../../asking/survey/xlsform/plainModule.ts';
import { MOST_REPETITIONS, repeatCount, repeatIn } from '../../asking/survey/xlsform/repeatFormula.ts';
import { type FormCells, formCells } from './xlsFormCells.ts';
import { askedItem, namedItems } from './xlsFormItems.ts';
import { formLists } from './xlsFormLists.ts';
import type { Noting } from './xlsFormNotes.ts';
import { questionOf } from './xlsFormQuestions.ts';
import type { FormSheets } from './xlsFormSheets.ts';
import { formTerms } from './xlsFormTerms.ts';
import { type FormItem, type FormSection, formTree } from './xlsFormTree.ts';

/** What the sections of a form are read with. */
interface Around {
  readonly names: FormNames;
  readonly cells: FormCells;
  readonly note: Noting;
  readonly questions: ReadonlyMap<FormItem, Question>;
  /** Ids of modules that are there already. */
  readonly taken: Set<string>;
  /** Names of groups whose first part is there already. */
  readonly begun: Set<string>;
}

/** What a form asks, section by section. Sections of which nothing is left are left out. */
export function formModules({ survey, choices }: FormSheets, note: Noting): readonly Module[] {
  const sections = formTree(survey, note);
  const named = namedItems(
    sections.flatMap(({ items }) => items),
    note,
  );
  const cells = formCells(survey, named, note);
  const lists = formLists(choices, cells.filled, note);
  const asked = named.flatMap((one) => askedItem(one, { lists, filled: cells.filled, note }) ?? []);
  const names = formNames(formTerms(asked, cells));
  const questions = new Map(
    asked.flatMap((one) => {
      const question = questionOf(one, { names, cells, note });
      return question ? [[one.item, question] as const] : [];
    }),
  );
  const around = { names, cells, note, questions, taken: new Set<string>(), begun: new Set<string>() };
  const ids = new Set<string>(named.map((one) => one.id));
  return sections.flatMap((section) => modulesOf(section, around, ids));
}

/** The module of a section; before one that is repeated as often as a calculation says, that calculation. */
function modulesOf(
  { line, isRepeated, items }: FormSection,
  { names, cells, note, questions: known, taken, begun }: Around,
  ids: Set<string>,
): readonly Module[] {
  const questions = items.flatMap((item) => known.get(item) ?? []);
  const name = line?.cells.get('name') ?? 'questions';
  const isAgain = begun.has(name);
  const isOurs = line?.own.get('part') === 'module' && !isAgain;
  if (questions.length === 0 && !isOurs) return [];
  const own = isOurs ? Object.fromEntries([...line.own].filter(([field]) => field !== 'part')) : {};
  const title = cells.filled(line?.texts.get('label') ?? { en: '' });
  const { repeat: ownRepeat, ...frame }: Omit<Module, 'questions'> = withOwnFields(
    plainModule(name, title),
    own,
  );
  const id = fresh(frame.id, taken);
  begun.add(name);
  if (line === undefined || !isRepeated) return [{ ...frame, id, questions }];
  const count = cells.formula(line, 'repeat_count', 'calculationUnread');
  if (count === null) {
    note({ sheet: 'survey', row: line.row, name, weight: 'changed', kind: 'repeatOpen', found: '' });
    return [{ ...frame, id, questions }];
  }
  const repeat = isSameCount(ownRepeat, count, names) ? ownRepeat : repeatIn(count, names);
  if (repeat) return [{ ...frame, id, questions, repeat }];
  const counted = countedBy(fresh(`${name}_count`, ids), formulaOfForm(count, names));
  return [
    { ...plainModule(fresh(counted.id, taken), counted.text), questions: [counted] },
    { ...frame, id, questions, repeat: { count: counted.id, most: MOST_REPETITIONS } },
  ];
}

/** What our own column says counts where the form still repeats as often. */
function isSameCount(repeat: Repeat | undefined, count: Formula, names: FormNames): boolean {
  return repeat !== undefined && isSameJson(repeatCount(repeat, names), count);
}

function countedBy(name: string, formula: string): Question {
  return { ...plainFace(name, { en: '' }, 'calculate'), kind: 'computed', formula, result: 'number' };
}

function fresh(wanted: string, taken: Set<string>): string {
  let given = wanted;
  for (let number = 2; taken.has(given); number += 1) given = `${wanted}_${number}`;
  taken.add(given);
  return given;
}
