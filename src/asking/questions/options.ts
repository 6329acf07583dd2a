import { type Category, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import type { Given, Option, QuestionFace } from './question.ts';

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

/** What is wrong with one choice that came from outside; empty when nothing is. */
export function checkChoice(
  question: QuestionFace,
  options: readonly Option[],
  given: unknown,
): readonly Problem[] {
  const found = given as { readonly value?: unknown; readonly missing?: unknown } | null | undefined;
  if (typeof found !== 'object' || found === null) return [notAnOption(question, given)];
  if ('missing' in found) return checkNoView(question, found.missing);
  return options.some((option) => option.code === found.value) ? [] : [notAnOption(question, found.value)];
}

function checkNoView(question: QuestionFace, missing: unknown): readonly Problem[] {
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
