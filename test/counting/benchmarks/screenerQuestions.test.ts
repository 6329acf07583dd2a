import { expect, it } from 'vitest';
import { subjects } from '../../../src/asking/bank/subjects.ts';
import { screenerQuestions } from '../../../src/counting/benchmarks/screenerQuestions.ts';

it('are what the bank asks before everything else, and nothing that is compared', () => {
  expect([...screenerQuestions]).toEqual(
    expect.arrayContaining(['adult', 'lives_here', 'age_band', 'sex', 'ward']),
  );
  expect(subjects.filter(({ question }) => screenerQuestions.has(question))).toEqual([]);
});
