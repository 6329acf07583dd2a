import { describe, expect, it } from 'vitest';
import { findOptions } from '../../../../src/asking/questions/longList/findOptions.ts';

const list = ['Mill Lane', 'Old Mill Lane', 'Camille Close', 'Caffi Môr', 'St-Ives Road'].map(
  (en, place) => ({
    code: place + 1,
    text: { en, ...(en === 'Mill Lane' && { cy: 'Lôn y Felin' }) },
  }),
);
const found = (typed: string, language = 'en') =>
  findOptions(list, typed, language).map(({ text }) => text.en);

describe('options of a long list', () => {
  it('are found by any part of their words, those that begin so first', () => {
    expect(found('mill')).toEqual(['Mill Lane', 'Old Mill Lane', 'Camille Close']);
    expect(found('nowhere')).toEqual([]);
    expect(found(' ')).toHaveLength(list.length);
  });

  it('are found in small letters, without accents, and with a space for a hyphen', () => {
    expect(found('MOR')).toEqual(['Caffi Môr']);
    expect(found('st ives')).toEqual(['St-Ives Road']);
  });

  it('are found in the language that is spoken', () => {
    expect(found('felin', 'cy')).toEqual(['Mill Lane']);
    expect(found('felin')).toEqual([]);
  });

  it('are all looked through, however many there are', () => {
    const many = Array.from({ length: 100_000 }, (_, place) => ({
      code: place + 1,
      text: { en: `Place ${place + 1}` },
    }));
    expect(findOptions(many, 'place 99999', 'en').map(({ code }) => code)).toEqual([99_999]);
  });
});
