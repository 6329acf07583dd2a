import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownIntroduction, ownWords } from '../../../src/asking/survey/ownIntroduction.ts';

describe('a council’s own words of the introduction', () => {
  const kept = { en: 'We ask.\n\n  It is about parks. \r\n', cy: '  ', pl: 'Pytamy.' };

  it('are paragraphs in the first language that they are written in', () => {
    expect(ownIntroduction(kept, ['en'])).toEqual({
      language: 'en',
      paragraphs: ['We ask.', 'It is about parks.'],
    });
    expect(ownIntroduction(kept, ['ur', 'pl'])).toEqual({ language: 'pl', paragraphs: ['Pytamy.'] });
  });

  it('are none where nothing is written: the app says its own', () => {
    expect(ownIntroduction(kept, ['cy'])).toBeNull();
    expect(ownIntroduction(null, ['en'])).toBeNull();
    expect(ownWords(kept, 'de')).toBe('');
  });

  it('are read from whatever lies there, and never anything but words', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (anything, language) => {
        const own = ownIntroduction(anything, [language]);
        expect(own === null || own.paragraphs.every((line) => line.trim() === line && line !== '')).toBe(
          true,
        );
      }),
    );
    expect(ownWords({ en: 7 }, 'en')).toBe('');
    expect(ownWords('en', 'constructor')).toBe('');
  });
});
