import { type Category, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { Given, Offer, Option, QuestionFace } from './question.ts';

/** The categories that a list of options becomes. */
export function categoriesOf(options: readonly Option[]): readonly Category[] {
  return options.map((option) => ({ code: option.code, label: option.text }));
}

/** Code in memory of one choice among options; nothing given counts as not answered. */
export function codeInMemory(options: readonly Option[], given: Given<number> | undefined): number {
  if (given === undefined) return MISSING.notAnswered;
  if ('missing' in given) return MISSING[given.missing];
  const index = options.findIndex((option) => option.code === given.value);
  return index < 0 ? MISSING.notAnswered : FIRST_CATEGORY + index;
}

/** The words of one choice among options; empty where there is none. */
export function wordsOfChoice(options: readonly Option[], given: Given<number>): readonly Text[] {
  if ('missing' in given) return [];
  return options.filter((option) => option.code === given.value).map((option) => option.text);
}

/** Whether one choice is among these codes; no choice is not. */
export function isOneOfCodes(given: Given<number>, codes: readonly number[]): boolean {
  return 'value' in given && codes.includes(given.value);
}

/** Every way of answering one choice: each option, each way of having no view that is taken, and nothing. */
export function choicesOf(question: QuestionFace, options: readonly Option[]): readonly Given<number>[] {
  const noViews = (
    [
      ['dontKnow', question.dontKnow],
      ['preferNot', question.preferNot],
    ] as const
  ).flatMap(([missing, offer]): readonly Given<number>[] =>
    offer === 'forbidden' ? [] : [{ missing, heard: heardAs(offer) }],
  );
  return [...options.map((option) => ({ value: option.code })), ...noViews, { missing: 'notAnswered' }];
}

/** How a way of having no view was heard: printed for all to see, or said unasked. */
export function heardAs(offer: Offer): 'shown' | 'volunteered' {
  return offer === 'offered' ? 'shown' : 'volunteered';
}

/** What is wrong with one choice that came from outside; empty when nothing is. */
export function checkChoice(
  question: QuestionFace,
  options: readonly Option[],
  given: unknown,
): readonly Problem[] {
  const found = given as { readonly value?: unknown; readonly missing?: unknown; readonly heard?: unknown };
  if (typeof given !== 'object' || given === null) return [notAnOption(question, given)];
  if ('missing' in found) return checkNoView(question, found.missing, found.heard);
  return options.some((option) => option.code === found.value) ? [] : [notAnOption(question, found.value)];
}

function checkNoView(question: QuestionFace, missing: unknown, heard: unknown): readonly Problem[] {
  if (heard !== undefined && heard !== 'shown' && heard !== 'volunteered') {
    return [notAnOption(question, heard)];
  }
  if (missing === 'notAnswered') return [];
  const offer =
    missing === 'dontKnow' ? question.dontKnow : missing === 'preferNot' ? question.preferNot : 'forbidden';
  return offer === 'forbidden'
    ? [{ kind: 'notOffered', question: question.id, missing: String(missing) }]
    : [];
}

function notAnOption(question: QuestionFace, found: unknown): Problem {
  return { kind: 'notAnOption', question: question.id, found: String(found).slice(0, 40) };
}
