import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { isSameMode, publishedConditions } from '../../../src/counting/analysis/publishedConditions.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { DEFAULT_CHOICES, weigh } from '../../../src/counting/analysis/weights.ts';
import type { PublishedWave } from '../../../src/counting/benchmarks/publishedWave.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aRound, aShare } from '../../fixtures/publishedRounds.ts';

const dataset = aDataset({ runs: '15'.repeat(50) });
const none = { age: null, sex: null, wards: null };
const own = {
  dataset,
  weights: weigh(dataset, none, { choices: DEFAULT_CHOICES, settings: DEFAULT_SETTINGS }),
};
const figure = aShare('runs', 'positive', 61);
const failed = (published: PublishedWave, of = figure) =>
  publishedConditions({ own, published }, of).filter(({ met }) => !met);

describe('what is alike in an own wave and a published round', () => {
  it('is everything where an officer confirmed what a report does not show', () => {
    expect(failed(aRound([figure]))).toEqual([]);
  });

  it('names each thing that nobody confirmed, as not confirmed', () => {
    const found = failed(
      aRound([figure], { same: [] }),
      aShare('runs', 'positive', 61, { sameWording: false }),
    );
    expect(found.map(({ name, unconfirmed, breaksTrend }) => [name, unconfirmed, breaksTrend])).toEqual([
      ['sameWording', true, true],
      ['sameOrder', true, false],
      ['samePeople', true, false],
      ['sameAreas', true, false],
      ['sameWeighting', true, false],
    ]);
  });

  it('tells both modes and samples in the order of time', () => {
    const published = aRound([figure], { mode: 'postal', sample: 'quota' });
    expect(failed(published)).toMatchObject([
      { name: 'sameMode', breaksTrend: true, earlier: 'postal', later: 'telephone' },
      { name: 'sameSample', breaksTrend: false, earlier: 'quota', later: 'random' },
    ]);
    const newer = {
      from: day('2025-06-01') as PublishedWave['from'],
      to: day('2025-06-30') as PublishedWave['to'],
    };
    expect(failed({ ...published, ...newer })[0]).toMatchObject({ earlier: 'telephone', later: 'postal' });
    expect(isSameMode(own, { mode: 'postal' })).toBe(false);
  });

  it('sees another time of the year', () => {
    const winter = {
      from: day('2019-12-01') as PublishedWave['from'],
      to: day('2019-12-31') as PublishedWave['to'],
    };
    expect(failed(aRound([figure], winter)).map(({ name }) => name)).toEqual(['sameSeason']);
  });
});
