import { expect, it } from 'vitest';
import { seededRandom } from '../../src/core/dice.ts';

const throws = (seed: string, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

it('throws the same numbers for the same seed, and others for another', () => {
  expect(throws('wave 1', 5)).toEqual(throws('wave 1', 5));
  expect(throws('wave 1', 5)).not.toEqual(throws('wave 2', 5));
});

it('keeps its numbers from one version to the next, as saved seeds must mean the same', () => {
  expect(throws('wave 1', 1)[0]).toBeCloseTo(0.21883730310946703, 15);
});

it('spreads evenly from 0 up to 1', () => {
  const all = throws('spread', 100_000);
  expect(Math.min(...all.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all.slice(0, 50_000))).toBeLessThan(1);
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => all.filter((x) => Math.floor(x * 10) === tenth).length,
  );
  // Chi-squared with 9 degrees of freedom: above 27.9 once in a thousand seeds; this seed is fixed.
  const chiSquared = tenths.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
  expect(chiSquared).toBeLessThan(27.9);
  const pairs = all.slice(1).reduce((sum, x, at) => sum + (x - 0.5) * ((all[at] ?? 0.5) - 0.5), 0);
  expect(Math.abs(pairs / all.length / (1 / 12))).toBeLessThan(0.02);
});
