import { describe, expect, it } from 'vitest';
import { OUTSIDE, shownGroups, tellsBoth } from '../../../src/counting/analysis/overlapShown.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';

const limits = DEFAULT_SETTINGS;
const group = (isIn: (i: number) => boolean) =>
  Uint8Array.from({ length: 300 }, (_, i) => (isIn(i) ? i % 2 : OUTSIDE));
const everyone = group(() => true);
const shown = (...groups: Uint8Array[]) =>
  shownGroups(groups, everyone, { mayBe: groups.map(() => true), limits });

describe('groups that share people', () => {
  it('are shown where none is small and no two differ by a handful', () => {
    expect(
      shown(
        group((i) => i < 150),
        group((i) => i >= 100),
      ),
    ).toEqual([true, true]);
    expect(
      shown(
        group((i) => i < 20),
        group((i) => i >= 100),
      ),
    ).toEqual([false, true]);
  });

  it('are not both shown where a handful parts them', () => {
    expect(
      shown(
        group((i) => i < 150),
        group((i) => i < 147),
      ),
    ).toEqual([true, false]);
    // Small ones are not told, so that nothing can be taken from them.
    expect(
      shown(
        group((i) => i < 150),
        group((i) => i < 25),
        group((i) => i < 28),
      ),
    ).toEqual([true, false, false]);
  });

  it('are not shown where they may not be told at all', () => {
    expect(shownGroups([everyone], everyone, { mayBe: [false], limits })).toEqual([false]);
  });

  it('tell how many are in both only where no handful is there, in one alone, or in neither', () => {
    const told = (one: (i: number) => boolean, other: (i: number) => boolean) =>
      tellsBoth([group(one), group(other)], everyone, limits.protectUnder);
    expect(
      told(
        (i) => i < 150,
        (i) => i >= 100 && i < 250,
      ),
    ).toBe(true);
    expect(
      told(
        (i) => i < 150,
        (i) => i >= 146 && i < 250,
      ),
    ).toBe(false);
    expect(
      told(
        (i) => i < 150,
        (i) => i >= 4 && i < 250,
      ),
    ).toBe(false);
    expect(
      told(
        (i) => i < 150,
        (i) => i >= 100 && i < 295,
      ),
    ).toBe(false);
    expect(
      told(
        (i) => i < 150,
        (i) => i >= 150 && i < 250,
      ),
    ).toBe(true);
  });
});
