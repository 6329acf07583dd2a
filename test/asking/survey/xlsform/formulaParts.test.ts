import { describe, expect, it } from 'vitest';
import { printFormula } from '../../../../src/asking/survey/printFormula.ts';
import {
  answerPart,
  conjuncts,
  dayOfPart,
  joinedParts,
  numberOfPart,
  numberPart,
  textOfPart,
  turnedAround,
} from '../../../../src/asking/survey/xlsform/formulaParts.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';

describe('parts of a formula', () => {
  it('are joined so that one stands alone, and none is true or false', () => {
    const parts = ['${a}', '${b}'].map(formulaOf);
    expect(printFormula(joinedParts('and', parts))).toBe('${a} and ${b}');
    expect(printFormula(joinedParts('or', parts.slice(0, 1)))).toBe('${a}');
    expect(printFormula(joinedParts('and', []))).toBe('true()');
    expect(printFormula(joinedParts('or', []))).toBe('false()');
  });

  it('that must all hold are found however they are bracketed', () => {
    expect(conjuncts(formulaOf('${a} and (${b} and (${c} or ${d}))')).map(printFormula)).toEqual([
      '${a}',
      '${b}',
      '${c} or ${d}',
    ]);
  });

  it('are read as numbers, texts and days where they are written down', () => {
    expect(numberOfPart(formulaOf('-2.5'))).toBe(-2.5);
    expect(numberOfPart(formulaOf("'18'"))).toBe(18);
    expect(numberOfPart(formulaOf("'18 years'"))).toBeNull();
    expect(numberOfPart(formulaOf('${a}'))).toBeNull();
    expect(textOfPart(formulaOf('3'))).toBe('3');
    expect(textOfPart(formulaOf('1 + 1'))).toBeNull();
    expect(dayOfPart(formulaOf("date('2026-02-28')"))).toBe('2026-02-28');
    expect(dayOfPart(formulaOf("'2026-02-30'"))).toBeNull();
  });

  it('are written as the answer that is meant, and numbers with their sign', () => {
    expect(printFormula(answerPart('.'))).toBe('.');
    expect(printFormula(answerPart('q1'))).toBe('${q1}');
    expect(printFormula(numberPart(-3))).toBe('-3');
  });

  it('say the same with their sides exchanged', () => {
    expect(['<', '>=', '=', '!='].map((operator) => turnedAround(operator as '<'))).toEqual([
      '>',
      '<=',
      '=',
      '!=',
    ]);
  });
});
