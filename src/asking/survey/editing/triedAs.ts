import type { Instant } from '../../../core/day.ts';
import { optionsOf, settled } from '../../questions/kinds.ts';
import type { Answer, Answers, Question } from '../../questions/question.ts';
import { inOrderOf } from '../askedAs.ts';
import { isNarrowed } from '../carried.ts';
import { withEachTyped } from '../eachTyped.ts';
import { formulaReader } from '../formulaReader.ts';
import { heardAt, type Known, offeredAt, rowsAt, workedOut } from '../hearing.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { indexOf, placesInFormula, placesNarrowing, type QuestionnaireIndex } from '../questionnaireIndex.ts';
import { type Facts, factsFrom, questionsShown, shownFacts } from '../shownFacts.ts';
import { textNames } from '../textNames.ts';
import { readFormulasWith } from '../workingOut.ts';

/** What was answered while questions are tried, in whatever order, and what decides about what is drawn by lot. */
export interface Trying {
  readonly answers: Answers;
  readonly startedAt: Instant;
  readonly seed: string;
}

/** A question as a tablet would ask it after what was tried. */
export interface Tried {
  readonly question: Question;
  /**
   * Whether answers to others decide what it offers: none do; none of those was answered, so that all of it is shown; it
   * shows what is left after them; or nothing is left, and a tablet does not ask it.
   */
  readonly after: 'nothing' | 'noAnswer' | 'answers' | 'noneLeft';
  /** The questions whose answers decide, in the order they are asked. */
  readonly decidedBy: readonly Question[];
}

/**
 * A question as it is tried in the builder: in the order that an interview of this seed shows, with what is carried over
 * from what was answered. Every question counts as asked, whatever stands in its condition: an officer opens them in any
 * order.
 */
export function triedAs(questionnaire: Questionnaire, written: Question, trying: Trying): Tried {
  const question = withEachTyped(questionnaire, written, trying);
  if (!isNarrowed(question)) {
    return { question: inOrderOf(question, trying.seed), after: 'nothing', decidedBy: [] };
  }
  readFormulasWith(formulaReader);
  const index = indexOf(questionnaire);
  const place = index.placeOf.get(question.id) ?? -1;
  const deciding = answeredOnes(index, placesNarrowing(index, question)).filter((one) => one < place);
  const decidedBy = [...new Set(deciding)].sort((one, other) => one - other);
  const questions = decidedBy.flatMap((one) => index.questions[one] ?? []);
  if (questions.every(({ id }) => trying.answers[id] === undefined)) {
    return { question: inOrderOf(question, trying.seed), after: 'noAnswer', decidedBy: questions };
  }
  const known = allAsked(index, trying);
  const [codes, rows] = [offeredAt(known, place), rowsAt(known, place)];
  if (codes?.length === 0 || rows?.length === 0) return { question, after: 'noneLeft', decidedBy: questions };
  const left = {
    ...question,
    ...(codes && { options: optionsOf(question).filter(({ code }) => codes.includes(code)) }),
    ...(rows && 'rows' in question && { rows: question.rows.filter(({ id }) => rows.includes(id)) }),
  } as Question;
  return { question: inOrderOf(left, trying.seed), after: 'answers', decidedBy: questions };
}

/** What the texts of a question show of what was tried, and the earlier questions whose answers they show. */
export interface TriedFacts {
  readonly facts: Facts;
  /** In the order they are asked; empty where the texts show no answer. */
  readonly showing: readonly Question[];
}

/** What stands in the texts of a question while it is tried. As in `triedAs` every question counts as asked. */
export function triedFacts(
  questionnaire: Questionnaire,
  question: Question,
  { trying, ...said }: { readonly trying: Trying; readonly language: string; readonly council: string },
): TriedFacts {
  readFormulasWith(formulaReader);
  const index = indexOf(questionnaire);
  const names = textNames(question);
  if (names.length === 0)
    return { facts: shownFacts(questionnaire, question, { told: trying, ...said }), showing: [] };
  const known = allAsked(index, trying);
  const here = index.placeOf.get(question.id) ?? -1;
  const answerOf = (one: Question) =>
    settled(one, heardAt(known, here, index.placeOf.get(one.id) ?? here)?.answer);
  const shown = names
    .flatMap((name) => questionsShown(questionnaire, question, name))
    .flatMap(({ id }) => index.placeOf.get(id) ?? []);
  const places = [...new Set(answeredOnes(index, shown))].sort((one, other) => one - other);
  return {
    facts: factsFrom(questionnaire, question, { told: trying, ...said, answerOf }),
    showing: places.flatMap((place) => index.questions[place] ?? []),
  };
}

/** Another seed, with which a question is shown in another order; the next one where no order is drawn. */
export function nextDraw(question: Question, seed: number): number {
  const orderOf = (draw: number) => shownOrder(inOrderOf(question, String(draw)));
  const now = orderOf(seed);
  // Few things have few orders: of two, every other draw is the same again.
  for (let next = seed + 1; next < seed + 100; next += 1) if (orderOf(next) !== now) return next;
  return seed + 1;
}

/** Whether a question has an order that is drawn, of more than one. */
export function isDrawn(question: Question): boolean {
  const order =
    ('rowOrder' in question && question.rowOrder) || ('optionOrder' in question && question.optionOrder);
  const things = 'rows' in question ? question.rows : optionsOf(question);
  return Boolean(order) && things.filter(({ anchored }) => anchored !== true).length > 1;
}

function shownOrder(question: Question): string {
  const names =
    'rows' in question ? question.rows.map(({ id }) => id) : optionsOf(question).map(({ code }) => code);
  return names.join(' ');
}

/** Places of questions that are answered by somebody: what is worked out is read back to them. */
function answeredOnes(
  index: QuestionnaireIndex,
  places: readonly number[],
  seen = new Set<number>(),
): number[] {
  return places.flatMap((place) => {
    if (seen.has(place)) return [];
    seen.add(place);
    const question = index.questions[place];
    if (index.workedOut[place] !== 1 || question === undefined) return [place];
    return answeredOnes(index, 'formula' in question ? placesInFormula(index, question.formula) : [], seen);
  });
}

function allAsked(index: QuestionnaireIndex, trying: Trying): Known {
  const values = new Map<number, Answer>();
  const known = { index, told: trying, asked: new Uint8Array(index.questions.length).fill(1), values };
  for (const place of index.questions.keys()) {
    const value = index.workedOut[place] === 1 ? workedOut(known, place) : undefined;
    if (value !== undefined) values.set(place, value);
  }
  return known;
}
