import { describe, expect, it } from 'vitest';
import { subjects } from '../../../src/asking/bank/subjects.ts';
import { day } from '../../../src/core/day.ts';
import {
  compareAllWithNation,
  liesWithin,
  nationSubjects,
  noFigureCanGiveVerdict,
} from '../../../src/counting/analysis/compareWithNation.ts';
import type { Comparison } from '../../../src/counting/analysis/comparison.ts';
import { ownEstimate } from '../../../src/counting/analysis/ownShares.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import type { Figure } from '../../../src/counting/benchmarks/figure.ts';
import { figuresInUse } from '../../../src/counting/benchmarks/figuresInUse.ts';
import { lgaPolling } from '../../../src/counting/benchmarks/lgaPolling.ts';
import { publishedGap } from '../../../src/counting/stats/publishedGap.ts';
import { readFigures } from '../../../src/keeping/imports/readFigures.ts';
import { aWave } from '../../fixtures/aWave.ts';
import { atDoors, byPhone, nationInput } from '../../fixtures/theSample.ts';

function of(comparisons: readonly Comparison[], column: string, net = 'positive'): Comparison {
  const found = comparisons.find((one) => one.column === column && one.net === net);
  if (found === undefined) throw new Error(`no comparison of ${column}`);
  return found;
}

const phone = compareAllWithNation(nationInput(byPhone));
const doors = compareAllWithNation(nationInput(atDoors));

describe('a survey of 2026 with every tick', () => {
  const wave = { ...byPhone.dataset.wave, from: on('2026-11-02'), to: on('2026-11-22') };
  const of2026 = { dataset: { ...byPhone.dataset, wave } };
  const head = 'source,month,base,mode,wording,question,percent';
  const row = (mode: string) =>
    `https://example.org/,October 2026,"1,002",${mode},lga2021.council_runs_things,council_runs_things,63`;
  const loaded = (mode: string): readonly Figure[] => {
    const read = readFigures(`${head}\n${row(mode)}`, subjects);
    if (!read.ok) throw new RangeError(JSON.stringify(read.problem));
    return figuresInUse(lgaPolling, [{ mode: 'adds', figures: read.value }]);
  };
  const compared = (figures: readonly Figure[]) =>
    compareAllWithNation(nationInput(byPhone, { ...of2026, figures }));

  it('has no verdict from any bundled figure', () => {
    expect(noFigureCanGiveVerdict(lgaPolling, wave, DEFAULT_SETTINGS.monthsApart)).toBe(true);
    const all = compared(lgaPolling);
    expect(all.length).toBeGreaterThan(10);
    expect(all.every(({ verdict }) => verdict.verdict === 'withheld')).toBe(true);
  });

  it('has one once an officer loads a newer figure by telephone, and for that question only', () => {
    const figures = loaded('telephone');
    expect(noFigureCanGiveVerdict(figures, wave, DEFAULT_SETTINGS.monthsApart)).toBe(false);
    const given = compared(figures).filter(({ verdict }) => verdict.verdict !== 'withheld');
    expect(given.map(({ column, grade }) => [column, grade])).toEqual([
      ['council_runs_things', 'likeForLike'],
    ]);
    expect(given[0]?.figure?.when.label).toBe('October 2026');
  });

  it('has none from a newer figure that was taken online', () => {
    const online = of(compared(loaded('online')), 'council_runs_things');
    expect(online.grade).toBe('indicative');
    expect(online.verdict).toEqual({ verdict: 'withheld', why: 'indicative' });
  });
});

describe('the telephone wave beside the nation', () => {
  it('is like for like with June 2021, and says higher, lower and no clear difference', () => {
    const seen = ['local_area', 'council_runs_things', 'value_for_money'].map((column) => of(phone, column));
    expect(seen.map(({ figure }) => figure?.when.label)).toEqual(['June 2021', 'June 2021', 'June 2021']);
    expect(seen.map(({ grade }) => grade)).toEqual(['likeForLike', 'likeForLike', 'likeForLike']);
    expect(seen.map(({ verdict }) => verdict.verdict)).toEqual(['higher', 'lower', 'noClearDifference']);
    const { verdict } = of(phone, 'value_for_money');
    expect(verdict.verdict === 'noClearDifference' && verdict.detectablePoints).toBeGreaterThan(5);
  });

  it('is not like for like where only some were asked, whatever stands in the questionnaire now', () => {
    const { dataset } = byPhone;
    const variables = dataset.variables.map((one) =>
      one.column.id === 'council_runs_things' ? { ...one, isOfSome: true as const } : one,
    );
    const all = compareAllWithNation(nationInput(byPhone, { dataset: { ...dataset, variables } }));
    const { grade, verdict, conditions } = of(all, 'council_runs_things');
    expect([grade, verdict]).toEqual(['indicative', { verdict: 'withheld', why: 'indicative' }]);
    expect(conditions.flatMap(({ name, met }) => (met ? [] : [name]))).toEqual(['askedOfAll']);
    expect(of(all, 'local_area').grade).toBe('likeForLike');
  });

  it('gives the gap in points with the widest interval of both design effects', () => {
    const { own, figure, gap } = of(phone, 'council_runs_things');
    const estimate = ownEstimate(
      { dataset: byPhone.dataset, weights: byPhone.weights.perResponse },
      { column: 'council_runs_things', row: 'positive' },
      DEFAULT_SETTINGS,
    );
    if (!own || !figure || estimate?.share.precision.kind !== 'estimated') throw new Error('no estimate');
    const { standardError } = estimate.share.precision;
    const wide = publishedGap({
      own: { share: own.share, standardError },
      published: { percent: 68, decimals: 0, base: 1000 },
      designEffects: [1.35],
    });
    expect(gap?.points).toBeCloseTo(own.share * 100 - 68, 9);
    expect(gap?.interval?.low).toBeCloseTo(100 * wide.decided.interval.low, 9);
    expect(gap?.interval?.high).toBeCloseTo(100 * wide.decided.interval.high, 9);
  });

  it('knows at doors that few sampling points are less sure than as many people', () => {
    const { own, figure, gap } = of(doors, 'council_runs_things');
    const estimate = ownEstimate(
      { dataset: atDoors.dataset, weights: atDoors.weights.perResponse },
      { column: 'council_runs_things', row: 'positive' },
      DEFAULT_SETTINGS,
    );
    if (!own || !figure || estimate?.share.precision.kind !== 'estimated') throw new Error('no estimate');
    const { standardError, degreesOfFreedom } = estimate.share.precision;
    expect([estimate.share.clusters, degreesOfFreedom]).toEqual([48, 47]);
    const base = 'printed' in figure.base ? figure.base.printed : 1000;
    const published = { percent: figure.percent, decimals: 0, base };
    const against = (known: { degreesOfFreedom?: number }) =>
      publishedGap({ own: { share: own.share, standardError, ...known }, published, designEffects: [1.35] });
    expect(gap?.interval?.high).toBeCloseTo(100 * against({ degreesOfFreedom }).decided.interval.high, 9);
    expect(gap?.interval?.high).toBeGreaterThan(100 * against({}).decided.interval.high);
  });

  it('is indicative where the nearest round is a year away and of the pandemic, with the gap and no verdict', () => {
    const trust = of(phone, 'trust');
    expect(trust.grade).toBe('indicative');
    expect(trust.verdict).toEqual({ verdict: 'withheld', why: 'indicative' });
    expect(trust.gap?.interval).not.toBeNull();
    expect(trust.conditions.filter(({ met }) => !met).map(({ name }) => name)).toEqual([
      'withinSixMonths',
      'notStandingOut',
    ]);
  });

  it('sets each measure beside its own series', () => {
    const printed = lgaPolling.map((figure) => ({
      ...figure,
      when:
        figure.when.precision === 'derived' ? { ...figure.when, precision: 'month' as const } : figure.when,
    }));
    const all = compareAllWithNation(nationInput(byPhone, { figures: printed }));
    expect(of(all, 'services.road', 'negative').figure?.measure).toBe('netNegative');
    expect(of(all, 'services.road', 'positive').figure?.measure).toBe('netPositive');
  });

  it('compares with no figure whose month was only counted out', () => {
    const negative = of(phone, 'services.road', 'negative');
    expect([negative.figure ?? null, negative.gap ?? null]).toEqual([null, null]);
    expect(negative.verdict.verdict).toBe('withheld');
  });

  it('gives no verdict while nobody vouches for an assumed base', () => {
    const unsure = compareAllWithNation(nationInput(byPhone, { confirmedBases: {} }));
    expect(unsure.every(({ verdict }) => verdict.verdict === 'withheld')).toBe(true);
    expect(of(unsure, 'local_area').grade).toBe('indicative');
  });

  it('has the latest figure as context, never as what is graded', () => {
    const newer: Figure = {
      ...(of(phone, 'local_area').figure as Figure),
      id: 'newer',
      when: {
        from: day('2024-06-01'),
        to: day('2024-06-30'),
        precision: 'month',
        label: 'June 2024',
        basis: 'a test',
      },
    };
    const found = compareAllWithNation(nationInput(byPhone, { figures: [...lgaPolling, newer] }));
    expect(of(found, 'local_area').latest?.id).toBe('newer');
    expect(of(found, 'local_area').figure?.when.label).toBe('June 2021');
    expect(of(phone, 'local_area').latest).toBeNull();
  });
});

describe('the wave face to face beside the nation', () => {
  it('is indicative with mode and time named, and never gives a verdict', () => {
    const runs = of(doors, 'council_runs_things');
    expect(runs.conditions.filter(({ met }) => !met).map(({ name }) => name)).toEqual([
      'withinSixMonths',
      'telephone',
    ]);
    const beside = doors.filter(({ figure }) => figure);
    expect(beside.length).toBeGreaterThan(10);
    expect(beside.every(({ grade }) => grade === 'indicative')).toBe(true);
    expect(doors.every(({ verdict }) => verdict.verdict === 'withheld')).toBe(true);
  });
});

describe('what cannot be compared', () => {
  const why = (comparison: Comparison) =>
    comparison.verdict.verdict === 'withheld' ? comparison.verdict.why : null;

  it('has no gap where the poll does not reach', () => {
    const council = { ...nationInput(byPhone).council, nation: 'Northern Ireland' };
    const area = of(compareAllWithNation(nationInput(byPhone, { council })), 'local_area');
    expect([area.grade, why(area), area.gap]).toEqual(['notComparable', 'notComparable', null]);
  });

  it('has no figure where no round has a month', () => {
    const figures = lgaPolling.map((one) => ({ ...one, when: { ...one.when, from: null, to: null } }));
    const area = of(compareAllWithNation(nationInput(byPhone, { figures })), 'local_area');
    expect([area.figure, why(area)]).toEqual([null, 'noFigure']);
  });

  it('has points and nothing else in an open sample', () => {
    const dataset = { ...byPhone.dataset, wave: { ...byPhone.dataset.wave, sample: 'open' as const } };
    const area = of(compareAllWithNation(nationInput(byPhone, { dataset })), 'local_area');
    expect([why(area), area.gap?.interval]).toEqual(['openSample', null]);
    expect(area.gap?.points).toBeGreaterThan(0);
  });

  it('is not tested where too few people answered', () => {
    const settings = { ...DEFAULT_SETTINGS, testFrom: 5000 };
    expect(why(of(compareAllWithNation(nationInput(byPhone, { settings })), 'local_area'))).toBe('smallBase');
  });

  it('says too few answers first, where our own figure is hidden in an open sample', () => {
    const settings = { ...DEFAULT_SETTINGS, hideUnder: 5000 };
    const dataset = { ...byPhone.dataset, wave: { ...byPhone.dataset.wave, sample: 'open' as const } };
    const area = of(compareAllWithNation(nationInput(byPhone, { dataset, settings })), 'local_area');
    expect([area.own, area.gap, why(area)]).toEqual([null, null, 'smallBase']);
  });

  it('has points without interval where a base is not stated at all', () => {
    const figures = lgaPolling.map((one) => ({ ...one, base: { notStated: true as const } }));
    const area = of(compareAllWithNation(nationInput(byPhone, { figures })), 'local_area');
    expect([area.grade, area.gap?.interval]).toEqual(['indicative', null]);
  });
});

describe('what there is to compare', () => {
  it('is each question of the wave with a series, in the order of asking', () => {
    const columns = nationSubjects(byPhone.dataset, lgaPolling).map(({ column }) => column.id);
    expect(columns.slice(0, 3)).toEqual(['local_area', 'council_runs_things', 'value_for_money']);
    expect(nationSubjects(byPhone.dataset, [])).toEqual([]);
  });

  it('can give no verdict for a survey of 2026 from the bundled figures', () => {
    const wave = (year: string) => aWave({ from: on(`${year}-05-01`), to: on(`${year}-06-30`) });
    expect(noFigureCanGiveVerdict(lgaPolling, wave('2026'), 6)).toBe(true);
    expect(noFigureCanGiveVerdict(lgaPolling, wave('2021'), 6)).toBe(false);
  });

  it('lies within three points only with its whole interval', () => {
    expect(liesWithin({ points: 0, interval: { low: -3, high: 3 } }, 3)).toBe(true);
    expect(liesWithin({ points: 0, interval: { low: -3.1, high: 1 } }, 3)).toBe(false);
    expect(liesWithin({ points: 0, interval: null }, 3)).toBe(false);
  });
});

function on(text: string) {
  const found = day(text);
  if (found === null) throw new Error('no day');
  return found;
}
