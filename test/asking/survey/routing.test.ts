import { describe, expect, it } from 'vitest';
import type {
  Answer,
  Answers,
  Condition,
  Question,
  QuestionId,
} from '../../../src/asking/questions/question.ts';
import { answer } from '../../../src/asking/survey/interview.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { holds, routeMap, routeOf } from '../../../src/asking/survey/routing.ts';
import { id } from '../../../src/core/id.ts';
import { anInterview, waveAsking } from '../../fixtures/anInterviewer.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const questionnaire = drawnQuestionnaire(
  'adult! single 1-2 ends 2 underAge; q1 single 1-5; q2 single 1-2 if q1 = 4,5; q3 single 1-2 if q2 = 1; ' +
    'g grid parks,roads of 1-5; q4 single 1-2 if g.roads = 5',
);
const asked = (answers: Answers) =>
  routeOf(questionnaire, told(answers)).questions.map((question) => question.id);
const q1 = id<'question'>('q1') as QuestionId;

describe('the route', () => {
  it('passes over a question whose condition does not hold', () => {
    expect(asked({})).toEqual(['adult', 'q1', 'g']);
    expect(asked({ q1: { value: 4 } })).toEqual(['adult', 'q1', 'q2', 'g']);
  });

  it('reads a condition on one row of a grid', () => {
    expect(asked({ g: { value: { parks: { value: 5 } } } })).not.toContain('q4');
    expect(asked({ g: { value: { roads: { value: 5 } } } })).toContain('q4');
  });

  it('ends where the chosen option ends it', () => {
    expect(routeOf(questionnaire, told({ adult: { value: 2 }, q1: { value: 4 } }))).toMatchObject({
      questions: [{ id: 'adult' }],
      endsWith: 'underAge',
    });
    expect(routeOf(questionnaire, told({ adult: { value: 1 } })).endsWith).toBeNull();
    expect(routeOf(questionnaire, told({ adult: { missing: 'notAnswered' } })).endsWith).toBeNull();
  });

  it('forgets an answer whose question a change of mind took off the route', () => {
    const before: Answers = { q1: { value: 4 }, q2: { value: 1 } };
    expect(asked(before)).toContain('q3');
    expect(asked({ ...before, q1: { value: 1 } })).not.toContain('q3');
  });

  it('is worked out anew after an answer only for what reads it, however large the form is', () => {
    let looked = 0;
    const after = (name: string): Condition => {
      const read = id<'question'>(name);
      return {
        isOneOf: [1],
        get question() {
          looked += 1;
          return read;
        },
      };
    };
    const drawn = drawnQuestionnaire(
      ['a', 'b', ...Array.from({ length: 2_000 }, (_, at) => `q${at}`)]
        .map((name) => `${name} single 1-2`)
        .join('; '),
    );
    const modules = drawn.modules.map((module) => ({
      ...module,
      questions: module.questions.map((question, at) =>
        at < 2 ? question : { ...question, askIf: after(at % 500 === 2 ? 'a' : 'b') },
      ),
    }));
    const large = { ...drawn, modules };
    let interview = anInterview(waveAsking(large));
    routeMap(large, interview);
    const costOf = (place: number, value: number) => {
      const question = questionsOf(large)[place] ?? drawnQuestion('gone text');
      interview = answer(interview, question, '', { value });
      looked = 0;
      routeMap(large, interview);
      return looked;
    };
    // Who reads what is found out with the first answer.
    costOf(0, 1);
    const few = costOf(0, 2);
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(20);
    expect(costOf(1, 1)).toBeGreaterThan(1_900);
  });

  it('looks after an answer only at the ends that it may bring, however many there are', () => {
    const drawn = drawnQuestionnaire(
      Array.from({ length: 500 }, (_, at) => `q${at} single 1-3 ends 2 underAge`).join('; '),
    );
    let looked = 0;
    const modules = drawn.modules.map((module) => ({
      ...module,
      questions: module.questions.map((question, at): Question => {
        const when: Condition = {
          isOneOf: [3],
          get question() {
            looked += 1;
            return id<'question'>(at % 100 === 0 ? 'q0' : question.id);
          },
        };
        return { ...question, endIf: { when, endsWith: 'screenedOut' } };
      }),
    }));
    const ending = { ...drawn, modules };
    let interview = anInterview(waveAsking(ending));
    const endAfter = (place: number, value: number) => {
      const question = questionsOf(ending)[place] ?? drawnQuestion('gone text');
      interview = answer(interview, question, '', { value });
      looked = 0;
      const { endsWith, last } = routeMap(ending, interview);
      return [endsWith, last, looked < 20];
    };
    for (const place of [7, 0, 200]) endAfter(place, 1);
    expect(endAfter(300, 1)).toEqual([null, 499, true]);
    expect(endAfter(0, 1)).toEqual([null, 499, true]);
    expect(endAfter(8, 3)).toEqual(['screenedOut', 8, true]);
    // Back to an answer that ends nothing: every end behind it may have come meanwhile.
    expect(endAfter(8, 1).slice(0, 2)).toEqual([null, 499]);
    expect(endAfter(200, 2).slice(0, 2)).toEqual(['underAge', 200]);
    expect(endAfter(7, 3)).toEqual(['screenedOut', 7, expect.any(Boolean)]);
  });

  it('lets a missing answer and an unknown question equal nothing', () => {
    expect(asked({ q1: { missing: 'dontKnow' } })).not.toContain('q2');
    expect(
      holds(
        questionnaire,
        { condition: { question: id<'question'>('q9'), isOneOf: [1] }, of: null },
        told({}),
      ),
    ).toBe(false);
  });

  it('joins conditions by all, any and not', () => {
    const answers: Answers = { q1: { value: 2 } };
    const yes = { question: q1, isOneOf: [2] };
    const no = { question: q1, isOneOf: [3] };
    expect(holds(questionnaire, { condition: { all: [yes, no] }, of: null }, told(answers))).toBe(false);
    expect(holds(questionnaire, { condition: { all: [] }, of: null }, told(answers))).toBe(true);
    expect(holds(questionnaire, { condition: { any: [no, yes] }, of: null }, told(answers))).toBe(true);
    expect(holds(questionnaire, { condition: { any: [] }, of: null }, told(answers))).toBe(false);
    expect(holds(questionnaire, { condition: { not: no }, of: null }, told(answers))).toBe(true);
  });

  it('hears any of several choices, and how many there are', () => {
    const several = drawnQuestionnaire('m multiple 1-5 exclusive 5 dk offered; q2 single 1-2 if m = 2,3');
    const m = id<'question'>('m') as QuestionId;
    const counts = (countChosen: { atLeast?: number; atMost?: number }, answer: Answer) =>
      holds(several, { condition: { question: m, countChosen }, of: null }, told({ m: answer }));
    expect(routeOf(several, told({ m: { value: [1, 3] } })).questions).toHaveLength(2);
    expect(routeOf(several, told({ m: { value: [1, 4] } })).questions).toHaveLength(1);
    expect(counts({ atLeast: 2 }, { value: [1, 3] })).toBe(true);
    expect(counts({ atLeast: 3 }, { value: [1, 3] })).toBe(false);
    expect(counts({ atMost: 1 }, { value: [1, 3] })).toBe(false);
    expect(counts({ atMost: 1 }, { missing: 'dontKnow' })).toBe(false);
    expect(counts({}, { value: [] })).toBe(false);
  });
});

describe('a condition on a number', () => {
  const typed = drawnQuestionnaire('h number 0-10 dk offered; n scale 0-10; q single 1-2 if h more 5');
  const h = id<'question'>('h');
  const says = (condition: object, answer?: Answer) =>
    holds(
      typed,
      { condition: { question: h, ...condition } as Condition, of: null },
      told(answer ? { h: answer } : {}),
    );

  it('holds where the number lies there', () => {
    expect(says({ number: { more: 5 } }, { value: 6 })).toBe(true);
    expect(says({ number: { more: 5 } }, { value: 5 })).toBe(false);
    expect(says({ number: { less: 5 } }, { missing: 'dontKnow' })).toBe(false);
    expect(says({ number: { less: 5 } })).toBe(false);
    const n = { question: id<'question'>('n'), number: { atLeast: 9 } };
    expect(holds(typed, { condition: n, of: null }, told({ n: { value: 9 } }))).toBe(true);
  });

  it('hears nothing of what cannot stand', () => {
    expect(says({ number: { more: 5 } }, { value: 600 })).toBe(false);
    expect(says({ number: { more: 5 } }, { value: 'six' })).toBe(false);
    expect(says({ answered: true }, { value: 'six' })).toBe(false);
  });

  it('asks whether there was an answer at all', () => {
    expect(says({ answered: true }, { value: 0 })).toBe(true);
    expect(says({ answered: true }, { value: '' })).toBe(false);
    expect(says({ answered: true }, { missing: 'dontKnow' })).toBe(false);
    expect(says({ answered: true })).toBe(false);
  });
});

describe('a condition on a day', () => {
  const dated = drawnQuestionnaire('d date; q single 1-2 if d after 2026-06-30');
  const says = (date: object, value: string) =>
    holds(dated, { condition: { question: id<'question'>('d'), date }, of: null }, told({ d: { value } }));

  it('holds before, after or on it', () => {
    expect(says({ after: '2026-06-30' }, '2026-07-01')).toBe(true);
    expect(says({ after: '2026-06-30' }, '2026-06-30')).toBe(false);
    expect(says({ before: '2026-06-30' }, '2026-06-29')).toBe(true);
    expect(says({ on: '2026-06-30' }, '2026-06-30')).toBe(true);
    expect(says({ after: '2026-01-01', before: '2026-03-01' }, '2026-03-01')).toBe(false);
  });

  it('hears nothing of a day that is none, or that cannot be', () => {
    for (const value of ['2026-02-30', '2026-7-1', '--5', '2027-01-01'])
      expect(says({ after: '2026-01-01' }, value)).toBe(false);
  });
});
