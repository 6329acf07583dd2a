import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { chosenFilter, filteredOff, filterHidesAll } from '../../../src/counting/analysis/chosenFilter.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import type { AnswersOf } from '../../../src/counting/analysis/made/anyOf.ts';
import { DEFAULT_SETTINGS as limits } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { withMade } from '../../fixtures/madeHere.ts';

const base = [0, 1, 2, 3, 4].map((i) => FIRST_CATEGORY + i);

/** Everyone's table of a dataset with these filters: whether it is hidden, and whom it is about. */
function of(dataset: Dataset, ...only: readonly AnswersOf[]) {
  const asked = variableOf(dataset, 'runs');
  const filter = chosenFilter(dataset, only);
  if (asked === undefined) throw new RangeError('the wave asks runs');
  const all = { codes: new Uint16Array(dataset.size), groups: 1 };
  return {
    hidden: filter !== null && filterHidesAll(dataset, { asked, base, filter, limits }),
    off: filter === null ? [] : filteredOff(dataset, all, { asked, base, filter, limits }),
    within: [...(filter?.within ?? new Uint8Array(dataset.size).fill(1))],
  };
}

/** People by age and sex. */
function people(counts: readonly (readonly number[])[]): Dataset {
  const marks = (of: (age: number, sex: number) => number) =>
    counts.flatMap((line, age) => line.map((many, sex) => String(of(age, sex) + 1).repeat(many))).join('');
  const size = counts.flat().reduce((sum, many) => sum + many, 0);
  return aDataset({ age_band: marks((age) => age), sex: marks((_, sex) => sex), runs: '1'.repeat(size) });
}

describe('a filter over several questions', () => {
  it('lets in those of whom all hold', () => {
    const dataset = aDataset({ age_band: '1122', sex: '1212', runs: '1111' });
    const both = of(dataset, { column: 'age_band', codes: [1] }, { column: 'sex', codes: [2] });
    expect(both.within).toEqual([0, 1, 0, 0]);
    expect(chosenFilter(dataset, [{ column: 'nothing', codes: [1] }])).toBeNull();
    expect(chosenFilter(dataset, [])).toBeNull();
  });

  it('hides where either question leaves few out of the other', () => {
    const dataset = people([
      [60, 4],
      [50, 40],
      [50, 50],
    ]);
    expect(of(dataset, { column: 'age_band', codes: [1] }).hidden).toBe(false);
    // Of 64 young people four are men: the young less the young women would be they.
    const young = of(dataset, { column: 'age_band', codes: [1] }, { column: 'sex', codes: [1] });
    expect(young.off).toEqual([true]);
    const older = of(dataset, { column: 'age_band', codes: [2] }, { column: 'sex', codes: [1] });
    expect(older.hidden).toBe(false);
  });

  it('never lets a few people be worked out as one table less another with other questions or answers', () => {
    const size = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 30, max: 60 }));
    const ages = [[1], [2], [3], [1, 2], [1, 3], [2, 3]];
    const filters: readonly (readonly AnswersOf[])[] = [
      [],
      ...ages.map((codes) => [{ column: 'age_band', codes }]),
      ...[1, 2].map((sex) => [{ column: 'sex', codes: [sex] }]),
      ...ages.flatMap((codes) =>
        [1, 2].map((sex) => [
          { column: 'age_band', codes },
          { column: 'sex', codes: [sex] },
        ]),
      ),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.array(size, { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
        (counts) => {
          const dataset = people(counts);
          const told = filters
            .map((only) => ({ only, ...of(dataset, ...only) }))
            .filter(({ hidden }) => !hidden);
          for (const one of told)
            for (const other of told) {
              if (other.within.some((inside, i) => inside === 1 && one.within[i] === 0)) continue;
              const left = one.within.filter((inside, i) => inside === 1 && other.within[i] === 0).length;
              expect(left === 0 || left >= limits.protectUnder).toBe(true);
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is hidden where another question names the same people and a few more, or a few less', () => {
    // Of 100 who know, 97 say they are glad, and nobody else does: the three are those who know less the glad.
    const dataset = aDataset({
      age_band: '1'.repeat(100) + '2'.repeat(100),
      sex: '1'.repeat(97) + '2'.repeat(103),
      runs: '1'.repeat(200),
    });
    const hidden = (column: string, code: number) => of(dataset, { column, codes: [code] }).hidden;
    expect([hidden('age_band', 1), hidden('sex', 1), hidden('age_band', 2), hidden('sex', 2)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('is not hidden where the few did not answer a question that follows on it', () => {
    const dataset = aDataset({
      age_band: '1'.repeat(100) + '2'.repeat(100),
      sex: `${'1'.repeat(50)}${'2'.repeat(47)}${'-'.repeat(103)}`,
      runs: '1'.repeat(200),
    });
    expect(of(dataset, { column: 'age_band', codes: [1] }).hidden).toBe(false);
    // Everyone who answered it, as a filter, is.
    expect(of(dataset, { column: 'sex', codes: [1, 2] }).hidden).toBe(true);
  });

  it('by a question that was made lets in no more than one by its source may', () => {
    const asked = people([
      [40, 44],
      [2, 2],
      [50, 50],
    ]);
    const filtered = (codes: readonly number[]) => {
      const groups = [{ label: 'One', codes }];
      const dataset = withMade(asked, { sort: 'groups', id: 'made:a', label: 'A', of: 'age_band', groups });
      return of(dataset, { column: 'made:a', codes: [1] }).hidden;
    };
    // 35 or over less 65 or over would be the four.
    expect([filtered([2, 3]), filtered([1, 3]), filtered([2]), filtered([1])]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    // Under 65 is everyone less those of 65 or over, who are told.
    expect([filtered([1, 2]), filtered([3])]).toEqual([false, false]);
    expect(of(asked, { column: 'age_band', codes: [3] }).hidden).toBe(false);
  });
});
