import type { Column } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import type { PaperPart } from './paperPart.ts';
import type { AnswerOf, KindName, QuestionOf } from './question.ts';

type ExactSort = 'number' | 'date' | 'ownWords';

/** What stands beside the codes of an answer in the file of responses, and is not in any table as it is. */
export interface Exact<K extends KindName> {
  /** Where not every question of the kind has the same, by the question. */
  readonly sort: ExactSort | ((question: QuestionOf<K>) => ExactSort);
  /** The very value that an answer has for the column of this row; null where there is none. */
  of(question: QuestionOf<K>, answer: AnswerOf<K>, row: string | null): number | string | null;
}

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
  /** The values that its columns count in bands; left out where the codes say all. */
  readonly exact?: Exact<K>;
  /** Its answers are words of the resident's own, which an officer may put under codes. */
  readonly isOpen?: true;
  /** What stands under its words on paper, from top to bottom; empty where nothing is answered. */
  onPaper(question: QuestionOf<K>): readonly PaperPart[];
  /** Answers that together show everything the kind can hold, for tests, print and documents. */
  samples(question: QuestionOf<K>): readonly AnswerOf<K>[];
}
