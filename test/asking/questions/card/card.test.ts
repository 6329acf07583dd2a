import { expect, it } from 'vitest';
import { card } from '../../../../src/asking/questions/card/card.ts';

it('is passed by going on, and says nothing', () => {
  expect(card.passing).toEqual({ value: true });
  expect(card.partOf(undefined, '')).toBeUndefined();
  expect(card.settled({ value: true }, null)).toEqual({ value: true });
});
