import { describe, expect, it } from 'vitest';
import { englishFirst } from '../../../../src/asking/survey/xlsform/englishFirst.ts';

describe('the languages of a form', () => {
  it('are English, then the others in their order', () => {
    expect(englishFirst(['fr', 'en', 'cy'])).toEqual(['en', 'fr', 'cy']);
    expect(englishFirst([])).toEqual(['en']);
  });
});
