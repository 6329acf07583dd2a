import { describe, expect, it } from 'vitest';
import { breakBy, hiddenInTable } from '../../../src/counting/analysis/breakLines.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import type { MadeVariable } from '../../../src/counting/analysis/made/madeVariable.ts';
import { rootsOf, toldBeside } from '../../../src/counting/analysis/madeGroups.ts';
import { everybodyOf } from '../../../src/counting/analysis/peopleAlike.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { guardTable, hiddenByBreak } from '../../../src/counting/analysis/smallGroups.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale, aSingle } from '../../fixtures/aWave.ts';
import { withMade } from '../../fixtures/madeHere.ts';

const limits = DEFAULT_SETTINGS;
const questionnaires = [
  aQuestionnaire([], {
    modules: [
      { id: 'core', title: { en: 'Core' }, role: 'core', questions: [aScale('runs')] },
      {
        id: 'you',
        title: { en: 'You' },
        role: 'equality',
        questions: [aSingle('kind', ['A', 'B', 'C', 'D']), aSingle('place', ['X', 'Y'])],
      },
    ],
  }),
];

/** People of each kind, all of whom gave a view, living in either place in turn. */
function kinds(sizes: readonly number[], ...made: readonly MadeVariable[]): Dataset {
  const kind = sizes.map((many, at) => String(at + 1).repeat(many)).join('');
  const [runs, place] = ['1'.repeat(kind.length), '12'.repeat(kind.length).slice(0, kind.length)];
  return withMade(aDataset({ runs, kind, place }, { questionnaires }), ...made);
}

const two = (one: readonly number[], other: readonly number[], id = 'made:a'): MadeVariable => ({
  sort: 'groups',
  id,
  label: id,
  of: 'kind',
  groups: [
    { label: 'One', codes: one },
    { label: 'Other', codes: other },
  ],
});

function hiddenIn(dataset: Dataset, ...columns: readonly string[]): readonly boolean[] {
  const broken = breakBy(columns.flatMap((column) => variableOf(dataset, column) ?? []));
  if (broken === null) throw new RangeError('the dataset has these');
  return hiddenInTable(broken, {
    dataset,
    limits,
    counts: everybodyOf(dataset),
    own: (variable) => hiddenByBreak(dataset, variable, limits),
    off: () => [],
  });
}

function hiddenOnResults(dataset: Dataset, column: string): readonly boolean[] {
  const [asked, broken] = [variableOf(dataset, 'runs'), variableOf(dataset, column)];
  if (asked === undefined || broken === undefined) throw new RangeError('the dataset has these');
  const sizes = broken.column.categories.map(
    (_, at) => broken.codes.filter((code) => code === at + 4).length,
  );
  const people = [dataset.size, ...sizes].map((many) => ({ asked: many, base: many }));
  const weights = new Float64Array(dataset.size).fill(1);
  return guardTable({ dataset, asked, broken, people, limits, weights }).groups;
}

describe('a made group', () => {
  it('is hidden where it puts a few people with a group that is shown, on every page', () => {
    const dataset = kinds([300, 290, 4, 60], two([1, 3], [2, 4]));
    expect(hiddenIn(dataset, 'kind')).toEqual([false, false, true, true]);
    expect(hiddenIn(dataset, 'made:a')).toEqual([true, true]);
    expect(hiddenOnResults(dataset, 'made:a')).toEqual([true, true]);
  });

  it('is shown where it takes in all that is hidden, or nothing of it', () => {
    const dataset = kinds([300, 290, 4, 60], two([1, 3, 4], [2]));
    expect(hiddenIn(dataset, 'made:a')).toEqual([false, false]);
    expect(hiddenOnResults(dataset, 'made:a')).toEqual([false, false]);
  });

  it('is hidden where two made ones would part a few people between them', () => {
    const bands: MadeVariable = { ...two([1, 2], [3, 4], 'made:b') };
    const both = kinds([300, 290, 60, 60], two([1], [2, 3, 4]), bands);
    expect(hiddenIn(both, 'made:b')).toEqual([false, false]);
    const beside = toldBeside(both, variableOf(both, 'made:b') as never).map(({ column }) =>
      String(column.id),
    );
    expect(beside).toEqual(['kind', 'made:a']);
  });

  it('nested in another break hides what it would part inside each group of that', () => {
    const sizes = [300, 290, 18, 60];
    const dataset = kinds(sizes, two([1, 3], [2, 4]));
    const plain = hiddenIn(dataset, 'kind', 'place');
    expect(plain.slice(4, 6)).toEqual([true, true]);
    const nested = hiddenIn(dataset, 'made:a', 'place');
    expect(nested.slice(0, 2)).toEqual([true, true]);
    expect(hiddenIn(dataset, 'place', 'made:a').filter((_, at) => at % 2 === 0)).toEqual([true, true]);
  });

  it('is of the questions that were asked, through whatever else was made', () => {
    const again: MadeVariable = { ...two([1], [2], 'made:b'), of: 'made:a' } as MadeVariable;
    const dataset = kinds([30, 30, 30, 30], two([1, 2], [3]), again);
    const made = variableOf(dataset, 'made:b');
    expect(made && rootsOf(dataset, made).map(({ column }) => String(column.id))).toEqual(['kind']);
  });
});
