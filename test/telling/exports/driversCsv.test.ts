import { describe, expect, it } from 'vitest';
import { driversCsv } from '../../../src/telling/exports/driversCsv.ts';
import { anyonesFigures, drivenFigures } from '../../fixtures/drivenFindings.ts';
import { readCsv } from '../../fixtures/exports.ts';
import { reader } from '../../fixtures/tables.ts';

const linesOf = ({ found, wave, ...about }: ReturnType<typeof drivenFigures>) =>
  readCsv(driversCsv(found, about, { wave, reader }));

describe('the file of what goes with an outcome', () => {
  it('has a line for each driver, with everything that a quoted figure needs', () => {
    const figures = drivenFigures();
    const lines = linesOf(figures);
    expect(lines.map((line) => line['variable'])).toEqual(['parks', 'roads', 'bins']);
    for (const [k, line] of lines.entries()) {
      const of = figures.found.lines[k];
      expect(Number(line['share_percent'])).toBeCloseTo(100 * (of?.share as number), 0);
      expect(Number(line['share_low_95'])).toBeLessThanOrEqual(Number(line['share_percent']));
      expect(Number(line['share_high_95'])).toBeGreaterThan(Number(line['share_percent']));
      expect(line).toMatchObject({
        outcome_variable: 'runs',
        outcome_as: 'score',
        r2_sort: 'R2',
        unweighted_base: '600',
        resamples: '999',
        scale_from: '1',
        scale_to: '5',
        from: '2021-06-01',
        simulated: 'no',
      });
      expect(line['effective_base_of_mean']).not.toBe('');
      expect(line['note']).toContain('never what causes what');
    }
    const sum = lines.reduce((all, line) => all + Number(line['share_percent']), 0);
    expect(sum).toBeCloseTo(100, 0);
  });

  it('has no interval, no effective base and no resample of an open sample', () => {
    for (const line of linesOf(anyonesFigures())) {
      for (const name of [
        'share_low_95',
        'correlation_high_95',
        'mean_low_95',
        'effective_base_of_mean',
        'effective_base_weighting_only',
        'resamples',
        'above_next_percent_of_resamples',
      ])
        expect(line[name]).toBe('');
      expect(line['warnings']).toContain('anyone could take part');
      expect(line['share_percent']).not.toBe('');
    }
  });

  it('says of odds that they are odds, without Johnson’s shares', () => {
    const [line] = linesOf(drivenFigures({ as: 'net' }));
    expect(line).toMatchObject({
      r2_sort: 'McFadden',
      johnson_share_percent: '',
      outcome_as: 'favourable answers or not',
    });
  });
});
