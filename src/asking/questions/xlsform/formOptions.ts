import { agreedOnly, otherChoice } from '../../../words/xlsform.ts';
import type { Option } from '../question.ts';

/** The list of a row that is only agreed to, such as "I have read this". */
export const agreedOptions: readonly Option[] = [{ code: 1, name: 'OK', text: agreedOnly }];

/** A list with the choice that `or_other` adds: what exactly is typed beside it. */
export function withOtherOption(options: readonly Option[]): readonly Option[] {
  const code = Math.max(0, ...options.map((option) => option.code)) + 1;
  return [...options, { code, name: 'other', text: otherChoice, anchored: true, specify: true }];
}
