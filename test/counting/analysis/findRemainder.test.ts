import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenBreak } from '../../../src/counting/analysis/breakLines.ts';
import { choosables } from '../../../src/counting/analysis/choosable.ts';
import type { ChosenColumn } from '../../../src/counting/analysis/chosenCells.ts';
import {
  type ChosenColumns,
  type ChosenTable,
  chosenTable,
} from '../../../src/counting/analysis/chosenTable.ts';
import type { TableChoice } from '../../../src/counting/analysis/chosenTables.ts';
import type { Dataset } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale, aSingle } from '../../fixtures/aWave.ts';
import { chosenOf } from '../../fixtures/chosen.ts';
import { type AtomCounts, atomsOf, handfuls, toldEquations } from '../../fixtures/toldAtoms.ts';
import type { Equation } from '../../fixtures/workedOut.ts';

const all = chosenOf({}).choosables;
const people = all.filter(({ isAboutPeople, groups }) => isAboutPeople && groups.length > 0);
const rows = all.filter(({ isAboutPeople }) => !isAboutPeople).map(({ id }) => id);
const breaks = people.map(({ id }) => [id]);
const { tables } = chosenOf({ rows, breaks });
const ofPeople = chosenOf({ rows: people.map(({ id }) => id), breaks: [['sex']] }).tables;

/** Columns of a break: all, those that stood empty before there were remainders, and those that do now. */
function countsOf(of: readonly ChosenTable[], by: string): readonly [number, number, number] {
  const columns = of
    .flatMap((table) => table.breaks)
    .flatMap((one) => (one.names[0]?.id === by ? one.columns : []));
  const now = columns.filter(({ base }) => base === null);
  const before = columns.filter(({ base, remainder }) => base === null || remainder !== undefined);
  return [columns.length, before.length, now.length];
}

describe('the groups that a table protects, as one with people of unknown group', () => {
  it('gives back a column of every table of the sample council by sex: one of two was empty', () => {
    expect(countsOf(tables, 'sex')).toEqual([34, 17, 0]);
    expect(countsOf(tables, 'age_band')).toEqual([119, 0, 0]);
    expect(countsOf(tables, 'design:area')).toEqual([136, 0, 0]);
    expect(countsOf(ofPeople, 'sex')).toEqual([6, 3, 0]);
    const remainders = tables.flatMap((table) => table.breaks.flatMap((one) => remainderIn(one) ?? []));
    expect(remainders).toHaveLength(17);
    for (const { remainder } of remainders)
      expect(remainder).toEqual({ labels: [[{ en: 'Male' }]], hasUnknown: true });
  });

  it('is everyone less the columns beside it, in every figure: nothing is told that was not', () => {
    let compared = 0;
    const filtered = chosenOf({
      ...{ rows: rows.slice(0, 3), breaks, only: [{ column: 'informed', codes: [1, 2] }] },
    }).tables;
    for (const table of [...tables, ...filtered])
      for (const one of table.breaks) {
        const remainder = remainderIn(one);
        if (remainder === null) continue;
        const shown = one.columns.filter((column) => column !== remainder && column.base !== null);
        const left = (of: (column: ChosenColumn) => number) =>
          shown.reduce((rest, column) => rest - of(column), of(table.everyone));
        expect(left(({ base }) => base ?? 0)).toBe(remainder.base);
        for (const [row] of table.rows.entries()) {
          const weightIn = (column: ChosenColumn) => weightOf(column, row);
          expect(left(weightIn)).toBeCloseTo(weightIn(remainder), 6);
          compared += 1;
        }
      }
    expect(compared).toBeGreaterThan(100);
  });

  it('tells of who people are what the same table turned round tells', () => {
    let compared = 0;
    const turned = chosenOf({ rows: ['sex'], breaks, dontKnow: 'out' }).tables[0];
    for (const table of ofPeople) {
      const other = turned?.breaks.find(({ names }) => names[0]?.id === table.of.id);
      for (const [at, column] of (table.breaks[0]?.columns ?? []).entries()) {
        if (column.remainder !== undefined || table.of.id === 'sex') continue;
        for (const [row, cell] of column.cells.entries()) {
          const counted = cell.shown ? cell.counted : null;
          if (counted === null) continue;
          const same = other?.columns[row]?.cells[at];
          expect(same?.shown === true && same.counted?.people).toBe(counted.people);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(5);
  });
});

describe('the group that stands with a few people of unknown group', () => {
  const said = (well: number, badly: number, dontKnow: number) =>
    `${'1'.repeat(well)}${'5'.repeat(badly)}${'d'.repeat(dontKnow)}`;

  it('is the same with and without Don’t know, whichever is smaller then', () => {
    const [women, men, unknown] = [said(300, 200, 10), said(250, 240, 30), said(2, 0, 0)];
    const dataset = aDataset({
      runs: `${women}${men}${unknown}`,
      sex: `${'1'.repeat(women.length)}${'2'.repeat(men.length)}--`,
    });
    const heads = (['in', 'out'] as const).map((dontKnow) =>
      columnsBySex(dataset, dontKnow).map(({ base, remainder }) => [base, remainder?.hasUnknown ?? null]),
    );
    expect(heads).toEqual([
      [
        [512, true],
        [520, null],
      ],
      [
        [502, true],
        [490, null],
      ],
    ]);
  });

  it('is named with them where they gave no view: that none is in the base would tell', () => {
    const questionnaires = [aQuestionnaire([aSingle('sex', ['Female', 'Male', 'Other']), aScale('runs')])];
    const runs = `${said(300, 200, 0)}${said(250, 240, 0)}${said(2, 1, 0)}--`;
    const sex = `${'1'.repeat(500)}${'2'.repeat(490)}333--`;
    const columns = columnsBySex(aDataset({ runs, sex }, { questionnaires }), 'asAsked');
    expect(columns.map(({ base }) => base)).toEqual([500, 493, null]);
    expect(columns[1]?.remainder).toEqual({
      labels: [[{ en: 'Male' }], [{ en: 'Other' }]],
      hasUnknown: true,
    });
  });

  it('is nothing where many are of no group: it would not be what its name says', () => {
    const questionnaires = [aQuestionnaire([aSingle('sex', ['Female', 'Male', 'Other']), aScale('runs')])];
    const columnsOf = (unknown: number) => {
      const runs = said(500, 493 + unknown, 0);
      const sex = `${'1'.repeat(500)}${'2'.repeat(490)}333${'-'.repeat(unknown)}`;
      return columnsBySex(aDataset({ runs, sex }, { questionnaires }), 'asAsked').map(({ base }) => base);
    };
    expect(columnsOf(9)).toEqual([500, 502, null]);
    expect(columnsOf(10)).toEqual([500, null, null]);
  });
});

function columnsBySex(dataset: Dataset, dontKnow: TableChoice['dontKnow']): readonly ChosenColumn[] {
  const of = choosables(dataset).find(({ id }) => id === 'runs');
  const broken = chosenBreak(dataset, ['sex']);
  if (of === undefined || broken === null) throw new RangeError('the wave asks both');
  const weights = new Float64Array(dataset.size).fill(1);
  const plan = { breaks: [broken], filter: null, dontKnow, weights, settings: DEFAULT_SETTINGS };
  return chosenTable(dataset, of, plan).breaks[0]?.columns ?? [];
}

function remainderIn({ columns }: ChosenColumns): ChosenColumn | null {
  return columns.find(({ remainder }) => remainder !== undefined) ?? null;
}

function weightOf({ cells, weightedBase }: ChosenColumn, row: number): number {
  const cell = cells[row];
  return cell?.shown === true ? cell.share * (weightedBase ?? 0) : Number.NaN;
}

const QUESTIONS = { place: ['X', 'Y'], sex: ['F', 'M', 'O'] };
const ATOMS = atomsOf(QUESTIONS);
const [PLACES, SEXES] = [QUESTIONS.place.length, QUESTIONS.sex.length];
const CHOICES: readonly Omit<TableChoice, 'dontKnow'>[] = [
  { rows: ['runs', 'place', 'sex'], breaks: [['sex'], ['place']], only: [] },
  ...QUESTIONS.place.map((_, at) => ({
    rows: ['runs'],
    breaks: [['sex']],
    only: [{ column: 'place', codes: [at + 1] }],
  })),
];
const told = (counts: AtomCounts) => toldEquations({ questions: QUESTIONS, counts }, CHOICES);
const givenAway = (counts: AtomCounts, more: readonly Equation[] = []) =>
  handfuls({ questions: QUESTIONS, counts }, [...told(counts), ...more]);

/** Everybody said where they live; of each place so many of each sex, and last those who did not say. */
const countsBy = (of: (place: number, sex: number) => readonly [number, number]): AtomCounts =>
  ATOMS.map(([place = PLACES, sex = SEXES]) => (place < PLACES ? of(place, sex) : [0, 0]));

describe('what can be worked out of tables with such columns', () => {
  const three = countsBy((place, sex) => {
    if (sex === SEXES) return place === 0 ? [2, 0] : [0, 1];
    return sex === 2 ? [0, 0] : ([[190, 150] as const, [140, 210] as const][place] ?? [0, 0]);
  });

  it('is what three people said as soon as a sex is told by itself: the sums are known to be read', () => {
    const [first = []] = told(three);
    const menWho = [0, 1].map((answer): Equation => {
      const isMan = ATOMS.map(([place = PLACES, sex]) => sex === 1 && place < PLACES);
      const places = isMan.flatMap((one) => [0, 1].map((of) => (one && of === answer ? 1 : 0)));
      const men = three.reduce((sum, said, atom) => sum + (isMan[atom] ? (said[answer] ?? 0) : 0), 0);
      return [...places, men];
    });
    const womenWho = menWho.map((_, answer): Equation => {
      const isWoman = ATOMS.map(([place = PLACES, sex]) => sex === 0 && place < PLACES);
      const places = isWoman.flatMap((one) => [0, 1].map((of) => (one && of === answer ? 1 : 0)));
      const women = three.reduce((sum, said, atom) => sum + (isWoman[atom] ? (said[answer] ?? 0) : 0), 0);
      return [...places, women];
    });
    expect(first).toHaveLength(2 * ATOMS.length + 1);
    expect(givenAway(three, [...menWho, ...womenWho])).not.toEqual([]);
    expect(givenAway(three)).toEqual([]);
  });

  it('is nothing of a few who did not say, nor of a few of a third sex, whoever they are', {
    timeout: 120_000,
  }, () => {
    const few = fc.tuple(fc.nat(2), fc.nat(2));
    const many = fc.tuple(fc.integer({ min: 40, max: 150 }), fc.integer({ min: 40, max: 150 }));
    const none = fc.constant([0, 0] as const);
    const drawn = fc.tuple(
      ...ATOMS.map(([place = PLACES, sex = SEXES]) => (place === PLACES ? none : sex < 2 ? many : few)),
    );
    fc.assert(
      fc.property(drawn, (counts) => {
        expect(givenAway(counts)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
