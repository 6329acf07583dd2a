import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../../../src/asking/questions/question.ts';
import {
  codesRanked,
  movedRank,
  pressedRank,
  ranking,
} from '../../../../src/asking/questions/ranking/ranking.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const question = everyKind.ranking;
const pressedInTurn = (...codes: readonly number[]) =>
  codes.reduce<AnswerOf<'ranking'> | undefined>(
    (so, code) => pressedRank(so, code, question.most),
    undefined,
  );

describe('an order of importance', () => {
  it('gives ranks in the order of pressing, takes one back, and closes the gap', () => {
    expect(pressedInTurn(3, 1)).toEqual({ value: [3, 1] });
    expect(pressedInTurn(3, 1, 3)).toEqual({ value: [1] });
    expect(pressedInTurn(3, 1, 2, 1, 4)).toEqual({ value: [3, 2, 4] });
    expect(pressedRank({ missing: 'dontKnow' }, 2, 3)).toEqual({ value: [2] });
  });

  it('gives no rank beyond the last', () => {
    expect(pressedInTurn(1, 2, 3, 4)).toEqual({ value: [1, 2, 3] });
  });

  it('moves an option up and down, and not past the ends', () => {
    const given = { value: [1, 2, 3] };
    expect(movedRank(given, 2, -1)).toEqual({ value: [2, 1, 3] });
    expect(movedRank(given, 2, 1)).toEqual({ value: [1, 3, 2] });
    expect(movedRank(given, 1, -1)).toBe(given);
    expect(movedRank(given, 3, 1)).toBe(given);
    expect(movedRank({ missing: 'preferNot' }, 3, 1)).toEqual({ missing: 'preferNot' });
  });

  it('holds each option once and no more than has ranks, whatever is pressed and moved', () => {
    const deed = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('press', 'up', 'down'));
    fc.assert(
      fc.property(fc.array(deed), (deeds) => {
        const given = deeds.reduce<AnswerOf<'ranking'>>(
          (so, [code, does]) =>
            does === 'press' ? pressedRank(so, code, 3) : movedRank(so, code, does === 'up' ? -1 : 1),
          { value: [] },
        );
        const codes = codesRanked(given);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('is said with its ranks, and with what was typed beside an option', () => {
    const said = ranking.said(question, { value: [5, 2], other: { 5: 'Ponds' } });
    expect(said.map(({ en }) => en)).toEqual(['1. Option 5: Ponds', '2. Option 2']);
    expect(ranking.said(question, { missing: 'dontKnow' })).toEqual([]);
  });

  it('counts with the options that are offered, in their order, with what was typed beside them', () => {
    const answer = { value: [5, 2, 4], other: { 5: 'Ponds' } };
    expect(ranking.settled(answer, [2, 4])).toEqual({ value: [2, 4] });
    expect(ranking.settled(answer, [5])).toEqual({ value: [5], other: { 5: 'Ponds' } });
    expect(ranking.settled(answer, [1])).toBeUndefined();
    expect(ranking.settled(answer, null)).toBe(answer);
    expect(ranking.partOf({ value: [] }, '')).toBeUndefined();
  });
});
