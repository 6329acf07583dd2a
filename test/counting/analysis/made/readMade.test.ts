import { describe, expect, it } from 'vitest';
import { readMade } from '../../../../src/counting/analysis/made/readMade.ts';

const good = { sort: 'groups', id: 'made:a', label: 'A', of: 'runs', groups: [{ label: 'B', codes: [1] }] };

describe('made variables that were kept', () => {
  it('come back as they were', () => {
    expect(readMade(JSON.parse(JSON.stringify([good])))).toEqual([good]);
  });

  it('are passed over where they cannot be read, and where an id was there before', () => {
    const others = [
      null,
      7,
      { ...good, id: 'runs' },
      { ...good, label: 1 },
      { ...good, sort: 'toString' },
      { ...good, of: null },
      { ...good, groups: [{ label: 'B', codes: ['1'] }] },
      { ...good, groups: [null] },
      { ...good, label: 'Again' },
    ];
    expect(readMade([good, ...others])).toEqual([good]);
    expect(readMade('made:a')).toEqual([]);
  });
});
