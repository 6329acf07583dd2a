import type { Option, Question } from '../../asking/questions/question.ts';
import type { XlsQuestion } from '../../asking/questions/xlsform/xlsKind.ts';
import { xlsWritten } from '../../asking/questions/xlsform/xlsKinds.ts';
import type { Module, Questionnaire } from '../../asking/survey/questionnaire.ts';
import { type FormTerm, termSort } from '../../asking/survey/xlsform/formTerm.ts';

/** Names that nothing in a form may have: what ODK keeps for itself, whatever its capitals. */
const KEPT = ['data', 'meta', 'instanceid', 'instancename', 'audit', 'name', 'label'];

/** Gives each thing of a form a name that nothing else has, capitals aside, and that XML can be read with. */
export type NameGiver = (wanted: string) => string;

function nameGiver(): NameGiver {
  const taken = new Set(KEPT);
  return (wanted) => {
    const cleaned = wanted.replace(/[^\w.-]/g, '_');
    const stem = /^[A-Za-z_]/.test(cleaned) ? cleaned : `_${cleaned}`;
    let name = stem;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}_${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** The names of a questionnaire in a form, and what its formulas may refer to. */
export interface GivenNames {
  readonly ofQuestion: ReadonlyMap<Question, string>;
  readonly ofRow: (question: Question, row: string) => string;
  readonly ofModule: ReadonlyMap<Module, string>;
  readonly terms: readonly FormTerm[];
  readonly fresh: NameGiver;
}

/** Questions are called first, so that as many as can keep their own names; then their rows, then the modules. */
export function givenNames({ modules }: Questionnaire): GivenNames {
  const fresh = nameGiver();
  const questions = modules.flatMap((module) => module.questions);
  const ofQuestion = new Map(questions.map((question) => [question, fresh(question.id)]));
  const rows = new Map<string, string>();
  const rowKey = (question: Question, row: string) => `${ofQuestion.get(question)} ${row}`;
  const terms = questions.flatMap((question): readonly FormTerm[] => {
    const written = xlsWritten(question);
    const name = ofQuestion.get(question) ?? '';
    const term = { name, question: question.id, ...said(question, written) };
    if (written.rows === undefined) return [term];
    return written.rows.map((row) => {
      rows.set(rowKey(question, row.id), fresh(`${name}_${row.id}`));
      return { ...term, name: rows.get(rowKey(question, row.id)) ?? '', row: row.id };
    });
  });
  const ofModule = new Map(modules.map((module) => [module, sectionName(module, fresh)]));
  return {
    ofQuestion,
    ofRow: (question, row) => rows.get(rowKey(question, row)) ?? '',
    ofModule,
    // Where a faulty questionnaire has two of one name, formulas mean the first.
    terms: terms.filter(
      (term, at) => at === terms.findIndex((one) => one.question === term.question && one.row === term.row),
    ),
    fresh,
  };
}

/** A repeat keeps the name of the row in which other programs work out its count, which is made of its own. */
function sectionName({ id, repeat }: Module, fresh: NameGiver): string {
  for (;;) {
    const name = fresh(id);
    if (repeat === undefined || fresh(`${name}_count`) === `${name}_count`) return name;
  }
}

function said(
  question: Question,
  { type, calculation, options = [] }: XlsQuestion,
): Pick<FormTerm, 'sort' | 'codes' | 'noViews'> {
  const sort = calculation === undefined ? termSort(type) : worked[calculation.result];
  const isChosen = sort === 'one' || sort === 'several';
  return {
    sort,
    codes: isChosen ? new Map(choiceNames(options)) : new Map(),
    noViews: type.startsWith('select_') ? noViewsOf(question).map((way) => noViewNames[way]) : [],
  };
}

const worked = { number: 'number', date: 'day', text: 'words' } as const;

/** What the ways of having no view are called among the choices of a list. */
export const noViewNames = { dontKnow: 'dont_know', preferNot: 'prefer_not_to_say' } as const;

export type NoViewName = keyof typeof noViewNames;

/** The ways of having no view that a question takes, offered or not: a form knows them only as choices. */
export function noViewsOf(question: Question): readonly NoViewName[] {
  return (['dontKnow', 'preferNot'] as const).filter((way) => question[way] !== 'forbidden');
}

/** Each option with its name: the one that it came with where that can stand and is its own, else its code. */
export function choiceNames(options: readonly Option[]): readonly (readonly [name: string, code: number])[] {
  const taken = new Set<string>(Object.values(noViewNames));
  const codes = new Set(options.map(({ code }) => String(code)));
  return options.map(({ code, name }) => {
    const isFit = name !== undefined && /^[^\s'"]+$/.test(name) && !taken.has(name) && !codes.has(name);
    const given = isFit ? name : String(code);
    taken.add(given);
    return [given, code];
  });
}
