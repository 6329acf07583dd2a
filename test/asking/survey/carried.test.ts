import { describe, expect, it } from 'vitest';
import type { Answers, Question } from '../../../src/asking/questions/question.ts';
import { codesOffered } from '../../../src/asking/survey/carried.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { offeredTo, routeOf, standingAnswer } from '../../../src/asking/survey/routing.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const questionnaire = drawnQuestionnaire(
  'q1 single 1-3; q2 single 2-5 carries q1; q3 single 1-3 carries not q1; q4 single 1-2 if q2 = 2',
);
const question = (name: string) => questionById(questionnaire, name) as Question;
const asked = (answers: Answers) =>
  routeOf(questionnaire, told(answers)).questions.map(({ id }) => String(id));
const offered = (name: string, answers: Answers) => offeredTo(questionnaire, question(name), told(answers));

describe('options carried over from an earlier question', () => {
  it('are those chosen there, beside those that only the later question has', () => {
    expect(offered('q2', { q1: { value: 3 } })).toEqual([3, 4, 5]);
  });

  it('are those not chosen there where that is wanted, all of them when nothing was', () => {
    expect(offered('q3', { q1: { value: 3 } })).toEqual([1, 2]);
    expect(offered('q3', { q1: { missing: 'notAnswered' } })).toEqual([1, 2, 3]);
  });

  it('are all that there are where nothing is carried over', () => {
    expect(offered('q1', {})).toBeNull();
    expect(
      codesOffered(
        drawnQuestion('q9 single 1-2'),
        () => undefined,
        () => true,
      ),
    ).toBeNull();
  });

  it('leave the question out where none is left, or where the earlier one was not asked', () => {
    expect(asked({ q1: { value: 3 } })).toEqual(['q1', 'q2', 'q3']);
    expect(asked({ q1: { value: 1 } })).toEqual(['q1', 'q3']);
    expect(asked({ q1: { missing: 'notAnswered' } })).toEqual(['q1', 'q3']);
    expect(
      codesOffered(
        question('q2'),
        () => undefined,
        () => true,
      ),
    ).toEqual([]);
  });

  it('take a choice with them that a change of mind no longer offers', () => {
    const before: Answers = { q1: { value: 2 }, q2: { value: 2 } };
    expect(asked(before)).toContain('q4');
    const after: Answers = { ...before, q1: { value: 3 } };
    expect(standingAnswer(questionnaire, question('q2'), told(after))).toBeUndefined();
    expect(asked(after)).not.toContain('q4');
    expect(standingAnswer(questionnaire, question('q2'), told({ ...after, q2: { value: 4 } }))).toEqual({
      value: 4,
    });
  });
});
