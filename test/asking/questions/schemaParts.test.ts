import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { daySchema, givenSchema, idSchema } from '../../../src/asking/questions/schemaParts.ts';

describe('what questions and answers from outside are made of', () => {
  it('are ids with something in them', () => {
    expect(v.is(idSchema<'survey'>(), 's1')).toBe(true);
    expect(v.is(idSchema<'survey'>(), '')).toBe(false);
  });

  it('are days of the calendar only', () => {
    expect(v.is(daySchema, '2024-02-29')).toBe(true);
    for (const text of ['2026-02-29', '22/11/2026', '', 20261122]) expect(v.is(daySchema, text)).toBe(false);
  });

  it('are a value, or why there is none', () => {
    const schema = givenSchema(v.number());
    expect(v.is(schema, { value: 1, other: { 3: 'Ponds' }, confirmed: ['much'] })).toBe(true);
    expect(v.is(schema, { missing: 'dontKnow', heard: 'shown' })).toBe(true);
    expect(v.is(schema, { value: 1, missing: 'dontKnow' })).toBe(false);
  });
});
