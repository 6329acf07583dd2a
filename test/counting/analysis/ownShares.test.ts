import { describe, expect, it } from 'vitest';
import { ownEstimate } from '../../../src/counting/analysis/ownShares.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aWave } from '../../fixtures/aWave.ts';
import { atDoors } from '../../fixtures/theSample.ts';

const settings = DEFAULT_SETTINGS;
const runs = { column: 'runs', row: 'positive' };

describe('the own share of a comparison', () => {
  it('is the one that the table prints with Don’t know in the base', () => {
    const { dataset, weights } = atDoors;
    const of = { column: 'trust', weights, settings, dontKnowIn: true };
    const row = tabulate(dataset, of).rows.find(({ id }) => id === 'positive');
    const cell = row?.cells[0];
    const found = ownEstimate(
      { dataset, weights: weights.perResponse },
      { column: 'trust', row: 'positive' },
      settings,
    );
    if (!cell?.shown) throw new Error('no figure');
    expect(found?.own).toMatchObject({
      share: cell.share,
      interval: cell.interval,
      effectiveBase: cell.effectiveBase,
    });
  });

  it('can be of one answer as well as of a net', () => {
    const dataset = aDataset({ runs: '1'.repeat(30) + '2'.repeat(10) });
    const weights = new Float64Array(40).fill(1);
    expect(ownEstimate({ dataset, weights }, { column: 'runs', row: '2' }, settings)?.own.share).toBe(0.25);
    expect(ownEstimate({ dataset, weights }, { column: 'runs', row: 'other' }, settings)).toBeNull();
    expect(ownEstimate({ dataset, weights }, { column: 'other', row: '2' }, settings)).toBeNull();
  });

  it('is not shown of fewer than 30 people, and not tested of fewer than 30 effective ones', () => {
    const few = aDataset({ runs: '12'.repeat(14) });
    expect(ownEstimate({ dataset: few, weights: new Float64Array(28).fill(1) }, runs, settings)).toBeNull();
    const uneven = new Float64Array(60).fill(0.1);
    uneven.fill(4, 0, 15);
    const dataset = aDataset({ runs: '15'.repeat(30) });
    expect(ownEstimate({ dataset, weights: uneven }, runs, settings)).toMatchObject({ tests: false });
    const even = new Float64Array(60).fill(1);
    expect(ownEstimate({ dataset, weights: even }, runs, settings)).toMatchObject({ tests: true });
  });

  it('of an open sample has neither interval nor tests', () => {
    const dataset = aDataset({ runs: '15'.repeat(30) }, { wave: aWave({ sample: 'open' }) });
    const found = ownEstimate({ dataset, weights: new Float64Array(60).fill(1) }, runs, settings);
    expect(found).toMatchObject({ tests: false, own: { interval: null, effectiveBase: null, share: 0.5 } });
  });
});
