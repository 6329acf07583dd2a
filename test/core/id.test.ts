import { expect, expectTypeOf, it } from 'vitest';
import { type Id, id } from '../../src/core/id.ts';

it('keeps the text as it is and makes it the name of one sort of thing', () => {
  const survey = id<'survey'>('s1');
  expect(survey).toBe('s1');
  expectTypeOf(survey).toEqualTypeOf<Id<'survey'>>();
  expectTypeOf(survey).not.toEqualTypeOf<Id<'wave'>>();
});
