import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/day.ts';
import {
  compareWithPublished,
  designEffectsOf,
  isBefore,
  type PublishedWavePair,
} from '../../../src/counting/analysis/compareWithPublished.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { DEFAULT_CHOICES, weigh } from '../../../src/counting/analysis/weights.ts';
import type { PublishedShare, PublishedWave } from '../../../src/counting/benchmarks/publishedWave.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aWave } from '../../fixtures/aWave.ts';
import { aRound, aShare } from '../../fixtures/publishedRounds.ts';

const settings = DEFAULT_SETTINGS;

/** A wave of so many people of whom so many are satisfied. */
function own(yes: number, people: number, more: Parameters<typeof aDataset>[1] = {}) {
  const dataset = aDataset({ runs: '1'.repeat(yes) + '5'.repeat(people - yes) }, more);
  const none = { age: null, sex: null, wards: null };
  return { dataset, weights: weigh(dataset, none, { choices: DEFAULT_CHOICES, settings }) };
}

const changes = (
  wave: PublishedWavePair['own'],
  figures: readonly PublishedShare[],
  more: Partial<PublishedWave> = {},
) => compareWithPublished({ own: wave, published: aRound(figures, more), settings, dontKnow: 'asAsked' });

const first = (...input: Parameters<typeof changes>) => {
  const [change] = changes(...input);
  if (change === undefined) throw new Error('no change');
  return change;
};

const sixtySix = own(532, 806);

describe('a change since a published round', () => {
  it('holds at both ends of the rounding and for both design effects, or is not told', () => {
    // The published reports: 73 and 84 can be told apart on 827 and 806 people; 61 and 66 depend on rounding.
    expect(first(own(677, 806), [aShare('runs', 'positive', 73)]).finding).toEqual({ finding: 'higher' });
    expect(first(own(588, 806), [aShare('runs', 'positive', 84)]).finding).toEqual({ finding: 'lower' });
    expect(first(sixtySix, [aShare('runs', 'positive', 61)]).finding).toMatchObject({
      finding: expect.stringMatching(/dependsOnRounding|noClearDifference/),
    });
  });

  it('agrees with z worked out at both ends', () => {
    // R: p <- 532/806; se <- sqrt(p*(1-p)/805); at <- function(P, d) (p-P)/sqrt(se^2+d*P*(1-P)/827);
    // at(c(.605, .61, .615), 1) is 2.3104 2.1030 1.8952; at(c(.605, .61, .615), 1.35) is 2.1286 1.9378 1.7466.
    const found = first(sixtySix, [aShare('runs', 'positive', 61)]);
    expect(found.change?.points).toBeCloseTo(100 * (532 / 806) - 61, 9);
    expect(found.printed?.decided).toBeNull();
    expect(found.finding.finding).toBe('dependsOnRounding');
    const known = first(sixtySix, [aShare('runs', 'positive', 61, { decimals: 2 })], { designEffect: 1 });
    expect(known.finding.finding).toBe('higher');
    const assumed = first(sixtySix, [aShare('runs', 'positive', 61, { decimals: 2 })]);
    expect(assumed.finding.finding).toBe('noClearDifference');
    expect(assumed.printed?.decided).toBe(1.35);
  });

  it('carries what is printed, its interval and what its design effect may be', () => {
    const { earlier, later, printed } = first(sixtySix, [aShare('runs', 'positive', 61)]);
    expect(earlier).toBeNull();
    expect(later).toMatchObject({ value: 532 / 806, base: 806 });
    expect(printed).toMatchObject({
      side: 'earlier',
      figure: { percent: 61, base: 827, designEffects: [1, 1.35], isAssumed: true, from: '2019-06-01' },
    });
    expect(printed?.figure.interval?.low).toBeCloseTo(0.565749565761, 10);
    expect(designEffectsOf(aRound([], { designEffect: 1.6 }), settings)).toEqual([1.6]);
  });

  it('is later less earlier also where the report is the newer one', () => {
    const newer = {
      from: day('2023-06-01') as PublishedWave['from'],
      to: day('2023-06-30') as PublishedWave['to'],
    };
    const found = first(own(677, 806), [aShare('runs', 'positive', 73)], newer);
    expect(isBefore(newer, sixtySix.dataset.wave)).toBe(false);
    expect(found.printed?.side).toBe('later');
    expect(found.finding).toEqual({ finding: 'lower' });
    expect(found.change?.points).toBeCloseTo(73 - 100 * (677 / 806), 9);
    const { low = 0, high = 0 } = found.change?.interval ?? {};
    expect(low).toBeLessThan(found.change?.points ?? 0);
    expect(high).toBeGreaterThan(found.change?.points ?? 0);
    expect(high).toBeLessThan(0);
  });

  it('is not tested without a base, and says so', () => {
    const found = first(own(677, 806), [aShare('runs', 'positive', 73, { base: null })]);
    expect(found.finding).toEqual({ finding: 'withheld', why: 'noPublishedBase' });
    expect(found.change).toEqual({ points: expect.closeTo(100 * (677 / 806) - 73, 9), interval: null });
    expect(found.printed?.figure.interval).toBeNull();
  });

  it('is withheld where the wording is not confirmed or the mode is another one', () => {
    const unsaid = first(own(677, 806), [aShare('runs', 'positive', 73, { sameWording: false })]);
    expect(unsaid).toMatchObject({ trend: 'broken', finding: { finding: 'withheld', why: 'trendBroken' } });
    const post = first(own(677, 806), [aShare('runs', 'positive', 73)], { mode: 'postal' });
    expect(post).toMatchObject({ trend: 'broken', grade: 'indicative' });
  });

  it('is told as indicative where less was confirmed', () => {
    const found = first(own(677, 806), [aShare('runs', 'positive', 73)], { same: [] });
    expect(found).toMatchObject({ trend: 'unbroken', grade: 'indicative', finding: { finding: 'higher' } });
  });

  it('is not tested for an open sample, on either side, nor on few people', () => {
    const open = { wave: aWave({ sample: 'open' }) };
    const withheld = { finding: 'withheld', why: 'openSample' };
    expect(first(own(677, 806, open), [aShare('runs', 'positive', 73)]).finding).toEqual(withheld);
    expect(first(own(677, 806), [aShare('runs', 'positive', 73)], { sample: 'open' }).finding).toEqual(
      withheld,
    );
    const small = { finding: 'withheld', why: 'smallBase' };
    expect(first(own(677, 806), [aShare('runs', 'positive', 73, { base: 35 })]).finding).toEqual(small);
    expect(first(own(18, 20), [aShare('runs', 'positive', 73)]).finding).toEqual(small);
  });

  it('is broadly the same only inside three points altogether', () => {
    const many = own(6100, 10000);
    const found = first(many, [aShare('runs', 'positive', 61, { base: 20000, decimals: 1 })]);
    expect(found.finding).toEqual({ finding: 'broadlySame' });
  });

  it('stands for its question by the first net alone', () => {
    const all = [aShare('runs', '1', 60), aShare('runs', 'negative', 30), aShare('runs', 'positive', 65)];
    expect(changes(sixtySix, all).map(({ row, ofAnswer }) => [row, ofAnswer])).toEqual([
      ['positive', undefined],
      ['negative', true],
      ['1', true],
    ]);
    expect(changes(sixtySix, [aShare('gone', 'positive', 60)])).toEqual([]);
  });
});
