import { describe, expect, it } from 'vitest';
import { prepareResults, resultsOf } from '../../../src/counting/analysis/results.ts';
import { chosenOf } from '../../fixtures/chosen.ts';
import { sample, sampleSource } from '../../fixtures/theSample.ts';

const rows = ['trust', 'informed', 'local_area'];
const prepared = prepareResults(sampleSource, []);
const openSample = prepareResults(
  {
    ...sampleSource,
    waves: sampleSource.waves.map((one) => ({ ...one, wave: { ...one.wave, sample: 'open' } })),
  },
  [],
);
const resultsBy = (breakBy: string, from = prepared) => {
  const found = resultsOf(from, {
    ...{ wave: sample.waves[1].id, breakBy, dontKnow: 'asAsked', compareWith: null, choices: {} },
  });
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value.tables;
};

describe('why a table shows no group of many people by itself', () => {
  it('is a handful who are in no group: Results have all groups, in whole percents', () => {
    for (const { of, breaks } of chosenOf({ rows, breaks: [['sex']] }).tables) {
      const [bySex] = breaks;
      expect(bySex?.columns.map(({ remainder }) => remainder !== undefined)).toEqual([false, true]);
      expect(bySex?.fewInNone).toEqual({ isInResults: true });
      const inResults = resultsBy('sex').find(({ column }) => column.id === of.id);
      expect(inResults?.fewUnknown).toBeGreaterThan(0);
      for (const { base } of inResults?.groups ?? []) expect(base).toBeGreaterThan(100);
    }
  });

  it('is a handful who are in no group: Results hide the same group where all people count alike', () => {
    for (const { of, breaks } of chosenOf({ rows, breaks: [['sex']] }, openSample).tables) {
      expect(breaks[0]?.fewInNone).toEqual({ isInResults: false });
      const inResults = resultsBy('sex', openSample).find(({ column }) => column.id === of.id);
      expect(inResults?.groups.map(({ mark }) => mark)).toEqual([null, null, 'protected']);
    }
  });

  it('is not said where no group is hidden, of nested groups, and of some people only', () => {
    const said = (choice: Parameters<typeof chosenOf>[0]) =>
      chosenOf({ rows: ['trust'], ...choice }).tables[0]?.breaks.map(({ fewInNone }) => fewInNone);
    expect(said({ breaks: [['local_area'], ['age_band', 'sex']] })).toEqual([undefined, undefined]);
    expect(said({ breaks: [['sex']], only: [{ column: 'informed', codes: [1, 2] }] })).toEqual([undefined]);
  });
});
