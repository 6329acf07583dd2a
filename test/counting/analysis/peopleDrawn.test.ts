import { describe, expect, it } from 'vitest';
import { blankDesign } from '../../../src/asking/survey/design.ts';
import { ALL_STRATA, drawnBy, drawnNote } from '../../../src/counting/analysis/peopleDrawn.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aWave } from '../../fixtures/aWave.ts';

/** A hundred people of whom the first so many live in the north. */
function wave(north: number, more: Parameters<typeof aDataset>[1] = {}, unknown = 0) {
  return aDataset({ runs: '12455'.repeat(20) }, more, (i) => ({
    design: { ...blankDesign('en'), stratum: i < unknown ? null : i < north + unknown ? 'North' : 'South' },
  }));
}
const plain = (more: Parameters<typeof aDataset>[1] = {}) => aDataset({ runs: '12455'.repeat(20) }, more);
const ends = (dataset: ReturnType<typeof wave>) => {
  const table = tabulate(dataset, { column: 'runs', weights: null, settings: DEFAULT_SETTINGS });
  const cell = table.rows.find(({ id }) => id === 'positive')?.cells[0];
  if (!cell?.shown || cell.interval === null) throw new Error('no interval');
  return { width: cell.interval.high - cell.interval.low, note: table.note };
};

describe('strata that responses record', () => {
  it('are used where people were drawn one by one, and said', () => {
    const { people } = wave(40);
    expect(people?.found).toEqual([
      { name: 'North', people: 40 },
      { name: 'South', people: 60 },
    ]);
    expect(drawnBy(wave(40)).strata?.count).toBe(2);
    expect(ends(wave(40)).note.strata).toBe(2);
    // Whoever lives where their neighbours think alike tells less of a stratum: here the strata explain the answers.
    const apart = aDataset({ runs: '1'.repeat(45) + '5'.repeat(50) + '1'.repeat(5) }, {}, (i) => ({
      design: { ...blankDesign('en'), stratum: i < 50 ? 'North' : 'South' },
    }));
    const together = aDataset({ runs: '1'.repeat(45) + '5'.repeat(50) + '1'.repeat(5) });
    expect(ends(apart).width).toBeLessThan(ends(together).width);
  });

  it('are taken as one where one has a single person, or is not known of everybody', () => {
    for (const lone of [wave(1), wave(40, {}, 3)]) {
      expect(drawnBy(lone)).toEqual({});
      expect(ends(lone).note).toMatchObject({ strataAsOne: true });
    }
    expect(ends(plain()).note.strataAsOne).toBeUndefined();
    expect(drawnNote({ clusters: null })).toMatchObject({ clusters: null, clusterWarnings: [] });
  });

  it('are those of the sampling points where there are points', () => {
    const points = aDataset({ runs: '12455'.repeat(20) }, {}, (i) => ({
      design: { ...blankDesign('en'), stratum: i < 50 ? 'North' : 'South', samplingPoint: `p${i % 10}` },
    }));
    expect(points.people).toMatchObject({ strata: null, isAsOne: false });
    expect(drawnBy(points).clusters?.count).toBe(20);
    expect(drawnBy(points).populations).toBeUndefined();
  });

  it('are all that counts where each point has one person, which is as sure as people drawn one by one', () => {
    const alone = (samplingPoint: (i: number) => string | null, stratum = 'All') =>
      aDataset({ runs: '12455'.repeat(20) }, {}, (i) => ({
        design: { ...blankDesign('en'), stratum, samplingPoint: samplingPoint(i) },
      }));
    const some = alone((i) => (i < 20 ? `p${i}` : null));
    expect(some.clusters).toMatchObject({ points: 20, warnings: ['pointUnknown'] });
    expect(drawnBy(some)).toEqual({});
    expect(ends(some)).toMatchObject({ width: ends(plain()).width, note: { clusters: 20 } });
    expect(drawnBy(alone((i) => `p${Math.floor(i / 2)}`)).clusters?.count).toBe(50);
  });
});

describe('a finite population', () => {
  it('is off until an officer says how many people there are', () => {
    expect(plain().people?.finite).toBe('off');
    expect(ends(plain()).note.population).toBeUndefined();
  });

  it('makes intervals narrower by the part that answered, and is said', () => {
    const corrected = plain({ populations: { [ALL_STRATA]: 400 } });
    expect(corrected.people?.finite).toBe('applied');
    expect(ends(corrected).width).toBeLessThan(ends(plain()).width * 0.9);
    expect(ends(corrected).note.population).toBe(400);
    const strata = wave(40, { populations: { North: 200, South: 300 } });
    expect(drawnBy(strata).populations).toEqual([200, 300]);
    expect(ends(strata).note).toMatchObject({ strata: 2, population: 500 });
  });

  it('changes nothing where one in twenty answered, or fewer', () => {
    const small = plain({ populations: { [ALL_STRATA]: 2000 } });
    expect(small.people?.finite).toBe('smallPart');
    expect(ends(small).width).toBe(ends(plain()).width);
  });

  it('is refused where it cannot be: fewer than answered, a stratum without a number, no random sample, points', () => {
    const finite = (more: Parameters<typeof aDataset>[1]) => plain(more).people?.finite;
    expect(finite({ populations: { [ALL_STRATA]: 100 } })).toBe('unfit');
    expect(wave(40, { populations: { North: 200 } }).people?.finite).toBe('unfit');
    for (const sample of ['quota', 'open'] as const)
      expect(finite({ wave: aWave({ sample }), populations: { [ALL_STRATA]: 400 } })).toBe('notRandom');
    const points = aDataset({ runs: '15'.repeat(30) }, { populations: { [ALL_STRATA]: 400 } }, (i) => ({
      design: { ...blankDesign('en'), samplingPoint: `p${i % 10}` },
    }));
    expect(points.people?.finite).toBe('clusters');
  });
});
