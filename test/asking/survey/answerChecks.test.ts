import { describe, expect, it } from 'vitest';
import type { Answers, Check, Condition, Question } from '../../../src/asking/questions/question.ts';
import { confirmAnswer, failedChecks } from '../../../src/asking/survey/answerChecks.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { finish, unansweredOf } from '../../../src/asking/survey/response.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { anInterview, waveAsking } from '../../fixtures/anInterviewer.ts';
import { aQuestionnaire } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const is = (question: string, isOneOf: readonly number[], row?: string): Condition => ({
  question: id<'question'>(question),
  ...(row === undefined ? {} : { row }),
  isOneOf,
});
const check = (name: string, level: Check['level'], mustHold: Condition): Check => ({
  id: name,
  level,
  mustHold,
  message: { en: `Look at ${name}` },
});

const q2: Question = {
  ...drawnQuestion('q2 single 1-5'),
  checks: [
    check('young', 'hard', { not: { all: [is('q1', [1]), is('q2', [5])] } }),
    check('rare', 'soft', { not: is('q2', [4]) }),
  ],
};
const grid: Question = {
  ...drawnQuestion('g grid a,b of 1-3'),
  checks: [check('same', 'soft', is('g', [1], 'b'))],
};
const questionnaire: Questionnaire = aQuestionnaire([drawnQuestion('q1 single 1-2'), q2, grid]);
const failed = (answers: Answers, question = q2) =>
  failedChecks(questionnaire, question, told(answers)).map((one) => one.id);
const interviewOf = (answers: Answers) => ({ ...anInterview(waveAsking(questionnaire)), answers });

describe('the checks of an answer', () => {
  it('fail where what must hold does not, also together with an earlier answer', () => {
    expect(failed({ q1: { value: 1 }, q2: { value: 5 } })).toEqual(['young']);
    expect(failed({ q1: { value: 2 }, q2: { value: 5 } })).toEqual([]);
    expect(failed({ q1: { value: 1 }, q2: { value: 4 } })).toEqual(['rare']);
  });

  it('say nothing of a question without a value, or without checks', () => {
    for (const q2 of [{ missing: 'dontKnow' }, { missing: 'notAnswered' }] as const) {
      expect(failed({ q1: { value: 1 }, q2 })).toEqual([]);
    }
    expect(failed({ q1: { value: 1 } })).toEqual([]);
    expect(failed({ q1: { value: 1 } }, questionnaire.modules[0]?.questions[0])).toEqual([]);
  });

  it('wait for every row of a grid', () => {
    expect(failed({ g: { value: { a: { value: 1 } } } }, grid)).toEqual([]);
    expect(failed({ g: { value: { a: { value: 1 }, b: { value: 2 } } } }, grid)).toEqual(['same']);
  });

  it('keep with the answer that a doubt was answered, and nothing else of it', () => {
    const doubted = interviewOf({ q1: { value: 1 }, q2: { value: 4 } });
    const kept = confirmAnswer(doubted, q2, failedChecks(questionnaire, q2, told(doubted.answers)));
    expect(kept.answers['q2']).toEqual({ value: 4, confirmed: ['rare'] });
    expect(failed(kept.answers)).toEqual([]);
    expect(confirmAnswer(kept, q2, []).answers).toEqual(kept.answers);
    const none = interviewOf({});
    expect(confirmAnswer(none, q2, [])).toBe(none);
  });

  it('do not let a hard one be confirmed, nor the interview be finished with it', () => {
    const wrong: Answers = { q1: { value: 1 }, q2: { value: 5, confirmed: ['young'] } };
    expect(failed(wrong)).toEqual(['young']);
    expect(unansweredOf(questionnaire, told(wrong))).toEqual(['q2']);
    const input = { interview: interviewOf(wrong), questionnaire, wave: waveAsking(questionnaire) };
    const facts = {
      id: id<'response'>('r1'),
      tablet: 't',
      number: 1,
      now: instant('2026-11-22T09:41:00.000Z'),
      build: 'test',
    };
    expect(finish(input, facts)).toEqual({ ok: false, problem: { kind: 'unanswered', questions: ['q2'] } });
  });
});
