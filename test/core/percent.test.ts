import { describe, expect, it } from 'vitest';
import {
  countText,
  percentEnds,
  percentNumber,
  percentOf,
  percentText,
  pointsText,
  rounded,
} from '../../src/core/percent.ts';

describe('a share in print', () => {
  it('has no more decimals than it needs where a sum is named', () => {
    expect([0.998, 1, 0.97425, 0.9].map(percentOf)).toEqual(['99.8', '100', '97.43', '90']);
  });

  it('is a whole percent, with halves away from zero as on paper', () => {
    expect(percentText(0.565)).toBe('57%');
    expect(0.565 * 100).toBeLessThan(56.5);
    expect(percentText(0.145)).toBe('15%');
    expect(percentText(0.285)).toBe('29%');
    expect(percentText(0.5649999)).toBe('56%');
  });

  it('does not let the noise of floating point decide a half', () => {
    expect(percentText(0.1 + 0.2 + 0.265)).toBe('57%');
    expect(percentText(0.56499999999999995)).toBe('57%');
  });

  it('tells nobody from hardly anybody', () => {
    expect(percentText(0)).toBe('-');
    expect(percentText(0.001)).toBe('<1%');
    expect(percentText(0.00499)).toBe('<1%');
    expect(percentText(0.005)).toBe('1%');
    expect(percentText(1)).toBe('100%');
  });

  it('can keep decimals for a file', () => {
    expect(percentNumber(0.56789, 1)).toBe('56.8');
    expect(percentNumber(0.0005, 1)).toBe('0.1');
    expect(percentNumber(0.2, 2)).toBe('20.00');
  });

  it('has an interval whose ends are numbers even at nobody', () => {
    expect(percentEnds({ low: 0, high: 0.6049 })).toEqual(['0%', '60%']);
  });
});

describe('a difference in print', () => {
  it('carries its sign, and a real minus', () => {
    expect(pointsText(2.5)).toBe('+3');
    expect(pointsText(-2.5)).toBe('\u22123');
    expect(pointsText(0.4)).toBe('0');
    expect(pointsText(-0.4)).toBe('0');
  });
});

describe('a number in print', () => {
  it('groups thousands', () => {
    expect(countText(1104)).toBe('1,104');
    expect(countText(999.5)).toBe('1,000');
    expect(countText(1234567)).toBe('1,234,567');
    expect(countText(12)).toBe('12');
  });

  it('refuses what is no number', () => {
    expect(() => rounded(Number.NaN)).toThrow('rounded requires a finite number');
    expect(rounded(-0.04, 1)).toBe('0.0');
    expect(rounded(-0.05, 1)).toBe('-0.1');
  });
});
