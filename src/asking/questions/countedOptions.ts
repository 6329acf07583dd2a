import { type Category, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import { severalWords } from '../../words/several.ts';
import { heardAs } from './options.ts';
import type { Given, Option, QuestionFace } from './question.ts';

/** The categories of a column that is one option of several: chosen comes first. */
export const chosenOrNot: readonly Category[] = [
  { code: 1, label: { en: severalWords.en.chosen } },
  { code: 0, label: { en: severalWords.en.notChosen } },
];

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

/** Every way of answering one choice: each option, each way of having no view that is taken, and nothing. */
export function choicesOf(question: QuestionFace, options: readonly Option[]): readonly Given<number>[] {
  const specified = options
    .filter(({ specify }) => specify)
    .map(({ code }) => ({ value: code, other: { [code]: 'In other words' } }));
  const plain = options.map(({ code }) => ({ value: code }));
  return [...plain, ...specified, ...noViewsOf(question)];
}

/** Every way of having no view that a question takes, and nothing. */
export function noViewsOf(question: QuestionFace): readonly Given<never>[] {
  const ways = ['dontKnow', 'preferNot'] as const;
  const taken = ways.flatMap((missing): readonly Given<never>[] => {
    const offer = question[missing];
    return offer === 'forbidden' ? [] : [{ missing, heard: heardAs(offer) }];
  });
  return [...taken, { missing: 'notAnswered' }];
}

/** What is wrong with one choice that came from outside; empty when nothing is. */
export function checkChoice(
  question: QuestionFace,
  options: readonly Option[],
  given: unknown,
): readonly Problem[] {
  return checkNoViewOr(question, given, (found) =>
    options.some((option) => option.code === found.value)
      ? checkOther(question, options, found)
      : [notAnOption(question, found.value)],
  );
}

/** An answer from outside that should hold a value. */
interface Found {
  readonly value?: unknown;
  readonly other?: unknown;
}

/** What is wrong with an answer from outside: with its way of having no view, or else with its value. */
export function checkNoViewOr(
  question: QuestionFace,
  given: unknown,
  checkValue: (found: Found) => readonly Problem[],
): readonly Problem[] {
  if (typeof given !== 'object' || given === null) return [notAnOption(question, given)];
  const found = given as Found & { readonly missing?: unknown; readonly heard?: unknown };
  return 'missing' in found ? checkNoView(question, found.missing, found.heard) : checkValue(found);
}

/** What is wrong with texts typed beside options: only one that was chosen and asks what exactly has a text. */
export function checkOther(
  question: QuestionFace,
  options: readonly Option[],
  { other = {}, value }: Found,
): readonly Problem[] {
  if (typeof other !== 'object' || other === null) return [notAnOption(question, other)];
  const chosen = [value].flat();
  const asking = options.filter((option) => option.specify && chosen.includes(option.code));
  const stray = Object.keys(other).find((code) => !asking.some((option) => String(option.code) === code));
  return stray === undefined ? [] : [notAnOption(question, stray)];
}

function checkNoView(question: QuestionFace, missing: unknown, heard: unknown): readonly Problem[] {
  if (heard !== undefined && heard !== 'shown' && heard !== 'volunteered') {
    return [notAnOption(question, heard)];
  }
  if (missing === 'notAnswered') return [];
  const offer =
    missing === 'dontKnow' ? question.dontKnow : missing === 'preferNot' ? question.preferNot : 'forbidden';
  return offer === 'forbidden' ? [{ kind: 'notOffered', question: question.id, missing: told(missing) }] : [];
}

/** The problem of an answer that is none of the options. */
export function notAnOption(question: QuestionFace, found: unknown): Problem {
  return { kind: 'notAnOption', question: question.id, found: told(found) };
}

// What a file holds may be an object that cannot be made a text of.
function told(found: unknown): string {
  const text = typeof found === 'object' ? JSON.stringify(found) : String(found);
  return text.slice(0, 40);
}
