import { codesOf, exactSort, exactValue } from '../../asking/questions/countedKinds.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Measured } from '../../asking/questions/measure.ts';
import type { Answer, Question } from '../../asking/questions/question.ts';
import { isNarrowed } from '../../asking/survey/carried.ts';
import type { Told } from '../../asking/survey/hearing.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { indexOf } from '../../asking/survey/questionnaireIndex.ts';
import { offeredTo, rowsAskedOf } from '../../asking/survey/routing.ts';
import { MISSING, tableRowOf } from '../../core/column.ts';
import type { Variable } from './dataset.ts';
import type { Reading, Readings } from './readings.ts';
import type { Respondents } from './respondents.ts';

/** One respondent: what was asked, in which version, and what was answered. */
export interface Person {
  readonly questionnaire: Questionnaire;
  /** What routes read of what they said. */
  readonly told: Told;
  readonly kind: 'complete' | 'partial';
  /** 1 for each question on the route, by its place in the version (questionnaireIndex.ts). */
  readonly asked: Uint8Array;
  /** The last place that can be said to have been asked; -1 for none. */
  readonly reached: number;
}

/**
 * The columns of one form of a question, one code a person: only answers to that form are in them. Not asked is also who
 * was asked another form, or a version without it; that says nothing of who that is, and marks no column.
 *
 * @param place Of the form among all.
 */
export function columnsIn(
  { all, formsOf }: Readings,
  place: number,
  { people, respondents }: { readonly people: readonly Person[]; readonly respondents: Respondents },
): readonly Variable[] {
  const { question, columns, earlier } = all[place] as Reading;
  // What somebody wrote is no part of a dataset.
  const hasExact = !['ownWords', null].includes(exactSort(question));
  const variables = columns.map(({ column }) => ({
    column,
    codes: new (column.categories.length > 250 ? Uint16Array : Uint8Array)(people.length),
    ...(hasExact && exactPlaces(people.length)),
    ...(earlier && { earlier }),
  }));
  const form: Form = {
    ...{ question, columns, variables },
    hadIn: columnsHad(formsOf, place, columns),
    placeIn: new Map([...formsOf.keys()].map((one) => [one, indexOf(one).placeOf.get(question.id) ?? -1])),
    narrowedIn: ownNarrowed(formsOf, question),
    ofSome: new Uint8Array(columns.length),
  };
  const { different, at } = respondents.said(question.id);
  const coded = different.map((answer) => codedAs(form, answer, null));
  const unsaid = codedAs(form, undefined, null);
  for (let i = 0; i < people.length; i += 1) {
    const place = at[i] as number;
    take(form, people[i] as Person, { i, answer: different[place], coded: coded[place] ?? unsaid });
  }
  return variables.map((one, c) => (form.ofSome[c] === 1 ? { ...one, isOfSome: true } : one));
}

/** One form of a question, and its columns while they are filled. */
interface Form {
  readonly question: Question;
  readonly columns: Reading['columns'];
  readonly variables: readonly FilledVariable[];
  /** Which of the columns each version had. */
  readonly hadIn: ReadonlyMap<Questionnaire, readonly boolean[]>;
  /** Where the question stands in each version. */
  readonly placeIn: ReadonlyMap<Questionnaire, number>;
  /** The question as each version asked it that did not offer all of it to everybody. */
  readonly narrowedIn: ReadonlyMap<Questionnaire, Question>;
  /**
   * 1 for each of the columns that somebody was not asked, or not offered in full, for what they had answered before. Who
   * stopped may only not have come so far.
   */
  readonly ofSome: Uint8Array;
}

/** An answer in each of the columns of its form. */
interface Coded {
  readonly codes: readonly number[];
  readonly exact: readonly (Measured | null)[];
}

/** What somebody said. */
interface SaidBy {
  /** Whose place it is. */
  readonly i: number;
  readonly answer: Answer | undefined;
  /** What it comes to where all was offered. */
  readonly coded: Coded;
}

/** Puts what somebody said into the columns that their version had. */
function take(form: Form, person: Person, said: SaidBy): void {
  const { questionnaire, kind } = person;
  const had = form.hadIn.get(questionnaire);
  if (had === undefined) return;
  const at = form.placeIn.get(questionnaire) ?? -1;
  if (at > person.reached || person.asked[at] !== 1) {
    if (kind === 'complete') form.ofSome.fill(1);
    return;
  }
  const narrowed = form.narrowedIn.get(questionnaire);
  if (narrowed === undefined) put(form, said.coded, { i: said.i, isAsked: had });
  else takeNarrowed(form, person, { ...said, had, narrowed });
}

/** The same of a question that did not offer all of it to everybody. */
function takeNarrowed(
  form: Form,
  { questionnaire, told }: Person,
  of: SaidBy & { readonly had: readonly boolean[]; readonly narrowed: Question },
): void {
  const offered = offeredTo(questionnaire, of.narrowed, told);
  const rows = rowsAskedOf(questionnaire, of.narrowed, told);
  const isAsked = form.columns.map(
    ({ column }, c) => of.had[c] === true && rows?.includes(tableRowOf(column)) !== false,
  );
  const coded = offered === null ? of.coded : codedAs(form, of.answer, offered);
  put(form, coded, { i: of.i, isAsked });
  const isWhole = offered === null || offered.length === optionsOf(form.question).length;
  for (const c of isAsked.keys())
    if (of.had[c] === true && !(isWhole && isAsked[c] === true)) form.ofSome[c] = 1;
}

function put(
  { variables }: Form,
  coded: Coded,
  { i, isAsked }: { readonly i: number; readonly isAsked: readonly boolean[] },
): void {
  for (let c = 0; c < variables.length; c += 1) {
    if (isAsked[c] !== true) continue;
    const { codes, exact } = variables[c] as FilledVariable;
    codes[i] = coded.codes[c] as number;
    if (exact) exact[i] = coded.exact[c] as Measured | null;
  }
}

function codedAs(form: Form, answer: Answer | undefined, offered: readonly number[] | null): Coded {
  const { question, columns, variables } = form;
  const codes = codesOf(question, answer, offered);
  const hasExact = variables[0]?.exact !== undefined;
  return {
    codes: columns.map(({ place }) => codes[place] ?? MISSING.notAsked),
    exact: hasExact
      ? columns.map(({ column }) => exactValue(question, answer, column.row) as Measured | null)
      : [],
  };
}

/** A variable while it is filled. */
type FilledVariable = Variable & { readonly exact?: (Measured | null)[] };

function exactPlaces(people: number): { exact: (Measured | null)[] } {
  return { exact: new Array<Measured | null>(people).fill(null) };
}

/** Which of the columns of one form each version had, for the versions that asked it; looked up once, not by person. */
function columnsHad(
  formsOf: Readings['formsOf'],
  place: number,
  columns: Reading['columns'],
): ReadonlyMap<Questionnaire, readonly boolean[]> {
  const had = new Map<Questionnaire, readonly boolean[]>();
  const question = columns[0]?.column.question ?? '';
  for (const [questionnaire, forms] of formsOf) {
    const form = forms.get(question)?.find(({ reading }) => reading === place);
    if (form)
      had.set(
        questionnaire,
        columns.map(({ id }) => form.had.has(id)),
      );
  }
  return had;
}

/** The question as each version asked it that did not offer all of its options to everybody. */
function ownNarrowed(
  formsOf: Readings['formsOf'],
  { id: name }: Question,
): ReadonlyMap<Questionnaire, Question> {
  const found = new Map<Questionnaire, Question>();
  for (const version of formsOf.keys()) {
    const own = questionById(version, name);
    if (own !== undefined && isNarrowed(own)) found.set(version, own);
  }
  return found;
}
