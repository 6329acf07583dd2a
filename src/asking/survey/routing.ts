import type { Text } from '../../core/text.ts';
import { endingOf, optionsOf, settled } from '../questions/kinds.ts';
import type { Answer, Answers, Condition, EndReason, Question } from '../questions/question.ts';
import { isNarrowed } from './carried.ts';
import { heardAt, isMet, type Known, offeredAt, rowsAt, type Told, workedOut } from './hearing.ts';
import type { Questionnaire } from './questionnaire.ts';
import { indexOf, type QuestionnaireIndex } from './questionnaireIndex.ts';

/** The questions of this person, in order, and why it ends early if it does. Worked out, never stored. */
export interface Route {
  /** Those that are asked, and those whose value is worked out on the way. */
  readonly questions: readonly Question[];
  readonly endsWith: EndReason | null;
  /** What the resident is told at the end in place of the usual words. */
  readonly message: Text | null;
}

/** A route by places (questionnaireIndex.ts). */
export interface RouteMap {
  /** 1 for each question whose condition holds, else 0; also beyond the end. */
  readonly asked: Uint8Array;
  /** What was worked out, by place. */
  readonly values: ReadonlyMap<number, Answer>;
  /** Place of the last question there may be: the one that ends the interview, or the last of all. */
  readonly last: number;
  readonly endsWith: EndReason | null;
  readonly message: Text | null;
}

interface KeptMap {
  readonly map: RouteMap;
  readonly startedAt: string;
}

const maps = new WeakMap<Questionnaire, WeakMap<Answers, KeptMap>>();
const changes = new WeakMap<Answers, { readonly before: Answers; readonly question: string }>();

/**
 * Works out which questions are asked, given the answers so far.
 *
 * Only answers on the route count, and only those before a question decide about it: an answer left behind by a
 * change of mind neither opens nor closes a later question.
 *
 * @throws RangeError when a condition is a formula and nothing reads formulas (workingOut.ts).
 */
export function routeOf(questionnaire: Questionnaire, told: Told): Route {
  const { asked, last, endsWith, message } = routeMap(questionnaire, told);
  const { questions } = indexOf(questionnaire);
  return {
    questions: questions.filter((_, place) => asked[place] === 1 && place <= last),
    endsWith,
    message,
  };
}

/** The same by places. It is kept with the answers, and worked out of the map before a change where there is one. */
export function routeMap(questionnaire: Questionnaire, told: Told): RouteMap {
  const { answers, startedAt } = told;
  let known = maps.get(questionnaire);
  if (known === undefined) {
    known = new WeakMap();
    maps.set(questionnaire, known);
  }
  const kept = known.get(answers);
  if (kept?.startedAt === startedAt) return kept.map;
  const index = indexOf(questionnaire);
  const change = changes.get(answers);
  const before = change && known.get(change.before);
  const found: Found =
    change && before?.startedAt === startedAt
      ? changedRoute(index, told, before.map, index.placeOf.get(change.question))
      : wholeRoute(index, told);
  // The answers of before are let go of.
  changes.delete(answers);
  const map = { ...found, ...endOf({ index, told, ...found }) };
  known.set(answers, { map, startedAt });
  return map;
}

/** Notes that answers differ from others in one question only. Worth telling, never needed. */
export function noteChange(answers: Answers, before: Answers, question: string): void {
  changes.set(answers, { before, question });
}

/**
 * Whether a condition of a question holds after an interview's answers so far. A question that is not there, not asked or
 * not answered says nothing; `.` in a formula is the answer of the question itself.
 */
export function holds(
  questionnaire: Questionnaire,
  { condition, of }: { readonly condition: Condition; readonly of: Pick<Question, 'id'> | null },
  told: Told,
): boolean {
  const known = knownOf(questionnaire, told);
  const { last } = routeMap(questionnaire, told);
  const place = (of && known.index.placeOf.get(of.id)) ?? last;
  return isMet(condition, known, { place, before: last + 1, isChecking: true });
}

/** Codes of the options that this person is offered, in the order of the question; null when all are. */
export function offeredTo(
  questionnaire: Questionnaire,
  question: Question,
  told: Told,
): readonly number[] | null {
  if (!isNarrowed(question)) return null;
  const known = knownOf(questionnaire, told);
  return offeredAt(known, known.index.placeOf.get(question.id) ?? -1);
}

/** Ids of the rows that this person is asked, in the order of the question; null when all are. */
export function rowsAskedOf(
  questionnaire: Questionnaire,
  question: Question,
  told: Told,
): readonly string[] | null {
  if (!isNarrowed(question)) return null;
  const known = knownOf(questionnaire, told);
  return rowsAt(known, known.index.placeOf.get(question.id) ?? -1);
}

/** A question with only what this person is offered of it, and asked; the same one where that is all. */
export function offeredOf(questionnaire: Questionnaire, question: Question, told: Told): Question {
  const codes = offeredTo(questionnaire, question, told);
  const ids = rowsAskedOf(questionnaire, question, told);
  if (codes === null && ids === null) return question;
  // A long list has thousands.
  const known = codes && new Set(codes);
  const options = known && optionsOf(question).filter(({ code }) => known.has(code));
  const rows = ids && 'rows' in question && question.rows.filter(({ id }) => ids.includes(id));
  return { ...question, ...(options && { options }), ...(rows && { rows }) } as Question;
}

/** An answer as it counts: without what is no longer offered or asked; undefined where nothing is left of it. */
export function standingAnswer(
  questionnaire: Questionnaire,
  question: Question,
  told: Told,
): Answer | undefined {
  const { placeOf, workedOut: isWorkedOut } = indexOf(questionnaire);
  const place = placeOf.get(question.id) ?? -1;
  if (isWorkedOut[place] === 1) return routeMap(questionnaire, told).values.get(place);
  const offered = offeredTo(questionnaire, question, told);
  return settled(question, told.answers[question.id], offered, rowsAskedOf(questionnaire, question, told));
}

/** The same where the question is on the route as it stands; undefined where it is not. */
export function answerOnRoute(
  questionnaire: Questionnaire,
  question: Question,
  told: Told,
): Answer | undefined {
  const { asked, last } = routeMap(questionnaire, told);
  const place = indexOf(questionnaire).placeOf.get(question.id) ?? -1;
  return asked[place] === 1 && place <= last ? standingAnswer(questionnaire, question, told) : undefined;
}

/** What is known of an interview once its route is worked out. */
export function knownOf(questionnaire: Questionnaire, told: Told): Known {
  const { asked, values } = routeMap(questionnaire, told);
  return { index: indexOf(questionnaire), told, asked, values };
}

interface Found extends Pick<RouteMap, 'asked' | 'values'> {
  /** 1 for each place whose end has to be looked at again; left out where every one has. */
  readonly due?: Uint8Array | undefined;
}

function wholeRoute(index: QuestionnaireIndex, told: Told): Found {
  const asked = new Uint8Array(index.questions.length).fill(1);
  const values = new Map<number, Answer>();
  const known = { index, told, asked, values };
  for (const place of index.decided) {
    asked[place] = isAsked(known, place) ? 1 : 0;
    const value = valueAt(known, place);
    if (value !== undefined) values.set(place, value);
  }
  return { asked, values };
}

/** Only what reads the changed question is looked at again, and what reads that where it comes, goes or is worth other. */
function changedRoute(
  index: QuestionnaireIndex,
  told: Told,
  before: RouteMap,
  changed: number | undefined,
): Found {
  if (changed === undefined) return before;
  const due = new Uint8Array(before.asked.length);
  due[changed] = 1;
  const readAgain = (place: number) => {
    for (const reader of index.readers[place] ?? []) due[reader] = 1;
  };
  readAgain(changed);
  let { asked, values } = before;
  for (let place = due.indexOf(1, changed + 1); place >= 0; place = due.indexOf(1, place + 1)) {
    const isNow = isAsked({ index, told, asked, values }, place) ? 1 : 0;
    const isOther = isNow !== asked[place];
    if (isOther) {
      if (asked === before.asked) asked = asked.slice();
      asked[place] = isNow;
    }
    const value = valueAt({ index, told, asked, values }, place);
    const isWorthOther = !isSame(value, values.get(place));
    if (isWorthOther) values = withValue(values, place, value);
    // Of options that are carried over, other ones may be left now.
    if (isOther || isWorthOther || carriesAt(index, place)) readAgain(place);
  }
  // Where it had not ended, what reads nothing of the change does not end it now.
  return { asked, values, due: before.endsWith ? undefined : due };
}

function isAsked(known: Known, place: number): boolean {
  const question = known.index.questions[place];
  if (question === undefined) return true;
  if (question.askIf !== undefined && !isMet(question.askIf, known, { place, before: place })) return false;
  return (
    !isNarrowed(question) || (offeredAt(known, place)?.length !== 0 && rowsAt(known, place)?.length !== 0)
  );
}

function valueAt(known: Known, place: number): Answer | undefined {
  return known.index.workedOut[place] === 1 && known.asked[place] === 1 ? workedOut(known, place) : undefined;
}

function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  return (
    one === other ||
    (one && 'value' in one && other && 'value' in other && one.value === other.value) === true
  );
}

function withValue(
  values: ReadonlyMap<number, Answer>,
  place: number,
  value: Answer | undefined,
): ReadonlyMap<number, Answer> {
  const next = new Map(values);
  if (value === undefined) next.delete(place);
  else next.set(place, value);
  return next;
}

function carriesAt({ questions }: QuestionnaireIndex, place: number): boolean {
  const question = questions[place];
  return question !== undefined && isNarrowed(question);
}

function endOf(known: Known & Found): Pick<RouteMap, 'last' | 'endsWith' | 'message'> {
  for (const place of known.index.enders) {
    if (known.due?.[place] === 0) continue;
    const heard = heardAt(known, place + 1, place);
    if (heard === undefined) continue;
    const chosen = endingOf(heard.question, heard.answer);
    if (chosen !== null) return { last: place, endsWith: chosen, message: null };
    const { endIf } = heard.question;
    if (endIf !== undefined && isMet(endIf.when, known, { place, before: place + 1 }))
      return { last: place, endsWith: endIf.endsWith, message: endIf.message ?? null };
  }
  return { last: known.asked.length - 1, endsWith: null, message: null };
}
