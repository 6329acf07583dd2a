import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../src/asking/questions/question.ts';
import {
  asGroup,
  asRule,
  boundOf,
  countOf,
  fromGroup,
  fromRule,
  newRule,
  readable,
  testOf,
  testsFor,
  withBound,
  withCount,
  withTest,
} from '../../../../src/asking/survey/editing/conditionParts.ts';
import { holds } from '../../../../src/asking/survey/routing.ts';
import { type Day, day } from '../../../../src/core/day.ts';
import { id } from '../../../../src/core/id.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../../fixtures/told.ts';

const a = id<'question'>('a');
const b = id<'question'>('b');
const questionnaire = drawnQuestionnaire('a single 1-3; b multiple 1-3');

it('leaves a formula as it is, alone or among others', () => {
  const formula = { formula: '1' };
  expect(asRule(formula)).toBeNull();
  expect(fromGroup(asGroup(formula))).toEqual(formula);
  expect(fromGroup(asGroup({ not: formula }))).toEqual({ not: formula });
  expect(asGroup({ any: [formula] }).parts).toEqual([formula]);
});

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ question: fc.constantFrom(a, b), isOneOf: fc.uniqueArray(fc.integer({ min: 1, max: 3 })) }),
  fc.record({
    question: fc.constant(b),
    countChosen: fc.record({ atLeast: fc.integer({ min: 1, max: 3 }) }),
  }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}));
const answers = fc.record({
  a: fc.oneof(
    fc.constant({ missing: 'dontKnow' as const }),
    fc.record({ value: fc.integer({ min: 1, max: 3 }) }),
  ),
  b: fc.record({ value: fc.uniqueArray(fc.integer({ min: 1, max: 3 })) }),
});

describe('a condition that is chosen from menus', () => {
  it('means the same as a group, and as a rule where it is one', () => {
    fc.assert(
      fc.property(condition, answers, (one, given) => {
        const before = holds(questionnaire, { condition: one, of: null }, told(given));
        const again = fromGroup(asGroup(one));
        expect(again && holds(questionnaire, { condition: again, of: null }, told(given))).toBe(before);
        const rule = asRule(one);
        if (rule !== null)
          expect(holds(questionnaire, { condition: fromRule(rule), of: null }, told(given))).toBe(before);
      }),
    );
  });

  it('is nothing once its last part is gone', () => {
    expect(fromGroup({ join: 'all', isNegated: false, parts: [] })).toBeUndefined();
  });

  it('begins with nothing chosen, on the first row of a grid', () => {
    expect(newRule(drawnQuestion('g grid x,y of 1-3'))).toEqual({ question: 'g', row: 'x', isOneOf: [] });
    expect(newRule(drawnQuestion('a single 1-3'))).toEqual({ question: 'a', isOneOf: [] });
  });

  it('reads questions that have answers, and counts where several can be chosen', () => {
    const questions = ['a single 1-3', 'b multiple 1-3', 't statement'].map(drawnQuestion);
    expect(readable(questions).map((one) => one.id)).toEqual(['a', 'b']);
    expect(questions.slice(0, 2).map((one) => testsFor(one).length)).toEqual([4, 6]);
  });

  it('changes what is asked of the same answer', () => {
    const several = drawnQuestion('b multiple 1-3');
    const rule = { saying: { question: b, isOneOf: [2] }, isNegated: false };
    const none = withTest(rule, 'isNoneOf', several);
    expect(fromRule(none)).toEqual({ not: { question: b, isOneOf: [2] } });
    const most = withCount(withTest(none, 'atMost', several), 2);
    expect(fromRule(most)).toEqual({ question: b, countChosen: { atMost: 2 } });
    expect([rule, none, most].map(testOf)).toEqual(['isOneOf', 'isNoneOf', 'atMost']);
    expect(countOf(most.saying)).toBe(2);
    expect(withCount(rule, 5)).toBe(rule);
  });

  it('compares numbers and days, from the end of what can be answered', () => {
    const number = drawnQuestion('h number 0-168 decimals 1 unit hours');
    const date = drawnQuestion('d date');
    expect(testsFor(number)).toEqual(['numberAtLeast', 'numberAtMost', 'answered', 'notAnswered']);
    expect(testsFor(date)).toEqual(['before', 'after', 'answered', 'notAnswered']);
    const given = { saying: newRule(number), isNegated: false };
    expect([testOf(given), testOf({ ...given, isNegated: true })]).toEqual(['answered', 'notAnswered']);
    const most = withBound(withTest(given, 'numberAtMost', number), 40);
    expect(most.saying).toEqual({ question: 'h', number: { atMost: 40 } });
    expect([testOf(most), boundOf(most.saying)]).toEqual(['numberAtMost', '40']);
    const before = withTest({ saying: newRule(date), isNegated: false }, 'before', date);
    const moved = withBound(before, day('2001-02-03') as Day);
    expect([testOf(moved), boundOf(moved.saying)]).toEqual(['before', '2001-02-03']);
    expect(withBound(moved, 5)).toBe(moved);
    expect(boundOf(given.saying)).toBe('');
  });
});
