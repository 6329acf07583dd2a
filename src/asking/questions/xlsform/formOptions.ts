import { agreedOnly, otherChoice, thereIs, thereIsNone } from '../../../words/xlsform.ts';
import type { Option } from '../question.ts';

/** The list of a row that is only agreed to, such as "I have read this". */
export const agreedOptions: readonly Option[] = [{ code: 1, name: 'OK', text: agreedOnly }];

/** Whether there is something to add, or something else. */
export const anyOptions: readonly Option[] = [
  { code: 1, name: 'yes', text: thereIs },
  { code: 2, name: 'no', text: thereIsNone },
];

/** A list with the choice that `or_other` adds: what exactly is typed beside it. */
export function withOtherOption(options: readonly Option[]): readonly Option[] {
  const code = Math.max(0, ...options.map((option) => option.code)) + 1;
  return [...options, { code, name: 'other', text: otherChoice, anchored: true, specify: true }];
}
