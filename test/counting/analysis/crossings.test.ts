import { describe, expect, it } from 'vitest';
import { crossedTable } from '../../../src/counting/analysis/breakLines.ts';
import {
  type Crossing,
  crossed,
  crossingOf,
  numbered,
  threefoldOf,
} from '../../../src/counting/analysis/crossings.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { hiddenByBreak } from '../../../src/counting/analysis/smallGroups.ts';
import { crossedPeople } from '../../fixtures/crossedPeople.ts';

const limits = DEFAULT_SETTINGS;
const NAMES = ['age', 'place', 'sex'];
const people = crossedPeople('age');

function rootsOf(dataset: Dataset, names: readonly string[]) {
  return names.flatMap((name) => variableOf(dataset, name) ?? []);
}

function tableOf(dataset: Dataset, isIn: (i: number) => boolean = () => true) {
  const people = Uint8Array.from({ length: dataset.size }, (_, i) => (isIn(i) ? 1 : 0));
  return crossedTable({
    dataset,
    limits,
    counts: { asked: people, base: people },
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

describe('cells', () => {
  it('are numbered in their order, be they few or too many to have a place each', () => {
    const cells = Float64Array.of(30, 7, 30, 0, 8);
    expect(numbered(cells)).toEqual({ size: 4, cells: Uint32Array.of(3, 1, 3, 0, 2) });
    expect(numbered(cells.map((cell) => cell * 1e9))).toEqual(numbered(cells));
    expect(numbered(Float64Array.of(5))).toEqual({ size: 1, cells: Uint32Array.of(0) });
  });

  it('of several questions are those with somebody in them', () => {
    const of = [
      { size: 3, cells: Uint32Array.of(0, 2, 2, 0) },
      { size: 4, cells: Uint32Array.of(1, 3, 3, 0) },
    ];
    const rows = { size: 4 } as Parameters<typeof crossed>[1];
    expect(crossed(of, rows)).toEqual({ size: 3, cells: Uint32Array.of(1, 2, 2, 0) });
  });
});

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
