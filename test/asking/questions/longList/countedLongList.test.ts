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

  it('keeps in a dataset only what somebody chose, in the order of the list', () => {
    const answers = [{ value: 200 }, { value: 7 }, { value: 200 }, { missing: 'dontKnow' }] as const;
    const dataset = aDataset(
      {},
      {
        questionnaires: [aQuestionnaire([question])],
        responses: answers.map((answer, place) => aResponse(place + 1, { l: answer })),
      },
    );
    const [variable] = dataset.variables;
    expect(variable?.column.categories.map(({ label }) => label.en)).toEqual(['Street 7', 'Street 200']);
    expect([...(variable?.codes ?? [])]).toEqual([
      FIRST_CATEGORY + 1,
      FIRST_CATEGORY,
      FIRST_CATEGORY + 1,
      MISSING.dontKnow,
    ]);
  });
});
