import { describe, expect, it } from 'vitest';
import { weightsReport } from '../../../src/counting/stats/weightsReport.ts';

// Kish's sums by hand for 1, 1, 2; longer columns against R in test/golden (group weights).
function reportOf(...weights: number[]) {
  const outcome = weightsReport(Float64Array.from(weights));
  if (outcome.kind !== 'report') throw new Error(outcome.kind);
  return outcome.report;
}

describe('the report on a column of weights', () => {
  it('says what weighting costs', () => {
    const report = reportOf(1, 1, 2, 0, Number.NaN);
    expect(report).toMatchObject({ used: 3, zero: 1, missing: 1, sum: 4, smallest: 1, largest: 2 });
    expect(report.effectiveBase).toBeCloseTo(16 / 6, 14);
    expect(report.designEffect).toBeCloseTo(1.125, 14);
    expect(report.variation ** 2).toBeCloseTo(0.125, 14);
    expect(report.efficiency).toBeCloseTo(1 / 1.125, 14);
  });

  it('finds no cost and no variation in equal weights', () => {
    const report = reportOf(...Array.from({ length: 40 }, () => 7.3));
    expect(report.variation).toBeCloseTo(0, 14);
    expect(report.designEffect).toBeCloseTo(1, 14);
    expect(report.warnings).toEqual([]);
  });

  it('warns of costly weights, asks first above 2, and never says both', () => {
    const kinds = (heavy: number, of: number) => {
      const weights = Array.from({ length: 400 }, (_, i) => (i < of ? heavy : 1));
      return reportOf(...weights).warnings.map((warning) => warning.kind);
    };
    expect(kinds(3, 60)).toEqual([]);
    expect(kinds(4, 60)).toEqual(['costly']);
    expect(kinds(8, 60)).toContain('askFirst');
    expect(kinds(8, 60)).not.toContain('costly');
  });

  it('counts people beyond the limits, and sees one who outweighs a fifth of the base', () => {
    const weights = Array.from({ length: 60 }, () => 1);
    const { warnings } = reportOf(...weights, 500, 0.01);
    expect(warnings).toContainEqual({ kind: 'aboveLimit', people: 1, limit: 5 });
    expect(warnings).toContainEqual({ kind: 'belowLimit', people: 61, limit: 0.2 });
    expect(warnings.map((warning) => warning.kind)).toContain('oneHeavyPerson');
    expect(warnings.map((warning) => warning.kind)).toContain('fewEffective');
  });

  it('refuses weights below 0, without end, or none above 0', () => {
    expect(weightsReport(Float64Array.of(1, -0.5))).toEqual({
      kind: 'negativeWeight',
      respondent: 1,
      weight: -0.5,
    });
    expect(weightsReport(Float64Array.of(Number.POSITIVE_INFINITY)).kind).toBe('infiniteWeight');
    expect(weightsReport(Float64Array.of(0, Number.NaN)).kind).toBe('noPositiveWeight');
  });
});
