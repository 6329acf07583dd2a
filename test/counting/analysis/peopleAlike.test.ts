import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf } from '../../../src/counting/analysis/answersBy.ts';
import { breakBy, crossedTable, hiddenInTable, sidesOf } from '../../../src/counting/analysis/breakLines.ts';
import { hiddenSets } from '../../../src/counting/analysis/crossedGroups.ts';
import { type Dataset, type Variable, variableOf } from '../../../src/counting/analysis/dataset.ts';
import type { MadeVariable } from '../../../src/counting/analysis/made/madeVariable.ts';
import {
  eachAlone,
  everybodyOf,
  type PlacedAlike,
  peopleAlike,
  placedAlike,
} from '../../../src/counting/analysis/peopleAlike.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { hiddenByBreak } from '../../../src/counting/analysis/smallGroups.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale, aSingle } from '../../fixtures/aWave.ts';
import { withMade } from '../../fixtures/madeHere.ts';

const limits = DEFAULT_SETTINGS;
const questionnaires = [
  aQuestionnaire([aScale('runs')], {
    modules: [
      {
        id: 'you',
        title: { en: 'You' },
        role: 'equality',
        questions: [
          aSingle('age', ['A', 'B', 'C', 'D']),
          aSingle('place', ['X', 'Y', 'Z']),
          aSingle('sex', ['F', 'M']),
        ],
      },
      { id: 'core', title: { en: 'Core' }, role: 'core', questions: [aScale('runs')] },
    ],
  }),
];

/** Two groups of a question: the first takes in these answers. */
const halves = (of: string, id: string, codes: readonly number[], all: number): MadeVariable => ({
  sort: 'groups',
  id,
  label: id,
  of,
  groups: [
    { label: 'One', codes },
    {
      label: 'Other',
      codes: Array.from({ length: all }, (_, at) => at + 1).filter((one) => !codes.includes(one)),
    },
  ],
});
const young = halves('age', 'made:young', [1, 2], 4);
const odd = halves('age', 'made:odd', [1, 3], 4);
const central = halves('place', 'made:central', [1], 3);

const person = fc.record({
  age: fc.constantFrom(...'1112223334-'),
  place: fc.constantFrom(...'1111222233p'),
  sex: fc.constantFrom(...'1212121-'),
  runs: fc.constantFrom(...'12345d-'),
});
const wave = fc
  .array(fc.tuple(person, fc.nat({ max: 40 })), { minLength: 1, maxLength: 30 })
  .map((some): Dataset => {
    const people = some.flatMap(([one, times]) => Array.from({ length: times + 1 }, () => one));
    const marks = (of: keyof (typeof people)[number]) => people.map((one) => one[of]).join('');
    const answers = { age: marks('age'), place: marks('place'), sex: marks('sex'), runs: marks('runs') };
    return withMade(aDataset(answers, { questionnaires }), young, odd, central);
  });
const breaks = fc.constantFrom(
  ['age'],
  ['made:young'],
  ['made:odd'],
  ['age', 'place'],
  ['place', 'sex'],
  ['made:young', 'place'],
  ['made:odd', 'made:central'],
  ['sex', 'made:central'],
);

function named(dataset: Dataset, columns: readonly string[]): readonly Variable[] {
  return columns.map((column) => {
    const found = variableOf(dataset, column);
    if (found === undefined) throw new RangeError(`the dataset has ${column}`);
    return found;
  });
}

/** What a table of a question by a break hides, over rows of one person each or over those of people alike. */
function hiddenBy(dataset: Dataset, alike: PlacedAlike, columns: readonly string[]) {
  const [runs] = named(dataset, ['runs']);
  const broken = breakBy(named(dataset, columns).map(alike.of));
  if (runs === undefined || broken === null) throw new RangeError('the dataset has these');
  const table = {
    dataset: alike.rows,
    limits,
    own: (variable: Variable) => hiddenByBreak(dataset, alike.back(variable), limits),
    off: () => [],
  };
  const wave = { ...table, counts: everybodyOf(alike.rows) };
  const inWave = crossedTable(wave).wave;
  return {
    table: hiddenInTable(broken, {
      ...table,
      counts: askedOf(alike, runs, { base: [4, 5, 6, 7, 8], within: null }),
    }),
    wave: hiddenInTable(broken, wave),
    sets: inWave && hiddenSets({ sides: sidesOf(alike.rows, broken.variables), isCounts: true }, inWave),
  };
}

describe('people who are alike', () => {
  it('hide the same groups together as one by one, whatever was made of the questions', () => {
    let hidden = 0;
    fc.assert(
      fc.property(wave, breaks, (dataset, columns) => {
        const together = hiddenBy(dataset, placedAlike(dataset, named(dataset, columns)), columns);
        hidden += together.table.filter(Boolean).length;
        expect(together).toEqual(hiddenBy(dataset, eachAlone(dataset), columns));
      }),
      { numRuns: 300 },
    );
    expect(hidden).toBeGreaterThan(100);
  });

  it('are a row, which has all of them and what goes with their answers', () => {
    fc.assert(
      fc.property(wave, breaks, (dataset, columns) => {
        const variables = named(dataset, columns);
        const { rows, rowOf, of, firsts } = placedAlike(dataset, variables);
        const people = new Array<number>(rows.size).fill(0);
        for (const row of rowOf ?? []) people[row] = (people[row] ?? 0) + 1;
        expect([...(rows.alike ?? [])]).toEqual(people);
        for (const variable of variables) {
          const { codes } = of(variable);
          expect(Array.from(rowOf ?? [], (row) => codes[row])).toEqual([...variable.codes]);
        }
        expect([...firsts]).toEqual(Array.from(firsts).toSorted((one, other) => one - other));
        expect(new Set(rows.variables.map(({ column }) => column.id)).size).toBe(rows.variables.length);
      }),
      { numRuns: 100 },
    );
  });

  it('are put together once for variables that the dataset has, and know no others', () => {
    const dataset = aDataset({ age_band: '1122', sex: '1212' });
    const [sex, age] = named(dataset, ['sex', 'age_band']);
    if (sex === undefined || age === undefined) throw new RangeError('the dataset has these');
    expect(peopleAlike(dataset, [sex])).toBe(peopleAlike(dataset, [sex]));
    expect(() => peopleAlike(dataset, [sex]).of(age)).toThrow(RangeError);
    const other = { ...sex, codes: sex.codes.map(() => 4) };
    expect(peopleAlike(dataset, [other]).rows.size).toBe(1);
    expect(peopleAlike(dataset, [sex]).rows.size).toBe(2);
  });

  it('are each a row where there may be more sorts of them than there is room for', () => {
    const dataset = aDataset({ age_band: '1122', sex: '1212' });
    const [sex] = named(dataset, ['sex']);
    if (sex === undefined) throw new RangeError('the dataset has it');
    const categories = Array.from({ length: 2 ** 20 }, (_, at) => ({ code: at + 1, label: { en: `${at}` } }));
    const long = { ...sex, column: { ...sex.column, categories } };
    expect(placedAlike(dataset, [long]).rows).toBe(dataset);
  });
});
