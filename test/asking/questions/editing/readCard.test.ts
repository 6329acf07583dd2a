import { expect, it } from 'vitest';
import { readCard } from '../../../../src/asking/questions/editing/readCard.ts';

it('reads the number of a card, and nothing from anything else', () => {
  expect(readCard('12')).toBe(12);
  expect(readCard('card 3')).toBe(3);
  expect(['', '0', 'none', '-'].map(readCard)).toEqual([undefined, undefined, undefined, undefined]);
});
