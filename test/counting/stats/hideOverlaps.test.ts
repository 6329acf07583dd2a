import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideOverlaps } from '../../../src/counting/stats/hideOverlaps.ts';

const people = (size: number, isIn: (i: number) => boolean) =>
  Uint8Array.from({ length: size }, (_, i) => (isIn(i) ? 1 : 0));
const everyone = people(300, () => true);
const guarded = (groups: readonly Uint8Array[], hidden: readonly boolean[] = []) =>
  hideOverlaps({ groups, whole: [everyone], among: [everyone], hidden, least: 10 });

describe('groups that share people', () => {
  it('are all told where no two of them differ by a handful', () => {
    const groups = [(i: number) => i < 150, (i: number) => i % 3 === 0, (i: number) => i >= 200];
    expect(guarded(groups.map((rule) => people(300, rule)))).toEqual([false, false, false]);
  });

  it('are hidden with a handful in them, or all but a handful', () => {
    expect(guarded([people(300, (i) => i < 6), people(300, (i) => i % 2 === 0)])).toEqual([true, false]);
    expect(guarded([people(300, (i) => i >= 6), people(300, (i) => i % 2 === 0)])).toEqual([true, false]);
  });

  it('are hidden, the smaller one, where one is another and a handful more', () => {
    const web = people(300, (i) => i < 104);
    const phone = people(300, (i) => i < 100);
    expect(guarded([web, phone])).toEqual([false, true]);
    expect(guarded([web, phone], [true, false])).toEqual([true, false]);
  });

  it('are hidden where a handful is what two of them leave of everyone', () => {
    const found = guarded([people(300, (i) => i < 180), people(300, (i) => i >= 180 && i < 296)]);
    expect(found).toEqual([false, true]);
  });

  it('are hidden where nearly everyone is in exactly one of many', () => {
    const six = Array.from({ length: 6 }, (_, group) => people(300, (i) => i < 297 && i % 6 === group));
    expect(guarded(six).filter(Boolean)).toHaveLength(1);
  });

  it('are looked at among each of some people', () => {
    const groups = [people(300, (i) => i < 120), people(300, (i) => i < 100)];
    const among = people(300, (i) => i >= 115);
    const found = hideOverlaps({ groups, whole: [among], among: [everyone, among], hidden: [], least: 10 });
    expect(found[0]).toBe(true);
  });

  it('never leave a sum or difference of two or three columns that is a handful', () => {
    const rule = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(rule, (marks) => {
        const groups = [1, 2, 4, 8].map((bit) => Uint8Array.from(marks, (mark) => (mark & bit ? 1 : 0)));
        const all = new Uint8Array(60).fill(1);
        const hidden = hideOverlaps({ groups, whole: [all], among: [all], hidden: [], least: 7 });
        const shown = [all, ...groups.filter((_, at) => !hidden[at])];
        const signs = [-1, 0, 1];
        for (const one of shown)
          for (const other of shown)
            for (const third of shown)
              for (const a of signs)
                for (const b of signs) {
                  if (new Set([one, other, third]).size < 3) continue;
                  const sums = marks.map((_, i) => (one[i] ?? 0) + a * (other[i] ?? 0) + b * (third[i] ?? 0));
                  const few = sums.filter((sum) => sum !== 0).length;
                  expect(few === 0 || few >= 7).toBe(true);
                }
      }),
      { numRuns: 60 },
    );
  });
});
