import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { recommending } from '../../../src/asking/questions/scale/netPromoter.ts';
import type { Day } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import type { Summary } from '../../../src/counting/analysis/table.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aDesign, aQuestionnaire, aResponse, aScale, aSingle, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const settings = DEFAULT_SETTINGS;
const day = '2010-01-01' as Day;
const hours = drawnQuestion('hours number 0-20 unit hours dk volunteered pns volunteered');
const asked = aQuestionnaire([aSingle('sex', ['Female', 'Male', 'Another']), hours, aScale('runs')]);
const repeated = (text: string, people: number) =>
  text.repeat(Math.ceil(people / text.length)).slice(0, people);

interface Wanted {
  readonly breakBy?: string;
  readonly weights?: Float64Array;
  readonly sample?: 'open';
}

function summaries(answers: Readonly<Record<string, string>>, wanted: Wanted = {}): readonly Summary[] {
  const more = { questionnaires: [asked], ...(wanted.sample && { wave: aWave({ sample: wanted.sample }) }) };
  const table = tabulate(aDataset(answers, more), {
    column: 'hours',
    breakBy: wanted.breakBy ?? null,
    weights: wanted.weights ? { perResponse: wanted.weights, weightedBy: ['age'] } : null,
    settings,
  });
  return table.summaries ?? [];
}

describe('the numbers of a group', () => {
  it('come to a mean with its interval, a median and a standard deviation, without those who had no view', () => {
    // R: x <- rep(c(1, 3, 5, 7), 10); mean 4, sd 2.264554, t.test(x)$conf.int 3.275757 to 4.724243
    const [all, ...others] = summaries({ hours: `${repeated('1357', 40)}dp-` });
    expect(others).toEqual([]);
    expect(all).toMatchObject({ shown: true, base: 40, mean: 4, median: 4 });
    if (!all?.shown) throw new Error('hidden');
    expect(all.standardDeviation).toBeCloseTo(2.264554, 6);
    // Three more people are of the design: hardly another interval than among forty alone.
    expect(all.interval?.low).toBeCloseTo(3.2758, 1);
    expect(all.interval?.high).toBeCloseTo(4.7242, 1);
    expect(all.effectiveBase).toBeLessThanOrEqual(40);
  });

  it('are weighted', () => {
    const weights = Float64Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 3 : 1));
    const [all] = summaries({ hours: repeated('19', 40) }, { weights });
    expect(all).toMatchObject({ mean: 3, median: 1, base: 40 });
  });

  it('have no interval where weights leave too few effective people', () => {
    const weights = Float64Array.from({ length: 40 }, (_, i) => (i === 0 ? 1e6 : 1));
    const [all] = summaries({ hours: repeated('1357', 40) }, { weights });
    if (!all?.shown) throw new Error('hidden');
    expect(all.interval).toBeNull();
    expect(all.effectiveBase).toBeLessThan(2);
    const [even] = summaries({ hours: repeated('1357', 40) });
    expect(even).toMatchObject({ shown: true, interval: { low: expect.any(Number) } });
  });

  it('have no interval and no effective base in an open sample', () => {
    const [all] = summaries({ hours: repeated('1357', 40) }, { sample: 'open' });
    expect(all).toMatchObject({ shown: true, mean: 4, interval: null, effectiveBase: null });
  });

  it('have no interval where all are alike, and are not told of few or of nobody', () => {
    expect(summaries({ hours: '5'.repeat(40) })[0]).toMatchObject({
      mean: 5,
      interval: null,
      standardDeviation: 0,
    });
    expect(summaries({ hours: '5'.repeat(29) })[0]).toEqual({ shown: false, why: 'smallBase' });
    expect(summaries({ hours: 'd'.repeat(40) })[0]).toEqual({ shown: false, why: 'smallBase' });
  });

  it('are hidden for a group from which a handful of people could be worked out', () => {
    const why = (all: readonly Summary[]) => all.map((one) => (one.shown ? 'shown' : one.why));
    const sex = '1'.repeat(60) + '2'.repeat(50) + '3'.repeat(40);
    const everyone = repeated('1357', 150);
    expect(why(summaries({ sex, hours: everyone }, { breakBy: 'sex' }))).toEqual([
      'shown',
      'shown',
      'shown',
      'shown',
    ]);
    // Of the third group only four gave a number: the second goes with it.
    const few = `${everyone.slice(0, 110)}1357${'d'.repeat(36)}`;
    expect(why(summaries({ sex, hours: few }, { breakBy: 'sex' }))).toEqual([
      'shown',
      'shown',
      'protected',
      'protected',
    ]);
  });

  it('count people of one sampling point as drawn together', () => {
    const answers = { hours: `${'2'.repeat(20)}${'8'.repeat(20)}${'2'.repeat(20)}${'8'.repeat(20)}` };
    const point = (i: number) => ({ design: aDesign({ samplingPoint: `P${Math.floor(i / 20)}` }) });
    const table = tabulate(aDataset(answers, { questionnaires: [asked] }, point), {
      column: 'hours',
      weights: null,
      settings,
    });
    const [all] = table.summaries ?? [];
    expect(all?.shown && all.effectiveBase).toBeLessThan(10);
  });

  it('are none where the answers are no numbers', () => {
    const table = tabulate(aDataset({ runs: '12' }, { questionnaires: [asked] }), {
      column: 'runs',
      weights: null,
      settings,
    });
    expect(table.summaries).toBeNull();
  });
});

describe('a scale from 0 to 10', () => {
  const recommend = { ...drawnQuestion('recommend scale 0-10 dk volunteered'), ...recommending } as Question;
  const scaled = aQuestionnaire([aSingle('sex', ['Female', 'Male', 'Another']), recommend]);
  const scores = Array.from({ length: 120 }, (_, i) => [10, 9, 8, 7, 6, 0, 10, 9, 3, 10][i % 10] ?? 0);
  const responses = (sex: (i: number) => number) => [
    ...scores.map((value, i) => aResponse(i + 1, { sex: { value: sex(i) }, recommend: { value } })),
    aResponse(121, { sex: { value: 1 }, recommend: { missing: 'dontKnow' } }),
  ];
  const weights = Float64Array.from({ length: 121 }, (_, i) => [1, 2, 0.5, 1.5][i % 4] ?? 1);
  const tableOf = (more: { readonly sex?: (i: number) => number; readonly sample?: 'open' } = {}) =>
    tabulate(
      aDataset(
        {},
        {
          questionnaires: [scaled],
          responses: responses(more.sex ?? (() => 1)),
          ...(more.sample && { wave: aWave({ sample: more.sample }) }),
        },
      ),
      {
        column: 'recommend',
        breakBy: more.sex ? 'sex' : null,
        weights: { perResponse: weights, weightedBy: ['age'] },
        settings,
      },
    );

  it('comes to one figure, promoters less detractors, with the base of those who gave a number', () => {
    // R 4.2.2, survey 4.1-1 (call in test/counting/stats/netScore.test.ts): 28, 11.4623578193329 to 44.5376421806671;
    // svymean(~x) 7.12. The person who does not know is of the design here, as with subset() there.
    const { netPromoters, summaries: means } = tableOf();
    const [all] = netPromoters ?? [];
    if (!all?.shown) throw new RangeError('hidden');
    expect(all.base).toBe(120);
    expect(all.points).toBeCloseTo(28, 9);
    expect(all.interval?.low).toBeCloseTo(11.4623578193329, 1);
    expect(all.interval?.high).toBeCloseTo(44.5376421806671, 1);
    expect(all.effectiveBase).toBeCloseTo(120 / 1.15033259423503, 0);
    expect(means?.[0]).toMatchObject({ shown: true, base: 120 });
    expect(means?.[0]?.shown && means[0].mean).toBeCloseTo(7.12, 9);
  });

  it('has no interval in an open sample, and is not told of a handful of people', () => {
    expect(tableOf({ sample: 'open' }).netPromoters?.[0]).toMatchObject({
      shown: true,
      interval: null,
      effectiveBase: null,
    });
    const byGroup = tableOf({ sex: (i) => (i < 60 ? 1 : i < 115 ? 2 : 3) });
    expect(byGroup.netPromoters?.map((one) => (one.shown ? 'shown' : one.why))).toEqual([
      'shown',
      'shown',
      'protected',
      'protected',
    ]);
  });

  it('has a mean alone where its nets are not those of the score', () => {
    const plain = aQuestionnaire([drawnQuestion('plain scale 0-10')]);
    const made = aDataset({ plain: '0123456789'.repeat(4) }, { questionnaires: [plain] });
    const table = tabulate(made, { column: 'plain', weights: null, settings });
    expect(table.netPromoters).toBeNull();
    expect(table.summaries?.[0]).toMatchObject({ mean: 4.5, median: 4.5 });
  });
});

describe('a question asked of those on one side of a number', () => {
  const ages = drawnQuestion('age number 0-120');
  const more = { ...aScale('more'), askIf: { question: id<'question'>('age'), number: { atLeast: 5 } } };
  const people = aQuestionnaire([], {
    modules: [{ id: 'you', title: { en: 'You' }, role: 'equality', questions: [ages, more] }],
  });
  const base = (age: string) => {
    const answers = { age, more: age.replaceAll(/\d/g, (one) => (Number(one) >= 5 ? '1' : '-')) };
    const dataset = aDataset(answers, { questionnaires: [people] });
    return tabulate(dataset, { column: 'more', weights: null, settings }).groups[0]?.mark ?? null;
  };

  it('is not told where so few lie there, or elsewhere, that their number is', () => {
    expect(base('1'.repeat(50) + '9'.repeat(50))).toBe('small');
    expect(base('1'.repeat(4) + '9'.repeat(50))).toBe('protected');
    expect(base('1'.repeat(50) + '9'.repeat(4))).toBe('protected');
  });

  it('is the same with days', () => {
    const moved = drawnQuestion('moved date from 2000-01-01 to 2026-12-31');
    const early = { ...aScale('early'), askIf: { question: id<'question'>('moved'), date: { before: day } } };
    const questionnaires = [
      aQuestionnaire([], {
        modules: [{ id: 'you', title: { en: 'You' }, role: 'equality', questions: [moved, early] }],
      }),
    ];
    const mark = (before: number) => {
      const responses = Array.from({ length: 100 }, (_, i) =>
        aResponse(
          i + 1,
          i < before
            ? { moved: { value: '2001-05-06' }, early: { value: 1 } }
            : { moved: { value: '2020-05-06' } },
        ),
      );
      const dataset = aDataset({}, { questionnaires, responses });
      return tabulate(dataset, { column: 'early', weights: null, settings }).groups[0]?.mark;
    };
    expect(mark(50)).toBe('small');
    expect(mark(4)).toBe('protected');
    expect(mark(96)).toBe('protected');
  });
});
