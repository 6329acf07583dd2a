import { expect, it } from 'vitest';
import { ownNameOf } from '../../src/words/languageNames.ts';
import { languageName, offeredLanguages } from '../../src/words/languages.ts';

it('is called as its speakers call it, and by its code where nobody knows', () => {
  expect(['en', 'cy', 'ur', 'pl'].map(ownNameOf)).toEqual(['English', 'Cymraeg', 'اردو', 'Polski']);
  expect(ownNameOf('de')).toBe('Deutsch');
  expect(ownNameOf('xx-made-up')).toBe('xx-made-up');
  expect(ownNameOf('not a language')).toBe('not a language');
});

it('is known without the browser’s help of every language that officers are offered', () => {
  const { DisplayNames } = Intl;
  // As in a browser that has the words of none of them.
  Object.assign(Intl, { DisplayNames: undefined });
  const named = offeredLanguages.map((code) => [code, ownNameOf(code)] as const);
  Object.assign(Intl, { DisplayNames });
  for (const [code, name] of named) {
    expect(name, code).not.toBe(code);
    expect(name, code).not.toBe(languageName(code));
  }
});
