import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { recommending } from '../../../src/asking/questions/scale/netPromoter.ts';
import { day } from '../../../src/core/day.ts';
import { seededRandom } from '../../../src/core/dice.ts';
import {
  breaksTrend,
  type ComparedWave,
  compareAllWaves,
  compareWaves,
} from '../../../src/counting/analysis/compareWaves.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { DEFAULT_CHOICES, weigh } from '../../../src/counting/analysis/weights.ts';
import { aDataset, smallQuestionnaire } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale, aSingle, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { atDoors, byPhone } from '../../fixtures/theSample.ts';
import { gold, numbers } from '../../golden/goldFile.ts';

const settings = DEFAULT_SETTINGS;
const none = { age: null, sex: null, wards: null };
const runs = { column: 'runs', measure: 'share', row: 'positive' } as const;

function aComparedWave(views: string, more: Parameters<typeof aDataset>[1] = {}): ComparedWave {
  const dataset = aDataset({ runs: views }, more);
  return { dataset, weights: weigh(dataset, none, { choices: DEFAULT_CHOICES, settings }) };
}

const half = aComparedWave('15'.repeat(100));

function change(later: ComparedWave, earlier = half) {
  return compareWaves({ earlier, later, settings, dontKnow: 'asAsked' }, runs);
}

describe('answers of a long list in two waves', () => {
  const streets = (names: readonly string[]) =>
    aQuestionnaire([
      {
        ...drawnQuestion('street text'),
        kind: 'longList',
        text: { en: 'Which street?' },
        options: names.map((en, at) => ({ code: at + 1, text: { en } })),
      } as unknown as Question,
    ]);
  const names = ['Abbey Row', 'Bath Lane', 'Castle Street', 'Dock Road'];
  /** So many people of each street, in their order. */
  const wave = (people: readonly number[], called = names): ComparedWave => {
    const codes = people.flatMap((count, at) => Array.from({ length: count }, () => at + 1));
    const responses = codes.map((value, i) => aResponse(i + 1, { street: { value } }));
    const dataset = aDataset({}, { questionnaires: [streets(called)], responses });
    return { dataset, weights: weigh(dataset, none, { choices: DEFAULT_CHOICES, settings }) };
  };
  const changes = (earlier: ComparedWave, later: ComparedWave) =>
    compareAllWaves({ earlier, later, settings, dontKnow: 'asAsked' });

  it('are compared by their code, though others were found beside them', () => {
    const found = changes(wave([60, 40, 3, 20]), wave([30, 70, 25, 0]));
    expect(found.map(({ row, ofAnswer, trend }) => [row, ofAnswer, trend])).toEqual([
      ['1', true, 'unbroken'],
      ['2', true, 'unbroken'],
    ]);
    expect(found[0]?.change?.points).toBeCloseTo(100 * (30 / 125 - 60 / 123), 9);
    expect(found[0]?.finding).toEqual({ finding: 'lower' });
  });

  it('are not where fewer than ten people gave one in either wave, nor are all those together', () => {
    expect(changes(wave([60, 9, 9, 9]), wave([60, 9, 9, 9])).map(({ row }) => row)).toEqual(['1']);
    expect(changes(wave([60, 9, 9, 9]), wave([9, 60, 9, 9]))).toEqual([]);
  });

  it('are not where the same code is another answer', () => {
    const other = wave([60, 40, 0, 0], ['Abbey Row', 'Mill Lane', 'Castle Street', 'Dock Road']);
    expect(changes(wave([60, 40, 0, 0]), other).map(({ row }) => row)).toEqual(['1']);
  });
});

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

describe('a change of a wave in which one person weighs nearly everything', () => {
  it('has no interval and no finding, though all who weigh anything are of one mind', () => {
    const heavy = Float64Array.from({ length: 200 }, (_, i) => (i === 0 ? 1e9 : 1));
    const found = change({ ...half, weights: { ...half.weights, perResponse: heavy } });
    expect(found.change?.points).toBeCloseTo(50, 4);
    expect(found).toMatchObject({ change: { interval: null }, finding: { why: 'smallBase' } });
    expect(found.later?.interval?.low).toBeLessThan(0.03);
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
    expect(of('asAsked')).toMatchObject({ base: 150, value: 1 / 3 });
    expect(of('in')).toEqual(of('asAsked'));
    expect(of('out')).toMatchObject({ base: 100, value: 1 / 2 });
  });
});

describe('all changes between two waves', () => {
  const questions = Array.from({ length: 15 }, (_, at) => `q${at + 1}`);
  const questionnaire = aQuestionnaire(questions.map((name) => aScale(name)));
  const wave = (random: () => number): ComparedWave => {
    const marks = () => Array.from({ length: 150 }, () => 1 + Math.floor(5 * random())).join('');
    const answers = Object.fromEntries(questions.map((name) => [name, marks()]));
    const dataset = aDataset(answers, { questionnaires: [questionnaire] });
    return { dataset, weights: weigh(dataset, none, { choices: DEFAULT_CHOICES, settings }) };
  };
  const isChange = ({ finding }: { readonly finding: { readonly finding: string } }) =>
    ['higher', 'lower'].includes(finding.finding);

  it('are corrected together: where nothing changed hardly a pair of waves has any', () => {
    let [together, alone] = [0, 0];
    for (let pair = 0; pair < 20; pair += 1) {
      const random = seededRandom(`nothing changed ${pair}`);
      const both = { earlier: wave(random), later: wave(random), settings, dontKnow: 'asAsked' } as const;
      if (compareAllWaves(both).some(isChange)) together += 1;
      const each = questions.map((column) => compareWaves(both, { ...runs, column }));
      if (each.some(isChange)) alone += 1;
    }
    expect(together).toBeLessThanOrEqual(2);
    expect(alone).toBeGreaterThan(5);
  });

  it('do not call a rare answer lower because nobody of a small wave gave it', () => {
    const few = aComparedWave('1'.repeat(40));
    const usual = aComparedWave('1'.repeat(580) + '5'.repeat(20));
    const wanted = { column: 'runs', measure: 'share', row: 'negative' } as const;
    const found = compareWaves({ earlier: usual, later: few, settings, dontKnow: 'asAsked' }, wanted);
    expect(found.later?.value).toBe(0);
    // By the gap alone nothing could be surer: the interval of the test does not hold 0.
    expect(found.change?.interval?.high).toBeLessThan(0);
    expect(found.finding.finding).toBe('noClearDifference');
  });
});

describe('a change of numbers', () => {
  const cycled = (list: readonly number[], people: number) =>
    Array.from({ length: people }, (_, i) => list[i % list.length] ?? 0);
  const waveOf = (question: Question, of: { values: readonly number[]; weights: readonly number[] }) => {
    const made = aComparedWave('', {
      questionnaires: [aQuestionnaire([question])],
      responses: of.values.map((value, i) => aResponse(i + 1, { [question.id]: { value } })),
    });
    return { ...made, weights: { ...made.weights, perResponse: Float64Array.from(of.weights) } };
  };
  const first = { values: cycled([1, 4, 2, 8, 5, 7], 120), weights: cycled([1, 2, 0.5, 1.5], 120) };
  const second = { values: cycled([2, 6, 9, 8, 5, 7, 3], 140), weights: cycled([1.5, 1, 1, 0.8], 140) };
  const between = (question: Question, more: Partial<Parameters<typeof compareAllWaves>[0]> = {}) =>
    compareAllWaves({
      earlier: waveOf(question, first),
      later: waveOf(question, second),
      settings,
      dontKnow: 'asAsked',
      ...more,
    });
  const hours = drawnQuestion('hours number 0-20 unit hours');

  it('agrees with R’s test of two means, in their own unit', () => {
    // R 4.2.2, survey 4.1-1: a <- data.frame(x = rep(c(1,4,2,8,5,7), 20), w = rep(c(1,2,0.5,1.5), 30), wave = "a")
    // b <- data.frame(x = rep(c(2,6,9,8,5,7,3), 20), w = rep(c(1.5,1,1,0.8), 35), wave = "b")
    // d <- svydesign(ids = ~1, strata = ~wave, weights = ~w, data = rbind(a, b)); svyttest(x ~ wave, d)
    // difference 0.480952380952382, df 257, p 0.116468202724425, interval -0.120356509272581 to 1.08226127117735
    const [mean, ...others] = between(hours);
    expect(others).toEqual([]);
    expect(mean).toMatchObject({
      measure: 'mean',
      row: null,
      number: { decimals: 0, unit: { en: 'hours' } },
    });
    expect(mean?.change?.points).toBeCloseTo(0.480952380952382, 12);
    expect(mean?.change?.interval?.low).toBeCloseTo(-0.120356509272581, 9);
    expect(mean?.change?.interval?.high).toBeCloseTo(1.08226127117735, 9);
    expect(mean?.finding.finding).toBe('noClearDifference');
    expect(mean?.later?.base).toBe(140);
  });

  it('agrees with R’s test of two net promoter scores, in points, which stand for their question', () => {
    // The same waves with s <- ifelse(x >= 9, 100, ifelse(x <= 6, -100, 0)): svyttest(s ~ wave, d)
    // difference 10.4761904761904, df 257, p 0.198638198235322, interval -5.53144832790179 to 26.4838292802826
    const recommend = { ...drawnQuestion('recommend scale 0-10'), ...recommending } as Question;
    const changes = between(recommend);
    expect(changes.map(({ measure, row }) => row ?? measure)).toEqual([
      'netPromoter',
      'promoters',
      'passives',
      'detractors',
      'mean',
    ]);
    const [score] = changes;
    expect(score?.change?.points).toBeCloseTo(10.4761904761904, 9);
    expect(score?.change?.interval?.low).toBeCloseTo(-5.53144832790179, 7);
    expect(score?.change?.interval?.high).toBeCloseTo(26.4838292802826, 7);
    expect(score?.finding.finding).toBe('noClearDifference');
  });

  it('says higher where the test does, and never “broadly the same”: how near is near enough is not settled', () => {
    const higher = waveOf(hours, { ...second, values: second.values.map((value) => value + 4) });
    expect(between(hours, { later: higher })[0]?.finding).toEqual({ finding: 'higher' });
    const same = waveOf(hours, first);
    expect(between(hours, { later: same })[0]?.finding.finding).toBe('noClearDifference');
  });

  it('is not told of an open sample, of few people, nor across another unit', () => {
    const withheld = (later: ComparedWave) => between(hours, { later })[0];
    const open = waveOf(hours, second);
    const isOpen = { ...open, dataset: { ...open.dataset, wave: aWave({ sample: 'open' }) } };
    expect(withheld(isOpen)).toMatchObject({
      change: { interval: null },
      finding: { finding: 'withheld', why: 'openSample' },
    });
    const few = waveOf(hours, { values: second.values.slice(0, 20), weights: second.weights.slice(0, 20) });
    expect(withheld(few)).toMatchObject({ later: null, change: null });
    const days = waveOf(drawnQuestion('hours number 0-20 unit days'), second);
    expect(withheld(days)?.trend).toBe('broken');
    // Other bands are only another way of counting.
    const banded = waveOf(drawnQuestion('hours number 0-20 unit hours bands 5,10'), second);
    expect(withheld(banded)?.trend).toBe('unbroken');
  });
});

describe('a change of a question that takes several', () => {
  const wave = (chosen: (i: number) => readonly number[], drawing = 'uses multiple 1-3') =>
    aComparedWave('', {
      questionnaires: [aQuestionnaire([drawnQuestion(drawing)])],
      responses: Array.from({ length: 200 }, (_, i) => aResponse(i + 1, { uses: { value: chosen(i) } })),
    });
  const before = wave((i) => (i % 2 === 0 ? [1] : [2]));
  const changes = (later: ComparedWave) =>
    compareAllWaves({ earlier: before, later, settings, dontKnow: 'asAsked' });

  it('is told of every option, each a share of everyone who was asked', () => {
    const found = changes(wave((i) => (i % 4 === 0 ? [1] : [2, 3])));
    expect(found.map(({ column, change }) => [column, change?.points])).toEqual([
      ['uses.1', -25],
      ['uses.2', 25],
      ['uses.3', 75],
    ]);
    expect(found.map(({ finding }) => finding.finding)).toEqual(['lower', 'higher', 'higher']);
    expect(found.every(({ later }) => later?.base === 200)).toBe(true);
  });

  it('breaks where the list of options changed: another list changes what is chosen of it', () => {
    const longer = changes(wave(() => [1], 'uses multiple 1-4'));
    expect(longer.map(({ column }) => column)).toEqual(['uses.1', 'uses.2', 'uses.3']);
    expect(longer.every(({ trend }) => trend === 'broken')).toBe(true);
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
