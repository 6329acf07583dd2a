import { describe, expect, it } from 'vitest';
import { crossedTable } from '../../../src/counting/analysis/breakLines.ts';
import { type Crossing, crossingOf, threefoldOf } from '../../../src/counting/analysis/crossings.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { hiddenByBreak } from '../../../src/counting/analysis/smallGroups.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aSingle } from '../../fixtures/aWave.ts';

const limits = DEFAULT_SETTINGS;
const NAMES = ['age', 'place', 'sex'];
const questionnaires = [
  aQuestionnaire([], {
    modules: [
      {
        id: 'you',
        title: { en: 'You' },
        role: 'equality',
        questions: [
          aSingle('age', ['A', 'B', 'C']),
          aSingle('place', ['X', 'Y', 'Z']),
          aSingle('sex', ['F', 'M']),
        ],
      },
    ],
  }),
];

/** People of each age in each place; a fourth line, and a fourth in a line, are of those who did not say. */
function people(counts: readonly (readonly number[])[]): Dataset {
  const all = counts.flatMap((line, age) =>
    line.flatMap((many, place) => Array.from({ length: many }, () => [age, place] as const)),
  );
  const mark = (place: number) => (place < 3 ? String(place + 1) : '-');
  return aDataset(
    {
      age: all.map(([age]) => mark(age)).join(''),
      place: all.map(([, place]) => mark(place)).join(''),
      sex: all.map((_, at) => (at % 2) + 1).join(''),
    },
    { questionnaires },
  );
}

function rootsOf(dataset: Dataset, names: readonly string[]) {
  return names.flatMap((name) => variableOf(dataset, name) ?? []);
}

function tableOf(dataset: Dataset, isIn: (i: number) => boolean = () => true) {
  return crossedTable({
    dataset,
    limits,
    counts: (i) => (isIn(i) ? 'base' : null),
    own: (variable) => hiddenByBreak(dataset, variable, limits),
    off: () => [],
  });
}

const hiddenCells = ({ hidden }: Crossing) => hidden.flatMap((one, cell) => (one ? [cell] : []));

const large = [
  [60, 80, 90],
  [70, 90, 90],
  [90, 90, 90],
];
const withFew = large.map((line, age) => line.map((many, place) => (age === 0 && place === 0 ? 4 : many)));

describe('two questions crossed', () => {
  it('hide nothing where no cell is small', () => {
    const dataset = people(large);
    expect(hiddenCells(crossingOf(rootsOf(dataset, ['age', 'place']), tableOf(dataset)))).toEqual([]);
  });

  it('hide the same, whichever is named first', () => {
    const dataset = people(withFew);
    const table = tableOf(dataset);
    const [one, other] = [
      ['age', 'place'],
      ['place', 'age'],
    ].map((names) => hiddenCells(crossingOf(rootsOf(dataset, names), table)));
    expect(one).toHaveLength(4);
    expect(other).toEqual(one);
  });

  it('hide in every table what they hide in the wave, and more where fewer were asked', () => {
    const dataset = people(withFew);
    const roots = rootsOf(dataset, ['age', 'place']);
    const wave = hiddenCells(crossingOf(roots, tableOf(dataset)));
    const half = hiddenCells(
      crossingOf(
        roots,
        tableOf(dataset, (i) => i % 9 === 0),
      ),
    );
    expect(half).toEqual(expect.arrayContaining([...wave]));
    expect(half.length).toBeGreaterThan(wave.length);
  });

  it('take those who did not say for no cover in the wave: how many they are is known', () => {
    const unsaid = [...withFew.map((line) => [...line, 30]), [30, 30, 30, 30]];
    const dataset = people(unsaid);
    const table = tableOf(dataset);
    const crossing = crossingOf(rootsOf(dataset, ['age', 'place']), table);
    const shown = crossing.hidden.filter((one, cell) => one && cell % 4 < 3 && cell < 12);
    expect(shown).toHaveLength(4);
  });
});

describe('three questions crossed', () => {
  it('hide nothing where no cell is small', () => {
    const dataset = people(large);
    expect(hiddenCells(threefoldOf(rootsOf(dataset, NAMES), tableOf(dataset)))).toEqual([]);
  });

  it('hide some where one is, and not all', () => {
    const dataset = people(withFew);
    const { hidden } = threefoldOf(rootsOf(dataset, NAMES), tableOf(dataset));
    expect(hidden.filter(Boolean).length).toBeGreaterThanOrEqual(8);
    expect(hidden).toContain(false);
  });

  it('hide all where most people are in small cells', () => {
    const dataset = people(large.map((line) => line.map(() => 16)));
    expect(threefoldOf(rootsOf(dataset, NAMES), tableOf(dataset)).hidden).not.toContain(false);
  });
});
