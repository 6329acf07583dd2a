import { expect, it } from 'vitest';
import { languageName, languageNamed, offeredLanguages } from '../../src/words/languages.ts';

it('names languages in English, and leaves alone what nobody knows', () => {
  expect(languageName('cy')).toBe('Welsh');
  expect(languageName('not a code')).toBe('not a code');
});

it('offers no language twice, each with a name', () => {
  expect(new Set(offeredLanguages).size).toBe(offeredLanguages.length);
  for (const language of offeredLanguages) expect(languageName(language)).not.toBe(language);
});

it('knows a language by what it is called in English, or by its code', () => {
  expect(languageNamed(' tigrinya')).toBe('ti');
  expect(languageNamed('Central Kurdish')).toBe('ckb');
  expect(languageNamed('TI')).toBe('ti');
  expect(languageNamed('ku-arab')).toBe('ku-Arab');
  for (const language of offeredLanguages) expect(languageNamed(languageName(language))).toBe(language);
});

it('knows no language by a word that is none', () => {
  for (const typed of ['', ' ', 'Tigrinja', 'xq', 'the one from Eritrea', '__proto__'])
    expect(languageNamed(typed), typed).toBeNull();
});
