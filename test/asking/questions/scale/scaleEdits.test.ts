import { expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { endsToChoose, withEnds } from '../../../../src/asking/questions/scale/scaleEdits.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const scale: QuestionOf<'scale'> = {
  ...(drawnQuestion('n scale 0-10') as QuestionOf<'scale'>),
  nets: [{ id: 'top', label: { en: 'Top' }, codes: [9, 10], direction: 'positive' }],
};

it('takes the numbers that are gone out of the totals', () => {
  expect(withEnds(scale, 0, 9).nets[0]?.codes).toEqual([9]);
  expect(withEnds(scale, 0, 5).nets).toEqual([]);
});

it('always has its first number below its last', () => {
  expect(withEnds(scale, 5, 3)).toMatchObject({ from: 5, to: 6 });
});

it('can be given the usual ends, and keeps one that came with a file', () => {
  expect(endsToChoose([0, 1], 0)).toEqual([0, 1]);
  expect(endsToChoose([0, 1], -5)).toEqual([-5, 0, 1]);
  expect(endsToChoose([8, 10], 100)).toEqual([8, 9, 10, 100]);
});
