import { codesOf, exactSort, exactValue } from '../../asking/questions/countedKinds.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Measured } from '../../asking/questions/measure.ts';
import type { Question } from '../../asking/questions/question.ts';
import { isNarrowed } from '../../asking/survey/carried.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import type { Response } from '../../asking/survey/response.ts';
import { offeredTo, rowsAskedOf } from '../../asking/survey/routing.ts';
import { MISSING, tableRowOf } from '../../core/column.ts';
import type { Variable } from './dataset.ts';
import type { Reading, Readings } from './readings.ts';

/** One respondent: what was asked, in which version, and what was answered. */
export interface Person {
  readonly questionnaire: Questionnaire;
  readonly response: Response;
  readonly asked: ReadonlySet<string>;
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
  people: readonly Person[],
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
    narrowedIn: ownNarrowed(formsOf, question),
  };
  const ofSome = new Set(people.flatMap((person, i) => take(form, person, i)));
  return variables.map((one) => (ofSome.has(one) ? { ...one, isOfSome: true } : one));
}

/** One form of a question, and its columns while they are filled. */
interface Form {
  readonly question: Question;
  readonly columns: Reading['columns'];
  readonly variables: readonly FilledVariable[];
  /** Which of the columns each version had. */
  readonly hadIn: ReadonlyMap<Questionnaire, readonly boolean[]>;
  /** The question as each version asked it that did not offer all of it to everybody. */
  readonly narrowedIn: ReadonlyMap<Questionnaire, Question>;
}

const NONE: readonly FilledVariable[] = [];

/**
 * Puts what somebody said into the columns that their version had.
 *
 * @returns Those that were not asked of them, or not offered in full, for what they had answered before. Who stopped may
 *   only not have come so far.
 */
function take(form: Form, person: Person, i: number): readonly FilledVariable[] {
  const { question, columns, variables } = form;
  const { questionnaire, response } = person;
  const had = form.hadIn.get(questionnaire);
  if (had === undefined) return NONE;
  if (!person.asked.has(question.id)) return response.kind === 'complete' ? variables : NONE;
  const narrowed = form.narrowedIn.get(questionnaire);
  const offered = narrowed ? offeredTo(questionnaire, narrowed, response) : null;
  const rows = narrowed ? rowsAskedOf(questionnaire, narrowed, response) : null;
  const answer = response.answers[question.id];
  const codes = codesOf(question, answer, offered);
  const isAsked = (c: number) => {
    const own = columns[c];
    return own !== undefined && had[c] === true && rows?.includes(tableRowOf(own.column)) !== false;
  };
  for (const [c, { codes: inMemory, exact }] of variables.entries()) {
    const own = columns[c];
    if (own === undefined || !isAsked(c)) continue;
    inMemory[i] = codes[own.place] ?? MISSING.notAsked;
    if (exact) exact[i] = exactValue(question, answer, own.column.row) as Measured | null;
  }
  if (narrowed === undefined) return NONE;
  const isWhole = offered === null || offered.length === optionsOf(question).length;
  return variables.filter((_, c) => had[c] === true && !(isWhole && isAsked(c)));
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
