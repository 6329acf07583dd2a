import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { breakBy } from '../../../src/counting/analysis/breakLines.ts';
import { hiddenCounts } from '../../../src/counting/analysis/chosenGroups.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import type { MadeVariable } from '../../../src/counting/analysis/made/madeVariable.ts';
import { type CountedTable, tellsOfFew, toldOf } from '../../../src/counting/analysis/madeCounts.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aSingle } from '../../fixtures/aWave.ts';
import { withMade } from '../../fixtures/madeHere.ts';

const questionnaires = [
  aQuestionnaire([], {
    modules: [
      {
        id: 'you',
        title: { en: 'You' },
        role: 'equality',
        questions: [aSingle('kind', ['A', 'B', 'C']), aSingle('place', ['X', 'Y'])],
      },
    ],
  }),
];

/** People of each kind by place. */
function people(counts: readonly (readonly [number, number])[], ...made: readonly MadeVariable[]): Dataset {
  const marks = (of: (kind: number, place: number) => number) =>
    counts
      .flatMap((line, kind) => line.map((many, place) => String(of(kind, place) + 1).repeat(many)))
      .join('');
  const asked = aDataset(
    { kind: marks((kind) => kind), place: marks((_, place) => place) },
    { questionnaires },
  );
  return withMade(asked, ...made);
}

const grouped = (groups: readonly (readonly number[])[]): MadeVariable => ({
  sort: 'groups',
  id: 'made:a',
  label: 'A',
  of: 'kind',
  groups: groups.map((codes, at) => ({ label: `G${at}`, codes })),
});

function told(dataset: Dataset, column: string, by: string) {
  const [asked, other] = [variableOf(dataset, column), variableOf(dataset, by)];
  const broken = other ? breakBy([other]) : null;
  if (asked === undefined || broken === null) throw new RangeError('the dataset has these');
  const base = asked.column.categories.map((_, at) => FIRST_CATEGORY + at);
  const hiddenOf = () => new Array<boolean>(40).fill(false);
  const of = {
    dataset,
    within: null,
    least: 10,
    crossed: (table: CountedTable) =>
      hiddenCounts(dataset, { ...table, filter: null, limits: DEFAULT_SETTINGS }),
    hiddenOf: (table: { broken: typeof broken }) => hiddenOf().slice(0, table.broken.labels.length),
  };
  return { counts: toldOf({ asked, base, broken }, of), few: tellsOfFew({ asked, base, broken }, of) };
}

describe('counts of a made question', () => {
  it('are not told where one that is told would be taken from them', () => {
    const dataset = people(
      [
        [40, 50],
        [4, 60],
        [70, 80],
      ],
      grouped([[1, 2], [3]]),
    );
    // Of the first two kinds 44 live at X, and of the first alone 40: the others would be four. So the first alone is not told; the
    // two together are what everyone at X less the third kind is anyway.
    const plain = told(dataset, 'kind', 'place').counts;
    expect(plain[0]).toEqual([false, false, true]);
    expect(told(dataset, 'place', 'made:a').counts[0]?.[0]).toBe(true);
    const parted = people(
      [
        [40, 50],
        [4, 60],
        [70, 80],
      ],
      grouped([[1, 3], [2]]),
    );
    expect(told(parted, 'place', 'made:a').counts.flat()).not.toContain(true);
  });

  it('are told where all that they are sums of are', () => {
    const dataset = people(
      [
        [40, 50],
        [45, 60],
        [70, 80],
      ],
      grouped([[1, 2], [3]]),
    );
    expect(told(dataset, 'made:a', 'place').counts.flat()).toEqual([true, true, true, true]);
    expect(told(dataset, 'made:a', 'place').few).toBe(false);
  });

  it('nor are bases that would tell how many of a few are left out, nor any of several questions combined', () => {
    const counts = [
      [40, 50],
      [4, 60],
      [70, 80],
    ] as const;
    expect(told(people(counts, grouped([[1], [3]])), 'made:a', 'place').few).toBe(true);
    const combined: MadeVariable = { sort: 'crossing', id: 'made:x', label: 'X', of: ['kind', 'place'] };
    expect(told(people(counts, combined), 'made:x', 'place').few).toBe(true);
    expect(told(people(counts), 'kind', 'place').few).toBe(false);
  });
});
