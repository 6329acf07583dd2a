import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variableOf } from '../../../src/counting/analysis/dataset.ts';
import {
  type Beside,
  besideOf,
  filtersBeside,
  isNearlySame,
} from '../../../src/counting/analysis/filtersBeside.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { withMade } from '../../fixtures/madeHere.ts';

describe('answers that name nearly the same people as a filter', () => {
  it('are all those, and a few more, or a few less, that anybody could take away', () => {
    const near = (let_: number[], all: number[]) => isNearlySame({ let: [...let_, 0], all: [...all, 0] }, 10);
    expect(near([100, 0], [103, 200])).toBe(true);
    expect(near([100, 3], [100, 200])).toBe(true);
    expect(near([100, 0], [100, 200])).toBe(false);
    expect(near([100, 0], [110, 200])).toBe(false);
    expect(near([60, 40], [120, 90])).toBe(false);
    // Everyone, or nobody, is another rule's matter.
    expect([near([0, 0], [3, 200]), near([3, 200], [3, 200])]).toEqual([false, false]);
  });

  it('do not count where the few alone did not answer', () => {
    expect(isNearlySame({ let: [50, 50, 3], all: [50, 50, 1000] }, 10)).toBe(false);
    expect(isNearlySame({ let: [50, 2, 3], all: [50, 50, 1000] }, 10)).toBe(true);
  });

  it('leave no few between any sum of told answers and who is let in', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 20, max: 60 }));
    const pairs = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pairs, (answers) => {
        const beside: Beside = {
          all: [...answers.map(([own, other]) => own + other), 0],
          let: [...answers.map(([own]) => own), 0],
        };
        fc.pre(beside.all.every((people) => people === 0 || people >= 10));
        if (isNearlySame(beside, 10)) return;
        const let_ = beside.let.reduce((all, one) => all + one, 0);
        for (let choice = 1; choice < 2 ** answers.length; choice += 1) {
          const taken = answers.filter((_, at) => (choice & (1 << at)) !== 0);
          const own = taken.reduce((all, [one]) => all + one, 0);
          const others = taken.reduce((all, [, one]) => all + one, 0);
          if (own === let_ && let_ > 0) expect(others === 0 || others >= 10).toBe(true);
          const less = let_ - own;
          if (others === 0 && let_ < beside.all.reduce((all, one) => all + one, 0) && own > 0)
            expect(less === 0 || less >= 10).toBe(true);
        }
      }),
    );
  });

  it('are of any other question that a filter can name, not of what was made of the same', () => {
    const asked = aDataset({ age_band: '1234', sex: '1212', runs: '1111' });
    const groups = [{ label: 'One', codes: [1] }];
    const dataset = withMade(asked, { sort: 'groups', id: 'made:a', label: 'A', of: 'age_band', groups });
    const age = variableOf(dataset, 'age_band');
    if (age === undefined) throw new Error('the wave asks the age');
    expect(filtersBeside(dataset, age).map(({ column }) => String(column.id))).toEqual(
      expect.arrayContaining(['sex', 'runs']),
    );
    expect(filtersBeside(dataset, age).map(({ column }) => String(column.id))).not.toContain('made:a');
    const sex = variableOf(dataset, 'sex');
    if (sex === undefined) throw new Error('the wave asks the sex');
    const beside = besideOf([0, 1, 2], sex, Uint8Array.of(1, 1, 0, 0));
    expect([beside.all.slice(0, 2), beside.let.slice(0, 2)]).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });
});
