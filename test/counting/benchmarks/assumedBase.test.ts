import { expect, it } from 'vitest';
import { assumedBaseKey } from '../../../src/counting/benchmarks/assumedBase.ts';

it('names the figure and the number that somebody vouches for', () => {
  expect(assumedBaseKey({ id: 'lga.trust', base: { assumed: 1000 } })).toBe('lga.trust=1000');
  expect(assumedBaseKey({ id: 'lga.trust', base: { assumed: 300 } })).not.toBe('lga.trust=1000');
});

it('is nothing where a base is printed or not even guessed', () => {
  expect(assumedBaseKey({ id: 'lga.trust', base: { printed: 1001 } })).toBeNull();
  expect(assumedBaseKey({ id: 'lga.trust', base: { notStated: true } })).toBeNull();
});
