import type { Kind } from '../kind.ts';
import { choiceSettled, codesChosen, wordsOfChoice } from '../options.ts';
import { notTyped } from '../plainKind.ts';

/** One choice from a list of options. */
export const single: Kind<'single'> = {
  ...notTyped,
  parts: () => [''],
  partOf: (answer) => answer,
  withPart: (_answer, _part, given) => given,
  said: (question, given) => wordsOfChoice(question.options, given),
  passing: null,
  chosen: codesChosen,
  most: () => 1,
  options: (question) => question.options,
  settled: choiceSettled,
  endings: (question) => question.options.flatMap((option) => option.endsWith ?? []),
  endingOf: (question, answer) => {
    if (answer === undefined || 'missing' in answer) return null;
    return question.options.find((option) => option.code === answer.value)?.endsWith ?? null;
  },
};
