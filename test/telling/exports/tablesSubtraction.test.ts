import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentNumber } from '../../../src/core/percent.ts';
import { type Dataset, toDataset } from '../../../src/counting/analysis/dataset.ts';
import { intervalOf } from '../../../src/counting/analysis/estimates.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { columnsToShow } from '../../../src/counting/analysis/shownColumns.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { tally } from '../../../src/counting/stats/tally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';
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

/** Weights that vary in every group, and move hardly a share. */
function varying({ size }: Dataset) {
  const perResponse = Float64Array.from({ length: size }, (_, i) => (i % 2 === 0 ? 1.2 : 0.8));
  return { perResponse, weightedBy: ['age'] };
}

/** The whole file of tables: every question for everyone, who took part, and every question by every group. */
function fileOf(dataset: Dataset, weights: ReturnType<typeof varying> | null = null) {
  const { opinions, people, breaks } = columnsToShow(dataset);
  const tableOf = (column: string, breakBy: string | null) =>
    tabulate(dataset, { column, breakBy, weights, settings: DEFAULT_SETTINGS });
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
  const dataset = datasetOf(crossed);
  const lines = fileOf(dataset, varying(dataset)).filter(
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

/** A count of a group of `all` people who count alike, in whole percents with its interval. */
function wholePercents(count: number, base: number, all: number): readonly string[] {
  const codes = Uint8Array.from({ length: all }, (_, i) => (i < count ? 1 : 0));
  const within = Uint8Array.from({ length: all }, (_, i) => (i < base ? 1 : 0));
  const counted = tally(codes, new Float64Array(all).fill(1), { categories: 2, within });
  const share = weightedShare(counted, { yes: [1], base: [0, 1] });
  const interval = intervalOf(share, {});
  if (interval === null) throw new RangeError('people drawn one by one have an interval');
  return [share.share, interval.low, interval.high].map((part) => percentNumber(part));
}

/** The counts of a base that come out as a line is printed, where all count alike. */
function countsPrinted({ percent, low_95, high_95, unweighted_base }: Line, all: number): readonly number[] {
  const base = Number(unweighted_base);
  return Array.from({ length: base + 1 }, (_, count) => count).filter(
    (count) =>
      percentNumber(count / base) === percent &&
      wholePercents(count, base, all).join() === [percent, low_95, high_95].join(),
  );
}

type Line = Readonly<Record<string, string>>;

/** Of each answer: how many of the people of unknown group may have given it, as lines of whole percents are tried out. */
function triedOut(
  { everyone, unknown }: { readonly everyone: readonly number[]; readonly unknown: number },
  groups: readonly { readonly base: number; readonly lines: readonly Line[] }[],
): readonly (readonly number[])[] {
  const all = everyone.reduce((sum, count) => sum + count, 0);
  const unseen = all - unknown - groups.reduce((sum, { base }) => sum + base, 0);
  return everyone.slice(0, 5).map((count, answer) => {
    const told = groups.reduce<ReadonlySet<number>>(
      (sums, { lines }) =>
        new Set(
          Array.from(sums).flatMap((sum) => countsPrinted(lines[answer] ?? {}, all).map((one) => sum + one)),
        ),
      new Set([0]),
    );
    return Array.from({ length: unknown + 1 }, (_, said) => said).filter((said) =>
      [...told].some((sum) => count - sum >= said && count - sum - said <= unseen),
    );
  });
}

const answersOf = (lines: readonly Line[], name: string) =>
  lines.filter(
    ({ variable, sort, group, broken_down_by }) =>
      variable === 'runs' && sort === 'answer' && group === name && broken_down_by !== '',
  );

describe('what can be worked out of whole percents of people who all count alike', () => {
  // Nobody passed over: who is in the base of everyone is known.
  const group = fc
    .array(fc.integer({ min: 4, max: 60 }), { minLength: 5, maxLength: 5 })
    .map((counts) => [...counts, 0, 0]);
  const said = fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 1, maxLength: 9 });
  const counted = (places: readonly number[]) =>
    ANSWERS.map((_, answer) => places.filter((place) => place === answer).length);

  it('is what three people said whose group is not known, were no group hidden', () => {
    const groups = [
      [20, 31, 12, 17, 10, 0, 0],
      [25, 20, 15, 14, 6, 0, 0],
      [33, 22, 11, 7, 2, 0, 0],
    ];
    const few = [2, 0, 0, 1, 0, 0, 0];
    const everyone = ANSWERS.map((_, answer) =>
      [...groups, few].reduce((sum, one) => sum + (one[answer] ?? 0), 0),
    );
    const all = everyone.reduce((sum, count) => sum + count, 0);
    const printed = groups.map((one) => {
      const base = one.reduce((sum, count) => sum + count, 0);
      const lines = one.map((count): Line => {
        const [percent = '', low = '', high = ''] = wholePercents(count, base, all);
        return { percent, low_95: low, high_95: high, unweighted_base: String(base) };
      });
      return { base, lines };
    });
    expect(triedOut({ everyone, unknown: 3 }, printed)).toEqual(few.slice(0, 5).map((count) => [count]));
  });

  it('is nothing of a few people of unknown group beside a file of tables', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 4 }), said, (drawn, places) => {
        const few = counted(places);
        const crossed = [...drawn, [0], [0]].slice(0, 4).concat([few]);
        const lines = fileOf(datasetOf(crossed));
        const everyone = ANSWERS.map((_, answer) =>
          crossed.reduce((sum, one) => sum + (one[answer] ?? 0), 0),
        );
        const groups = SEXES.flatMap((name) => {
          const own = answersOf(lines, name).filter(({ percent }) => percent !== '');
          return own.length === 0 ? [] : [{ base: Number(own[0]?.['unweighted_base']), lines: own }];
        });
        for (const open of triedOut({ everyone, unknown: places.length }, groups))
          expect(open.length).toBeGreaterThan(1);
      }),
      { numRuns: 30 },
    );
  });
});

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
    const dataset = datasetOf([veryMany, veryMany, [0], [0], [1, 0, 0, 0, 1, 0, 0]]);
    const lines = fileOf(dataset, varying(dataset));
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
