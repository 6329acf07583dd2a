import { describe, expect, it } from 'vitest';
import { givenWeights, unfitWeights } from '../../../src/counting/analysis/givenWeights.ts';
import { respondentsOf } from '../../../src/counting/analysis/respondents.ts';
import { aDesign, aResponse } from '../../fixtures/aWave.ts';

function carrying(...texts: readonly (string | null)[]) {
  return texts.map((text, i) =>
    aResponse(
      i + 1,
      {},
      {
        design: aDesign({ frameVariables: text === null ? {} : { givenWeight: text } }),
      },
    ),
  );
}

describe('weights that somebody else made', () => {
  it('are read from the responses that carry them, as text', () => {
    const { responses, file } = givenWeights(
      respondentsOf(carrying('0.5', '1,25', ' 2 ', '.75', '1e-1')),
      null,
    );
    expect([...(responses ?? [])]).toEqual([0.5, 1.25, 2, 0.75, 0.1]);
    expect(file).toBeNull();
  });

  it('are none where no response carries one, and missing where some do not', () => {
    expect(givenWeights(respondentsOf(carrying(null, null)), null).responses).toBeNull();
    expect([...(givenWeights(respondentsOf(carrying('1', null, 'many', '')), null).responses ?? [])]).toEqual(
      [1, Number.NaN, Number.NaN, Number.NaN],
    );
  });

  it('are taken from a file by the id of the response', () => {
    const responses = carrying(null, null);
    const [first] = responses;
    if (!first) throw new RangeError('there is a response');
    expect([...(givenWeights(respondentsOf(responses), { [first.id]: 3 }).file ?? [])]).toEqual([
      3,
      Number.NaN,
    ]);
  });

  it('are unfit where they are missing, nothing, negative, infinite or huge', () => {
    const fit = [0.4, 1, 1, 1.5, 2];
    expect(unfitWeights(Float64Array.from(fit))).toBe(0);
    for (const odd of [Number.NaN, 0, -1, Number.POSITIVE_INFINITY, 151]) {
      expect(unfitWeights(Float64Array.from([...fit, odd]))).toBe(1);
    }
    expect(unfitWeights(Float64Array.of(Number.NaN))).toBe(1);
  });
});
