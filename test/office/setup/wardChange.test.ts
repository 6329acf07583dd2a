import { describe, expect, it } from 'vitest';
import type { WardList } from '../../../src/asking/survey/survey.ts';
import { wardsRefused } from '../../../src/office/setup/wardChange.ts';
import { aWardList } from '../../fixtures/aWave.ts';

const list = (...wards: readonly (readonly [string, string])[]): WardList => ({
  ...aWardList([]),
  wards: wards.map(([code, name]) => ({ code, name })),
});
const before = list(['W1', 'Hill'], ['W2', 'Castle'], ['W3', 'Mill']);
const answers = new Map([['W1', 12]]);
const refused = (after: WardList | null, unfinished = 0) =>
  wardsRefused(before, after, { answers, unfinished }).map((problem) => problem);

describe('a change of the list of wards', () => {
  it('may add, reorder, rename, and take away what nobody named', () => {
    expect(refused(list(['W4', 'Weir'], ['W2', 'Castle'], ['W1', 'Upper Hill']))).toEqual([]);
  });

  it('keeps a ward that somebody named', () => {
    const problem = { kind: 'wardInUse', code: 'W1', name: 'Hill', answers: 12 };
    expect(refused(list(['W2', 'Castle'], ['W3', 'Mill']))).toEqual([problem]);
    expect(refused(null)).toEqual([problem]);
    // A new code for the same place would leave the answers behind.
    expect(refused(list(['E05000001', 'Hill'], ['W2', 'Castle'], ['W3', 'Mill']))).toEqual([problem]);
  });

  it('does not give the answers of one ward the name of another', () => {
    expect(refused(list(['W1', 'castle'], ['W2', 'Hill'], ['W3', 'Mill']))).toEqual([
      { kind: 'wardSwapped', code: 'W1', name: 'Hill', now: 'castle' },
    ]);
  });

  it('waits for unfinished interviews before it renames or takes away', () => {
    expect(refused(list(['W1', 'Hill'], ['W2', 'Castle']), 2)).toEqual([
      { kind: 'interviewsUnfinished', count: 2 },
    ]);
    expect(refused(list(['W1', 'Hill'], ['W2', 'Castle'], ['W3', 'Mill'], ['W4', 'Weir']), 2)).toEqual([]);
  });
});
