import type { Column } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { AnswerOf, EndReason, KindName, Option, PartOf, QuestionOf } from './question.ts';

/**
 * What a question kind knows: everything that depends on the shape of its answer.
 * Nothing outside `questions` looks inside an answer.
 *
 * A part is what a narrow tablet shows on one page: a row of a grid; `''` is the only part of other kinds.
 */
export interface Kind<K extends KindName> {
  parts(question: QuestionOf<K>): readonly string[];
  /** What was given for a part; undefined when nothing was yet. */
  partOf(answer: AnswerOf<K> | undefined, part: string): PartOf<K> | undefined;
  /** The answer with this given for a part, the other parts kept. */
  withPart(answer: AnswerOf<K> | undefined, part: string, given: PartOf<K>): AnswerOf<K>;
  /** A part's value in words of the questionnaire, in order; empty when there is none. */
  said(question: QuestionOf<K>, given: PartOf<K>): readonly Text[];
  /** What going on from its page answers; null where an answer must be given first. */
  readonly passing: PartOf<K> | null;
  /** The codes that a part's value is, or has among its own; none where there is no value. */
  chosen(given: PartOf<K>): readonly number[];
  /** How many options can be chosen together. */
  most(question: QuestionOf<K>): number;
  /** What can be chosen, in order. */
  options(question: QuestionOf<K>): readonly Option[];
  /** The answer as it counts where only these codes are offered (null: all); undefined where nothing is left of it. */
  settled(answer: AnswerOf<K>, offered: readonly number[] | null): AnswerOf<K> | undefined;
  /** The reason of each option that ends the interview. */
  endings(question: QuestionOf<K>): readonly EndReason[];
  /** The reason for which this answer ends the interview; null when it goes on. */
  endingOf(question: QuestionOf<K>, answer: AnswerOf<K> | undefined): EndReason | null;
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
