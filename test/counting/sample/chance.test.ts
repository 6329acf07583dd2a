import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/dice.ts';
import { normal, opinionOf, pick } from '../../../src/counting/sample/chance.ts';

const rolls = 20_000;
const each = <T>(seed: string, roll: (dice: () => number) => T): readonly T[] => {
  const dice = seededRandom(seed);
  return Array.from({ length: rolls }, () => roll(dice));
};
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('chance', () => {
  it('draws each place as often as its weight says', () => {
    const places = each('pick', (dice) => pick(dice, [1, 3, 0, 4]));
    expect(mean(places.map((place) => (place === 1 ? 1 : 0)))).toBeCloseTo(3 / 8, 1);
    expect(places).not.toContain(2);
    expect(pick(() => 0.9999999999999999, [0.1, 0.2])).toBe(1);
  });

  it('draws a normal number with mean 0 and spread 1', () => {
    const numbers = each('normal', normal);
    expect(Math.abs(mean(numbers))).toBeLessThan(0.03);
    expect(mean(numbers.map((one) => one * one))).toBeCloseTo(1, 1);
  });

  it('draws answers as the opinion says, and more favourable ones in a better mood', () => {
    const satisfied = (mood: number) =>
      mean(each('mood', (dice) => (opinionOf(dice, [0.2, 0.3, 0.5], mood) < 2 ? 1 : 0)));
    expect(Math.abs(satisfied(0) - 0.5)).toBeLessThan(0.015);
    // Half and half moved by 1 on the logit scale.
    expect(Math.abs(satisfied(1) - 1 / (1 + Math.exp(-1)))).toBeLessThan(0.015);
    expect(satisfied(-1)).toBeLessThan(satisfied(0));
  });
});
