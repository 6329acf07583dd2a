import { expect, it } from 'vitest';
import { roundsIn } from '../../../src/asking/survey/rounds.ts';

it('finds the shortest round from each name back to itself', () => {
  const reads = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', ['a', 'd', 'gone']],
    ['e', ['d']],
  ]);
  expect([...roundsIn(reads)]).toEqual([
    ['a', ['a', 'c', 'a']],
    ['b', ['b', 'c', 'a', 'b']],
    ['c', ['c', 'a', 'c']],
    ['d', ['d', 'd']],
  ]);
});

it('follows a chain of any length', () => {
  const long = new Map(Array.from({ length: 3000 }, (_, at) => [`q${at}`, [`q${(at + 1) % 3000}`]] as const));
  expect(roundsIn(new Map([...long].slice(0, 2))).size).toBe(0);
});
