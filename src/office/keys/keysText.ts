import { LEAST_LETTERS } from '../../keeping/sealing/keyText.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { problemText } from '../../words/problems.ts';
import type { KeysError } from './keysGround.ts';

const words = wordsIn(keysWords, 'en');

/** What is wrong, as the summary and the boxes say it. */
export function keysErrors(
  errors: readonly KeysError[],
): readonly { readonly field: string; readonly text: string }[] {
  return errors.map(({ field, problem }) => ({ field, text: textOf(field, problem) }));
}

function textOf(field: KeysError['field'], problem: KeysError['problem']): string {
  if (problem === 'missing') return words.missing[field];
  if (problem === 'weak') return words.weak(LEAST_LETTERS);
  if (problem === 'known' || problem === 'apart') return words[problem];
  const { what, todo } = problemText(problem);
  return `${what} ${todo}`;
}
