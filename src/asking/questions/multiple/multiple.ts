import type { Kind } from '../kind.ts';
import { wordsOfChoice } from '../options.ts';
import { notTyped } from '../plainKind.ts';
import type { AnswerOf, Given, Option } from '../question.ts';

type Several = AnswerOf<'multiple'>;

/** Any of a list of options. Each option becomes a column: chosen, or not. */
export const multiple: Kind<'multiple'> = {
  ...notTyped,
  parts: () => [''],
  // Everything unticked again is no answer.
  partOf: (answer) => (answer && 'value' in answer && answer.value.length === 0 ? undefined : answer),
  withPart: (_answer, _part, given) => given,
  said: (question, given) => wordsOfChoice(question.options, given),
  passing: null,
  chosen: chosenIn,
  most: ({ options }) => Math.max(1, options.filter(({ exclusive }) => !exclusive).length),
  options: (question) => question.options,
  settled: (answer, offered) => {
    if ('missing' in answer) return answer;
    const left = offered === null ? answer.value : answer.value.filter((code) => offered.includes(code));
    if (left.length === 0) return undefined;
    return left.length === answer.value.length ? answer : withChosen(answer, left);
  },
  endings: (question) => question.options.flatMap((option) => option.endsWith ?? []),
  endingOf: (question, answer) => {
    const codes = answer === undefined ? [] : chosenIn(answer);
    return question.options.find(({ code, endsWith }) => endsWith && codes.includes(code))?.endsWith ?? null;
  },
};

/** What is given when an option is pressed: it comes or goes, and exclusive ones stand alone. */
export function pressed(
  options: readonly Option[],
  given: Given<readonly number[]> | undefined,
  code: number,
): Given<readonly number[]> {
  const before = given && 'value' in given ? given : { value: [] };
  if (before.value.includes(code)) {
    return withChosen(
      before,
      before.value.filter((one) => one !== code),
    );
  }
  const isExclusive = (one: number) => options.find((option) => option.code === one)?.exclusive === true;
  const others = isExclusive(code) ? [] : before.value.filter((one) => !isExclusive(one));
  return withChosen(
    before,
    [...others, code].toSorted((one, other) => one - other),
  );
}

function chosenIn(given: Several): readonly number[] {
  return 'value' in given ? given.value : [];
}

/** Other choices, with what was typed beside those that are left. */
export function withChosen(
  { other = {} }: { readonly other?: Readonly<Record<string, string>> },
  value: readonly number[],
): Several {
  const typed = Object.entries(other).filter(([code]) => value.includes(Number(code)));
  return typed.length === 0 ? { value } : { value, other: Object.fromEntries(typed) };
}
