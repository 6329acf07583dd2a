import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { listed, whereText } from '../../../src/office/setup/paperPlace.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire('s grid parks,roads of 1-3; n number 0-9');
const place = {
  questionnaire,
  numbers: new Map([
    ['s', [1]],
    ['n', [2, 5, 8]],
  ]),
  reader: { language: 'en', facts: {} },
};

describe('where something stands on the paper', () => {
  it('is a question by its number, or a row of it', () => {
    expect(whereText({ question: id('s') }, place)).toBe('question 1');
    expect(whereText({ question: id('s'), row: 'parks' }, place)).toBe('question 1 (Row parks)');
  });

  it('is every place where it is printed several times, and an earlier question where it is not', () => {
    expect(whereText({ question: id('n') }, place)).toBe('question 2, 5 or 8');
    expect(whereText({ question: id('gone') }, place)).toBe('an earlier question');
  });

  it('lists with a word before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((texts) => listed(texts, 'and'))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
