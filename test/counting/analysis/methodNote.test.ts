import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../src/counting/analysis/methodNote.ts';
import { DEFAULT_SETTINGS as settings } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aDesign, aWave } from '../../fixtures/aWave.ts';
import { atDoors } from '../../fixtures/theSample.ts';

describe('what is said of how figures came about', () => {
  it('has what the weights cost: that of the report on them', () => {
    const { dataset, weights } = atDoors;
    const { worth } = noteOf(dataset, { weights, settings }, true);
    expect(worth?.designEffect).toBeCloseTo(weights.report?.after.designEffect ?? 0, 10);
    expect(worth?.effectiveBase).toBeCloseTo(weights.report?.after.effectiveBase ?? 0, 7);
    expect(worth?.designEffect).toBeGreaterThan(1);
  });

  it('has every mode where answers were not all taken in the wave’s own', () => {
    const noted = (...modes: readonly ('telephone' | 'postal')[]) =>
      noteOf(
        aDataset({ runs: '1234' }, {}, (i) => ({
          design: aDesign({ modes: { main: modes[i % modes.length] ?? 'postal' } }),
        })),
        { weights: null, settings },
        true,
      ).modes;
    expect(aWave().mode).toBe('telephone');
    expect(noted('telephone')).toBeUndefined();
    expect(noted('postal')).toEqual(['postal']);
    expect(noted('postal', 'telephone')).toEqual(['postal', 'telephone']);
  });

  it('has no such cost where nothing is weighted, and none of an open sample', () => {
    const weights = { perResponse: Float64Array.of(1, 2, 3, 4), weightedBy: ['age'] };
    expect(noteOf(aDataset({ runs: '1234' }), { weights, settings }, true).worth?.effectiveBase).toBe(
      100 / 30,
    );
    expect(noteOf(aDataset({ runs: '1234' }), { weights: null, settings }, true).worth).toBeUndefined();
    const open = aDataset({ runs: '1234' }, { wave: aWave({ sample: 'open' }) });
    expect(noteOf(open, { weights, settings }, true).worth).toBeUndefined();
  });
});
