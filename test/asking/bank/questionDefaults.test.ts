import { expect, it } from 'vitest';
import { aboutPerson, benchmarkItem, questionId } from '../../../src/asking/bank/questionDefaults.ts';

it('never reads a way out to the resident before a benchmark question, and keeps it in the base', () => {
  expect(benchmarkItem).toEqual({
    dontKnow: 'volunteered',
    preferNot: 'volunteered',
    base: 'allAsked',
    required: false,
  });
});

it('lets a resident refuse any question about themselves', () => {
  expect(aboutPerson.preferNot).toBe('offered');
  expect(aboutPerson.required).toBe(false);
});

it('names a question by its text', () => {
  expect(questionId('trust')).toBe('trust');
});
