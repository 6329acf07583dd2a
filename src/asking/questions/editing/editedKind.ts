import type { Words } from '../../../words/inLanguages.ts';
import type { KindName, QuestionFace, QuestionOf } from '../question.ts';
import type { KindWords } from './kindWords.ts';

/** Something that a question of some kind needs before it can be asked. */
export type Lack =
  /** It asks nothing: the English text is empty. */
  | 'noText'
  /** Fewer than two answers to choose from. */
  | 'fewOptions'
  | 'emptyOption'
  /** Two answers read the same. */
  | 'sameOption'
  | 'noRows'
  | 'emptyRow'
  | 'emptyEnd'
  | 'noFormula'
  /** It is there to show something, and has nothing to show. */
  | 'nothingShown'
  /** A picture has no words for those who do not see it. */
  | 'undescribed';

/** What an interview does with a question: it is asked, it is only shown, or it is worked out and has no page. */
export type Met = 'asked' | 'shown' | 'workedOut';

/** A text that a question may have beside its own. */
export type SideText = 'leadIn' | 'hint' | 'instruction';

/** What most kinds are: asked, with every text. */
export const askedOfSomebody = {
  met: 'asked',
  sideTexts: ['leadIn', 'hint', 'instruction'],
} as const satisfies Partial<EditedKind<KindName>>;

/** What a question kind knows where an officer writes it. No tablet loads it. */
export interface EditedKind<K extends KindName> {
  /** Its name, and what else the officer is told of it. */
  readonly words: Words<KindWords>;
  readonly met: Met;
  /** The texts beside its own that somebody reads. */
  readonly sideTexts: readonly SideText[];
  /** A new question of the kind, to be written. */
  blank(face: QuestionFace): QuestionOf<K>;
  /** What is missing in what only this kind has. */
  lacks(question: QuestionOf<K>): readonly Lack[];
  /** Words that are read to the resident beside the question's own, in English. */
  heard(question: QuestionOf<K>): readonly string[];
  /** About how long residents think and the fieldworker taps, once everything is read. */
  seconds(question: QuestionOf<K>): number;
}
