import { describe, expect, it } from 'vitest';
import { type Cells, joinCells } from '../../../src/counting/stats/joinCells.ts';
import { sweepCells, worstMargin } from '../../../src/counting/stats/sweepCells.ts';

// Two by two, by hand: from 1, 1, 1, 1 the margins (.6, .4) and (.7, .3) give their products.
const cells = joinCells([
  { codes: Uint8Array.of(0, 0, 1, 1), count: 2 },
  { codes: Uint8Array.of(0, 1, 0, 1), count: 2 },
]) as Cells;
const targets = [Float64Array.of(0.6, 0.4), Float64Array.of(0.7, 0.3)];
const rule = { marginTolerance: 0, stableAt: 1e-12, maxSweeps: 50 };

describe('sweeping over margins', () => {
  it('reaches the products of the margins from equal cells', () => {
    const swept = sweepCells(cells, new Float64Array(4).fill(5), { targets, rule });
    [0.42, 0.18, 0.28, 0.12].forEach((share, cell) => {
      expect(swept.cells[cell]).toBeCloseTo(share, 14);
    });
    expect(swept).toMatchObject({ sweeps: 2, settled: true });
  });

  it('stops as soon as the margins are met when asked to', () => {
    const met = { ...rule, marginTolerance: 1e-10 };
    expect(sweepCells(cells, new Float64Array(4).fill(5), { targets, rule: met }).sweeps).toBe(1);
  });

  it('says that it has not settled at the limit', () => {
    const start = Float64Array.of(1, 8, 3, 2);
    const swept = sweepCells(cells, start, { targets, rule: { ...rule, maxSweeps: 1 } });
    expect(swept).toMatchObject({ sweeps: 1, settled: false });
    expect(swept.errors[0]).toBeGreaterThan(0);
  });

  it('finds the category furthest from its target', () => {
    const worst = worstMargin(cells, Float64Array.of(0.25, 0.25, 0.25, 0.25), targets);
    expect(worst).toMatchObject({ margin: 1 });
    expect(worst.error).toBeCloseTo(0.2, 14);
  });
});
