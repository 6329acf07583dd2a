import { type Column, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import { id } from '../../core/id.ts';
import { severalWords } from '../../words/several.ts';
import type { Kind } from './kind.ts';
import { checkNoViewOr, checkOther, notAnOption, noViewsOf, wordsOfChoice } from './options.ts';
import type { AnswerOf, Given, Option, QuestionOf } from './question.ts';

type Several = AnswerOf<'multiple'>;

/** Chosen comes first: the code in memory of every column of such a question. */
const CHOSEN = FIRST_CATEGORY;
const NOT_CHOSEN = FIRST_CATEGORY + 1;

/** Any of a list of options. Each option becomes a column: chosen, or not. */
export const multiple: Kind<'multiple'> = {
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
  check: (question, answer) =>
    checkNoViewOr(question, answer, (given) => {
      const { value } = given;
      const isList = Array.isArray(value) && value.length > 0 && new Set(value).size === value.length;
      if (!isList) return [notAnOption(question, value)];
      const found = value.map((code) => question.options.find((option) => option.code === code));
      const stray = found.indexOf(undefined);
      if (stray >= 0) return [notAnOption(question, value[stray])];
      const alone = value.length > 1 ? found.find((option) => option?.exclusive) : undefined;
      return alone ? [notAnOption(question, alone.code)] : checkOther(question, question.options, given);
    }),
  columns: (question) => question.options.map((option) => columnOf(question, option)),
  codes: (question, answer, offered) =>
    question.options.map(({ code }) => {
      if (offered?.includes(code) === false) return MISSING.notAsked;
      if (answer === undefined) return MISSING.notAnswered;
      if ('missing' in answer) return MISSING[answer.missing];
      return answer.value.includes(code) ? CHOSEN : NOT_CHOSEN;
    }),
  samples: (question) => sampleAnswers(question),
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
function withChosen(
  { other = {} }: { readonly other?: Readonly<Record<string, string>> },
  value: readonly number[],
): Several {
  const typed = Object.entries(other).filter(([code]) => value.includes(Number(code)));
  return typed.length === 0 ? { value } : { value, other: Object.fromEntries(typed) };
}

function columnOf(question: QuestionOf<'multiple'>, { code, text }: Option): Column {
  return {
    id: id<'column'>(`${question.id}.${code}`),
    question: question.id,
    row: String(code),
    label: text,
    categories: [
      { code: 1, label: { en: severalWords.en.chosen } },
      { code: 0, label: { en: severalWords.en.notChosen } },
    ],
    nets: [],
    dontKnowInBase: question.base === 'allAsked',
    isOneOfSeveral: true,
  };
}

function sampleAnswers(question: QuestionOf<'multiple'>): readonly Several[] {
  const { options } = question;
  const together = options.filter(({ exclusive }) => !exclusive).map(({ code }) => code);
  const asking = options.filter(({ specify }) => specify).map(({ code }) => code);
  return [
    ...options.map(({ code }): Several => ({ value: [code] })),
    ...(together.length > 1 ? [{ value: together }] : []),
    ...asking.map((code): Several => ({ value: [code], other: { [code]: 'In other words' } })),
    ...noViewsOf(question),
  ];
}
