import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { readThresholds, thresholdsForm, thresholdsOf } from '../../../src/office/results/thresholds.ts';

describe('the thresholds of a survey', () => {
  it('are the usual ones unless others were kept, and where what was kept is unfit', () => {
    const { hideUnder, markUnder, householdCap, comparisonBase, comparisonEffectiveBase } = DEFAULT_SETTINGS;
    const { monthsApart, broadlySamePoints, designEffects } = DEFAULT_SETTINGS;
    const usual = {
      ...{ hideUnder, markUnder, householdCap, comparisonBase, comparisonEffectiveBase },
      ...{ monthsApart, broadlySamePoints, designEffects },
    };
    const unfit = { hideUnder: 5, comparisonBase: '600', monthsApart: 2.5, designEffect: Number.NaN };
    for (const kept of [null, 'x', [], unfit]) expect(readThresholds(kept)).toEqual(usual);
  });

  it('hide more than usual and never less, and mark whatever is shown of so few', () => {
    expect(readThresholds({ hideUnder: 50 })).toMatchObject({ hideUnder: 50, markUnder: 100 });
    expect(readThresholds({ hideUnder: 150 })).toMatchObject({ hideUnder: 150, markUnder: 150 });
    expect(readThresholds({ hideUnder: 29 })).toMatchObject({ hideUnder: 30 });
  });

  it('assume the design effect of 1 and the one that was set', () => {
    expect(readThresholds({ designEffect: 2 }).designEffects).toEqual([1, 2]);
    expect(readThresholds({ designEffect: 1 }).designEffects).toEqual([1]);
  });

  it('come back as they were typed, box by box', () => {
    const read = thresholdsForm.read({
      ...thresholdsForm.usual,
      broadlySamePoints: ' 2,5 ',
      hideUnder: '100',
    });
    if (!read.ok) throw new RangeError('these can be set');
    const settings = { ...DEFAULT_SETTINGS, ...readThresholds(read.value) };
    expect(thresholdsForm.boxes(thresholdsOf(settings))).toEqual({
      ...thresholdsForm.usual,
      broadlySamePoints: '2.5',
      hideUnder: '100',
    });
  });

  it('are refused box by box, with what may be typed', () => {
    const nothing = Object.fromEntries(thresholdsForm.names.map((name) => [name, '']));
    const read = thresholdsForm.read({
      ...thresholdsForm.usual,
      ...nothing,
      hideUnder: '29',
      monthsApart: '6',
    });
    expect(read).toMatchObject({
      ok: false,
      problem: expect.arrayContaining([{ field: 'hideUnder', least: '30', most: '500' }]),
    });
    expect(read.ok ? [] : read.problem.map(({ field }) => field)).toEqual(
      thresholdsForm.names.filter((name) => name !== 'monthsApart'),
    );
  });
});
