import { describe, expect, it } from 'vitest';
import { countedLongList } from '../../../../src/asking/questions/longList/countedLongList.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse } from '../../../fixtures/aWave.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const question = everyKind.longList;

describe('one of a long list, counted', () => {
  it('is one column, with a code for whatever is in the list', () => {
    expect(countedLongList.codes(question, { value: 300 }, null)).toEqual([FIRST_CATEGORY + 299]);
    expect(countedLongList.codes(question, { value: 301 }, null)).toEqual([MISSING.notAnswered]);
    expect(countedLongList.check(question, { value: 1 })).toEqual([]);
    for (const value of [0, 301, '1', '', null, [1]])
      expect(countedLongList.check(question, { value }), JSON.stringify(value)).toHaveLength(1);
  });

  it('keeps in a dataset what enough people chose, in the order of the list, and puts the rest together', () => {
    const ten = (value: number) => Array.from({ length: 10 }, () => ({ value }));
    const answers = [...ten(200), ...ten(7), { value: 9 }, { value: 8 }, { missing: 'dontKnow' }] as const;
    const of = (given: readonly (typeof answers)[number][]) => {
      const responses = given.map((answer, place) => aResponse(place + 1, { l: answer }));
      const dataset = aDataset({}, { questionnaires: [aQuestionnaire([question])], responses });
      const [variable] = dataset.variables;
      return {
        named: variable?.column.categories.map(({ label }) => label.en),
        counted: Array.from(variable?.codes ?? [], (code) => code - FIRST_CATEGORY),
      };
    };
    const { named, counted } = of(answers);
    expect(named).toEqual(['Street 7', 'Street 200', 'Any other, each given by fewer than 10 people']);
    expect(counted.slice(9, 11)).toEqual([1, 0]);
    expect(counted.slice(-3)).toEqual([2, 2, MISSING.dontKnow - FIRST_CATEGORY]);
    expect(of(answers.slice(0, 20)).named).toEqual(['Street 7', 'Street 200']);
    expect(JSON.stringify(of([{ value: 9 }]))).not.toContain('Street');
  });

  it('tells the very answer only where exact values are taken out', () => {
    expect(countedLongList.exact?.of(question, { value: 9 }, null)).toBe('Street 9');
    expect(countedLongList.exact?.of(question, { missing: 'dontKnow' }, null)).toBeNull();
  });
});
