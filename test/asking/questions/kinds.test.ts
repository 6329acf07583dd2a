import { describe, expect, it } from 'vitest';
import {
  checkAnswer,
  codesOf,
  columnsOf,
  givenPart,
  isAnswered,
  kinds,
  partsOf,
  sampleAnswersOf,
  withPart,
} from '../../../src/asking/questions/kinds.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const drawn = {
  single: drawnQuestion('s single 1-4 dk offered pns volunteered'),
  grid: drawnQuestion('g grid a,b,c of 1-3 pns offered'),
};

describe('every question kind', () => {
  it('is drawn here, so that the laws below hold for all of them', () => {
    expect(Object.keys(drawn)).toEqual(Object.keys(kinds));
  });

  it.each(Object.values(drawn))('gives a code for each column, whatever the answer ($kind)', (question) => {
    for (const answer of [undefined, ...sampleAnswersOf(question)]) {
      expect(codesOf(question, answer)).toHaveLength(columnsOf(question).length);
    }
  });

  it.each(Object.values(drawn))('gives back what was put into a part ($kind)', (question) => {
    for (const part of partsOf(question)) {
      for (const given of [{ value: 2 }, { missing: 'notAnswered' }] as const) {
        const answer = withPart(question, undefined, part, given);
        expect(givenPart(question, answer, part)).toEqual(given);
        expect(checkAnswer(question, answer)).toEqual([]);
      }
    }
  });

  it.each(Object.values(drawn))('is answered only when each part is ($kind)', (question) => {
    let answer: ReturnType<typeof withPart> | undefined;
    for (const part of partsOf(question)) {
      expect(isAnswered(question, answer)).toBe(false);
      answer = withPart(question, answer, part, { value: 1 });
    }
    expect(isAnswered(question, answer)).toBe(true);
    const [first = ''] = partsOf(question);
    expect(isAnswered(question, withPart(question, answer, first, { missing: 'notAnswered' }))).toBe(false);
    expect(isAnswered(question, withPart(question, answer, first, { missing: 'preferNot' }))).toBe(true);
  });
});
