import { describe, expect, it } from 'vitest';
import { readWards } from '../../../src/keeping/imports/readWards.ts';
import { wardText } from '../../../src/office/setup/wardText.ts';
import { aWardList } from '../../fixtures/aWave.ts';

describe('a list of wards as text', () => {
  it('is read back as the same list, whatever the names', () => {
    const list = aWardList(['Hill, Upper', 'The "Weir"', 'Castle; Mill', 'Quay']);
    const read = readWards(wardText(list));
    expect(read.ok && read.value).toEqual({ wards: list.wards, targets: null });
  });

  it('shows targets as percentages', () => {
    const list = aWardList(['Hill', 'Castle'], { W1: 0.75, W2: 0.25 });
    expect(wardText(list)).toBe('W1,Hill,75%\nW2,Castle,25%');
    const thirds = aWardList(['Hill', 'Castle', 'Mill'], { W1: 1 / 3, W2: 1 / 3, W3: 1 / 3 });
    const read = readWards(wardText(thirds));
    expect(read.ok && read.value.targets?.['W2']).toBeCloseTo(1 / 3, 7);
  });
});
