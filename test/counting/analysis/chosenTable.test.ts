import { describe, expect, it } from 'vitest';
import { chosenBreak } from '../../../src/counting/analysis/breakLines.ts';
import { choosables } from '../../../src/counting/analysis/choosable.ts';
import { chosenFilter } from '../../../src/counting/analysis/chosenFilter.ts';
import { chosenTable } from '../../../src/counting/analysis/chosenTable.ts';
import type { Dataset } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { aDataset, someResponses } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale, aSingle, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { atDoors } from '../../fixtures/theSample.ts';

const settings = DEFAULT_SETTINGS;
type Wanted = { by: string[][]; only?: { column: string; codes: number[] }; weights?: Float64Array };

function tableOf(dataset: Dataset, row: string, { by, only, weights }: Wanted) {
  const of = choosables(dataset).find(({ id }) => id === row);
  if (of === undefined) throw new RangeError(`the wave asks ${row}`);
  return chosenTable(dataset, of, {
    breaks: by.flatMap((columns) => chosenBreak(dataset, columns) ?? []),
    filter: only ? chosenFilter(dataset, [only]) : null,
    dontKnow: 'asAsked',
    weights: weights ?? new Float64Array(dataset.size).fill(1),
    settings,
  });
}

const { dataset, weights } = atDoors;
const sampled = { weights: weights.perResponse };

describe('a chosen table', () => {
  it('has the figures, bases and marks of the page of results', () => {
    const mine = tableOf(dataset, 'informed', { by: [['age_band']], ...sampled });
    const theirs = tabulate(dataset, { column: 'informed', breakBy: 'age_band', weights, settings });
    const columns = [mine.everyone, ...(mine.breaks[0]?.columns ?? [])];
    let compared = 0;
    for (const [at, group] of theirs.groups.entries()) {
      const { base, weightedBase, effectiveBase, weightingEffectiveBase, mark } = group;
      const column = columns[at];
      expect([column?.base, column?.mark]).toEqual([base, mark]);
      expect(column?.weightedBase).toBeCloseTo(weightedBase ?? 0, 8);
      expect(column?.effectiveBase).toBeCloseTo(effectiveBase ?? 0, 8);
      expect(column?.weightingEffectiveBase).toBeCloseTo(weightingEffectiveBase ?? 0, 8);
      for (const row of theirs.rows.filter(({ inBase }) => inBase)) {
        const cell = column?.cells[mine.rows.findIndex(({ id, sort }) => id === row.id && sort === row.sort)];
        const own = row.cells[at];
        if (!own?.shown || !cell?.shown) throw new RangeError('every group of this table is shown');
        expect(cell.share).toBeCloseTo(own.share, 12);
        expect(cell.interval?.low).toBeCloseTo(own.interval?.low ?? 0, 10);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(30);
  });

  it('has nested groups that add up to the groups they are in, answer by answer', () => {
    const many = (marks: string, times: number) =>
      marks
        .split('')
        .map((mark) => mark.repeat(times))
        .join('');
    const answers = {
      age_band: many('123', 200),
      sex: many('12', 100).repeat(3),
      runs: '1122334455'.repeat(60),
    };
    const table = tableOf(aDataset(answers), 'runs', { by: [['age_band'], ['age_band', 'sex']] });
    const [plain, nested] = table.breaks;
    expect(nested?.names.map(({ id }) => id)).toEqual(['age_band', 'sex']);
    for (const [at, column] of (plain?.columns ?? []).entries()) {
      const inner = nested?.columns.slice(at * 2, at * 2 + 2) ?? [];
      expect(inner.map(({ base }) => base)).toEqual([100, 100]);
      expect(column.base).toBe(200);
      for (const [row, cell] of column.cells.entries()) {
        const people = inner.map(({ cells }) => {
          const one = cells[row];
          return one?.shown ? (one.counted?.people ?? Number.NaN) : Number.NaN;
        });
        expect(cell).toMatchObject({ counted: { people: people.reduce((sum, one) => sum + one, 0) } });
      }
    }
  });

  it('does not depend on the order of the respondents', () => {
    const answers = {
      age_band: '123'.repeat(60),
      sex: '1122'.repeat(45),
      runs: '1234512d'.repeat(22).padEnd(180, '3'),
    };
    const responses = someResponses(answers);
    const [one, other] = [responses, responses.toReversed()].map((some) =>
      tableOf(aDataset({}, { responses: some }), 'runs', { by: [['age_band'], ['age_band', 'sex']] }),
    );
    const rounded = (_: string, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(10)) : value;
    expect(JSON.stringify(other, rounded)).toBe(JSON.stringify(one, rounded));
  });

  it('is of those alone who answered so, who stay in the design', () => {
    const only = { column: 'local_area', codes: [1, 2] };
    const table = tableOf(dataset, 'local_area', { by: [], only, ...sampled });
    const net = table.everyone.cells[table.rows.findIndex(({ sort }) => sort === 'net')];
    expect(net).toMatchObject({ shown: true, share: 1 });
    const all = tableOf(dataset, 'local_area', { by: [], ...sampled });
    expect(table.everyone.base ?? 0).toBeLessThan(all.everyone.base ?? 0);
  });

  it('tells counts, and shares of a row, only where no few people can be found by them', () => {
    const answers = {
      age_band: '1'.repeat(100) + '2'.repeat(100) + '3'.repeat(100),
      runs: `${'1'.repeat(60)}${'2'.repeat(35)}55555${'1'.repeat(50)}${'2'.repeat(50)}${'1'.repeat(70)}${'2'.repeat(30)}`,
    };
    const table = tableOf(aDataset(answers), 'runs', { by: [['age_band']] });
    const [young] = table.breaks[0]?.columns ?? [];
    const cell = (id: string) => young?.cells[table.rows.findIndex((row) => row.id === id)];
    const five = cell('5');
    expect(five).toMatchObject({ shown: true, share: 0.05, counted: null, ofRow: null });
    const one = cell('1');
    if (!one?.shown) throw new RangeError('most of them said so');
    expect(one.counted?.people).toBe(60);
    expect(one.ofRow?.share).toBeCloseTo(60 / 180, 12);
    expect(one.ofRow?.base).toBe(180);
  });

  it('has no interval, test or effective base of an open sample', () => {
    const answers = { age_band: '12'.repeat(60), runs: `${'12'.repeat(30)}${'11'.repeat(30)}` };
    const open = aDataset(answers, { wave: aWave({ sample: 'open' }) });
    const [broken] = tableOf(open, 'runs', { by: [['age_band']] }).breaks;
    expect(broken).toMatchObject({ pairTests: 0, restTests: 0, test: null });
    for (const column of broken?.columns.filter(({ base }) => base !== null) ?? []) {
      expect([column.effectiveBase, column.weightingEffectiveBase]).toEqual([null, null]);
      for (const cell of column.cells) expect(cell).toMatchObject({ interval: null, above: [], rest: null });
    }
  });
});

describe('a question with several answers', () => {
  it('is one table whose options are rows, and one family of tests', () => {
    const questions = [
      drawnQuestion('uses multiple 1-3'),
      aSingle('side', ['Left', 'Right']),
      aScale('runs'),
    ];
    const responses = Array.from({ length: 200 }, (_, i) =>
      aResponse(i + 1, {
        uses: { value: i % 2 === 0 ? [1, ...(i % 3 === 0 ? [2] : [])] : [2, ...(i % 5 === 0 ? [3] : [])] },
        side: { value: (i % 2) + 1 },
      }),
    );
    const several = aDataset({}, { questionnaires: [aQuestionnaire(questions)], responses });
    const table = tableOf(several, 'uses', { by: [['side']] });
    expect(table.several).toBe(true);
    expect(table.rows).toHaveLength(3);
    const [broken] = table.breaks;
    expect(broken?.test).toBeNull();
    // A break of two is one test a row, of the options that some and not all of a group chose.
    expect(broken?.restTests).toBeLessThanOrEqual(3);
    expect(broken?.columns[0]?.cells[0]).toMatchObject({ shown: true, share: 1 });
  });

  it('tells how many each answer was offered to, where that is not everybody', () => {
    const questions = [drawnQuestion('uses multiple 1-2'), drawnQuestion('likes multiple 1-2 carries uses')];
    const responses = Array.from({ length: 200 }, (_, i) =>
      aResponse(i + 1, { uses: { value: i < 120 ? [1, 2] : [2] }, likes: { value: i < 60 ? [1] : [2] } }),
    );
    const several = aDataset({}, { questionnaires: [aQuestionnaire(questions)], responses });
    const table = tableOf(several, 'likes', { by: [] });
    expect(table.everyone.base).toBe(200);
    expect(table.offered).toEqual([
      { row: '1', base: 120 },
      { row: '2', base: 200 },
    ]);
    expect(tableOf(several, 'uses', { by: [] })).not.toHaveProperty('offered');
  });
});
