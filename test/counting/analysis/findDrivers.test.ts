import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/counting/analysis/dataset.ts';
import { type DriverRecipe, driverRowsOf } from '../../../src/counting/analysis/driverPeople.ts';
import { type DriversFound, findDrivers } from '../../../src/counting/analysis/findDrivers.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { correlate } from '../../../src/counting/stats/correlate.ts';
import { drivers as linear } from '../../../src/counting/stats/drivers.ts';
import { logisticDrivers } from '../../../src/counting/stats/logisticDrivers.ts';
import { aWave } from '../../fixtures/aWave.ts';
import { driven, evenly } from '../../fixtures/driven.ts';
import { atDoors } from '../../fixtures/theSample.ts';

const settings = DEFAULT_SETTINGS;
const recipe: DriverRecipe = { outcome: 'runs', as: 'score', drivers: ['parks', 'roads', 'bins'] };
const find = (dataset: Dataset, more: Partial<DriverRecipe> = {}, weights: Float64Array = evenly(dataset)) =>
  findDrivers(dataset, { ...recipe, ...more }, { weights, settings });
const foundIn = (...of: Parameters<typeof find>): DriversFound => {
  const found = find(...of);
  if (found.kind !== 'found') throw new Error(found.why.kind);
  return found;
};
const people = driven(600);

describe('what goes with an outcome of a wave', { timeout: 30_000 }, () => {
  const found = foundIn(people);

  it('is what its numbers give, the largest share first', () => {
    const of = linear(driverRowsOf(people, recipe, evenly(people)).data);
    if (of.kind !== 'drivers') throw new Error(of.kind);
    expect(found.lines.map(({ column }) => column)).toEqual(['parks', 'roads', 'bins']);
    expect(found.rSquared).toBe(of.rSquared);
    for (const [k, line] of found.lines.entries()) {
      expect(line.part).toBeCloseTo(of.shapley[k] as number, 12);
      expect(line.johnson).toBeCloseTo((of.johnson[k] as number) / of.rSquared, 12);
      expect(line.correlation).toBe(of.correlations[k]);
    }
    expect(found.lines.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('holds each share in its interval, with means, bases and how surely one is above the next', () => {
    expect(found).toMatchObject({ base: 600, withOutcome: 600, replicates: 999, noInterval: null });
    const [first, , last] = found.lines;
    for (const { share, interval, correlation, correlationInterval, mean } of found.lines) {
      // Of a driver with next to nothing a resample can only have more.
      expect(interval?.low).toBeLessThanOrEqual(share);
      expect(interval?.high).toBeGreaterThan(share);
      expect(correlationInterval?.low).toBeLessThan(correlation);
      expect(correlationInterval?.high).toBeGreaterThan(correlation);
      expect(mean).toMatchObject({ least: 1, most: 5 });
      expect(mean.interval?.low).toBeLessThan(mean.value);
    }
    expect(first?.places).toEqual({ from: 1, to: 1 });
    expect(first?.aboveNext).toBeGreaterThan(0.95);
    expect(last?.aboveNext).toBeNull();
  });

  it('is the same again, in the same resamples', () => {
    expect(foundIn(driven(600))).toEqual(found);
  });

  it('is less surely known over clusters whose people are alike', () => {
    const { clusters } = atDoors.dataset;
    expect(clusters?.points).toBe(48);
    const services = { outcome: 'council_runs_things', drivers: ['value_for_money', 'trust', 'informed'] };
    const weights = atDoors.weights.perResponse;
    const clustered = foundIn(atDoors.dataset, services, weights);
    const alone = foundIn({ ...atDoors.dataset, clusters: null }, services, weights);
    // The same shares; how surely they are known is not the same.
    expect(alone.lines.map(({ share }) => share)).toEqual(clustered.lines.map(({ share }) => share));
    expect(alone.lines[0]?.interval).not.toEqual(clustered.lines[0]?.interval);
    const effective = (of: DriversFound) => of.lines.map(({ mean }) => mean.effectiveBase as number);
    for (const [k, base] of effective(clustered).entries())
      expect(base).toBeLessThan(effective(alone)[k] as number);
  });
});

describe('an outcome that people have or have not', { timeout: 30_000 }, () => {
  it('is shared out by its odds, with signs and intervals', () => {
    const found = foundIn(people, { as: 'net' });
    const of = logisticDrivers(driverRowsOf(people, { ...recipe, as: 'net' }, evenly(people)).data);
    if (of.kind !== 'drivers') throw new Error(of.kind);
    expect(found.rSquared).toBe(of.rSquared);
    const [first] = found.lines;
    expect(first?.column).toBe('parks');
    expect(first?.part).toBeCloseTo(of.shapley[0] as number, 12);
    expect(first?.johnson).toBeNull();
    expect(first?.interval?.low).toBeLessThan(first?.share as number);
    expect(first?.interval?.high).toBeGreaterThan(first?.share as number);
    const { data } = driverRowsOf(people, { ...recipe, as: 'net' }, evenly(people));
    const r = correlate(data.drivers[0] as Float64Array, data.outcome, data.weights);
    expect(first?.correlation).toBeCloseTo(r.kind === 'correlated' ? r.r : Number.NaN, 10);
  });

  it('tells how far it is, through the fits and the resamples', () => {
    const told: number[] = [];
    const tell = (share: number) => told.push(share);
    const drivers = ['value_for_money', 'trust', 'informed', 'local_area', 'safe_dark'];
    const asked: DriverRecipe = { outcome: 'council_runs_things', as: 'net', drivers };
    findDrivers(atDoors.dataset, asked, { weights: atDoors.weights.perResponse, settings, tell });
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect([told[0], told.at(-1)]).toEqual([0.125, 1]);
  });

  it('is refused where a driver tells it without fail', () => {
    const telling = driven(300, {}, { parks: (i) => (i % 5 < 2 ? 1 : 5), runs: (i) => (i % 5 < 2 ? 2 : 4) });
    expect(find(telling, { as: 'net' })).toMatchObject({ kind: 'refused', why: { kind: 'separated' } });
  });
});

describe('an analysis that cannot be made', { timeout: 30_000 }, () => {
  it('names a driver that is the same for everyone, and drivers that depend on each other', () => {
    const flat = driven(300, {}, { roads: () => 2 });
    expect(find(flat)).toMatchObject({ why: { kind: 'noVariance', columns: ['roads'] } });
    expect(find(people, { drivers: ['parks', 'roads', 'copy'] })).toMatchObject({
      base: 600,
      why: { kind: 'dependent', sets: [['parks', 'copy']] },
    });
  });

  it('is refused where everyone says the same, or too few people are left', () => {
    expect(find(driven(300, {}, { runs: () => 1 }))).toMatchObject({ why: { kind: 'sameOutcome' } });
    expect(find(driven(29))).toMatchObject({ base: 29, why: { kind: 'tooFewPeople', least: 30 } });
    const few = driven(300, {}, { bins: (i) => (i < 20 ? 1 + (i % 4) : 'd') });
    expect(find(few)).toMatchObject({ base: 20, why: { kind: 'tooFewPeople' } });
    // One person of a great weight is as good as the only one.
    const heavy = evenly(people).map((one, i) => (i === 0 ? 1000 : one));
    expect(find(people, {}, heavy)).toMatchObject({ why: { kind: 'tooFewPeople' } });
  });

  it('is refused where nothing goes together at all', () => {
    // Every answer to the one meets every answer to the other equally often.
    const apart = driven(500, {}, { runs: (i) => 1 + (i % 5), parks: (i) => 1 + (Math.floor(i / 5) % 5) });
    for (const as of ['score', 'net'] as const)
      expect(find(apart, { as, drivers: ['parks'] })).toMatchObject({ why: { kind: 'nothingExplained' } });
  });

  it('is refused with more drivers than could be worked out', () => {
    const many = Array.from({ length: 17 }, () => 'parks');
    expect(find(people, { drivers: many })).toMatchObject({ why: { kind: 'tooManyDrivers', most: 16 } });
  });
});

describe('a sample that allows no interval', { timeout: 60_000 }, () => {
  it('has shares of those who answered, in places of two points, and no effective base', () => {
    const open = foundIn(driven(600, { wave: aWave({ sample: 'open' }) }));
    expect(open).toMatchObject({ noInterval: 'open', replicates: null });
    for (const { interval, correlationInterval, aboveNext, mean } of open.lines)
      expect([interval, correlationInterval, aboveNext, mean.interval, mean.effectiveBase]).toEqual([
        null,
        null,
        null,
        null,
        null,
      ]);
    expect(open.lines.map(({ places }) => places.from)).toEqual([1, 2, 3]);
  });

  it('is one in which everyone was drawn together', () => {
    const together = { codes: new Uint8Array(600), count: 1 };
    const clusters = {
      by: 'samplingPoint' as const,
      clusters: together,
      strata: null,
      points: 1,
      found: [],
      warnings: ['onePoint' as const],
    };
    expect(foundIn({ ...people, clusters })).toMatchObject({ noInterval: 'onePoint', replicates: null });
  });

  it('is one of which the odds of too many drivers would be asked', () => {
    const twelve = ['value_for_money', 'trust', 'informed', 'acts_on_concerns', 'local_area', 'safe_dark'];
    const grid = atDoors.dataset.variables.filter(({ column }) => column.question === 'services');
    const drivers = [...twelve, ...grid.slice(0, 5).map(({ column }) => String(column.id))];
    const asked = { outcome: 'council_runs_things', as: 'net' as const, drivers };
    const found = foundIn(atDoors.dataset, asked, atDoors.weights.perResponse);
    expect(found).toMatchObject({ noInterval: 'tooManyDrivers', replicates: null });
  });
});

describe('what is warned of', { timeout: 30_000 }, () => {
  it('is worked out from what was found', () => {
    const some = driven(150, {}, { roads: (i) => (i % 3 === 0 ? 'd' : 1 + ((i * i) % 5)) });
    const found = foundIn(some);
    expect(found.base).toBe(100);
    expect(found.warnings.map(({ kind }) => kind)).toEqual(['fewPeople', 'manyLeftOut']);
    expect(found.warnings[1]).toMatchObject({ left: 50, of: 150, column: 'roads', missing: 50 });
  });
});
