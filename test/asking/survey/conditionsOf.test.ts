import { expect, it } from 'vitest';
import { conditionsOf } from '../../../src/asking/survey/conditionsOf.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

it('finds every condition of a question', () => {
  const q = drawnQuestion('a single 1-2 if q = 1');
  const one = { formula: '1' };
  const check = { id: 'c', level: 'hard', mustHold: one, message: { en: 'No' } } as const;
  const whole = {
    ...q,
    requiredIf: one,
    endIf: { when: one, endsWith: 'screenedOut' } as const,
    checks: [check],
  };
  expect(conditionsOf(whole)).toEqual([q.askIf, one, one, one]);
});
