import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { trendsOf } from '../../../src/counting/analysis/trends.ts';
import { DEFAULT_CHOICES, weigh } from '../../../src/counting/analysis/weights.ts';
import type { PublishedWave } from '../../../src/counting/benchmarks/publishedWave.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aWave } from '../../fixtures/aWave.ts';
import { aRound, aShare } from '../../fixtures/publishedRounds.ts';

const settings = DEFAULT_SETTINGS;
const days = (year: number) => ({
  from: day(`${year}-06-01`) as PublishedWave['from'],
  to: day(`${year}-06-30`) as PublishedWave['to'],
});
function own(year: number, mode: PublishedWave['mode'] = 'telephone') {
  const wave = aWave({ id: id<'wave'>(String(year)), mode, ...days(year) });
  const dataset = aDataset({ runs: '15'.repeat(50) }, { wave });
  const none = { age: null, sex: null, wards: null };
  return { dataset, weights: weigh(dataset, none, { choices: DEFAULT_CHOICES, settings }) };
}
const round = (year: number, more: Partial<PublishedWave> = {}, sameWording = true) =>
  aRound([aShare('runs', 'positive', 61, { sameWording })], {
    id: id<'wave'>(`published:${year}`),
    ...days(year),
    ...more,
  });
const points = (waves: readonly ReturnType<typeof own>[], published: readonly PublishedWave[]) =>
  trendsOf({ waves, published, settings }, [{ column: 'runs', net: 'positive' }])[0]?.points ?? [];
const told = (...input: Parameters<typeof points>) =>
  points(...input).map(({ wave, breaksTrend, printed }) => [wave, breaksTrend, printed !== undefined]);

describe('a line over time', () => {
  it('takes own waves and published rounds in the order of time', () => {
    expect(told([own(2023), own(2018)], [round(2020)])).toEqual([
      ['2018', false, false],
      ['published:2020', false, true],
      ['2023', false, false],
    ]);
  });

  it('is broken on both sides of a round whose wording is not confirmed', () => {
    expect(told([own(2018), own(2023)], [round(2020, {}, false)]).map(([, broken]) => broken)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is broken where the mode changes, between reports too', () => {
    expect(
      told([own(2023)], [round(2019, { mode: 'postal' }), round(2021)]).map(([, broken]) => broken),
    ).toEqual([false, true, false]);
    expect(
      told([own(2018, 'postal'), own(2023, 'postal')], [round(2020)]).map(([, broken]) => broken),
    ).toEqual([false, true, true]);
  });

  it('carries the base and the interval of what is printed, and neither where there is none', () => {
    const [printed] = points([], [round(2020)]);
    expect(printed).toMatchObject({ share: 0.61, base: 827, effectiveBase: null });
    expect(printed?.interval).not.toBeNull();
    const bare = aRound([aShare('runs', 'positive', 61, { base: null })]);
    expect(points([], [bare])[0]).toMatchObject({ base: null, interval: null });
  });

  it('leaves out who did not ask it', () => {
    expect(points([], [aRound([aShare('trust', 'positive', 40)])])).toEqual([]);
  });
});
