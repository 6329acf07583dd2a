import { heardAs } from './options.ts';
import type { QuestionFace } from './question.ts';

/** A way of having no view, as it is recorded when it is chosen. */
export interface NoViewChoice {
  readonly missing: 'dontKnow' | 'preferNot';
  readonly heard: 'shown' | 'volunteered';
}

/**
 * The ways of having no view that a question takes: those printed for everybody, and those only the fieldworker sees
 * and presses when the resident says so.
 */
export function noViewsAsked(
  question: Pick<QuestionFace, 'dontKnow' | 'preferNot'>,
  handedOver: boolean,
): { readonly printed: readonly NoViewChoice[]; readonly unprinted: readonly NoViewChoice[] } {
  const ways = ['dontKnow', 'preferNot'] as const;
  const choices = ways
    .filter((missing) => question[missing] !== 'forbidden')
    .map((missing): NoViewChoice => ({ missing, heard: heardAs(question[missing]) }));
  return {
    printed: choices.filter((choice) => choice.heard === 'shown'),
    unprinted: handedOver ? [] : choices.filter((choice) => choice.heard === 'volunteered'),
  };
}
