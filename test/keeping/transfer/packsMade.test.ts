import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { USUAL_LIMITS } from '../../../src/keeping/transfer/pack.ts';
import {
  nextPackVersion,
  type PackMade,
  type PacksMade,
  readPacksMade,
  withPack,
} from '../../../src/keeping/transfer/packsMade.ts';

const packOf = (version: number): PackMade => ({
  version,
  hash: `${version}`.padStart(64, '0'),
  made: instant('2026-11-22T09:30:00.000Z'),
  limits: USUAL_LIMITS,
});
const none = readPacksMade(null) as PacksMade;

describe('the packs that an office made', () => {
  it('are numbered upwards, whatever number is tried, and come back as they were kept', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 })), (versions) => {
        const made = versions.reduce((packs, version) => withPack(packs, packOf(version)), none);
        const kept = made.packs.map(({ version }) => version);
        expect(kept).toEqual([...new Set(kept)].toSorted((one, other) => one - other));
        expect(kept.every((version) => version < nextPackVersion(made))).toBe(true);
        expect(readPacksMade(JSON.parse(JSON.stringify(made)))).toEqual(made);
      }),
    );
  });

  it('stay as they are where another tab gave the number to a pack of its own', () => {
    const first = withPack(none, packOf(1));
    expect(withPack(first, { ...packOf(1), hash: 'f'.repeat(64) })).toEqual(first);
  });

  it('F49: are never taken for none where they cannot be read', () => {
    expect(none.packs).toEqual([]);
    expect(nextPackVersion(none)).toBe(1);
    for (const kept of [{ v: 2, packs: [] }, { v: 1 }, 'x', { v: 1, packs: [{ version: 0 }] }])
      expect(readPacksMade(kept)).toBeNull();
  });
});
