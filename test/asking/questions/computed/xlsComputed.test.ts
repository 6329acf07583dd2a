import { describe, expect, it } from 'vitest';
import { xlsComputed } from '../../../../src/asking/questions/computed/xlsComputed.ts';

describe('a value that is worked out', () => {
  it('is a calculate, where what it works out can be read', () => {
    const calculation = { formula: '1 + 1', result: 'number' } as const;
    expect(xlsComputed.read({ type: 'calculate', calculation })).toEqual(calculation);
    expect(xlsComputed.read({ type: 'calculate' })).toBeNull();
  });
});
