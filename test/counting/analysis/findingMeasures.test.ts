import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY, MISSING } from '../../../src/core/column.ts';
import type { Variable } from '../../../src/counting/analysis/dataset.ts';
import { measuresOf } from '../../../src/counting/analysis/findingMeasures.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { manyAnswers, twoVersions } from '../../fixtures/manySorts.ts';

const manySorts = aDataset({}, { questionnaires: twoVersions, responses: manyAnswers });
const small = aDataset({ sex: '1212', runs: '15d-' });
const variable = (name: string, of = small): Variable => {
  const found = of.variables.find(({ column }) => column.id === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const sortsOf = (name: string) =>
  measuresOf(variable(name, manySorts), 'asAsked').map(({ sort, row }) =>
    row === null ? sort : `${sort} ${row}`,
  );

describe('what is tested of a question', () => {
  it('is its favourable net, with Don’t know in its base or out of it', () => {
    const runs = variable('runs');
    const [net] = measuresOf(runs, 'in');
    expect(net).toMatchObject({ sort: 'net', row: 'positive', codes: runs.codes });
    expect(net?.scores.slice(FIRST_CATEGORY)).toEqual([1, 1, 0, 0, 0]);
    expect(
      [MISSING.dontKnow, MISSING.preferNot, MISSING.notAnswered].map((code) => net?.scores[code]),
    ).toEqual([0, 0, undefined]);
    expect(measuresOf(runs, 'out')[0]?.scores[MISSING.dontKnow]).toBeUndefined();
    const { dontKnowInBase } = runs.column;
    expect(measuresOf(runs, 'asAsked')).toEqual(measuresOf(runs, dontKnowInBase ? 'in' : 'out'));
  });

  it('is one of two answers where there are only two, and each where there are more', () => {
    expect(measuresOf(variable('sex'), 'asAsked').map(({ row }) => row)).toEqual(['1']);
    expect(
      measuresOf(variable('age_band', aDataset({ age_band: '123' })), 'asAsked').map(({ row }) => row),
    ).toEqual(['1', '2', '3']);
  });

  it('is the net promoter score, or the mean of numbers, of those who gave one', () => {
    const names = manySorts.variables.map(({ column }) => column.id);
    const all = names.flatMap(sortsOf).map((sort) => sort.split(' ')[0]);
    expect(new Set(all)).toEqual(new Set(['net', 'answer', 'netPromoter', 'mean']));
    for (const one of manySorts.variables) {
      for (const measure of measuresOf(one, 'in')) {
        const scored = measure.scores.filter((score) => score !== undefined);
        if (measure.sort === 'netPromoter') expect(new Set(scored)).toEqual(new Set([1, 0, -1]));
        if (measure.sort === 'mean' || measure.sort === 'netPromoter')
          one.codes.forEach((code, i) => {
            const score = measure.scores[measure.codes[i] as number];
            if (code < FIRST_CATEGORY) expect(score).toBeUndefined();
            else if (one.exact && measure.sort === 'mean') expect(score).toBe(one.exact[i]);
            expect(measure.codes[i] === measure.notAsked).toBe(code === MISSING.notAsked);
          });
        expect(Math.max(...measure.codes)).toBeLessThan(measure.scores.length);
      }
    }
  });

  it('is nothing of people’s own words', () => {
    const words = manySorts.variables.filter(({ column }) => column.isOwnWords);
    expect(words.length).toBeGreaterThan(0);
    expect(words.flatMap((one) => measuresOf(one, 'in'))).toEqual([]);
  });
});
