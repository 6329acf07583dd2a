import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../../src/asking/questions/kinds.ts';
import type { Answers, Question } from '../../../src/asking/questions/question.ts';
import { askedAs } from '../../../src/asking/survey/askedAs.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const questionnaire = drawnQuestionnaire(
  'q1 single 1-5; q2 single 1-9 order random anchored 9; q3 single 1-5 carries q1',
);
const asked = (name: string, seed: string, answers: Answers = {}) =>
  askedAs(questionnaire, questionById(questionnaire, name) as Question, { ...told(answers), seed });
const codes = (question: Question) => optionsOf(question).map(({ code }) => code);

describe('a question as an interview asks it', () => {
  it('is the same question where nothing is drawn and nothing carried over', () => {
    expect(asked('q1', 'a')).toBe(questionById(questionnaire, 'q1'));
  });

  it('has its options in the order of the interview’s seed', () => {
    expect(codes(asked('q2', 'a'))).toEqual(codes(asked('q2', 'a')));
    expect(codes(asked('q2', 'a'))).not.toEqual(codes(asked('q2', 'b')));
    expect(codes(asked('q2', 'a')).at(-1)).toBe(9);
  });

  it('offers only what is carried over', () => {
    expect(codes(asked('q3', 'a', { q1: { value: 4 } }))).toEqual([4]);
  });
});
