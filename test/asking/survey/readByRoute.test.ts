import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answers } from '../../../src/asking/questions/question.ts';
import { readByRoute } from '../../../src/asking/survey/readByRoute.ts';
import { routeMap } from '../../../src/asking/survey/routing.ts';
import { instant } from '../../../src/core/day.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { manyRules, someAnswers } from '../../fixtures/manyRules.ts';

const startedAt = instant('2026-11-22T09:30:00.000Z');
const taken = (answers: Answers) => {
  const { asked, values, last, endsWith } = routeMap(manyRules, { answers, startedAt });
  return { asked: [...asked], values: [...values], last, endsWith };
};

it('names what decides about other questions, and what ends the interview', () => {
  const plain = drawnQuestionnaire(
    'a single 1-2; b single 1-2; c single 1-2 if a = 1; d single 1-2 ends screenedOut when $b = 2; e single 1-2',
  );
  expect(readByRoute(plain)).toEqual(['a', 'b', 'd']);
});

it('leaves out only what changes no route', () => {
  const read = new Set(readByRoute(manyRules));
  expect(read.has('last')).toBe(false);
  expect(read.size).toBeGreaterThan(5);
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const few = Object.fromEntries(Object.entries(answers).filter(([name]) => read.has(name)));
      expect(taken(few)).toEqual(taken(answers));
    }),
    { numRuns: 300 },
  );
});
