import { describe, expect, it } from 'vitest';
import { trimRatios } from '../../../src/counting/stats/trimRatios.ts';

// 40 people, margins that make a few of them heavy; against R's loop in test/golden (group trim).
const age = Uint8Array.from({ length: 40 }, (_, i) => (i < 8 ? 0 : 1));
const sex = Uint8Array.from({ length: 40 }, (_, i) => i % 2);
const margins = [
  { codes: age, targets: [0.4, 0.6] },
  { codes: sex, targets: [0.7, 0.3] },
];
const ones = new Float64Array(40).fill(1);

describe('weights trimmed by ratio', () => {
  it('are within the limits and still meet the margins', () => {
    const outcome = trimRatios(ones, margins, { reference: ones, limits: { lower: 0.3, upper: 2.6 } });
    expect(outcome.kind).toBe('trimmed');
    if (outcome.kind !== 'trimmed') return;
    expect(Math.max(...outcome.before.weights)).toBeGreaterThan(2.6);
    expect(Math.max(...outcome.after.weights)).toBeLessThanOrEqual(2.6 * (1 + 1e-7));
    expect(outcome.after.worst.error).toBeLessThan(1e-6);
    expect(outcome.loops).toBeGreaterThan(0);
  });

  it('are left alone when nothing is out of the limits', () => {
    const outcome = trimRatios(ones, margins, { reference: ones, limits: { lower: 0.1, upper: 5 } });
    expect(outcome.kind === 'trimmed' && outcome.loops).toBe(0);
    expect(outcome.kind === 'trimmed' && outcome.after).toBe(outcome.kind === 'trimmed' && outcome.before);
  });

  it('are judged against the design weight, not by their size', () => {
    // One person drawn with a tenth of the chance of others has ten times their weight by right.
    const design = Float64Array.from({ length: 40 }, (_, i) => (i === 20 ? 10 : 1));
    const limits = { lower: 0.2, upper: 3 };
    const near = [
      { codes: age, targets: [0.2, 0.8] },
      { codes: sex, targets: [0.6, 0.4] },
    ];
    const byRatio = trimRatios(design, near, { reference: design, limits });
    expect(byRatio.kind === 'trimmed' && byRatio.loops).toBe(0);
    const bySize = trimRatios(design, near, { reference: ones, limits });
    expect(bySize.kind === 'trimmed' && bySize.loops).toBeGreaterThan(0);
  });

  it('say which category has to give when limits and margins cannot both hold', () => {
    const outcome = trimRatios(ones, margins, {
      reference: ones,
      limits: { lower: 0.9, upper: 1.2 },
      maxLoops: 20,
    });
    expect(outcome.kind).toBe('limitsNotMet');
    if (outcome.kind !== 'limitsNotMet') return;
    expect(outcome.loops).toBe(20);
    expect(outcome.gives.error).toBeGreaterThan(0.05);
  });

  it('are refused as a raking is, before any clipping', () => {
    const contrary = [...margins, { codes: age, targets: [0.5, 0.5] }];
    const limits = { lower: 0.2, upper: 5 };
    expect(trimRatios(ones, contrary, { reference: ones, limits }).kind).toBe('marginsMissed');
    const unknown = [{ codes: sex, targets: [1] }];
    expect(trimRatios(ones, unknown, { reference: ones, limits }).kind).toBe('refused');
  });

  it('refuse limits that leave no weight of 1, and a reference of another length', () => {
    expect(() => trimRatios(ones, margins, { reference: ones, limits: { lower: 2, upper: 5 } })).toThrow(
      RangeError,
    );
    expect(() =>
      trimRatios(ones, margins, { reference: Float64Array.of(1), limits: { lower: 0.2, upper: 5 } }),
    ).toThrow(RangeError);
  });
});
