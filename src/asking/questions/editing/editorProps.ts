import type { KindName, Question, QuestionOf } from '../question.ts';

/** What the page gives to a question so that an officer can write it. */
export interface EditorProps<K extends KindName> {
  readonly question: QuestionOf<K>;
  /** Languages in which every text can be written; English first. */
  readonly languages: readonly string[];
  /** Its English words and its answers are those of a source that results are compared with: they stay. */
  readonly isLocked: boolean;
  /** Questions that come before it. */
  readonly earlier: readonly Question[];
  /** Why a formula cannot be read, in words; empty where it can. */
  readonly formulaFault: (formula: string) => string;
  /** The highest code that any version of the question gave to an answer. */
  readonly lastCode: number;
  /** Names that any version of it gave to a row. */
  readonly rowNames: ReadonlySet<string>;
  /** `doing` names the box that is typed into, so that a word is undone at once and not letter by letter. */
  readonly onChange: (question: QuestionOf<K>, doing?: string) => void;
}
