import type { Instant } from '../../core/day.ts';
import {
  codesChosen,
  formulaIn,
  givenPart,
  hasValue,
  measuredIn,
  partsOf,
  settled,
} from '../questions/kinds.ts';
import { compares } from '../questions/measure.ts';
import type { Answer, Answers, Condition, Saying } from '../questions/question.ts';
import { codesOffered, type Heard, isNarrowed, rowsOffered } from './carried.ts';
import type { QuestionnaireIndex } from './questionnaireIndex.ts';
import { formulaRead } from './workingOut.ts';

/** What an interview was told so far, and when it began: all that a route follows from. */
export interface Told {
  readonly answers: Answers;
  readonly startedAt: Instant;
}

/** What is known while a route is worked out, up to some place. */
export interface Known {
  readonly index: QuestionnaireIndex;
  readonly told: Told;
  /** 1 for each question whose condition holds. */
  readonly asked: Uint8Array;
  /** What was worked out, by place; nothing where it came to nothing. */
  readonly values: ReadonlyMap<number, Answer>;
}

/** Where a condition or a formula stands. */
export interface Standing {
  /** The question it belongs to. */
  readonly place: number;
  /** Questions from here on count as not answered. */
  readonly before: number;
  /** Whether `.` is the answer of the question itself. */
  readonly isChecking?: boolean;
}

/** Hears the questions that were asked before a place, with their answers as they count. */
function hearing(known: Known, before: number): (question: string) => Heard {
  return (name) => {
    const place = known.index.placeOf.get(name);
    return place === undefined ? undefined : heardAt(known, before, place);
  };
}

/** Whether a condition holds. Of a repeated question, read from elsewhere, it does if it holds of any repetition. */
export function isMet(condition: Condition, known: Known, at: Standing): boolean {
  if ('all' in condition) return condition.all.every((part) => isMet(part, known, at));
  if ('any' in condition) return condition.any.some((part) => isMet(part, known, at));
  if ('not' in condition) return !isMet(condition.not, known, at);
  if ('formula' in condition) return formulaRead(condition.formula)?.isTrue(known, at) ?? false;
  const { index } = known;
  const place = index.placeOf.get(condition.question);
  if (place !== undefined) return isSaid(condition, heardAt(known, at.before, place));
  const instances = index.instances.get(condition.question) ?? [];
  return instances.some((one) => isSaid(condition, heardAt(known, at.before, one)));
}

/** What the formula of a computed question comes to; undefined where that is nothing. */
export function workedOut(known: Known, place: number): Answer | undefined {
  const question = known.index.questions[place];
  const formula = question && formulaIn(question);
  if (!formula || !('result' in question)) return undefined;
  const value = formulaRead(formula)?.worth(known, { place, before: place }, question) ?? null;
  return value === null ? undefined : { value };
}

/**
 * Codes that the question at a place offers; null where all are.
 *
 * @param only The codes that have to be known: a long list is not gone through for the one that was chosen of it.
 */
export function offeredAt(known: Known, place: number, only?: readonly number[]): readonly number[] | null {
  const question = known.index.questions[place];
  if (question === undefined) return null;
  return codesOffered(question, hearing(known, place), {
    holds: (condition) => isMet(condition, known, { place, before: place }),
    ...(only && { only }),
  });
}

/** Ids of the rows that the question at a place asks; null where all are. */
export function rowsAt(known: Known, place: number): readonly string[] | null {
  const question = known.index.questions[place];
  return question === undefined ? null : rowsOffered(question, hearing(known, place));
}

/** A question by its place, if it was asked before another. */
export function heardAt(known: Known, before: number, place: number): Heard {
  const { index, told, asked, values } = known;
  if (place >= before || asked[place] !== 1) return undefined;
  const question = index.questions[place];
  if (question === undefined) return undefined;
  if (index.workedOut[place] === 1) return { question, answer: values.get(place) };
  const answer = told.answers[question.id];
  if (answer === undefined || !isNarrowed(question)) return { question, answer };
  const chosen = partsOf(question).flatMap((part) => {
    const given = givenPart(question, answer, part);
    return given === undefined ? [] : codesChosen(question, given);
  });
  const offered = offeredAt(known, place, chosen);
  const rows = rowsAt(known, place);
  const isWhole = offered === null && rows === null;
  return { question, answer: isWhole ? answer : settled(question, answer, offered, rows) };
}

function isSaid(said: Saying, heard: Heard): boolean {
  const given = heard && givenPart(heard.question, heard.answer, said.row ?? '');
  if (heard === undefined || given === undefined) return false;
  const { question } = heard;
  if ('answered' in said) return hasValue(question, given);
  if ('number' in said || 'date' in said) return compares(said, measuredIn(question, given));
  const codes = codesChosen(question, given);
  if ('isOneOf' in said) return codes.some((code) => said.isOneOf.includes(code));
  const { atLeast = 1, atMost = codes.length } = said.countChosen;
  return codes.length > 0 && codes.length >= atLeast && codes.length <= atMost;
}
