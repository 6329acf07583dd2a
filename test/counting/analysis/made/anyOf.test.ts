import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOf, countChosen, GAVE, GAVE_ANOTHER } from '../../../../src/counting/analysis/made/anyOf.ts';
import { sourceColumns } from '../../../../src/counting/analysis/made/sourceColumns.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse } from '../../../fixtures/aWave.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const questionnaires = [aQuestionnaire([drawnQuestion('uses multiple 1-4')])];
function users(chosen: readonly (readonly number[])[]) {
  const responses = chosen.map((value, i) =>
    aResponse(i + 1, { uses: value.length > 0 ? { value } : { missing: 'dontKnow' } }),
  );
  return aDataset({}, { questionnaires, responses });
}

describe('whether somebody gave any of some answers', () => {
  it('is yes, no, or why there is no view', () => {
    const found = anyOf(aDataset({ runs: '125dp-' }), { column: 'runs', codes: [1, 2] });
    expect([...(found?.codes ?? [])]).toEqual([GAVE, GAVE, GAVE_ANOTHER, 3, 2, 1]);
    expect(anyOf(aDataset({ runs: '1' }), { column: 'nothing', codes: [1] })).toBeNull();
  });

  it('is whether any of these options was chosen, whatever else was', () => {
    const choices = fc.array(fc.subarray([1, 2, 3, 4]), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(choices, fc.subarray([1, 2, 3, 4], { minLength: 1 }), (chosen, codes) => {
        const found = anyOf(users(chosen), { column: 'uses', codes });
        const plain = chosen.map((own) =>
          own.length === 0 ? 3 : own.some((one) => codes.includes(one)) ? GAVE : GAVE_ANOTHER,
        );
        expect([...(found?.codes ?? [])]).toEqual(plain);
      }),
    );
  });

  it('counts what was chosen, and nothing for who had no view', () => {
    const dataset = users([[1], [1, 2, 3], []]);
    expect(countChosen(dataset, sourceColumns(dataset, 'uses'))).toEqual([1, 3, null]);
  });
});
