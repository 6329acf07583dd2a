import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { compareReports, inTime } from '../../../src/counting/analysis/compareReports.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import type { PublishedShare, PublishedWave } from '../../../src/counting/benchmarks/publishedWave.ts';
import { aRound, aShare } from '../../fixtures/publishedRounds.ts';

const settings = DEFAULT_SETTINGS;
const in2021 = {
  from: day('2021-06-01') as PublishedWave['from'],
  to: day('2021-06-30') as PublishedWave['to'],
};
const satisfied = (percent: number, more: Partial<PublishedShare> = {}) =>
  aShare('runs', 'positive', percent, more);

function change(
  before: PublishedShare,
  after: PublishedShare,
  { earlier = {}, later = {} }: { earlier?: Partial<PublishedWave>; later?: Partial<PublishedWave> } = {},
) {
  const [one] = compareReports({
    earlier: aRound([before], earlier),
    later: aRound([after], { ...in2021, ...later }),
    settings,
  });
  if (one === undefined) throw new RangeError('both print this answer');
  return one;
}

describe('a change between two reports', () => {
  it('holds at both corners of the rounding, or is not told', () => {
    // Two reports on 827 and 806 people: 73 and 84 can be told apart, 61 and 66 cannot be settled (survey rules, section 8).
    const now = { base: 806 };
    expect(change(satisfied(73), satisfied(84, now)).finding).toEqual({ finding: 'higher' });
    expect(change(satisfied(84), satisfied(76, now)).finding).toEqual({ finding: 'lower' });
    expect(change(satisfied(61), satisfied(66, now)).finding).toEqual({ finding: 'dependsOnRounding' });
    expect(change(satisfied(61), satisfied(63, now)).finding).toMatchObject({ finding: 'noClearDifference' });
  });

  it('has R’s z and interval, of the later less the earlier one', () => {
    // R: z at 65.5 v 61.5 and 66.5 v 60.5 on 806 and 827 with d = 1 is 1.6784 and 2.5174, over sqrt(1.35) 1.4445 and 2.1667;
    // (b - a) -/+ qnorm(.975) * sqrt(1.35 * (b*(1-b)/806 + a*(1-a)/827)) is -.01421017703 at .655 v .615 and
    // .1141474805 at .665 v .605.
    const found = change(satisfied(61), satisfied(66, { base: 806 }));
    expect(found.change?.points).toBe(5);
    expect(found.change?.interval?.low).toBeCloseTo(-1.421017703, 7);
    expect(found.change?.interval?.high).toBeCloseTo(11.41474805, 7);
    expect(found.printed).toMatchObject({ side: 'later', decided: null });
    expect([found.printed?.before?.percent, found.printed?.figure.percent]).toEqual([61, 66]);
    expect([found.earlier, found.later]).toEqual([null, null]);
  });

  it('takes the most cautious of the assumed design effects, and says where it decided', () => {
    // With one decimal 66 and 61 differ on 806 and 827 people by themselves (z 2.05), and not with a design effect of 1.35.
    const exact = { decimals: 2 };
    const assumed = change(satisfied(61, exact), satisfied(66, { ...exact, base: 806 }));
    expect(assumed.finding.finding).toBe('noClearDifference');
    expect(assumed.printed?.decided).toBe(1.35);
    const known = { designEffect: 1 };
    const both = change(satisfied(61, exact), satisfied(66, { ...exact, base: 806 }), {
      ...{ earlier: known, later: known },
    });
    expect(both.finding).toEqual({ finding: 'higher' });
    expect(both.printed?.decided).toBeNull();
  });

  it('is broadly the same only where its whole interval is within three points', () => {
    const many = { base: 20000 };
    expect(change(satisfied(61, many), satisfied(61, many)).finding).toEqual({ finding: 'broadlySame' });
    expect(change(satisfied(61), satisfied(61)).finding.finding).toBe('noClearDifference');
  });

  it('has no test without a base, of a small one, of an open sample, or where wording or mode differ', () => {
    const why = (...input: Parameters<typeof change>) => change(...input).finding;
    expect(why(satisfied(61, { base: null }), satisfied(84))).toMatchObject({ why: 'noPublishedBase' });
    expect(why(satisfied(61), satisfied(84, { base: 35 }))).toMatchObject({ why: 'smallBase' });
    const open = { later: { sample: 'open' as const } };
    expect(why(satisfied(61), satisfied(84), open)).toMatchObject({ why: 'openSample' });
    expect(change(satisfied(61), satisfied(84), open).change?.interval).toBeNull();
    expect(why(satisfied(61, { sameWording: false }), satisfied(84))).toMatchObject({ why: 'trendBroken' });
    expect(why(satisfied(61), satisfied(84), { later: { mode: 'postal' } })).toMatchObject({
      why: 'trendBroken',
    });
    // Both print 0: that says the same of many people, and of few nothing, as no spread is seen.
    expect(why(satisfied(0), satisfied(0)).finding).toBe('broadlySame');
    const few = satisfied(0, { base: 41 });
    expect(why(few, few)).toEqual({ finding: 'withheld', why: 'smallBase' });
  });

  it('is indicative where anything is not confirmed of both, or the season or the sample differs', () => {
    expect(change(satisfied(73), satisfied(84)).grade).toBe('likeForLike');
    const unconfirmed = change(satisfied(73), satisfied(84), { later: { same: ['order', 'people'] } });
    expect(unconfirmed.grade).toBe('indicative');
    const failed = unconfirmed.conditions.filter(({ met }) => !met);
    expect(failed.map(({ name, unconfirmed: not }) => [name, not])).toEqual([
      ['sameAreas', true],
      ['sameWeighting', true],
    ]);
    const winter = {
      from: day('2021-01-01') as PublishedWave['from'],
      to: day('2021-01-31') as PublishedWave['to'],
    };
    const other = change(satisfied(73), satisfied(84), { later: { ...winter, sample: 'quota' } });
    const names = other.conditions.filter(({ met }) => !met).map(({ name }) => name);
    expect(names).toEqual(['sameSample', 'sameSeason']);
  });

  it('is of answers that both print, in the order of the earlier report', () => {
    const earlier = aRound([satisfied(60), aShare('trust', 'positive', 50), aShare('gone', 'positive', 9)]);
    const later = aRound([aShare('trust', 'positive', 55), satisfied(61)], in2021);
    expect(compareReports({ earlier, later, settings }).map(({ column }) => column)).toEqual([
      'runs',
      'trust',
    ]);
    expect(inTime(later, earlier)).toEqual({ earlier, later });
    expect(inTime(earlier, later)).toEqual({ earlier, later });
  });
});
