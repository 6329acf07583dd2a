import { describe, expect, it } from 'vitest';
import { fillIn, textIn } from '../../src/core/text.ts';

describe('a text', () => {
  it('is shown in the wanted language, else in English, and says which', () => {
    expect(textIn({ en: 'Yes', cy: 'Ie' }, 'cy')).toEqual({ text: 'Ie', language: 'cy' });
    expect(textIn({ en: 'Yes' }, 'cy')).toEqual({ text: 'Yes', language: 'en' });
  });

  it('takes facts of the survey and leaves what it does not know', () => {
    expect(fillIn('the way {council} runs {things}', { council: 'Ambleford' })).toBe(
      'the way Ambleford runs {things}',
    );
  });

  it('takes a fact to the letter, whatever signs it holds', () => {
    expect(fillIn('{council}', { council: '$& {council}' })).toBe('$& {council}');
  });
});
