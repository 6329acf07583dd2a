import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import { canonical } from '../../../src/core/canonical.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { aResponse } from '../../fixtures/aWave.ts';

/** Few ids and few contents, so that repeats and clashes are common. */
const someResponses = fc.array(
  fc.record({ number: fc.integer({ min: 1, max: 6 }), code: fc.integer({ min: 1, max: 2 }) }),
  { maxLength: 12 },
);

function made(drawn: readonly { readonly number: number; readonly code: number }[]): Response[] {
  return drawn.map(({ number, code }) => aResponse(number, { q1: { value: code } }));
}

/** What is known after these arrived one after the other. */
function knownAfter(...arrivals: readonly (readonly Response[])[]): readonly Response[] {
  const have: Response[] = [];
  for (const incoming of arrivals) {
    const { added, clashes } = merge(have, incoming);
    have.push(...added, ...clashes);
  }
  return have;
}

/** The same set whatever its order. */
function asSet(responses: readonly Response[]): readonly string[] {
  return responses.map((response) => canonical(response)).toSorted();
}

describe('F41: merging responses', () => {
  it('F45: adds what is new, knows what is here, and keeps contradictions apart', () => {
    const [one, two, other] = [
      aResponse(1, { q1: { value: 1 } }),
      aResponse(2, {}),
      aResponse(1, { q1: { value: 2 } }),
    ];
    expect(merge([one], [one, two, two, other])).toEqual({ added: [two], same: [], clashes: [other] });
    expect(merge([one], [one])).toEqual({ added: [], same: [one], clashes: [] });
  });

  it('counts neither of two that arrive together with one id and different contents', () => {
    const [one, other] = [aResponse(1, { q1: { value: 1 } }), aResponse(1, { q1: { value: 2 } })];
    expect(merge([], [one, other])).toEqual({ added: [], same: [], clashes: [one, other] });
  });

  it('takes two records with their keys in another order for the same', () => {
    const one = aResponse(1, { q1: { value: 1 } });
    const turned = Object.fromEntries(Object.entries(one).toReversed()) as unknown as Response;
    expect(merge([one], [turned]).same.length).toBe(1);
  });

  it('comes to the same set in any order', () => {
    fc.assert(
      fc.property(someResponses, someResponses, (one, other) => {
        const [a, b] = [made(one), made(other)];
        expect(asSet(knownAfter(a, b))).toEqual(asSet(knownAfter(b, a)));
      }),
    );
  });

  it('comes to the same set however it is split', () => {
    fc.assert(
      fc.property(someResponses, someResponses, someResponses, (one, two, three) => {
        const [a, b, c] = [made(one), made(two), made(three)];
        expect(asSet(knownAfter(a, b, c))).toEqual(asSet(knownAfter([...a, ...b, ...c])));
        expect(asSet(knownAfter(a, [...b, ...c]))).toEqual(asSet(knownAfter([...a, ...b], c)));
      }),
    );
  });

  it('adds nothing the second time', () => {
    fc.assert(
      fc.property(someResponses, (drawn) => {
        const a = made(drawn);
        const again = merge(knownAfter(a), a);
        expect([again.added, again.clashes]).toEqual([[], []]);
      }),
    );
  });

  it('knows each contents once', () => {
    fc.assert(
      fc.property(someResponses, someResponses, (one, other) => {
        const known = asSet(knownAfter(made(one), made(other)));
        expect(new Set(known).size).toBe(known.length);
        expect(new Set(known)).toEqual(new Set(asSet([...made(one), ...made(other)])));
      }),
    );
  });
});
