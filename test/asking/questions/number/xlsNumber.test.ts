import { describe, expect, it } from 'vitest';
import { xlsNumber } from '../../../../src/asking/questions/number/xlsNumber.ts';

describe('a number', () => {
  it('is whole or broken by its type', () => {
    expect(xlsNumber.read({ type: 'integer', limit: { atLeast: 0, atMost: 99 } })).toEqual({
      from: 0,
      to: 99,
      decimals: 0,
    });
    expect(xlsNumber.read({ type: 'decimal', limit: { atLeast: 0.125, atMost: 1 } })).toEqual({
      from: 0.125,
      to: 1,
      decimals: 4,
    });
    expect(xlsNumber.read({ type: 'text' })).toBeNull();
  });

  it('has nine digits where the form sets no limit, or one that runs nowhere', () => {
    const open = { from: -999_999_999, to: 999_999_999, decimals: 0 };
    expect(xlsNumber.read({ type: 'integer' })).toEqual(open);
    expect(xlsNumber.read({ type: 'integer', limit: { atLeast: 5, atMost: 5 } })).toEqual(open);
    expect(xlsNumber.read({ type: 'integer', limit: { atLeast: 1e12 } })).toEqual(open);
    expect(xlsNumber.read({ type: 'integer', limit: { atLeast: 18 } })).toEqual({ ...open, from: 18 });
    expect(xlsNumber.read({ type: 'integer', limit: { atMost: 120 } })).toEqual({ ...open, to: 120 });
  });

  it('is also a range whose steps are broken', () => {
    const parameters = { start: '0', end: '1', step: '0.25' };
    expect(xlsNumber.read({ type: 'range', parameters })).toEqual({ from: 0, to: 1, decimals: 2 });
    const downwards = { start: '1', end: '-1', step: '-0.5' };
    expect(xlsNumber.read({ type: 'range', parameters: downwards })).toEqual({
      from: -1,
      to: 1,
      decimals: 1,
    });
  });
});
