import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY, MISSING } from '../../../src/core/column.ts';
import { codeInFile, missingInFile, missingName } from '../../../src/telling/exports/answerCodes.ts';
import { aColumn } from '../../fixtures/tables.ts';

describe('codes in a file', () => {
  it('are those of the questionnaire', () => {
    expect(aColumn.categories.map((_, i) => codeInFile(aColumn, FIRST_CATEGORY + i))).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it('tell every way of having no view apart, and leave who was not asked empty', () => {
    const codes = Object.values(MISSING).map((code) => codeInFile(aColumn, code));
    expect(codes).toEqual(Object.values(missingInFile));
    expect(new Set(codes).size).toBe(4);
    expect(codeInFile(aColumn, MISSING.notAsked)).toBeNull();
  });

  it('know an answer from a missing view', () => {
    expect(missingName(MISSING.dontKnow)).toBe('dontKnow');
    expect(missingName(FIRST_CATEGORY)).toBeNull();
    expect(codeInFile(aColumn, 200)).toBeNull();
  });
});
