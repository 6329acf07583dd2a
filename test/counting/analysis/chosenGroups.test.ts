import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { type ChosenBreak, chosenBreak } from '../../../src/counting/analysis/breakLines.ts';
import { chosenFilter, filterHidesAll } from '../../../src/counting/analysis/chosenFilter.ts';
import { hiddenInBreak } from '../../../src/counting/analysis/chosenGroups.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS as limits } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale, aSingle } from '../../fixtures/aWave.ts';

const questionnaire = aQuestionnaire([], {
  modules: [
    {
      id: 'core',
      title: { en: 'Core' },
      role: 'core',
      questions: [aScale('runs'), aSingle('uses', ['Often', 'Sometimes', 'Never'])],
    },
    {
      id: 'you',
      title: { en: 'You' },
      role: 'equality',
      questions: [aSingle('kind', ['A', 'B', 'C']), aSingle('place', ['X', 'Y', 'Z'])],
    },
  ],
});

type Cell = readonly [kind: string, place: string, uses: string, people: number];
function people(cells: readonly Cell[]): Dataset {
  const of = (part: 0 | 1 | 2) => cells.map((cell) => cell[part].repeat(cell[3])).join('');
  const answers = { runs: '1'.repeat(of(0).length), kind: of(0), place: of(1), uses: of(2) };
  return aDataset(answers, { questionnaires: [questionnaire] });
}

const base = [0, 1, 2, 3, 4].map((i) => FIRST_CATEGORY + i);
function brokenBy(dataset: Dataset, ...columns: string[]): ChosenBreak {
  const found = chosenBreak(dataset, columns);
  if (found === null) throw new RangeError('the dataset has these columns');
  return found;
}
function hiddenOf(
  dataset: Dataset,
  broken: ChosenBreak,
  ...only: readonly { column: string; codes: readonly number[] }[]
) {
  const asked = variableOf(dataset, 'runs');
  if (asked === undefined) throw new RangeError('the wave asks runs');
  const filter = chosenFilter(dataset, only);
  const of = { asked, base, limits };
  return {
    all: filter !== null && filterHidesAll(dataset, { ...of, filter }),
    groups: hiddenInBreak(dataset, broken, { ...of, filter }),
    within: filter?.within ?? new Uint8Array(dataset.size).fill(1),
  };
}

describe('groups inside groups', () => {
  it('are every group of the second inside each of the first, as many people as those', () => {
    const dataset = people([
      ['1', '1', '1', 40],
      ['1', '2', '1', 50],
      ['2', '1', '2', 60],
    ]);
    const nested = brokenBy(dataset, 'kind', 'place');
    expect(nested.labels.map((labels) => labels.map(({ en }) => en).join(' '))).toEqual([
      'A X',
      'A Y',
      'A Z',
      'B X',
      'B Y',
      'B Z',
      'C X',
      'C Y',
      'C Z',
    ]);
    const sizes = nested.labels.map((_, at) => nested.column.codes.filter((code) => code === at).length);
    expect(sizes).toEqual([40, 50, 0, 60, 0, 0, 0, 0, 0]);
    expect(chosenBreak(dataset, ['nothing'])).toBeNull();
  });

  it('hide beside a few people one more group in each direction, as both sums are told elsewhere', () => {
    const dataset = people([
      ['1', '1', '1', 6],
      ['1', '2', '1', 40],
      ['1', '3', '1', 90],
      ['2', '1', '1', 45],
      ['2', '2', '1', 80],
      ['2', '3', '1', 85],
      ['3', '1', '1', 70],
      ['3', '2', '1', 75],
      ['3', '3', '1', 95],
    ]);
    const { groups } = hiddenOf(dataset, brokenBy(dataset, 'kind', 'place'));
    const hidden = groups.map((one) => (one ? 'hidden' : 'shown'));
    for (const line of [
      [0, 1, 2],
      [0, 3, 6],
      [1, 4, 7],
      [3, 4, 5],
    ])
      expect(line.filter((at) => hidden[at] === 'hidden').length).not.toBe(1);
    expect(hidden[0]).toBe('hidden');
    expect(hidden).toContain('shown');
  });
});

describe('a filter', () => {
  it('shows no group of which it leaves out, or takes in, a few', () => {
    const dataset = people([
      ['1', '1', '1', 60],
      ['1', '1', '2', 4],
      ['1', '1', '3', 40],
      ['2', '1', '1', 60],
      ['2', '1', '2', 50],
      ['2', '1', '3', 40],
      ['3', '1', '1', 60],
      ['3', '1', '2', 70],
      ['3', '1', '3', 40],
    ]);
    const broken = brokenBy(dataset, 'kind');
    const hidden = (...codes: number[]) => hiddenOf(dataset, broken, { column: 'uses', codes }).groups[0];
    expect(hiddenOf(dataset, broken).groups[0]).toBe(false);
    expect(hidden(1)).toBe(false);
    expect(hidden(1, 2)).toBe(true);
    // All less those who said 1 or 3 would be the four.
    expect(hidden(1, 3)).toBe(true);
  });

  it('may not name a group of a handful of people', () => {
    const dataset = people([
      ['1', '1', '1', 200],
      ['2', '1', '1', 150],
      ['3', '1', '1', 4],
    ]);
    const all = (...codes: number[]) =>
      hiddenOf(dataset, brokenBy(dataset, 'uses'), { column: 'kind', codes }).all;
    expect([all(1), all(3), all(2), all(1, 3)]).toEqual([false, true, true, true]);
  });

  it('never lets a few people be worked out as one table less others with a filter by the same question', () => {
    const size = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 30, max: 60 }));
    const subsets = [[1], [2], [3], [1, 2], [1, 3], [2, 3]];
    fc.assert(
      fc.property(fc.array(size, { minLength: 9, maxLength: 9 }), (sizes) => {
        const dataset = people(
          sizes.map((many, at) => [String(Math.floor(at / 3) + 1), '1', String((at % 3) + 1), many]),
        );
        const broken = brokenBy(dataset, 'kind');
        const tables = subsets.map((codes) => ({
          codes,
          ...hiddenOf(dataset, broken, { column: 'uses', codes }),
        }));
        for (const group of [0, 1, 2]) {
          const told = tables.filter((one) => !one.all && !one.groups[group]).map(({ codes }) => codes);
          const whole = hiddenOf(dataset, broken).groups[group] ? [] : [[1, 2, 3]];
          const of = (code: number) => sizes[group * 3 + code - 1] ?? 0;
          for (const one of [...told, ...whole])
            for (const other of told.filter((some) => some.every((code) => one.includes(code)))) {
              const left = one
                .filter((code) => !other.includes(code))
                .reduce((sum, code) => sum + of(code), 0);
              expect(left === 0 || left >= 10).toBe(true);
            }
        }
      }),
      { numRuns: 60 },
    );
  });
});
