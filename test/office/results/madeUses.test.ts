import { describe, expect, it } from 'vitest';
import { usesIn } from '../../../src/office/results/madeUses.ts';

const groups = { sort: 'groups', id: 'made:b', label: 'B', of: 'made:a', groups: [] } as const;

describe('what uses a made variable', () => {
  it('is what was made of it, and tables that were kept with it', () => {
    const kept = [
      { name: 'By it', query: 'q=trust&by=made%3Aa' },
      { name: 'Only', query: 'q=trust&only=made%3Aa&answers=1' },
      { name: 'Other', query: 'q=made%3Aab' },
    ];
    expect(usesIn('made:a', [groups], [{ wave: 'Spring', kept }])).toEqual([
      { sort: 'variable', label: 'B' },
      { sort: 'recipe', name: 'By it', wave: 'Spring' },
      { sort: 'recipe', name: 'Only', wave: 'Spring' },
    ]);
    expect(usesIn('made:b', [groups], [])).toEqual([]);
  });
});
