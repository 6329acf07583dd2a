import * as v from 'valibot';
import { expect, it } from 'vitest';
import { scaleSchema } from '../../../../src/asking/questions/scale/scaleSchema.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

it('takes a scale within a range, and refuses what is none', () => {
  expect(v.is(scaleSchema.question, drawnQuestion('n scale 0-10'))).toBe(true);
  for (const drawing of ['n scale 5-5', 'n scale 0-101'])
    expect(v.is(scaleSchema.question, drawnQuestion(drawing)), drawing).toBe(false);
});
