import type { Text } from '../../core/text.ts';
import type { Measure, Measured } from './measure.ts';
import type { AnswerOf, EndReason, KindName, Option, PartOf, QuestionOf } from './question.ts';

/**
 * What a question kind knows where it is asked: everything that depends on the shape of its answer, but for what only
 * the office needs (countedKind.ts), which no tablet loads.
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
  /** Why a value that was typed cannot stand, in words for people; null where it can. */
  fault(question: QuestionOf<K>, given: PartOf<K>): Text | null;
  /** What conditions can compare of its answers; null where nothing can be compared. */
  measure(question: QuestionOf<K>): Measure | null;
  /** The number that a value is; null where it is none. */
  measured(given: PartOf<K>): Measured | null;
  /**
   * The answer as it counts where only these codes are offered, and only these rows are asked (all where null or left out); undefined where
   * nothing is left of it.
   */
  settled(
    answer: AnswerOf<K>,
    offered: readonly number[] | null,
    asked?: readonly string[] | null,
  ): AnswerOf<K> | undefined;
  /** The reason of each option that ends the interview. */
  endings(question: QuestionOf<K>): readonly EndReason[];
  /** The reason for which this answer ends the interview; null when it goes on. */
  endingOf(question: QuestionOf<K>, answer: AnswerOf<K> | undefined): EndReason | null;
  /** The formula that its value is worked out by; left out where somebody answers it. */
  readonly formula?: (question: QuestionOf<K>) => string;
}
