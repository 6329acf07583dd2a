import type { Column } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import { grid } from './grid.ts';
import type { Kind } from './kind.ts';
import type { Answer, AnswerOf, Given, KindName, Question, QuestionOf } from './question.ts';
import { single } from './single.ts';

/** Every question kind, once. The compiler names what is missing. */
export const kinds: { readonly [K in KindName]: Kind<K> } = { single, grid };

// The one place where a question meets its kind: the cast says that a question's own kind rules its answer.
function kindOf<K extends KindName>(question: QuestionOf<K>): Kind<K> {
  return kinds[question.kind] as unknown as Kind<K>;
}

/** What a narrow tablet shows one at a time; `['']` for kinds with one part. */
export function partsOf(question: Question): readonly string[] {
  return kindOf(question).parts(question);
}

/** What was given for a part; undefined when nothing was yet. */
export function givenPart(
  question: Question,
  answer: Answer | undefined,
  part: string,
): Given<number> | undefined {
  return kindOf(question).partOf(answer as AnswerOf<KindName> | undefined, part);
}

/** The answer with this given for a part, the other parts kept. */
export function withPart(
  question: Question,
  answer: Answer | undefined,
  part: string,
  given: Given<number>,
): Answer {
  return kindOf(question).withPart(answer, part, given);
}

/** What is wrong with an answer that came from outside; empty when nothing is. */
export function checkAnswer(question: Question, answer: unknown): readonly Problem[] {
  return kindOf(question).check(question, answer);
}

/** The columns that the question becomes. */
export function columnsOf(question: Question): readonly Column[] {
  return kindOf(question).columns(question);
}

/** Codes in memory of each of the question's columns, in their order. */
export function codesOf(question: Question, answer: Answer | undefined): readonly number[] {
  return kindOf(question).codes(question, answer);
}

/** Answers that together show everything the question can hold. */
export function sampleAnswersOf(question: Question): readonly Answer[] {
  return kindOf(question).samples(question);
}

/** Whether every part has an answer, a Don't know and a Prefer not to say included, a part passed over not. */
export function isAnswered(question: Question, answer: Answer | undefined): boolean {
  return partsOf(question).every((part) => {
    const given = givenPart(question, answer, part);
    return given !== undefined && !('missing' in given && given.missing === 'notAnswered');
  });
}
