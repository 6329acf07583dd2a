import { describe, expect, it } from 'vitest';
import { readCodes, readList, readNames } from '../../../../src/counting/analysis/made/readParts.ts';

describe('parts that were kept', () => {
  it('are read all, or not at all', () => {
    const label = ({ label: text }: Readonly<Record<string, unknown>>) =>
      typeof text === 'string' ? text : null;
    expect(readList([{ label: 'A' }, { label: 'B' }], label)).toEqual(['A', 'B']);
    expect(readList([{ label: 'A' }, null], label)).toBeNull();
    expect(readList('A', label)).toBeNull();
    expect([readCodes([1, -2]), readCodes([1.5]), readCodes(1)]).toEqual([[1, -2], null, null]);
    expect([readNames(['a']), readNames([1]), readNames(null)]).toEqual([['a'], null, null]);
  });
});
