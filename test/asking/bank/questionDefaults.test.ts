import { expect, it } from 'vitest';
import {
  aboutPerson,
  annexItem,
  benchmarkItem,
  fromTheList,
  questionId,
} from '../../../src/asking/bank/questionDefaults.ts';

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

it('makes who holds the list fill in what nobody is asked', () => {
  expect(fromTheList).toMatchObject({ required: true, dontKnow: 'forbidden', preferNot: 'forbidden' });
  expect(fromTheList.instruction.en).toMatch(/^Do not ask/);
});

it('prints no Don’t know where the annex of the Knowledge Hub survey has none', () => {
  expect(annexItem).toMatchObject({ dontKnow: 'forbidden', mark: 'seen' });
});
