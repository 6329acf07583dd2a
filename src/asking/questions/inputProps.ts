import type { ComponentChildren } from 'preact';
import type { AnswerOf, KindName, PartOf, QuestionOf } from './question.ts';

/** What the page gives to a question so that it can be answered. */
export interface InputProps<K extends KindName> {
  readonly question: QuestionOf<K>;
  readonly answer: AnswerOf<K> | undefined;
  /** The row of a grid that this page asks for; `''` asks for everything. */
  readonly part: string;
  readonly language: string;
  /** What `{council}` and the like stand for. */
  readonly facts: Readonly<Record<string, string>>;
  /** In the resident's own hands: what is only coded when it is said is not printed. */
  readonly handedOver: boolean;
  /** Said under the question when it was passed by without an answer. */
  readonly error?: ComponentChildren;
  /** `decided` when a finger or a mouse chose, not when arrow keys pass through the choices. */
  readonly onGiven: (part: string, given: PartOf<K>, decided: boolean) => void;
}
