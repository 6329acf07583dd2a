import type { Text } from '../../../core/text.ts';
import type { Option } from '../../questions/question.ts';

/** A choice of a list as a form has it. */
export interface FormChoice {
  readonly name: string;
  readonly text: Text;
}

/**
 * Options of a list of a form. Where every name is a whole number it is the code; else they are counted from 1 and keep
 * their names, so that they are called so again.
 */
export function readOptions(choices: readonly FormChoice[]): readonly Option[] {
  const areCodes = choices.every(({ name }) => /^(0|-?[1-9]\d{0,8})$/.test(name));
  return choices.map(({ name, text }, at) =>
    areCodes ? { code: Number(name), text } : { code: at + 1, name, text },
  );
}
