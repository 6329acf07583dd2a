import { describe, expect, it } from 'vitest';
import {
  addedText,
  agreedOptions,
  anyOptions,
  withOtherOption,
} from '../../../../src/asking/questions/xlsform/formOptions.ts';

describe('the choice that or_other adds', () => {
  it('comes last, asks what exactly, and takes no code of another', () => {
    const options = withOtherOption([{ code: 7, text: { en: 'Seven' } }]);
    expect(options.map(({ code }) => code)).toEqual([7, 8]);
    expect(options[1]).toMatchObject({ name: 'other', specify: true, anchored: true });
  });

  it('is the one of that name where the list has it', () => {
    const has = { code: 2, name: 'other', text: { en: 'Elsewhere' } };
    expect(withOtherOption([{ code: 1, name: 'park', text: { en: 'Park' } }, has])).toEqual([
      { code: 1, name: 'park', text: { en: 'Park' } },
      { ...has, specify: true },
    ]);
  });
});

describe('a row that is only agreed to', () => {
  it('has one answer, which forms call OK', () => {
    expect(agreedOptions.map(({ name }) => name)).toEqual(['OK']);
  });
});

describe('what is asked for a section that may be added', () => {
  it('is said with its name in each language, and answered by yes or no', () => {
    expect(addedText('any', { en: 'Road' })).toEqual({
      en: 'Is there a “Road” to add?',
      cy: 'A oes “Road” i’w ychwanegu?',
    });
    expect(addedText('another', { en: 'Road', cy: 'Ffordd' })['cy']).toBe(
      'A oes “Ffordd” arall i’w ychwanegu?',
    );
    expect(anyOptions.map(({ name }) => name)).toEqual(['yes', 'no']);
  });
});
