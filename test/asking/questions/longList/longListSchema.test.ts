import * as v from 'valibot';
import { expect, it } from 'vitest';
import { longListSchema } from '../../../../src/asking/questions/longList/longListSchema.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const listOf = (count: number) => ({
  ...everyKind.longList,
  options: Array.from({ length: count }, (_, place) => ({ code: place, text: { en: `Place ${place}` } })),
});

it('holds 20,000 answers, and is refused with more', () => {
  expect(v.is(longListSchema.question, listOf(20_000))).toBe(true);
  expect(v.is(longListSchema.question, listOf(20_001))).toBe(false);
});
