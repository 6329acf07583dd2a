import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFormula } from '../../../src/asking/survey/printFormula.ts';
import { anyFormula, formulaOf } from '../../fixtures/aFormula.ts';

const again = (text: string) => printFormula(formulaOf(text));

describe('a formula that is written', () => {
  it('has single spaces, single quotes and no bracket that changes nothing', () => {
    expect(again('((1)+  2)*3')).toBe('(1 + 2) * 3');
    expect(again('( 1*2 )+3')).toBe('1 * 2 + 3');
    expect(again('not( selected( $' + '{ a } ,"x" ) )')).toBe('not(selected($' + "{a}, 'x'))");
    expect(again('"it\'s"')).toBe('"it\'s"');
    expect(again('--(1+2)')).toBe('--(1 + 2)');
    expect(again('position()')).toBe('position(..)');
    expect(again('.50 + 3.')).toBe('0.5 + 3');
  });

  it('keeps the brackets that say in which order', () => {
    for (const text of ['1 - (2 - 3)', '(1 - 2) - 3', '(1 or 2) and 3', '1 = (2 = 3)']) {
      expect(again(text)).toBe(text);
    }
  });

  it('is read as the same formula', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        expect(formulaOf(printFormula(formula))).toEqual(formula);
      }),
      { numRuns: 500 },
    );
  });

  it('cannot hold both sorts of quotation mark in one text', () => {
    expect(() => printFormula({ node: 'text', text: `'"` })).toThrow(RangeError);
    expect(() => printFormula({ node: 'chain', first: { node: 'here' }, rest: [] })).toThrow(RangeError);
  });
});
