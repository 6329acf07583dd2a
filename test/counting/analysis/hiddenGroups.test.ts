import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alwaysHidden,
  fewUnknown,
  hiddenGroups,
  isLeftOpen,
} from '../../../src/counting/analysis/hiddenGroups.ts';

const limits = { hideUnder: 30, protectUnder: 10 };

/** Weights vary in each group, and whole percents are told of it. */
const isOpen = () => true;

/** Groups all of whom answered, and people of unknown group. */
function hidden(
  sizes: readonly number[],
  unknown = 0,
  told: { readonly isOpen?: (group: number) => boolean } = { isOpen },
): readonly boolean[] {
  const all = sizes.reduce((sum, size) => sum + size, unknown);
  const groups = sizes.map((size) => ({ asked: size, base: size }));
  const always = sizes.map(() => false);
  const everybody = { asked: all, base: all };
  return hiddenGroups({ everybody, groups, always, inWave: sizes, limits, ...told });
}

describe('the groups that a table hides', () => {
  it('are none where no group is a handful of people, nor those of unknown group', () => {
    expect(hidden([60, 50, 20])).toEqual([false, false, false]);
    expect(hidden([60, 50, 20], 10)).toEqual([false, false, false]);
    expect(hidden([60, 50, 0])).toEqual([false, false, false]);
  });

  it('are a small one and the smallest other, with all that are too small to show', () => {
    expect(hidden([60, 50, 4])).toEqual([false, true, true]);
    expect(hidden([60, 50, 20, 4])).toEqual([false, false, true, true]);
  });

  it('are the smallest one where few people are of unknown group, unless others cover them already', () => {
    expect(hidden([60, 50, 0], 3)).toEqual([false, true, false]);
    expect(hidden([60, 50, 20], 3)).toEqual([false, false, true]);
    expect(hidden([60, 50, 4], 3)).toEqual([false, true, true]);
    const none = { hidden: [false, false, false], isOpen };
    expect(alwaysHidden([60, 50, 40], { ...none, unknown: 3 }, limits)).toEqual([false, false, true]);
    expect(alwaysHidden([60, 50, 20], { ...none, unknown: 3 }, limits)).toEqual([false, false, false]);
    expect(alwaysHidden([60, 50, 40], { ...none, unknown: 0 }, limits)).toEqual([false, false, false]);
  });

  it('are none for a few people of unknown group where whole percents leave open what they said', () => {
    expect(isLeftOpen([200, 100], 3)).toBe(true);
    expect(isLeftOpen([200, 90], 3)).toBe(false);
    expect(hidden([400, 200], 3)).toEqual([false, false]);
    expect(hidden([200, 90], 3)).toEqual([false, true]);
    const all = { asked: 603, base: 603 };
    const two = [400, 200].map((size) => ({ asked: size, base: size }));
    const told = { everybody: all, groups: two, always: [false, false], inWave: [400, 200], limits };
    expect(hiddenGroups({ ...told, isOpen })).toEqual([false, false]);
    expect(hiddenGroups(told)).toEqual([false, true]);
    const groups = [400, 200].map((size) => ({ asked: size, base: size }));
    const everybody = (more: number) => ({ asked: 600 + more, base: 600 + more });
    expect(fewUnknown({ everybody: everybody(3), groups }, 10)).toBe(3);
    expect(fewUnknown({ everybody: everybody(0), groups }, 10)).toBeNull();
    expect(fewUnknown({ everybody: everybody(10), groups }, 10)).toBeNull();
  });

  it('are left open by those groups only of which whole percents are no counts', () => {
    const only = (...open: readonly number[]) => ({ isOpen: (group: number) => open.includes(group) });
    expect(hidden([400, 200], 3, only(0))).toEqual([false, false]);
    expect(hidden([400, 200], 3, only(1))).toEqual([false, true]);
    expect(hidden([400, 200], 2, only(1))).toEqual([false, false]);
    expect(hidden([4000, 2000], 1, only())).toEqual([false, true]);
    const none = { hidden: [false, false], unknown: 3 };
    expect(alwaysHidden([400, 200], { ...none, ...only(0) }, limits)).toEqual([false, false]);
    expect(alwaysHidden([400, 200], { ...none, ...only(1) }, limits)).toEqual([false, true]);
  });

  it('are the smallest of the wave for a few people of unknown group, whichever is smaller in the table', () => {
    const groups = [60, 40].map((size) => ({ asked: size, base: size }));
    const everybody = { asked: 102, base: 102 };
    const told = { everybody, groups, always: [false, false], limits };
    expect(hiddenGroups({ ...told, inWave: [200, 300] })).toEqual([true, false]);
    expect(hiddenGroups({ ...told, inWave: [300, 200] })).toEqual([false, true]);
  });

  it('are those that every table hides, whoever of them was asked or answered', () => {
    const groups = [
      { asked: 60, base: 60 },
      { asked: 50, base: 40 },
      { asked: 0, base: 0 },
    ];
    const everybody = { asked: 110, base: 100 };
    const always = [false, true, true];
    expect(hiddenGroups({ everybody, groups, always, inWave: [60, 50, 0], limits })).toEqual([
      false,
      true,
      true,
    ]);
    const few = [
      { asked: 60, base: 60 },
      { asked: 50, base: 40 },
      { asked: 4, base: 0 },
    ];
    expect(
      hiddenGroups({
        everybody: { asked: 114, base: 100 },
        groups: few,
        always: [false, false, false],
        inWave: [60, 50, 4],
        limits,
      }),
    ).toEqual([false, true, true]);
  });

  const size = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 20, max: 60 }));
  const anySizes = fc.array(size, { minLength: 1, maxLength: 6 });

  it.each([
    ['exact figures are told', () => false],
    ['whole percents are told', isOpen],
    ['weights vary in some groups', (group: number) => group % 2 === 0],
  ])('never leave a handful of people over where %s, whatever the sizes', (_, isLeft) => {
    fc.assert(
      fc.property(anySizes, fc.nat(14), (sizes, unknown) => {
        const now = hidden(sizes, unknown, { isOpen: isLeft });
        const kept = sizes.filter((_, i) => !now[i]);
        for (const one of kept) expect(one === 0 || one >= limits.protectUnder).toBe(true);
        const left = sizes.reduce((sum, one, i) => sum + (now[i] ? one : 0), 0);
        const isAllHidden = sizes.every((one, i) => one === 0 || now[i]);
        const isLeftOver = left + unknown > 0 && left + unknown < limits.protectUnder;
        // Whole percents of many people leave open what a few said.
        const open = sizes.filter((_, i) => !now[i] && isLeft(i));
        const isCovered = isLeftOpen(open, unknown);
        expect(isLeftOver && !isAllHidden && !isCovered).toBe(false);
        expect(sizes.some((one, i) => one === 0 && now[i])).toBe(false);
      }),
    );
  });
});
