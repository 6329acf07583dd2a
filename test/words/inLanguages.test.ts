import { describe, expect, it } from 'vitest';
import { fallsBack, type Words, wordsIn } from '../../src/words/inLanguages.ts';

const words: Words<{ readonly yes: string; readonly no: string }> = {
  en: { yes: 'Yes', no: 'No' },
  cy: { yes: 'Ie' },
};

describe('words in languages', () => {
  it('uses the language where it is translated and English elsewhere', () => {
    expect(wordsIn(words, 'cy')).toEqual({ yes: 'Ie', no: 'No' });
    expect(wordsIn(words, 'en')).toEqual({ yes: 'Yes', no: 'No' });
    expect(wordsIn(words, 'fr')).toEqual({ yes: 'Yes', no: 'No' });
  });

  it('knows which sentence stands in for a missing one', () => {
    expect(fallsBack(words, 'no', 'cy')).toBe(true);
    expect(fallsBack(words, 'yes', 'cy')).toBe(false);
    expect(fallsBack(words, 'no', 'en')).toBe(false);
  });
});
