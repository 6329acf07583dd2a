import type { ComputedFace } from './computed/computedFace.ts';
import { faultOf, optionsOf, settled } from './kinds.ts';
import type { Answer, Question } from './question.ts';

/** A value that can stand in a question before anybody answers, as its kind has it; of a grid only some rows may have one. */
export type PresetValue =
  | number
  | string
  | readonly number[]
  | Readonly<Record<string, { readonly value: number }>>;

/** An answer that stands in a question before anybody gave one, or is worked out when the question is opened. */
export type Preset =
  | { readonly value: PresetValue }
  | { readonly formula: string; readonly result: ComputedFace['result'] };

/** Stands among the confirmed checks of an answer that was there already and was gone past as it stood. */
export const LEFT_AS_PRESET = 'preset';

/**
 * A value that stands in a question before anybody answers, as far as it is one of its answers.
 *
 * @param offered Codes of the options that this person is offered; null where all are.
 * @returns Undefined where nothing of it can be answered so.
 */
export function presetAnswer(
  question: Question,
  value: PresetValue,
  offered: readonly number[] | null,
): Answer | undefined {
  const answer = { value } as Answer;
  const options = optionsOf(question);
  const codes = offered ?? (options.length === 0 ? null : options.map(({ code }) => code));
  return faultOf(question, answer) === null ? settled(question, answer, codes) : undefined;
}
