import type { Text } from '../../core/text.ts';
import type { Question, QuestionId, Saying } from '../questions/question.ts';
import { indexOf } from './questionnaireIndex.ts';
import type { QuestionnaireId } from './survey.ts';

/**
 * For what the questions of a module are asked again and again: for each option chosen in an earlier question; as many
 * times as an earlier number says; or once, and then as long as a question among them is answered so. At most so many.
 */
export type Repeat =
  | { readonly forEach: QuestionId }
  | { readonly count: QuestionId; readonly most: number }
  | {
      readonly while: Extract<Saying, { readonly isOneOf: unknown }>;
      readonly most: number;
      /** Who is asked the first time; everybody where left out. */
      readonly askIf?: Saying;
    };

/** Questions that belong together and keep their order. */
export interface Module {
  readonly id: string;
  readonly title: Text;
  /** The role of the module in the interview: screeners come first, equality questions last. */
  readonly role: 'screener' | 'core' | 'additional' | 'equality';
  readonly questions: readonly Question[];
  /** Once where left out. */
  readonly repeat?: Repeat;
  /** The module right before, or one that is around that: this one is asked within each of its repetitions. */
  readonly within?: string;
}

/** What is asked, in order. Format version 8. `version` counts up with each change once there are answers. */
export interface Questionnaire {
  readonly v: 8;
  readonly id: QuestionnaireId;
  readonly version: number;
  readonly modules: readonly Module[];
  /** Languages in which every text can be shown; English first. */
  readonly languages: readonly string[];
}

/** All questions in the order they are asked; those of a repeated module once for each repetition there may be. */
export function questionsOf(questionnaire: Questionnaire): readonly Question[] {
  return indexOf(questionnaire).questions;
}

/** All questions in the order in which they are written, each once. Known before the rules of their kinds are. */
export function questionsWritten({ modules }: Questionnaire): readonly Question[] {
  return modules.flatMap(({ questions }) => questions);
}

/**
 * The question with this id, `q3@2` for one repetition of a repeated question, `q3` for it as it was written; undefined
 * when the questionnaire has none.
 */
export function questionById(questionnaire: Questionnaire, id: string): Question | undefined {
  const { placeOf, questions, written } = indexOf(questionnaire);
  const place = placeOf.get(id);
  return place === undefined ? written.get(id)?.question : questions[place];
}

/** The module that a question belongs to; undefined when there is none. */
export function moduleOf(questionnaire: Questionnaire, id: string): Module | undefined {
  const { placeOf, modules, written } = indexOf(questionnaire);
  const place = placeOf.get(id);
  return place === undefined ? written.get(id)?.module : modules[place];
}
