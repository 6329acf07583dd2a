import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Answer, shareAnswers } from '../../../src/keeping/storage/shareAnswers.ts';
import { aResponse } from '../../fixtures/aWave.ts';

const few = fc.constantFrom(1, 2, 3);
const plain = fc.oneof(
  fc.record({ value: few }),
  fc.record({ missing: fc.constantFrom('notAnswered', 'preferNot') }),
);
const given = fc.oneof(
  plain,
  fc.record({ value: few, other: fc.constant({ 1: 'Typed beside it' }) }),
  fc.record({ missing: fc.constant('dontKnow'), heard: fc.constantFrom('shown', 'volunteered') }),
  fc.record({ value: fc.constantFrom('notAnswered', 'A text') }),
  fc.record({ value: fc.array(few, { maxLength: 2 }) }),
  fc.record({ value: fc.dictionary(fc.constantFrom('parks', 'roads'), plain) }),
  fc.record({ value: fc.dictionary(fc.constantFrom('1', '2'), fc.oneof(few, fc.constant(''))) }),
  fc.constant({ value: true }),
);
const answers = fc.dictionary(fc.constantFrom('q1', 'q2', 'q3'), given);

describe('the answers of responses', () => {
  it('say the same when those that are alike are one object', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 20 }), (people) => {
        const responses = people.map((one, at) =>
          aResponse(at + 1, structuredClone(one) as Record<string, Answer>),
        );
        shareAnswers(responses);
        expect(responses.map((one) => one.answers)).toEqual(people);
      }),
      { numRuns: 300 },
    );
  });

  it('are one object where they are alike, in rows of a grid too, from one record to the next', () => {
    const known = new Map<unknown, Answer>();
    const [one, other] = [1, 2].map((number) =>
      aResponse(number, { q1: { value: 4 }, q2: { value: { parks: { value: 4 } } } } as Record<
        string,
        Answer
      >),
    );
    if (one === undefined || other === undefined) throw new RangeError('two responses');
    shareAnswers([one], known);
    shareAnswers([other], known);
    expect(other.answers['q1']).toBe(one.answers['q1']);
    expect(other.answers['q2']).toEqual({ value: { parks: one.answers['q1'] } });
    expect(known.size).toBe(1);
  });
});
