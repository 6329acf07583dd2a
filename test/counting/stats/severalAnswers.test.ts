import { describe, expect, it } from 'vitest';
import { severalAnswers } from '../../../src/counting/stats/severalAnswers.ts';

// By hand; weighted shares against R's svymean of each option in test/golden (group multi).
const none = 2;
const web = Uint8Array.of(1, 1, 0, none, 0, none);
const phone = Uint8Array.of(1, 0, 0, 1, none, none);
const neither = Uint8Array.of(0, 1, 1, 0, 0, none);
const weights = Float64Array.of(1, 2, 1, 1, 1, 5);
const of = severalAnswers([web, phone, neither], { weights, exclusive: 2 });

describe('a question that takes several answers', () => {
  it('has everyone in its base who answered any option, once', () => {
    expect(of.base).toEqual({ count: 5, weight: 6, squares: 8 });
    expect(of.options.map(({ share }) => share.share)).toEqual(
      [0.5, 2 / 6, 0.5].map((p) => expect.closeTo(p, 14)),
    );
    expect(of.options.every(({ share }) => share.base === 5)).toBe(true);
  });

  it('counts ticks, those who ticked nothing, and those who ticked none of these with another', () => {
    expect(of.ticks).toBe(8);
    expect(of.meanTicks).toBeCloseTo(8 / 6, 14);
    expect(of.options.map(({ ofTicks }) => ofTicks)).toEqual([3 / 8, 2 / 8, 3 / 8]);
    expect(of.tickedNothing).toBe(1);
    expect(of.conflicts).toBe(1);
    expect(severalAnswers([web, phone], { weights }).conflicts).toBeNull();
  });

  it('leaves out people without a weight, and those it was not put to', () => {
    const asked = Uint8Array.of(1, 1, 1, 0, 1, 1);
    const light = weights.map((w, i) => (i === 0 ? 0 : w));
    expect(severalAnswers([web, phone], { weights: light, within: asked }).base.count).toBe(3);
  });

  it('has no part of ticks where nobody ticked, and is refused without anybody', () => {
    const nobody = severalAnswers([new Uint8Array(6)], { weights });
    expect(nobody.options[0]).toMatchObject({ ofTicks: null });
    expect(nobody.options[0]?.share.share).toBe(0);
    expect(() => severalAnswers([new Uint8Array(6).fill(2)], { weights })).toThrow(RangeError);
    expect(() => severalAnswers([], { weights })).toThrow(RangeError);
  });
});
