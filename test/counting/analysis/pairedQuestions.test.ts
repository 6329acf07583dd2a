import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/counting/analysis/dataset.ts';
import {
  MOST_PAIRED,
  type PairedChoice,
  pairedQuestions,
  pairedSets,
} from '../../../src/counting/analysis/pairedQuestions.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale, aSingle, aWave } from '../../fixtures/aWave.ts';

const settings = DEFAULT_SETTINGS;
const questionnaire = aQuestionnaire([
  aScale('night'),
  aScale('day'),
  aScale('home'),
  aSingle('trust', ['A lot', 'Not at all']),
]);

function wave(answers: Readonly<Record<string, string>>, more: Parameters<typeof aDataset>[1] = {}): Dataset {
  return aDataset(answers, { questionnaires: [questionnaire], ...more });
}

const usual: PairedChoice = { set: null, columns: [], row: null, dontKnowIn: false };
const paired = (dataset: Dataset, choice: Partial<PairedChoice> = {}, weights?: Float64Array) =>
  pairedQuestions(
    { dataset, weights: weights ?? new Float64Array(dataset.size).fill(1), settings },
    { ...usual, ...choice },
  );

const some = wave({
  night: '12455'.repeat(40),
  day: '11125'.repeat(40),
  home: '51125'.repeat(40),
  trust: '12222'.repeat(40),
});

describe('sets of questions that can be compared', () => {
  it('are those with the same answers, two at least', () => {
    expect(pairedSets(some).map(({ columns }) => columns.map(({ column }) => column.id))).toEqual([
      ['night', 'day', 'home'],
    ]);
    expect(
      pairedSets(some)[0]
        ?.rows.map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['positive', 'negative', '1']);
  });
});

describe('two questions that the same people answered', () => {
  // R survey 4.1-1: d <- svydesign(ids = ~1, weights = ~w); sub <- subset(d, both); m <- svymean(~a + b, sub);
  // SE(svycontrast(m, c(a = 1, b = -1))) is 0.0380563299909 for the gap of 0.1821305841924, degf(sub) 363,
  // with i from 0 to 419: a is i*7 %% 10 < 6, b (i*i + 3*i) %% 11 < 6, asked where i %% 13 and i %% 17 are above 0,
  // w 0.5 + (i %% 5) / 4.
  it('have the gap and the error of R’s contrast', () => {
    const i = Array.from({ length: 420 }, (_, at) => at);
    const mark = (isYes: boolean, isAsked: boolean) => (isAsked ? (isYes ? '1' : '5') : '-');
    const dataset = wave({
      night: i.map((at) => mark((at * 7) % 10 < 6, at % 13 > 0)).join(''),
      day: i.map((at) => mark((at * at + 3 * at) % 11 < 6, at % 17 > 0)).join(''),
    });
    const weights = Float64Array.from(i, (at) => 0.5 + (at % 5) / 4);
    const found = paired(dataset, { columns: ['night', 'day'] }, weights);
    const [pair] = found.pairs;
    expect(pair).toMatchObject({ one: 'night', other: 'day', base: 364, finding: { finding: 'higher' } });
    expect(pair?.gap?.points).toBeCloseTo(18.21305841924, 9);
    // qt(.975, 363) * 0.0380563299909
    const reach = 1.96652064057 * 3.80563299909;
    expect(pair?.gap?.interval?.low).toBeCloseTo(18.21305841924 - reach, 8);
    expect(pair?.gap?.interval?.high).toBeCloseTo(18.21305841924 + reach, 8);
    expect(found.tests).toBe(1);
  });

  it('know that people who like one like the other: the same margins tell more, the more they agree', () => {
    const alike = paired(
      wave({ night: '1'.repeat(100) + '5'.repeat(100), day: '1'.repeat(110) + '5'.repeat(90) }),
    );
    const apart = paired(
      wave({ night: '1'.repeat(100) + '5'.repeat(100), day: '5'.repeat(90) + '1'.repeat(110) }),
    );
    expect(alike.pairs.find(({ one }) => one === 'day')?.finding.finding).toBe('higher');
    expect(apart.pairs.find(({ one }) => one === 'day')?.finding.finding).toBe('noClearDifference');
  });

  it('are the same where everybody answered both alike', () => {
    const dataset = wave({ night: '15'.repeat(50), day: '24'.repeat(50) });
    expect(paired(dataset, { columns: ['night', 'day'] }).pairs[0]).toMatchObject({
      gap: { points: 0 },
      finding: { finding: 'broadlySame' },
    });
  });

  it('leave out who has no view of one of them, unless that is counted in', () => {
    const dataset = wave({ night: '1d5-'.repeat(50), day: '115d'.repeat(50) });
    expect(paired(dataset).pairs[0]?.base).toBe(100);
    expect(paired(dataset, { dontKnowIn: true }).pairs[0]?.base).toBe(150);
  });

  it('are all tested together, and the widest gap stands first', () => {
    const found = paired(some);
    expect(found.pairs).toHaveLength(3);
    expect(found.tests).toBe(3);
    const points = found.pairs.map(({ gap }) => gap?.points ?? 0);
    expect(points).toEqual(points.toSorted((one, other) => other - one));
    expect(found.columns.map(({ own }) => own?.share)).toEqual([0.8, 0.6, 0.4]);
  });

  it('have a larger chance of luck among more pairs (Holm)', () => {
    const night = '1'.repeat(100) + '5'.repeat(100);
    const day = '1'.repeat(90) + '5'.repeat(4) + '1'.repeat(18) + '5'.repeat(88);
    const home = '1'.repeat(95) + '5'.repeat(105);
    const two = paired(wave({ night, day }), { columns: ['night', 'day'] });
    expect(two.pairs[0]?.gap?.interval).not.toBeNull();
    const three = paired(wave({ night, day, home }));
    expect(three.tests).toBeGreaterThanOrEqual(two.tests);
  });

  it('have no test and no interval in an open sample, nor on few people', () => {
    const open = paired(
      wave({ night: '12455'.repeat(40), day: '11125'.repeat(40) }, { wave: aWave({ sample: 'open' }) }),
    );
    expect(open.pairs[0]).toMatchObject({
      gap: { interval: null },
      effectiveBase: null,
      finding: { finding: 'withheld', why: 'openSample' },
    });
    expect(open.tests).toBe(0);
    const few = paired(
      wave({ night: '15'.repeat(20) + '-'.repeat(40), day: '-'.repeat(30) + '15'.repeat(25) }),
    );
    expect(few.pairs.find(({ one, other }) => [one, other].join().includes('day'))).toMatchObject({
      shares: null,
      gap: null,
      finding: { finding: 'withheld', why: 'smallBase' },
    });
  });

  it('turn round with the questions: a gap never depends on which was asked first', () => {
    const letters = fc.constantFrom('1', '2', '3', '4', '5', 'd');
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, letters), { minLength: 60, maxLength: 90 }), (people) => {
        const [night, day] = [0, 1].map((at) => people.map((one) => one[at]).join('')) as [string, string];
        const one = paired(wave({ night, day }), { columns: ['night', 'day'] }).pairs[0];
        const other = paired(wave({ night: day, day: night }), { columns: ['night', 'day'] }).pairs[0];
        expect(one?.base).toBe(other?.base);
        expect(one?.gap?.points ?? 0).toBeCloseTo(other?.gap?.points ?? 0, 9);
        expect(one?.finding.finding).toBe(other?.finding.finding);
      }),
      { numRuns: 30 },
    );
  });

  it('are no more than can be read', () => {
    const names = Array.from({ length: MOST_PAIRED + 3 }, (_, at) => `q${at}`);
    const many = aQuestionnaire(names.map((name) => aScale(name)));
    const answers = Object.fromEntries(names.map((name) => [name, '15'.repeat(30)]));
    const found = paired(aDataset(answers, { questionnaires: [many] }));
    expect(found.columns).toHaveLength(MOST_PAIRED);
  });
});
