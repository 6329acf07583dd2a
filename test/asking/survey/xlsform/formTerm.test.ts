import { describe, expect, it } from 'vitest';
import { choiceName, spoken, termIn, termSort } from '../../../../src/asking/survey/xlsform/formTerm.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';
import { aTerm, someNames } from '../../../fixtures/formTerms.ts';

describe('a name in a form', () => {
  it('stands for one choice, several, a number, a day or words, by its type', () => {
    expect(['select_one', 'select_multiple', 'range', 'date', 'text', 'calculate'].map(termSort)).toEqual([
      'one',
      'several',
      'number',
      'day',
      'words',
      'words',
    ]);
  });

  it('knows its choices by name and by code', () => {
    const term = aTerm('q', 'one', { codes: new Map([['yes', 1]]) });
    expect(choiceName(term, 1)).toBe('yes');
    expect(choiceName(term, 2)).toBeUndefined();
  });

  it('is found where a formula refers to it', () => {
    expect(termIn(formulaOf('${g_a}'), someNames.named)?.row).toBe('a');
    expect(termIn(formulaOf('${nobody}'), someNames.named)).toBeUndefined();
    expect(termIn(formulaOf('1'), someNames.named)).toBeUndefined();
    expect(spoken(aTerm('q', 'one'))).toEqual({ question: 'q' });
  });
});
