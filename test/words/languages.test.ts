import { expect, it } from 'vitest';
import { languageName, offeredLanguages } from '../../src/words/languages.ts';

it('names languages in English, and leaves alone what nobody knows', () => {
  expect(languageName('cy')).toBe('Welsh');
  expect(languageName('not a code')).toBe('not a code');
});

it('offers no language twice, each with a name', () => {
  expect(new Set(offeredLanguages).size).toBe(offeredLanguages.length);
  for (const language of offeredLanguages) expect(languageName(language)).not.toBe(language);
});
