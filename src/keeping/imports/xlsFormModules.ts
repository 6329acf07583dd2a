import type { Question } from '../../asking/questions/question.ts';
import { withOwnFields } from '../../asking/questions/xlsform/ownColumns.ts';
import type { Module } from '../../asking/survey/questionnaire.ts';
import { formNames } from '../../asking/survey/xlsform/formNames.ts';
import { plainModule } from '../../asking/survey/xlsform/plainModule.ts';
import { carriedTables } from './xlsFormCarried.ts';
import { formCells } from './xlsFormCells.ts';
import { askedItem, namedItems } from './xlsFormItems.ts';
import { formLists } from './xlsFormLists.ts';
import type { Noting, XlsNote } from './xlsFormNotes.ts';
import { questionOf } from './xlsFormQuestions.ts';
import { fresh, type RepeatReading, repeatRead } from './xlsFormRepeatRead.ts';
import type { FormSheets } from './xlsFormSheets.ts';
import type { CarriedTables } from './xlsFormTables.ts';
import { formTerms } from './xlsFormTerms.ts';
import { type FormItem, type FormSection, formTree } from './xlsFormTree.ts';

/** What the sections of a form are read with. */
interface Around extends RepeatReading {
  readonly questions: ReadonlyMap<FormItem, Question>;
  /** Sections of which something is asked, or of those within them. */
  readonly asking: ReadonlySet<FormSection>;
  /** What became of the sections so far. */
  readonly ids: Map<FormSection, string>;
  /** Ids of modules that are there already. */
  readonly taken: Set<string>;
  /** Names of groups whose first part is there already. */
  readonly begun: Set<string>;
}

/** What a form asks, section by section. Sections of which nothing is left are left out. */
export function formModules(sheets: FormSheets, note: Noting): readonly Module[] {
  // What the conditions of rows mean is known once everything was read: then tables are put together, and read again.
  const heard: XlsNote[] = [];
  const hear: Noting = (one) => heard.push(one);
  const first = formRead(sheets, hear);
  const carried = carriedTables(sheets.survey, first);
  if (carried.size > 0) return modulesIn(formRead(sheets, note, carried), note);
  const modules = modulesIn(first, hear);
  for (const one of heard) note(one);
  return modules;
}

function modulesIn(read: ReturnType<typeof formRead>, note: Noting): readonly Module[] {
  const { sections, questions, names, cells, named } = read;
  const around: Around = {
    ...{ names, cells, note, questions, asking: askingSections(sections, questions) },
    ...{ ids: new Map(), taken: new Set<string>(), begun: new Set<string>() },
    named: new Set<string>(named.map((one) => one.id)),
  };
  return sections.flatMap((section) => modulesOf(section, around));
}

function formRead({ survey, choices }: FormSheets, note: Noting, carried?: CarriedTables) {
  const sections = formTree(survey, note, carried);
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
  return { sections, questions, names, cells, named };
}

/** Sections in which something is asked but whether there is one, with those around them. */
function askingSections(
  sections: readonly FormSection[],
  questions: ReadonlyMap<FormItem, Question>,
): ReadonlySet<FormSection> {
  const added = new Set(sections.flatMap(({ any, another }) => [any, another]));
  const asking = new Set<FormSection>();
  for (const section of sections) {
    const isAsking = section.items.some((item) => questions.has(item) && !added.has(item));
    for (let at = isAsking ? section : undefined; at !== undefined; at = at.within) asking.add(at);
  }
  // Whether there is one is asked of what is asked.
  for (const one of sections) {
    const adds = sections.some(
      (other) =>
        asking.has(other) && [other.any, other.another].some((item) => item && one.items.includes(item)),
    );
    if (adds) asking.add(one);
  }
  return asking;
}

/** The module of a section; before one that is repeated as a calculation says, that calculation. */
function modulesOf(section: FormSection, around: Around): readonly Module[] {
  const { cells, questions: known, asking, ids, taken, begun } = around;
  const { line, items, within } = section;
  const name = line?.cells.get('name') ?? 'questions';
  const isOurs = line?.own.get('part') === 'module' && !begun.has(name);
  if (!asking.has(section) && !isOurs) return [];
  const questions = items.flatMap((item) => known.get(item) ?? []);
  const own = isOurs ? Object.fromEntries([...line.own].filter(([field]) => field !== 'part')) : {};
  const title = cells.filled(line?.texts.get('label') ?? { en: '' });
  const { repeat: ownRepeat, ...frame }: Omit<Module, 'questions'> = withOwnFields(
    plainModule(name, title),
    own,
  );
  const id = fresh(frame.id, taken);
  begun.add(name);
  ids.set(section, id);
  const outer = within && ids.get(within);
  const placed = outer === undefined ? {} : { within: outer };
  const { repeat, workedOut } = repeatRead(section, ownRepeat, around);
  return [
    ...workedOut.map((one) => ({
      ...plainModule(fresh(one.id, taken), one.text),
      questions: [one],
      ...placed,
    })),
    { ...frame, id, questions, ...(repeat && { repeat }), ...placed },
  ];
}
