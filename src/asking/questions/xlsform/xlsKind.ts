import type { ComputedFace } from '../computed/computedFace.ts';
import type { GridRow } from '../grid/gridFace.ts';
import type { KindName, Option, QuestionFace, QuestionOf } from '../question.ts';

/** What an XLSForm asks of an answer by itself, apart from other answers. Every part that is given must hold. */
export interface XlsLimit {
  /** A number, or a day as `2026-11-22`. */
  readonly atLeast?: number | string;
  readonly atMost?: number | string;
  /** Characters. */
  readonly longest?: number;
  /** What the whole answer must look like, as `regex` has it. */
  readonly pattern?: string;
}

/** How a question stands in an XLSForm, apart from what every question has. */
export interface XlsQuestion {
  /** The word of its `type` column, without the name of the list: `select_one`, `integer`, `note`. */
  readonly type: string;
  readonly appearance?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Its list of choices; of a `range`, the words at its ends. */
  readonly options?: readonly Option[];
  /** A table: each of these is asked in a row of its own, of this type and with this list. */
  readonly rows?: readonly GridRow[];
  readonly limit?: XlsLimit;
  /** What the rows of a table must add up to. */
  readonly sum?: number;
  /** What is worked out, in our own names, and what it comes to; a form says that only by what it works out. */
  readonly calculation?: Pick<ComputedFace, 'formula' | 'result'>;
}

/** What a question of some kind has beside what every question has. */
export type OwnPart<K extends KindName> = Omit<QuestionOf<K>, keyof QuestionFace | 'kind'>;

/** What a question kind knows where it is written as XLSForm and read from it. No tablet loads it. */
export interface XlsKind<K extends KindName> {
  /** How it is written. What XLSForm cannot say stands in columns of our own and is no matter of the kind. */
  write(question: QuestionOf<K>): XlsQuestion;
  /** What such rows say of a question of this kind, whole and valid; null where they are of no such question. */
  read(found: XlsQuestion): OwnPart<K> | null;
  /** How it keeps options that each say all of themselves; as they are where left out. */
  listed?(options: readonly Option[]): Partial<OwnPart<K>>;
}
