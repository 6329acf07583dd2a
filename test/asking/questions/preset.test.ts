import { describe, expect, it } from 'vitest';
import { presetAnswer } from '../../../src/asking/questions/preset.ts';
import type { Question } from '../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

describe('what stands in a question before anybody answers', () => {
  const whole: readonly [string, Question, Parameters<typeof presetAnswer>[1]][] = [
    ['one of its options', everyKind.single, 3],
    ['some of them', everyKind.multiple, [1, 2]],
    ['an order of them', everyKind.ranking, [4, 1]],
    ['rows of a grid', everyKind.grid, { a: { value: 2 } }],
    ['a step of a scale', everyKind.scale, 0],
    ['a number', everyKind.number, 7.5],
    ['a day', everyKind.date, '2026-05-06'],
    ['words', everyKind.text, 'None'],
    ['a street', everyKind.longList, 299],
  ];
  it.each(whole)('is an answer where it is %s', (_, question, value) => {
    expect(presetAnswer(question, value, null)).toEqual({ value });
  });

  const wrong: readonly [string, Question, Parameters<typeof presetAnswer>[1]][] = [
    ['an option that is not there', everyKind.single, 9],
    ['a number out of range', everyKind.number, 200],
    ['a day that is out of range', everyKind.date, '1999-01-01'],
    ['a step beyond the end', everyKind.scale, 11],
    ['a street that is not there', everyKind.longList, 301],
  ];
  it.each(wrong)('is nothing where it is %s', (_, question, value) => {
    expect(presetAnswer(question, value, null)).toBeUndefined();
  });

  it('is only what this person is offered', () => {
    const question = drawnQuestion('q multiple 1-4');
    expect(presetAnswer(question, [1, 2, 3], [2, 3, 4])).toEqual({ value: [2, 3] });
    expect(presetAnswer(question, [1], [2, 3, 4])).toBeUndefined();
  });
});
