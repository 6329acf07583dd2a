import type { Text } from '../../core/text.ts';
import { grid } from './grid/grid.ts';
import type { Kind } from './kind.ts';
import type { Measure, Measured } from './measure.ts';
import type {
  Answer,
  AnswerOf,
  EndReason,
  KindName,
  Option,
  PartGiven,
  Question,
  QuestionOf,
} from './question.ts';
import { single } from './single/single.ts';

/** The kinds whose rules every interview has. The others come with how they are answered (inputs.tsx), or all together (rareKinds.ts). */
export const kinds = {
  single,
  grid,
} satisfies { readonly [K in KindName]?: Kind<K> };

/** A kind whose rules are fetched where a questionnaire asks it. */
export type RareKind = Exclude<KindName, keyof typeof kinds>;

const known: { [K in KindName]?: Kind<K> } = { ...kinds };

/** From now on these kinds are known. Whoever meets questions of rare kinds has this done before. */
export function learnKinds(rules: { readonly [K in KindName]?: Kind<K> }): void {
  Object.assign(known, rules);
}

// The one place where a question meets its kind: the cast says that a question's own kind rules its answer.
function kindOf<K extends KindName>(question: QuestionOf<K>): Kind<K> {
  const kind = known[question.kind] as unknown as Kind<K> | undefined;
  if (kind === undefined)
    throw new RangeError(`kindOf requires the rules of ${question.kind}: learnKinds first`);
  return kind;
}

/** What a narrow tablet shows one at a time; `['']` for kinds with one part. */
export function partsOf(question: Question): readonly string[] {
  return kindOf(question).parts(question);
}

/** What was given for a part; undefined when nothing was yet. */
export function givenPart(
  question: Question,
  answer: Answer | undefined,
  part: string,
): PartGiven | undefined {
  return kindOf(question).partOf(answer as AnswerOf<KindName> | undefined, part);
}

/** The answer with this given for a part, the other parts kept. */
export function withPart(
  question: Question,
  answer: Answer | undefined,
  part: string,
  given: PartGiven,
): Answer {
  return kindOf(question).withPart(answer, part, given);
}

/** A part's value in words of the questionnaire, in order; empty when there is none. */
export function wordsGiven(question: Question, given: PartGiven): readonly Text[] {
  return kindOf(question).said(question, given);
}

/** What going on from the page of a question answers; null where an answer must be given first. */
export function passingOf(question: Question): PartGiven | null {
  return kindOf(question).passing;
}

/** The codes that a part's value is, or has among its own; none where there is no value. */
export function codesChosen(question: Question, given: PartGiven): readonly number[] {
  return kindOf(question).chosen(given);
}

/** How many options a part of the question can have chosen together. */
export function mostChosen(question: Question): number {
  return kindOf(question).most(question);
}

/** What can be chosen, in order; empty where nothing is. */
export function optionsOf(question: Question): readonly Option[] {
  return kindOf(question).options(question);
}

/** Why an answer that was typed cannot stand, in words for people; null where it can. */
export function faultOf(question: Question, answer: Answer | undefined): Text | null {
  for (const part of partsOf(question)) {
    const given = givenPart(question, answer, part);
    const fault = given && kindOf(question).fault(question, given);
    if (fault) return fault;
  }
  return null;
}

/** What conditions can compare of the answers of a question; null where nothing can be compared. */
export function measureOf(question: Question): Measure | null {
  return kindOf(question).measure(question);
}

/** The number that a part's value is; null where it is none, or cannot stand. */
export function measuredIn(question: Question, given: PartGiven): Measured | null {
  return hasValue(question, given) ? kindOf(question).measured(given) : null;
}

/** Whether a part has a value, and one that can stand: no way of having no view is one. */
export function hasValue(question: Question, given: PartGiven): boolean {
  return 'value' in given && kindOf(question).fault(question, given) === null;
}

/**
 * The answer as it counts where only these codes are offered, and only these rows are asked (null: all); undefined where
 * nothing is left of it.
 */
export function settled(
  question: Question,
  answer: Answer | undefined,
  offered: readonly number[] | null = null,
  asked: readonly string[] | null = null,
): Answer | undefined {
  return answer && kindOf(question).settled(answer as AnswerOf<KindName>, offered, asked);
}

/** The reason of each option that ends the interview. */
export function endingsOf(question: Question): readonly EndReason[] {
  return kindOf(question).endings(question);
}

/** The reason for which this answer ends the interview; null when it goes on. */
export function endingOf(question: Question, answer: Answer | undefined): EndReason | null {
  return kindOf(question).endingOf(question, answer as AnswerOf<KindName> | undefined);
}

/** The formula that the value of a question is worked out by; null where somebody answers it. */
export function formulaIn(question: Question): string | null {
  return kindOf(question).formula?.(question) ?? null;
}

/** Whether every part has an answer, a Don't know and a Prefer not to say included, a part passed over not. */
export function isAnswered(question: Question, answer: Answer | undefined): boolean {
  return partsOf(question).every((part) => {
    const given = givenPart(question, answer, part);
    return given !== undefined && !('missing' in given && given.missing === 'notAnswered');
  });
}
