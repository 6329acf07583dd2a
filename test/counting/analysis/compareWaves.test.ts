import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/day.ts';
import {
  breaksTrend,
  type ComparedWave,
  compareAllWaves,
  compareWaves,
} from '../../../src/counting/analysis/compareWaves.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { DEFAULT_CHOICES, weigh } from '../../../src/counting/analysis/weights.ts';
import { aDataset, smallQuestionnaire } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale, aSingle, aWave } from '../../fixtures/aWave.ts';
import { atDoors, byPhone } from '../../fixtures/theSample.ts';
import { gold, numbers } from '../../golden/goldFile.ts';

const settings = DEFAULT_SETTINGS;
const none = { age: null, sex: null, wards: null };
const runs = { column: 'runs', row: 'positive' };

function aComparedWave(views: string, more: Parameters<typeof aDataset>[1] = {}): ComparedWave {
  const dataset = aDataset({ runs: views }, more);
  return { dataset, weights: weigh(dataset, none, { choices: DEFAULT_CHOICES, settings }) };
}

const half = aComparedWave('15'.repeat(100));

function change(later: ComparedWave, earlier = half) {
  return compareWaves({ earlier, later, settings, dontKnow: 'asAsked' }, runs);
}

describe('a change between two waves taken alike', () => {
  it('agrees with R’s test of two independent waves', () => {
    const of = gold.cases.find(({ id }) => id === 'dev_wave_02');
    const wave = (name: string): ComparedWave => {
      const columns = gold.datasets[name]?.columns;
      const levels = columns?.['q_area']?.levels ?? [];
      const views = (columns?.['q_area']?.values ?? []).map((value) =>
        value === null || value === "Don't know" ? '-' : String(levels.indexOf(String(value)) + 1),
      );
      const made = aComparedWave(views.join(''));
      return { ...made, weights: { ...made.weights, perResponse: numbers(columns?.['w']?.values) } };
    };
    const found = change(wave('dev_residents'), wave('dev_lastwave'));
    const expected = of?.expected as unknown as {
      diff: number;
      ci: readonly [number, number];
      p_value: number;
    };
    expect(found.change?.points).toBeCloseTo(100 * expected.diff, 9);
    expect(found.change?.interval?.low).toBeCloseTo(100 * expected.ci[0], 7);
    expect(found.change?.interval?.high).toBeCloseTo(100 * expected.ci[1], 7);
    expect(expected.p_value).toBeLessThan(0.05);
    expect(found.finding).toEqual({ finding: 'lower' });
  });

  it('is like for like and says higher, or how large a gap could show', () => {
    const risen = change(aComparedWave('111115'.repeat(33)));
    expect([risen.grade, risen.trend, risen.finding.finding]).toEqual(['likeForLike', 'unbroken', 'higher']);
    const same = change(aComparedWave('1515155151'.repeat(20)));
    expect(same.change?.points).toBe(0);
    // 2.80 standard errors of a gap of two halves on 200 people each.
    const error = Math.sqrt((2 * 0.25) / 199);
    expect(same.finding.finding === 'noClearDifference' && same.finding.detectablePoints).toBeCloseTo(
      280 * error,
      1,
    );
  });

  it('is broadly the same only when the whole interval lies within three points', () => {
    const large = aComparedWave('15'.repeat(2500));
    expect(change(large, large).finding).toEqual({ finding: 'broadlySame' });
  });
});

describe('a change between two waves not taken alike', () => {
  const unmet = (later: ComparedWave) => {
    const found = change(later);
    return [
      found.conditions
        .filter(({ met }) => !met)
        .map(({ name }) => name)
        .join(),
      found.trend,
      found.grade,
    ];
  };
  const risen = '111115'.repeat(33);

  it('breaks the trend and says nothing when the mode changed', () => {
    const doors = aComparedWave(risen, { wave: aWave({ mode: 'faceToFace' }) });
    expect(unmet(doors)).toEqual(['sameMode', 'broken', 'indicative']);
    expect(change(doors).finding).toEqual({ finding: 'withheld', why: 'trendBroken' });
    expect(change(doors).conditions[0]).toMatchObject({ earlier: 'telephone', later: 'faceToFace' });
    expect(change(doors).change?.points).toBeGreaterThan(20);
  });

  it('breaks the trend when the wording or the answers changed', () => {
    const asked = (question: ReturnType<typeof aScale>) =>
      aComparedWave(risen, {
        questionnaires: [
          aQuestionnaire([...(smallQuestionnaire.modules[0]?.questions ?? []).slice(0, 2), question]),
        ],
      });
    expect(unmet(asked(aScale('runs', { wording: 'runs 2' })))).toEqual([
      'sameWording',
      'broken',
      'indicative',
    ]);
    expect(unmet(asked(aScale('runs', { dontKnow: 'offered' })))).toEqual([
      'sameWording',
      'broken',
      'indicative',
    ]);
  });

  it('is a caveat beside the finding when the season, sample or order changed', () => {
    const winter = aWave({ from: on('2022-01-05'), to: on('2022-01-30'), sample: 'quota' });
    const later = aComparedWave(risen, { wave: winter });
    expect(unmet(later)).toEqual(['sameSample,sameSeason', 'unbroken', 'indicative']);
    expect(change(later).finding).toEqual({ finding: 'higher' });
    const moved = aQuestionnaire([
      aSingle('first', ['Yes', 'No']),
      ...(smallQuestionnaire.modules[0]?.questions ?? []),
    ]);
    expect(unmet(aComparedWave(risen, { questionnaires: [moved] }))).toEqual([
      'sameOrder',
      'unbroken',
      'indicative',
    ]);
  });

  it('counts December and January as one season', () => {
    const december = aComparedWave(risen, { wave: aWave({ from: on('2021-12-01'), to: on('2021-12-20') }) });
    const january = aComparedWave(risen, { wave: aWave({ from: on('2023-01-01'), to: on('2023-01-20') }) });
    expect(change(january, december).grade).toBe('likeForLike');
  });

  it('withholds everything from an open sample and from too few people', () => {
    const open = aComparedWave(risen, { wave: aWave({ sample: 'open' }) });
    expect(change(open)).toMatchObject({ finding: { why: 'openSample' }, change: { interval: null } });
    expect(change(aComparedWave('15'.repeat(10)))).toMatchObject({
      later: null,
      change: null,
      finding: { why: 'smallBase' },
    });
  });
});

describe('a line over time', () => {
  it('breaks where the words changed, though the mode did not', () => {
    const reworded = aComparedWave('15'.repeat(100), {
      questionnaires: [aQuestionnaire([aScale('runs', { wording: 'runs 2' })])],
    });
    expect(breaksTrend({ earlier: half, later: half }, 'runs')).toBe(false);
    expect(breaksTrend({ earlier: half, later: reworded }, 'runs')).toBe(true);
  });
});

describe('the base of a change', () => {
  it('is that of the tables: Don’t know in it or out of it', () => {
    const unsure = aComparedWave('15d'.repeat(50));
    const of = (dontKnow: 'asAsked' | 'in' | 'out') =>
      compareWaves({ earlier: half, later: unsure, settings, dontKnow }, runs).later;
    expect(of('asAsked')).toMatchObject({ base: 150, share: 1 / 3 });
    expect(of('in')).toEqual(of('asAsked'));
    expect(of('out')).toMatchObject({ base: 100, share: 1 / 2 });
  });
});

describe('the two waves of the sample council', () => {
  it('have a broken trend line in every question, because the mode changed', () => {
    const changes = compareAllWaves({
      earlier: byPhone,
      later: atDoors,
      settings,
      dontKnow: 'asAsked',
    });
    expect(changes.length).toBeGreaterThan(20);
    expect(changes.every(({ trend }) => trend === 'broken')).toBe(true);
    const failed = new Set(
      changes.flatMap(({ conditions }) => conditions.filter(({ met }) => !met).map(({ name }) => name)),
    );
    expect([...failed]).toEqual(['sameMode']);
  });
});

function on(text: string) {
  const found = day(text);
  if (found === null) throw new Error('no day');
  return found;
}
