import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { instantSchema } from '../../../src/asking/survey/dates.ts';

describe('instants from outside', () => {
  it('are taken when the calendar has them and they are UTC', () => {
    expect(v.is(instantSchema, '2026-11-22T09:30:00.000Z')).toBe(true);
  });

  it('are refused otherwise', () => {
    for (const text of [
      '2026-11-22',
      '2026-11-22T09:30:00+01:00',
      '2026-02-30T09:30:00Z',
      '2026-11-22T25:30:00Z',
      null,
    ])
      expect(v.is(instantSchema, text)).toBe(false);
  });
});
