import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, toDataset } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { columnsToShow } from '../../../src/counting/analysis/shownColumns.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { tablesCsv } from '../../../src/telling/exports/tablesCsv.ts';
import { aQuestionnaire, aResponse, aScale, aSingle, aWave } from '../../fixtures/aWave.ts';
import { readCsv, someContents } from '../../fixtures/exports.ts';
import { type Equation, workedOut } from '../../fixtures/workedOut.ts';

const ANSWERS = ['1', '2', '3', '4', '5', 'd', '-'] as const;
const SEXES = ['Female', 'Male', 'Other', 'Another'];
const questionnaire = aQuestionnaire([], {
  modules: [
    { id: 'core', title: { en: 'Core' }, role: 'core', questions: [aScale('runs')] },
    { id: 'you', title: { en: 'You' }, role: 'equality', questions: [aSingle('sex', SEXES)] },
  ],
});

/** How many of each group gave each answer; the last group is of those who did not say. */
type Crossed = readonly (readonly number[])[];

const given = (mark: string | undefined) =>
  mark === undefined || mark === '-'
    ? ({ missing: 'notAnswered' } as const)
    : mark === 'd'
      ? ({ missing: 'dontKnow' } as const)
      : { value: Number(mark) };

function datasetOf(crossed: Crossed): Dataset {
  const people = crossed.flatMap((counts, group) =>
    counts.flatMap((count, answer) => Array.from({ length: count }, () => ({ group, answer }))),
  );
  const made = toDataset({
    wave: aWave(),
    questionnaires: [questionnaire],
    responses: people.map(({ group, answer }, i) =>
      aResponse(i + 1, {
        runs: given(ANSWERS[answer]),
        sex: group < SEXES.length ? { value: group + 1 } : { missing: 'notAnswered' },
      }),
    ),
    wardList: null,
    settings: DEFAULT_SETTINGS,
  });
  if (!made.ok) throw new RangeError('the dataset must be made');
  return made.value;
}

/** The whole file of tables: every question for everyone, who took part, and every question by every group. */
function fileOf(dataset: Dataset) {
  const { opinions, people, breaks } = columnsToShow(dataset);
  const tableOf = (column: string, breakBy: string | null) =>
    tabulate(dataset, { column, breakBy, weights: null, settings: DEFAULT_SETTINGS });
  const tables = [
    ...[...opinions, ...people].map(({ id }) => tableOf(id, null)),
    ...breaks.flatMap(({ id: by }) => opinions.map(({ id }) => tableOf(id, by))),
  ];
  return readCsv(tablesCsv(someContents({ dataset, responses: [], tables })));
}

/** Everything that the file tells, as equations between the people of each group with each answer. */
function equationsOf(crossed: Crossed): readonly Equation[] {
  const places = crossed.length * ANSWERS.length;
  const equation = (cells: readonly (readonly [number, number])[], sum: number): Equation => {
    const row = new Array<number>(places + 1).fill(0);
    for (const [group, answer] of cells) row[group * ANSWERS.length + answer] = 1;
    row[places] = sum;
    return row;
  };
  const groups = crossed.map((_, group) => group);
  const answers = ANSWERS.map((_, answer) => answer);
  const codesOf: Readonly<Record<string, readonly number[]>> = {
    'Very satisfied': [0],
    'Fairly satisfied': [1],
    Neither: [2],
    'Fairly dissatisfied': [3],
    'Very dissatisfied': [4],
    Satisfied: [0, 1],
    Dissatisfied: [3, 4],
    "Don't know": [5],
    'Not answered': [6],
  };
  return fileOf(datasetOf(crossed)).flatMap((line): readonly Equation[] => {
    const { variable, group, answer = '', unweighted_percent: percent, unweighted_base: base } = line;
    if (percent === '' || base === '') return [];
    const told = Math.round((Number(percent) * Number(base)) / 100);
    if (variable === 'sex') {
      const which = answer === 'Not answered' ? SEXES.length : SEXES.indexOf(answer);
      if (which < 0) throw new RangeError(`no group is called ${answer}`);
      return [
        equation(
          answers.map((one) => [which, one]),
          told,
        ),
      ];
    }
    const of = group === 'Everyone' ? groups : [SEXES.indexOf(group ?? '')];
    const codes = codesOf[answer];
    if (codes === undefined) throw new RangeError(`no answer is called ${answer}`);
    const inBase = answer === 'Not answered' ? answers : answers.slice(0, 6);
    return [
      equation(
        of.flatMap((one) => codes.map((code) => [one, code] as const)),
        told,
      ),
      equation(
        of.flatMap((one) => inBase.map((code) => [one, code] as const)),
        Number(base),
      ),
    ];
  });
}

/** Counts of groups of one to nine people that can be worked out of the file, by group and answer. */
function givenAway(crossed: Crossed): readonly string[] {
  const known = workedOut(equationsOf(crossed));
  return [...known].flatMap(([place]) => {
    const group = Math.floor(place / ANSWERS.length);
    const size = (crossed[group] ?? []).reduce((sum, count) => sum + count, 0);
    const isFew = size > 0 && size < DEFAULT_SETTINGS.protectUnder;
    return isFew ? [`${SEXES[group] ?? 'unknown'} ${ANSWERS[place % ANSWERS.length]}`] : [];
  });
}

const many = [40, 30, 20, 20, 10, 5, 5];
const veryMany = many.map((count) => count * 4 + 1);

/**
 * How many of the people of unknown group may have given each answer, by what is printed of everybody and of the groups: the
 * fewest and the most. A whole percent stands for half a percent to either side.
 */
function mayHaveGiven(crossed: Crossed, unknown: number): ReadonlyMap<string, readonly [number, number]> {
  const lines = fileOf(datasetOf(crossed)).filter(
    ({ variable, sort }) => variable === 'runs' && sort === 'answer',
  );
  const found = new Map<string, readonly [number, number]>();
  for (const { answer = '' } of lines) {
    const told = lines.filter((line) => line['answer'] === answer && line['unweighted_base'] !== '');
    const everyone = told.find(
      ({ group, unweighted_percent }) => group === 'Everyone' && unweighted_percent !== '',
    );
    const groups = told.filter(({ group, broken_down_by }) => group !== 'Everyone' && broken_down_by !== '');
    const countsOf = (open: number) =>
      groups.reduce(
        (sum, { percent, unweighted_base: base }) => sum + ((Number(percent) + open) * Number(base)) / 100,
        0,
      );
    const all = (Number(everyone?.['unweighted_percent']) * Number(everyone?.['unweighted_base'])) / 100;
    found.set(answer, [
      Math.max(0, Math.ceil(all - countsOf(0.5) - 0.01)),
      Math.min(unknown, Math.floor(all - countsOf(-0.5) + 0.01)),
    ]);
  }
  return found;
}

describe('what can be worked out of the whole file of tables', () => {
  it('is everything of groups that are shown, so that the sums are known to be read', () => {
    const all = [many, many, many, many, many];
    const known = workedOut(equationsOf(all));
    expect(known.size).toBe(5 * ANSWERS.length);
    for (const [place, count] of known) expect(count).toBe(many[place % ANSWERS.length]);
  });

  it('is nothing of two people who did not say which group they are of', () => {
    expect(givenAway([many, many, many, many, [1, 0, 0, 0, 0, 1, 0]])).toEqual([]);
    expect(givenAway([many, many, [0], [0], [0, 0, 0, 0, 2, 0, 1]])).toEqual([]);
  });

  it('leaves open what a few people of unknown group said where whole percents of large groups do', () => {
    for (const said of [
      [2, 0, 0, 0, 0, 0, 0],
      [0, 1, 0, 1, 0, 0, 0],
      [1, 0, 0, 0, 2, 0, 0],
      [0, 0, 1, 0, 0, 0, 0],
    ]) {
      const unknown = said.reduce((sum, count) => sum + count, 0);
      const crossed = [veryMany, veryMany.map((count) => count + 3), [0], [0], said];
      const open = mayHaveGiven(crossed, unknown);
      expect(open.size).toBe(5);
      for (const [fewest, most] of open.values()) expect(most).toBeGreaterThan(fewest);
      expect(givenAway(crossed)).toEqual([]);
    }
  });

  it('says so beside both groups, and tells of them nothing without weights', () => {
    const lines = fileOf(datasetOf([veryMany, veryMany, [0], [0], [1, 0, 0, 0, 1, 0, 0]]));
    const groups = lines.filter(
      ({ variable, sort, group }) =>
        variable === 'runs' && sort === 'answer' && ['Female', 'Male'].includes(group ?? ''),
    );
    expect(new Set(groups.map(({ group }) => group))).toEqual(new Set(['Female', 'Male']));
    for (const { percent, low_95, unweighted_percent, note } of groups) {
      expect(percent).toMatch(/^\d+$/);
      expect(low_95).toMatch(/^\d+$/);
      expect(unweighted_percent).toBe('');
      expect(note).toContain('the group of 2 people is not known');
    }
  });

  it('is nothing of a group of four of whom nobody gave a view', () => {
    expect(givenAway([many, many, many, [0, 0, 0, 0, 0, 0, 4], many])).toEqual([]);
  });

  it('F62: is nothing of any handful of people, whatever was answered', { timeout: 60_000 }, () => {
    const few = fc.array(fc.nat(2), { minLength: 7, maxLength: 7 });
    const counts = fc.oneof(few, fc.array(fc.nat(25), { minLength: 7, maxLength: 7 }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 5, maxLength: 5 }), (crossed) => {
        expect(givenAway(crossed)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
