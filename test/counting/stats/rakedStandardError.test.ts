import { describe, expect, it } from 'vitest';
import { rakedStandardError } from '../../../src/counting/stats/rakedStandardError.ts';
import { tally } from '../../../src/counting/stats/tally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';

// Against R's svymean on a raked design in test/golden (se_raking_aware); here what it must do by reason.
const codes = Uint8Array.of(0, 0, 0, 1, 0, 1, 1, 1);
const weights = Float64Array.of(1, 2, 1, 1, 3, 1, 2, 1);
const share = { yes: [0], base: [0, 1] };

describe('the standard error that counts what raking gains', () => {
  it('is that of fixed weights when all weigh alike and the one margin tells nobody apart', () => {
    const equal = new Float64Array(8).fill(1);
    const same = weightedShare(tally(codes, equal, { categories: 2 }), share).precision;
    const margins = [new Uint8Array(8)];
    expect(rakedStandardError(codes, equal, { share, margins })).toBeCloseTo(
      same.kind === 'estimated' ? same.standardError : Number.NaN,
      12,
    );
  });

  it('is 0 when the margin settles every answer', () => {
    expect(rakedStandardError(codes, weights, { share, margins: [codes] })).toBeCloseTo(0, 12);
  });

  it('is smaller the better the margin foretells the answer', () => {
    const margin = Uint8Array.of(0, 0, 0, 1, 0, 1, 1, 0);
    const plain = rakedStandardError(codes, weights, { share, margins: [new Uint8Array(8)] });
    expect(rakedStandardError(codes, weights, { share, margins: [margin] })).toBeLessThan(plain);
  });

  it('refuses one respondent', () => {
    const one = { share: { yes: [0], base: [0] }, margins: [Uint8Array.of(0)] };
    expect(() => rakedStandardError(Uint8Array.of(0), Float64Array.of(1), one)).toThrow(RangeError);
  });
});
