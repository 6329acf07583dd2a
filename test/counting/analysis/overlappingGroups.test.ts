import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { type OverlapChoice, overlappingGroups } from '../../../src/counting/analysis/overlappingGroups.ts';
import { ownEstimate } from '../../../src/counting/analysis/ownShares.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const settings = DEFAULT_SETTINGS;
const uses = {
  ...drawnQuestion('uses text'),
  kind: 'multiple',
  text: { en: 'Which do you use?' },
  options: [
    { code: 1, text: { en: 'Parks' } },
    { code: 2, text: { en: 'Libraries' } },
    { code: 3, text: { en: 'Pools' } },
  ],
} as unknown as Question;
const questionnaire = aQuestionnaire([uses, aScale('runs')]);

/** People by rule: what each uses, and whether they are satisfied. */
function wave(
  people: number,
  rule: (i: number) => { readonly uses: readonly number[]; readonly yes: boolean },
  more: Parameters<typeof aDataset>[1] = {},
) {
  const responses = Array.from({ length: people }, (_, i) => {
    const { uses: used, yes } = rule(i);
    return aResponse(i + 1, { uses: { value: [...used] }, runs: { value: yes ? 1 : 5 } });
  });
  return aDataset({}, { questionnaires: [questionnaire], responses, ...more });
}

const usual: OverlapChoice = { groups: null, column: null, row: null, dontKnowIn: false };
const compare = (dataset: ReturnType<typeof wave>, weights?: Float64Array) =>
  overlappingGroups({ dataset, weights: weights ?? new Float64Array(dataset.size).fill(1), settings }, usual);

// R survey 4.1-1, i from 0 to 419, y i*7 %% 10 < 6 where i %% 13 > 0 else no, g1 i %% 4 < 2, g2 i %% 6 < 3, w 0.5 + (i %% 5)/4:
//   tot <- svytotal(~y1 + g1 + y2 + g2, svydesign(ids = ~1, weights = ~w)); svycontrast(tot, quote(y1/g1 - y2/g2))
// with a of every person: 0.0333333333333, SE 0.0365107518955.
describe('groups that share people', () => {
  it('have R’s error of their gap', () => {
    const dataset = wave(420, (i) => ({
      uses: [...(i % 4 < 2 ? [1] : []), ...(i % 6 < 3 ? [2] : []), ...(i % 4 >= 2 && i % 6 >= 3 ? [3] : [])],
      yes: (i * 7) % 10 < 6,
    }));
    const weights = Float64Array.from({ length: 420 }, (_, i) => 0.5 + (i % 5) / 4);
    const found = compare(dataset, weights);
    const pair = found.pairs.find(({ one, other }) => [one, other].sort().join() === 'uses.1,uses.2');
    expect(pair?.gap.points).toBeCloseTo(3.33333333333, 9);
    const { low = 0, high = 0 } = pair?.gap.interval ?? {};
    // Over t of the people of either group, less one.
    const people = Array.from({ length: 420 }, (_, i) => i).filter((i) => i % 4 < 2 || i % 6 < 3).length;
    expect(people).toBeGreaterThan(200);
    expect((high - low) / 2 / 3.65107518955).toBeCloseTo(1.967, 2);
  });

  it('are told less everyone, of whom they are a part, and by pairs, each family corrected', () => {
    const found = compare(
      wave(300, (i) => ({
        uses: i % 2 === 0 ? [1, 3] : i % 3 === 0 ? [2] : [3],
        yes: i % 2 === 0 || i % 5 === 0,
      })),
    );
    expect(found.set?.columns.map(({ column }) => column.id)).toEqual(['uses.1', 'uses.2', 'uses.3']);
    expect(found.column?.column.id).toBe('runs');
    expect(found.tests.pairs).toBeLessThanOrEqual(3);
    const parks = found.groups.find(({ id }) => id === 'uses.1');
    expect(parks?.own?.share).toBe(1);
    expect(parks?.lessEveryone?.gap.points).toBeCloseTo(100 * (1 - (found.everyone?.share ?? 0)), 9);
    expect(found.groups.find(({ id }) => id === 'uses.2')?.lessEveryone?.finding.finding).toBe('lower');
    for (const { gap } of found.pairs) expect(gap.points).toBeGreaterThanOrEqual(0);
  });

  it('have the intervals that the survey chose, each share and everyone', () => {
    const dataset = wave(300, (i) => ({
      uses: i % 2 === 0 ? [1] : [2, 3],
      yes: i % 20 === 0 || i % 33 === 1,
    }));
    const by = { dataset, weights: new Float64Array(300).fill(1) };
    const found = overlappingGroups({ ...by, settings: { ...settings, interval: 'beta' } }, usual);
    const wave1 = ownEstimate(
      by,
      { column: 'runs', row: 'positive', dontKnowIn: false },
      { ...settings, interval: 'beta' },
    );
    expect(found.row?.id).toBe('positive');
    expect(found.everyone?.interval?.low).toBeCloseTo(wave1?.own.interval?.low as number, 12);
    expect(found.everyone?.interval?.high).toBeCloseTo(wave1?.own.interval?.high as number, 12);
    expect(found.everyone?.interval).not.toEqual(compare(dataset).everyone?.interval);
  });

  it('are hidden where few are in one, or all but a few', () => {
    const few = compare(wave(200, (i) => ({ uses: i < 5 ? [1] : [2], yes: i % 2 === 0 })));
    expect(few.groups.every(({ own }) => own === null)).toBe(true);
    expect(few.pairs).toEqual([]);
  });

  it('are not both shown where a handful of people parts them', () => {
    const found = compare(
      wave(300, (i) => ({ uses: i < 120 ? [1, 2] : i < 125 ? [1] : [3], yes: i % 2 === 0 })),
    );
    const shown = found.groups.filter(({ own }) => own !== null).map(({ id }) => id);
    expect(shown.sort()).toEqual(['uses.1', 'uses.3']);
    expect(found.pairs.every(({ one, other }) => one !== 'uses.2' && other !== 'uses.2')).toBe(true);
  });

  it('do not tell how many are in both where they are a handful', () => {
    const found = compare(
      wave(300, (i) => ({
        uses: i < 4 ? [1, 2] : i % 3 === 0 ? [1] : i % 3 === 1 ? [2] : i % 2 === 0 ? [2, 3] : [3],
        yes: i % 4 > 0,
      })),
    );
    const pair = found.pairs.find(({ one, other }) => [one, other].sort().join() === 'uses.1,uses.2');
    expect(pair?.both).toBeNull();
    expect(found.pairs.map(({ both }) => both).sort()).toEqual([0, 49, null]);
  });

  it('have no test where weights leave fewer than the survey asks for, however sure their answer is', () => {
    const dataset = wave(300, (i) => ({ uses: [i < 100 ? 1 : 2], yes: i < 24 || i % 2 === 0 }));
    const weights = Float64Array.from({ length: 300 }, (_, i) => (i < 24 ? 10 : 1));
    const tests = (testFrom: number) =>
      overlappingGroups({ dataset, weights, settings: { ...settings, testFrom } }, usual).tests;
    // Those who use parks are worth 40 by their weights, and 100 by the spread of their answers.
    expect(tests(30).pairs).toBe(1);
    expect(tests(50).pairs).toBe(0);
  });

  it('have no test in an open sample', () => {
    const rule = (i: number) => ({ uses: i % 2 === 0 ? [1] : [2, 3], yes: i % 3 === 0 });
    const found = compare(wave(200, rule, { wave: aWave({ sample: 'open' }) }));
    expect(found.tests).toEqual({ everyone: 0, pairs: 0 });
    expect(found.groups[0]?.lessEveryone).toMatchObject({
      gap: { interval: null },
      finding: { finding: 'withheld', why: 'openSample' },
    });
  });

  it('are none where no question takes several answers', () => {
    const found = compare(aDataset({ runs: '15'.repeat(50) }));
    expect(found).toMatchObject({ set: null, groups: [], pairs: [] });
  });
});
