import { expect, it } from 'vitest';
import { ownNameOf } from '../../src/words/languageNames.ts';

it('is called as its speakers call it, and by its code where nobody knows', () => {
  expect(['en', 'cy', 'ur', 'pl'].map(ownNameOf)).toEqual(['English', 'Cymraeg', 'اردو', 'Polski']);
  expect(ownNameOf('de')).toBe('Deutsch');
  expect(ownNameOf('xx-made-up')).toBe('xx-made-up');
  expect(ownNameOf('not a language')).toBe('not a language');
});
