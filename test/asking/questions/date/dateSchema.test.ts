import * as v from 'valibot';
import { expect, it } from 'vitest';
import { dateSchema } from '../../../../src/asking/questions/date/dateSchema.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

it('takes a day within a range, and refuses what is none', () => {
  expect(v.is(dateSchema.question, drawnQuestion('d date from 1990-01-01 by year'))).toBe(true);
  for (const drawing of [
    'd date from 2026-02-30',
    'd date from 2027-01-01',
    'd date from 1000-01-01 by decade',
    'd date from 1990-01-01 by month',
  ])
    expect(v.is(dateSchema.question, drawnQuestion(drawing)), drawing).toBe(false);
});
