import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sampleAnswersOf } from '../../../src/asking/questions/countedKinds.ts';
import { answerSchema, questionSchema } from '../../../src/asking/questions/schemas.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const drawn = [
  'q1! single 1-5 dk offered pns volunteered order random specify 4 anchored 5 carries q0',
  'm multiple 1-5 dk offered specify 4 exclusive 5 anchored 4 order rotated',
  'n scale 0-10 dk volunteered',
  'h number 0-99 decimals 2 unit hours bands 5,10.5 dk offered',
  't statement',
  'a consent pns volunteered',
  'd date from 1900-01-01 by decade dk offered',
  'w text long most 300 pns offered',
  'g grid a,b of 1-3 dk volunteered if q1 = 4,5',
];

describe('questions and answers from outside', () => {
  it('are taken in every kind and with everything the kind can hold', () => {
    for (const question of drawn.map(drawnQuestion)) {
      expect(v.parse(questionSchema, question)).toEqual(question);
      for (const answer of sampleAnswersOf(question)) expect(v.parse(answerSchema, answer)).toEqual(answer);
    }
  });

  it('are refused when something else is in them', () => {
    expect(v.is(questionSchema, { ...drawnQuestion(drawn[0] ?? ''), kind: 'grid' })).toBe(false);
    expect(v.is(questionSchema, null)).toBe(false);
    for (const drawing of ['w text most 0', 'w text most 10001'])
      expect(v.is(questionSchema, drawnQuestion(drawing)), drawing).toBe(false);
    for (const answer of [
      7,
      { value: 'x'.repeat(10_001) },
      { missing: 'other' },
      { value: 1, missing: 'dontKnow' },
    ])
      expect(v.is(answerSchema, answer)).toBe(false);
  });
});
