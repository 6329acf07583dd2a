import type { Text } from '../../../core/text.ts';
import {
  agreedOnly,
  anotherToAdd,
  anyToAdd,
  otherChoice,
  thereIs,
  thereIsNone,
} from '../../../words/xlsform.ts';
import type { Option } from '../question.ts';

/** The list of a row that is only agreed to, such as "I have read this". */
export const agreedOptions: readonly Option[] = [{ code: 1, name: 'OK', text: agreedOnly }];

/** What is asked before a section that somebody may add, and after each time, with its name in each language. */
export function addedText(which: 'any' | 'another', name: Text): Text {
  const words = which === 'any' ? anyToAdd : anotherToAdd;
  return { en: words.en(name.en), cy: words.cy(name['cy'] ?? name.en) };
}

/** The answers to that. */
export const anyOptions: readonly Option[] = [
  { code: 1, name: 'yes', text: thereIs },
  { code: 2, name: 'no', text: thereIsNone },
];

/** A list with the choice that `or_other` adds where it has none of that name: what exactly is typed beside it. */
export function withOtherOption(options: readonly Option[]): readonly Option[] {
  if (options.some(({ name }) => name === 'other'))
    return options.map((option) => (option.name === 'other' ? { ...option, specify: true } : option));
  const code = Math.max(0, ...options.map((option) => option.code)) + 1;
  return [...options, { code, name: 'other', text: otherChoice, anchored: true, specify: true }];
}
