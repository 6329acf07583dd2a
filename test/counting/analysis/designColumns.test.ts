import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY, MISSING } from '../../../src/core/column.ts';
import { day } from '../../../src/core/day.ts';
import { designVariables, designWeights } from '../../../src/counting/analysis/designColumns.ts';
import { respondentsOf } from '../../../src/counting/analysis/respondents.ts';
import { aDesign, aResponse, aWardList } from '../../fixtures/aWave.ts';

function at(ward: string) {
  return { design: aDesign({ area: { code: ward, edition: day('2021-05-06') ?? never() } }) };
}

function never(): never {
  throw new Error('no day');
}

function chosen(facts: Parameters<typeof aDesign>[0]) {
  return aResponse(1, {}, { design: aDesign(facts) });
}

describe('the columns of the design', () => {
  it('codes areas in the order of the council’s list, empty ones included', () => {
    const responses = [
      aResponse(1, {}, at('W3')),
      aResponse(2, {}, at('W1')),
      aResponse(3, {}, at('elsewhere')),
    ];
    const [area] = designVariables(respondentsOf(responses), aWardList(['Abbey', 'Castle', 'Dene']));
    expect(area?.column.categories.map(({ label }) => label.en)).toEqual(['Abbey', 'Castle', 'Dene']);
    expect([...(area?.codes ?? [])]).toEqual([FIRST_CATEGORY + 2, FIRST_CATEGORY, MISSING.notAnswered]);
  });

  it('codes fieldworkers and sampling points by what was found, and leaves out what nobody has', () => {
    const responses = [chosen({ fieldworker: '07' }), chosen({ fieldworker: '02' }), chosen({})];
    const variables = designVariables(respondentsOf(responses), null);
    expect(variables.map(({ column }) => column.id)).toEqual(['design:fieldworker']);
    expect([...(variables[0]?.codes ?? [])]).toEqual([
      FIRST_CATEGORY + 1,
      FIRST_CATEGORY,
      MISSING.notAnswered,
    ]);
  });

  it('codes what the frame says of people, but no weights, and no names of single people', () => {
    const responses = Array.from({ length: 120 }, (_, i) =>
      aResponse(
        i + 1,
        {},
        {
          design: aDesign({
            frameVariables: {
              landlord: i % 2 === 0 ? 'council' : 'other',
              givenWeight: '1',
              address: `no. ${i}`,
            },
          }),
        },
      ),
    );
    const [landlord, ...others] = designVariables(respondentsOf(responses), null);
    expect(landlord?.column.id).toBe('design:frame:landlord');
    expect(landlord?.column.categories.map(({ label }) => label.en)).toEqual(['council', 'other']);
    expect(others).toEqual([]);
  });
});

describe('the design weight', () => {
  it('is dwellings x adults / probability with the household part capped, at mean 1', () => {
    const responses = [
      chosen({ addressProbability: 0.01, dwellings: 1, adults: 2 }),
      chosen({ addressProbability: 0.02, dwellings: 3, adults: 2 }),
    ];
    // 2 / 0.01 = 200 and min(4, 6) / 0.02 = 200: alike.
    expect([...designWeights(respondentsOf(responses), 'random', 4).perResponse]).toEqual([1, 1]);
    // 200 and 6 / 0.02 = 300, mean 250.
    expect([...designWeights(respondentsOf(responses), 'random', 10).perResponse]).toEqual([0.8, 1.2]);
  });

  it('counts an unknown household as 1 and leaves out chances that only some have', () => {
    const responses = [chosen({ addressProbability: 0.001, adults: 3 }), chosen({})];
    const weights = designWeights(respondentsOf(responses), 'random', 4);
    expect([...weights.perResponse]).toEqual([1.5, 0.5]);
    expect(weights.unknown).toBe(1);
  });

  it('is 1 for everyone when people were not drawn by chance', () => {
    const responses = [chosen({ adults: 3 }), chosen({ adults: 1 })];
    expect([...designWeights(respondentsOf(responses), 'quota', 4).perResponse]).toEqual([1, 1]);
  });
});
