import type { Column } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import type { AnswerOf, KindName, QuestionOf } from './question.ts';

/** What a question kind knows where its answers are counted. */
export interface CountedKind<K extends KindName> {
  /** What is wrong with an answer that came from outside (`unknown` shape); empty when nothing is. */
  check(question: QuestionOf<K>, answer: unknown): readonly Problem[];
  /** The columns that the question becomes in a dataset. */
  columns(question: QuestionOf<K>): readonly Column[];
  /** Code in memory (core/column.ts) of each of its columns, in their order; no answer gives notAnswered. */
  codes(
    question: QuestionOf<K>,
    answer: AnswerOf<K> | undefined,
    offered: readonly number[] | null,
  ): readonly number[];
  /** Answers that together show everything the kind can hold, for tests, print and documents. */
  samples(question: QuestionOf<K>): readonly AnswerOf<K>[];
}
