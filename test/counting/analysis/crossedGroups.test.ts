import { describe, expect, it } from 'vitest';
import { breakBy, crossedTable, sidesOf } from '../../../src/counting/analysis/breakLines.ts';
import { hiddenSets } from '../../../src/counting/analysis/crossedGroups.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { everybodyOf } from '../../../src/counting/analysis/peopleAlike.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { hiddenByBreak } from '../../../src/counting/analysis/smallGroups.ts';
import { crossedPeople } from '../../fixtures/crossedPeople.ts';
import { withMade } from '../../fixtures/madeHere.ts';

const limits = DEFAULT_SETTINGS;
const NAMES = ['kind', 'place', 'sex'];
const people = crossedPeople('kind');

function hidden(dataset: Dataset, ...columns: readonly string[]): readonly boolean[] {
  const variables = columns.flatMap((column) => variableOf(dataset, column) ?? []);
  if (breakBy(variables) === null || variables.length < columns.length) throw new RangeError('all are there');
  const table = crossedTable({
    dataset,
    limits,
    counts: everybodyOf(dataset),
    own: (variable) => hiddenByBreak(dataset, variable, limits),
    off: () => [],
  });
  return hiddenSets({ sides: sidesOf(dataset, variables) }, table);
}

const large = [
  [80, 90, 70],
  [60, 90, 80],
  [90, 90, 90],
];
const withFew = large.map((line, kind) => line.map((many, place) => (kind === 0 && place === 0 ? 4 : many)));

describe('the sets of people of whom a table tells nothing', () => {
  it('are none where every crossing is large', () => {
    expect(hidden(people(large), 'kind', 'place')).not.toContain(true);
    expect(hidden(people(large), ...NAMES)).not.toContain(true);
  });

  it('are four cells where one of two questions crossed is small, whichever is inside the other', () => {
    const dataset = people(withFew);
    const [one, other] = [hidden(dataset, 'kind', 'place'), hidden(dataset, 'place', 'kind')];
    expect(one.filter(Boolean)).toHaveLength(4);
    expect(one[0]).toBe(true);
    expect(other).toEqual([0, 1, 2].flatMap((place) => [0, 1, 2].map((kind) => one[kind * 3 + place])));
  });

  it('are of three questions crossed the small cells and those that cover them, whichever is inside which', () => {
    const dataset = people(withFew);
    const found = hidden(dataset, ...NAMES);
    expect(found.slice(0, 2)).toEqual([true, true]);
    expect(found.filter(Boolean).length).toBeGreaterThan(4);
    expect(found).toContain(false);
    const turned = hidden(dataset, 'sex', 'place', 'kind');
    const places = [0, 1, 2];
    const same = places.flatMap((kind) =>
      places.flatMap((place) => [0, 1].map((sex) => turned[sex * 9 + place * 3 + kind])),
    );
    expect(found).toEqual(same);
    expect(hidden(dataset, 'kind', 'sex')).not.toContain(true);
  });

  it('are those of a made group that takes a part of what is hidden, and not of one that takes a whole line', () => {
    const made = (id: string, first: readonly number[], rest: readonly number[]) =>
      ({
        sort: 'groups',
        id,
        label: id,
        of: 'kind',
        groups: [
          { label: 'One', codes: first },
          { label: 'Two', codes: rest },
        ],
      }) as const;
    const dataset = withMade(
      people(withFew),
      made('made:whole', [1, 2], [3]),
      made('made:part', [1, 3], [2]),
    );
    expect(hidden(dataset, 'made:whole', 'place')).not.toContain(true);
    expect(hidden(dataset, 'made:part', 'place')).toContain(true);
  });
});
