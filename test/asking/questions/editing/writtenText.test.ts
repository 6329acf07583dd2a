import { describe, expect, it } from 'vitest';
import {
  withAnswer,
  withOptionalWords,
  withWords,
} from '../../../../src/asking/questions/editing/writtenText.ts';

describe('a text that is written', () => {
  it('keeps the other languages', () => {
    expect(withWords({ en: 'Yes', cy: 'Ie' }, 'en', 'Yes, often')).toEqual({ en: 'Yes, often', cy: 'Ie' });
    expect(withWords({ en: 'Yes' }, 'cy', 'Ie')).toEqual({ en: 'Yes', cy: 'Ie' });
  });

  it('loses a language without words, and never English', () => {
    expect(withWords({ en: 'Yes', cy: 'Ie' }, 'cy', '')).toEqual({ en: 'Yes' });
    expect(withWords({ en: 'Yes' }, 'en', '')).toEqual({ en: '' });
    expect(withWords(undefined, 'cy', 'Ie')).toEqual({ en: '', cy: 'Ie' });
  });

  it('is cut off where no questionnaire could hold it', () => {
    expect(withWords({ en: '' }, 'en', 'x'.repeat(30_000)).en).toHaveLength(20_000);
  });

  it('falls away where it may be left out and nothing is in it', () => {
    expect(withOptionalWords({ en: 'Look here' }, 'en', '')).toBeUndefined();
    expect(withOptionalWords({ en: 'Look here', cy: 'Yma' }, 'en', '')).toEqual({ en: '', cy: 'Yma' });
  });

  it('shows an earlier answer behind its words, in every language it is written in', () => {
    expect(withAnswer({ en: 'Why', cy: 'Pam' }, 'q1')).toEqual({
      en: 'Why {answer:q1}',
      cy: 'Pam {answer:q1}',
    });
    expect(withAnswer({ en: '' }, 'q1')).toEqual({ en: '{answer:q1}' });
  });
});
