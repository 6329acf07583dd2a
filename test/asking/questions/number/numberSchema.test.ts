import * as v from 'valibot';
import { expect, it } from 'vitest';
import { numberSchema } from '../../../../src/asking/questions/number/numberSchema.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

it('takes a number within a range, and refuses what is none', () => {
  expect(v.is(numberSchema.question, drawnQuestion('h number 0-9 bands 5'))).toBe(true);
  for (const drawing of [
    'h number 5-5',
    'h number 0-9 bands 5,5',
    'h number 0-9 bands 0',
    'h number 0-9 bands 10',
    'h number 0-9 bands 2.5',
    'h number 0-9999999999',
    'h number 0-9 decimals 5',
  ])
    expect(v.is(numberSchema.question, drawnQuestion(drawing)), drawing).toBe(false);
});
