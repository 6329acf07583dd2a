import { describe, expect, it } from 'vitest';
import { prepareMargins } from '../../../src/counting/stats/prepareMargins.ts';

// R's rake stops in the same cases but for the sum of targets (test/golden, dev_rake_10 to 13).
const ones = new Float64Array(4).fill(1);
const codes = Uint8Array.of(0, 1, 0, 1);

function problems(...margins: Parameters<typeof prepareMargins>[0]) {
  const outcome = prepareMargins(margins, ones, 'refuse');
  return outcome.kind === 'refused' ? outcome.problems : [];
}

describe('margins before raking', () => {
  it('scale targets that add up to 100 but for rounding', () => {
    const outcome = prepareMargins([{ codes, targets: [0.502, 0.502] }], ones, 'refuse');
    expect(outcome.kind === 'prepared' && [...(outcome.targets[0] ?? [])]).toEqual([0.5, 0.5]);
  });

  it('are refused when the targets are more than half a point from 100', () => {
    expect(problems({ codes, targets: [0.5, 0.49] })).toEqual([
      { kind: 'targetsDoNotAddUp', margin: 0, sum: 0.99 },
    ]);
  });

  it('are refused with everything that is wrong, not the first alone', () => {
    const found = problems(
      { codes, targets: [0.5, 0.3, 0.2] },
      { codes, targets: [1, 0] },
      { codes: Uint8Array.of(0, 1, 255, 1), targets: [0.5, 0.5] },
    );
    expect(found).toEqual([
      { kind: 'nobodyInCategory', margin: 0, category: 2, target: 0.2 },
      { kind: 'targetOfZero', margin: 1, category: 1, people: 2 },
      { kind: 'missing', margin: 2, people: 1 },
    ]);
  });

  it('let a category be that nobody is in and nobody should be', () => {
    expect(problems({ codes, targets: [0.5, 0.5, 0] })).toEqual([]);
  });

  it('refuse what only a mistake of ours could pass', () => {
    const margin = { codes, targets: [0.5, 0.5] };
    expect(() => prepareMargins([], ones, 'refuse')).toThrow(RangeError);
    expect(() => prepareMargins([margin], new Float64Array(), 'refuse')).toThrow(RangeError);
    expect(() => prepareMargins([margin], Float64Array.of(1, 0, 1, 1), 'refuse')).toThrow(RangeError);
    expect(() => prepareMargins([margin], Float64Array.of(1, 1), 'refuse')).toThrow(RangeError);
    expect(() => prepareMargins([{ codes, targets: [1.5, -0.5] }], ones, 'refuse')).toThrow(RangeError);
  });
});
