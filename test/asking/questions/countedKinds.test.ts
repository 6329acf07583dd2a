import { describe, expect, it } from 'vitest';
import {
  checkAnswer,
  codesOf,
  columnsOf,
  sampleAnswersOf,
} from '../../../src/asking/questions/countedKinds.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

describe('every question kind, counted', () => {
  it.each(Object.values(everyKind))(
    'gives a code for each column, whatever the answer ($kind)',
    (question) => {
      for (const answer of [undefined, ...sampleAnswersOf(question)]) {
        expect(codesOf(question, answer)).toHaveLength(columnsOf(question).length);
      }
    },
  );

  it.each(Object.values(everyKind))(
    'accepts every sample, with a doubt that was answered ($kind)',
    (question) => {
      const check = { id: 'rare', level: 'soft', mustHold: { all: [] }, message: { en: '?' } } as const;
      const samples = sampleAnswersOf({ ...question, checks: [check] });
      expect(samples.flatMap((answer) => checkAnswer(question, answer))).toEqual([]);
      expect(samples.at(-1)).toMatchObject({ confirmed: ['rare'] });
    },
  );
});
