import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type Asked,
  collectedQuestion,
  rowsAsked,
  shapeOf,
} from '../../../../src/asking/questions/collected/collected.ts';
import type { QuestionFace } from '../../../../src/asking/questions/question.ts';
import { kindSchemas } from '../../../../src/asking/questions/schemas.ts';
import { day } from '../../../../src/core/day.ts';
import { id } from '../../../../src/core/id.ts';

const face: QuestionFace = {
  id: id<'question'>('a'),
  text: { en: 'A' },
  mark: 'own',
  source: '',
  dontKnow: 'offered',
  preferNot: 'volunteered',
  base: 'allAsked',
  required: false,
  wording: 'own.a',
};
const options = [
  { code: 1, text: { en: 'One' } },
  { code: 2, text: { en: 'Two' } },
];
const from = day('2026-01-01') as NonNullable<ReturnType<typeof day>>;
const every: readonly Asked[] = [
  { shape: 'choice', options, nets: [] },
  { shape: 'several', options },
  { shape: 'grid', rows: [{ id: 'r', text: { en: 'R' } }], options, nets: [] },
  { shape: 'number', from: 0, to: 9, decimals: 1 },
  { shape: 'day', earliest: from, latest: from },
  { shape: 'words', most: 100 },
];

describe('a question of answers collected elsewhere', () => {
  it.each(every)('of the shape $shape is a whole question, and of that shape again', (asked) => {
    const question = collectedQuestion(face, asked);
    expect(shapeOf(question)).toBe(asked.shape);
    expect(v.safeParse(kindSchemas[question.kind].question, question).success).toBe(true);
  });

  it('has rows where it is asked row by row', () => {
    expect(every.map((asked) => rowsAsked(collectedQuestion(face, asked)).length)).toEqual([
      0, 0, 1, 0, 0, 0,
    ]);
  });

  it('is none that only an interview can ask', () => {
    expect(shapeOf({ ...face, kind: 'statement' })).toBeNull();
  });
});
