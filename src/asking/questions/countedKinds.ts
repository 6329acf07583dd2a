import type { Column } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import { countedGrid } from './countedGrid.ts';
import type { CountedKind } from './countedKind.ts';
import { countedMultiple } from './countedMultiple.ts';
import { countedScale } from './countedScale.ts';
import { countedSingle } from './countedSingle.ts';
import { countedStatement } from './countedStatement.ts';
import type { Answer, AnswerOf, KindName, Question, QuestionOf } from './question.ts';

/** How the answers of every kind are counted, once. The compiler names what is missing. */
const countedKinds: { readonly [K in KindName]: CountedKind<K> } = {
  single: countedSingle,
  multiple: countedMultiple,
  grid: countedGrid,
  scale: countedScale,
  statement: countedStatement,
};

// The cast says that a question's own kind rules its answer, as in kinds.ts.
function countedOf<K extends KindName>(question: QuestionOf<K>): CountedKind<K> {
  return countedKinds[question.kind] as unknown as CountedKind<K>;
}

/** What is wrong with an answer that came from outside; empty when nothing is. */
export function checkAnswer(question: Question, answer: unknown): readonly Problem[] {
  return countedOf(question).check(question, answer);
}

/** The columns that the question becomes. */
export function columnsOf(question: Question): readonly Column[] {
  return countedOf(question).columns(question);
}

/** Codes in memory of each of the question's columns, in their order; `offered` null where all options were. */
export function codesOf(
  question: Question,
  answer: Answer | undefined,
  offered: readonly number[] | null = null,
): readonly number[] {
  return countedOf(question).codes(question, answer as AnswerOf<KindName> | undefined, offered);
}

/** Answers that together show everything the question can hold. */
export function sampleAnswersOf(question: Question): readonly Answer[] {
  const samples = countedOf(question).samples(question);
  const doubts = (question.checks ?? []).filter(({ level }) => level === 'soft').map(({ id }) => id);
  const valued = samples.find((answer) => 'value' in answer);
  return doubts.length === 0 || valued === undefined
    ? samples
    : [...samples, { ...valued, confirmed: doubts }];
}
