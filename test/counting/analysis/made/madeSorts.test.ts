import { describe, expect, it } from 'vitest';
import { isMadeSort, madeSort } from '../../../../src/counting/analysis/made/madeSorts.ts';

describe('the sorts of made variables', () => {
  it('are known by their names, and nothing else is', () => {
    expect(['groups', 'toString', '', 3].map(isMadeSort)).toEqual([true, false, false, false]);
    expect(madeSort('groups').read({})).toBeNull();
  });
});
