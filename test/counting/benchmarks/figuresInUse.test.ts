import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/counting/benchmarks/figure.ts';
import { changeBy, figuresInUse } from '../../../src/counting/benchmarks/figuresInUse.ts';
import { bundledFigures } from '../../../src/counting/benchmarks/sources.ts';

const june = bundledFigures.find((figure) => figure.id === 'lga.local_area.netPositive.2021-06');
if (june === undefined) throw new Error('no figure of June 2021');
const confirmed: Figure = { ...june, id: 'file.1', base: { printed: 1004 } };
const newer: Figure = {
  ...june,
  id: 'file.2',
  percent: 71,
  when: { ...june.when, from: null, to: null, precision: 'year', label: '2026' },
};

describe('figures that an officer loads', () => {
  it('stand beside the bundled ones, and in the place of one that says the same of the same time', () => {
    const used = figuresInUse(bundledFigures, [{ mode: 'adds', figures: [confirmed, newer] }]);
    expect(used).toHaveLength(110);
    expect(used).toContain(confirmed);
    expect(used).not.toContain(june);
    expect(used).toContain(newer);
  });

  it('replace all earlier ones when the officer says so', () => {
    expect(figuresInUse(bundledFigures, [{ mode: 'replaces', figures: [newer] }])).toEqual([newer]);
  });

  it('are taken file by file, the last one having the last word', () => {
    const first = { mode: 'adds' as const, figures: [confirmed] };
    const second = { mode: 'adds' as const, figures: [{ ...confirmed, id: 'file.3', percent: 80 }] };
    const used = figuresInUse(bundledFigures, [first, second]);
    expect(used).toHaveLength(109);
    expect(used.find((figure) => figure.id === 'file.3')?.percent).toBe(80);
    expect(used).not.toContain(confirmed);
  });

  it('leave everything as it was once their file is taken away', () => {
    expect(figuresInUse(bundledFigures, [])).toEqual(bundledFigures);
  });

  it('are counted before they are taken', () => {
    const adding = changeBy(bundledFigures, 'adds', [confirmed, newer]);
    expect([adding.added, adding.replacing, adding.droppedCount]).toEqual([[newer], [confirmed], 0]);
    expect(changeBy(bundledFigures, 'replaces', [confirmed, newer]).droppedCount).toBe(108);
  });
});
