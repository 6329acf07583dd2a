import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { lgaPolling } from '../../../src/counting/benchmarks/lgaPolling.ts';
import type { LoadedFigures } from '../../../src/counting/benchmarks/loadedFigures.ts';
import { readLoadedFigures } from '../../../src/counting/benchmarks/readLoadedFigures.ts';

const file: LoadedFigures = {
  id: 'file1',
  name: 'figures.csv',
  loadedAt: instant('2026-11-22T09:30:00.000Z'),
  mode: 'adds',
  figures: lgaPolling,
};

describe('a loaded file of figures from a back-up', () => {
  it('can hold every figure that is bundled', () => {
    expect(lgaPolling.length).toBeGreaterThan(100);
    expect(readLoadedFigures(structuredClone(file))).toEqual({ ok: true, value: file });
  });

  it('is refused with the path to what is wrong', () => {
    const [first] = lgaPolling;
    expect(readLoadedFigures({ ...file, figures: [{ ...first, percent: 130 }] })).toEqual({
      ok: false,
      problem: { kind: 'damagedFile', what: 'figures', line: null, cause: 'figures.0.percent' },
    });
    expect(readLoadedFigures(null)).toMatchObject({ ok: false });
  });
});
