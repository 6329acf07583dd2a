import { expect, it } from 'vitest';
import { questionsCounted } from '../../src/words/questionsCounted.ts';

it('counts questions, and says where nobody is asked all of them', () => {
  expect(questionsCounted({ written: 1, most: 1 })).toBe('1 question');
  expect(questionsCounted({ written: 6, most: 2 })).toBe('6 questions (one person is asked 2 at most)');
});
