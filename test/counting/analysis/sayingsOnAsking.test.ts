import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/asking/questions/countedKinds.ts';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { sayingsOnAsking } from '../../../src/counting/analysis/sayingsOnAsking.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

/** What is said of other answers on asking the last question, one list for each of its columns. */
function said(drawing: string) {
  const index = indexOf(drawnQuestionnaire(drawing));
  const question = index.questions.at(-1);
  if (question === undefined) throw new RangeError('something is asked');
  return columnsOf(question).map((column) => sayingsOnAsking(index, question, column));
}

describe('what is said on asking a question', () => {
  it('is nothing where it is put to everyone', () => {
    expect(said('a single 1-2; q single 1-2')).toEqual([[]]);
  });

  it('is its condition, and of a formula that its answers are there', () => {
    expect(said('a single 1-2; q single 1-2 if a = 2')).toEqual([[{ question: 'a', isOneOf: [2] }]]);
    expect(said('a single 1-2; q single 1-2 when $a = 1')).toEqual([[{ question: 'a', answered: true }]]);
  });

  it('is of each option who chose it before, and to whom it is offered', () => {
    expect(said('a multiple 1-3; q multiple 1-3 carries a')).toEqual(
      [1, 2, 3].map((code) => [{ question: 'a', isOneOf: [code] }]),
    );
    expect(said('a single 1-2; q multiple 1-3 only 2,3 where a = 1')).toEqual([
      [],
      [{ question: 'a', isOneOf: [1] }],
      [{ question: 'a', isOneOf: [1] }],
    ]);
  });

  it('is said of each repetition of a repeated question', () => {
    const repeated = 'h: n number 1-2; s count n most 2: who single 1-2; core: q single 1-2 if who = 2';
    expect(said(repeated)).toEqual([
      [
        { question: 'who@1', isOneOf: [2] },
        { question: 'who@2', isOneOf: [2] },
      ],
    ]);
  });
});
