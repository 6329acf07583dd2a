import { id } from '../../core/id.ts';
import type { Kind } from './kind.ts';
import {
  categoriesOf,
  checkChoice,
  choiceSettled,
  choicesOf,
  codeInMemory,
  codesChosen,
  wordsOfChoice,
} from './options.ts';

/** One choice from a list of options. */
export const single: Kind<'single'> = {
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
  check: (question, answer) => checkChoice(question, question.options, answer),
  columns: (question) => [
    {
      id: id<'column'>(question.id),
      question: question.id,
      row: null,
      label: question.text,
      categories: categoriesOf(question.options),
      nets: question.nets,
      dontKnowInBase: question.base === 'allAsked',
    },
  ],
  codes: (question, answer) => [codeInMemory(question.options, answer)],
  samples: (question) => choicesOf(question, question.options),
};
