import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenBreak } from '../../../src/counting/analysis/breakLines.ts';
import { choosables } from '../../../src/counting/analysis/choosable.ts';
import type { ChosenColumn } from '../../../src/counting/analysis/chosenCells.ts';
import { chosenFilter } from '../../../src/counting/analysis/chosenFilter.ts';
import {
  type ChosenPlan,
  type ChosenTable,
  chosenTable,
} from '../../../src/counting/analysis/chosenTable.ts';
import type { Dataset } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { sharedBreak } from '../../../src/counting/analysis/sharedBreaks.ts';
import { withShared } from '../../../src/counting/analysis/sharedColumns.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aText } from '../../fixtures/aText.ts';
import { aQuestionnaire, aResponse, aScale, aWave } from '../../fixtures/aWave.ts';
import { withMade } from '../../fixtures/madeHere.ts';
import { type Said, sharedWave, testedInR } from '../../fixtures/sharedGroups.ts';

type Wanted = Partial<ChosenPlan> & { readonly shared?: string; readonly place?: number };

function tableOf(dataset: Dataset, row: string, { shared = 'uses', place = 0, ...more }: Wanted = {}) {
  const all = choosables(dataset);
  const [of, groups] = [row, shared].map((name) => all.find(({ id }) => id === name));
  if (of === undefined || groups === undefined) throw new RangeError('the wave asks both');
  const plan: ChosenPlan = {
    breaks: [],
    filter: null,
    dontKnow: 'asAsked',
    weights: new Float64Array(dataset.size).fill(1),
    settings: DEFAULT_SETTINGS,
    ...more,
  };
  const placed = [{ place, shared: sharedBreak(dataset, groups) }];
  return withShared(dataset, chosenTable(dataset, of, plan), { plan, placed });
}

function cellIn(table: ChosenTable, column: ChosenColumn | undefined, id: string) {
  const cell = column?.cells[table.rows.findIndex((row) => row.id === id)];
  if (!cell?.shown) throw new RangeError(`${id} is shown`);
  return cell;
}

const columnsOf = (table: ChosenTable, place = 0) => table.breaks[place]?.columns ?? [];
/** Parks and libraries share 50 people. */
const usual = (i: number): Said => ({
  uses: i % 6 === 0 ? [1, 2] : [(i % 3) + 1],
  side: i % 4 < 2 ? 1 : (i % 2) + 2,
  runs: (i % 5) + 1,
  sex: (i % 2) + 1,
});

describe('columns of groups that share people', () => {
  it('are those who chose each option, with bases that add up to more than everyone', () => {
    const table = tableOf(sharedWave(300, usual), 'side');
    const [parks, libraries, pools] = columnsOf(table);
    expect(columnsOf(table).map(({ labels }) => labels.map(({ en }) => en))).toEqual([
      ['Parks'],
      ['Libraries'],
      ['Pools'],
    ]);
    expect([parks?.base, libraries?.base, pools?.base]).toEqual([100, 150, 100]);
    const inParks = Array.from({ length: 300 }, (_, i) => usual(i)).filter(({ uses }) => uses?.includes(1));
    const left = inParks.filter((one) => one.side === 1).length;
    expect(cellIn(table, parks, '1').share).toBeCloseTo(left / inParks.length, 12);
    expect(cellIn(table, parks, '1').counted?.people).toBe(left);
    expect(table.breaks[0]).toMatchObject({ shared: { notCoded: 0 }, test: null, names: [{ id: 'uses' }] });
  });

  it('have the letters of R, and gaps to those who did not choose the option', () => {
    const { dataset, weights } = testedInR;
    const table = tableOf(dataset, 'side', { weights });
    const above = (id: string) => columnsOf(table).map((column) => cellIn(table, column, id).above);
    expect([above('1'), above('2'), above('3')]).toEqual([
      [[1, 2], [], []],
      [[], [], []],
      [[], [0], []],
    ]);
    expect(table.breaks[0]).toMatchObject({ pairTests: 9, restTests: 9 });
    const parks = columnsOf(table)[0];
    const { rest, share } = cellIn(table, parks, '1');
    const others = Array.from({ length: 600 }, (_, i) => i).filter((i) => i % 4 >= 2);
    const sum = (people: readonly number[]) => people.reduce((all, i) => all + (weights[i] ?? 0), 0);
    const first = others.filter((i) => (i * 7) % 10 < 3);
    expect(rest?.gap).toBeCloseTo(share - sum(first) / sum(others), 12);
  });

  it('stand at their place beside breaks whose groups exclude each other, with their means', () => {
    const dataset = sharedWave(300, usual);
    const breaks = ['side', 'sex'].flatMap((column) => chosenBreak(dataset, [column]) ?? []);
    const table = tableOf(dataset, 'runs', { breaks, place: 1 });
    expect(table.breaks.map(({ names, shared }) => [names[0]?.id, shared !== undefined])).toEqual([
      ['side', false],
      ['uses', true],
      ['sex', false],
    ]);
    const net = table.means?.net;
    expect(net?.breaks.map((figures) => figures.length)).toEqual(
      table.breaks.map(({ columns }) => columns.length),
    );
    const [parks] = net?.breaks[1] ?? [];
    expect(parks).toMatchObject({ shown: true, base: 100 });
  });

  it('have percentages of a row among those who answered, which add up to more than 100', () => {
    const table = tableOf(sharedWave(300, usual), 'side');
    const shares = columnsOf(table).map((column) => cellIn(table, column, '1').ofRow);
    expect(new Set(shares.map((one) => one?.base)).size).toBe(1);
    expect(shares.reduce((sum, one) => sum + (one?.share ?? 0), 0)).toBeGreaterThan(1);
  });

  it('tell nothing of those who answered, beside everyone, where a handful did not', () => {
    const dataset = sharedWave(300, (i) => (i < 4 ? { ...usual(i), uses: null } : usual(i)));
    const table = tableOf(dataset, 'side');
    const cells = columnsOf(table).map((column) => cellIn(table, column, '1'));
    expect(cells.map(({ ofRow, rest }) => [ofRow, rest])).toEqual([0, 1, 2].map(() => [null, null]));
    expect(table.breaks[0]?.restTests).toBe(0);
  });

  it('hide one of two that differ by a handful, with its letters', () => {
    const dataset = sharedWave(400, (i) => ({
      ...usual(i),
      uses: i < 150 ? [1, 2] : i < 155 ? [1] : [3],
      side: i < 155 === i % 9 > 0 ? 1 : 2,
    }));
    const table = tableOf(dataset, 'side');
    const [parks, libraries, pools] = columnsOf(table);
    expect([parks?.mark, libraries?.mark, pools?.mark]).toEqual([null, 'protected', null]);
    expect(libraries).toMatchObject({ base: null, weightedBase: null });
    expect(libraries?.cells.every((cell) => !cell.shown && cell.why === 'protected')).toBe(true);
    expect(cellIn(table, parks, '1').above).toEqual([2]);
    expect(table.breaks[0]?.pairTests).toBe(2);
  });

  it('never show two columns, or one beside everyone, that a handful of the base parts', {
    timeout: 60_000,
  }, () => {
    const person = fc.record({
      uses: fc.constantFrom(null, ...[[1, 2], [1, 2], [1, 2], [1], [2], [3], [2, 3], [1, 2, 3]]),
      ...{ side: fc.integer({ min: 1, max: 3 }), runs: fc.integer({ min: 1, max: 2 }) },
    });
    let hidden = 0;
    fc.assert(
      fc.property(fc.array(person, { minLength: 12, maxLength: 12 }), fc.boolean(), (twelve, isFiltered) => {
        // The first of them are one person each, the others crowds.
        const people = twelve.flatMap((one, i) => Array.from({ length: i < 8 ? 1 : 60 }, () => one));
        const dataset = sharedWave(people.length, (i) => people[i] as Said);
        const filter = isFiltered ? chosenFilter(dataset, [{ column: 'runs', codes: [1] }]) : null;
        const table = tableOf(dataset, 'side', { filter });
        const counted = people.filter((one) => filter === null || one.runs === 1);
        const columns = columnsOf(table).flatMap(({ base }, at) => (base === null ? [] : [at + 1]));
        if (columns.length < 3) hidden += 1;
        if (table.everyone.base === null) return;
        for (const one of columns)
          for (const other of [0, ...columns].filter((at) => at !== one)) {
            const apart = counted.filter(
              ({ uses }) =>
                (uses?.includes(one) === true) !== (other === 0 || uses?.includes(other) === true),
            ).length;
            expect(apart === 0 || apart >= 10).toBe(true);
          }
      }),
      { numRuns: 40 },
    );
    expect(hidden).toBeGreaterThan(3);
  });

  it('are of those alone who chose any of some options, where a filter says so', () => {
    const dataset = sharedWave(600, usual);
    const only = { column: 'uses', codes: [1, 2] };
    const table = tableOf(dataset, 'side', { filter: chosenFilter(dataset, [only]) });
    expect(table.everyone.base).toBe(400);
    expect(columnsOf(table).map(({ base }) => base)).toEqual([200, 300, null]);
  });

  it('have no table where a filter by the same question would leave a handful out', () => {
    const dataset = sharedWave(600, (i) => ({ ...usual(i), uses: i < 5 ? [3] : i % 2 === 0 ? [1] : [1, 2] }));
    const table = tableOf(dataset, 'side', {
      filter: chosenFilter(dataset, [{ column: 'uses', codes: [1] }]),
    });
    expect(table.everyone.mark).toBe('protected');
  });

  it('have no table of those who chose any of three options, where a handful of them chose none of two', () => {
    const dataset = sharedWave(600, (i) => ({
      ...usual(i),
      uses: i < 4 ? [3] : i < 500 ? [i < 300 ? 1 : 2, ...(i % 2 === 0 ? [3] : [])] : [],
    }));
    const marks = [
      [1, 2],
      [1, 2, 3],
    ].map((codes) => {
      const filter = chosenFilter(dataset, [{ column: 'uses', codes }]);
      return tableOf(dataset, 'side', { filter }).everyone.mark;
    });
    expect(marks).toEqual([null, 'protected']);
  });

  it('are options of a question by those of the same, or of another with several answers', () => {
    const table = tableOf(sharedWave(300, usual), 'uses');
    const [parks, libraries] = columnsOf(table);
    const row = table.rows.map(({ label }) => label?.en);
    expect(row).toEqual(['Parks', 'Libraries', 'Pools']);
    expect(parks?.cells[0]).toMatchObject({ shown: true, share: 1 });
    expect(libraries?.cells[0]).toMatchObject({ shown: true, share: 1 / 3 });
  });

  it('are groups that an officer made of several answers', () => {
    const dataset = withMade(sharedWave(600, usual), {
      sort: 'groups',
      id: 'made:places',
      label: 'Places',
      of: 'uses',
      groups: [
        { label: 'Inside', codes: [2, 3] },
        { label: 'Outside', codes: [1] },
      ],
    });
    const table = tableOf(dataset, 'side', { shared: 'made:places' });
    expect(columnsOf(table).map(({ base }) => base)).toEqual([500, 200]);
  });

  it('are codes of answers in words, with those that are not coded yet in none', () => {
    const responses = Array.from({ length: 400 }, (_, i) =>
      aResponse(i + 1, { improve: { value: `words ${i}` }, runs: { value: (i % 5) + 1 } }),
    );
    const given = responses.map(({ id }, i): readonly [string, number[]] => [
      String(id),
      i < 25 ? [] : [...(i % 2 === 0 ? [1] : [4]), ...(i % 3 === 0 ? [4] : [])],
    ]);
    const dataset = withMade(
      aDataset({}, { questionnaires: [aQuestionnaire([aText('improve'), aScale('runs')])], responses }),
      {
        ...{ sort: 'coded', id: 'made:coded_improve', label: 'Coded answers', of: 'improve', option: null },
        codes: [
          { code: 1, label: 'Buses' },
          { code: 4, label: 'Litter' },
        ],
        answers: Object.fromEntries(given),
      },
    );
    const shared = 'made:coded_improve';
    const table = tableOf(dataset, 'runs', { shared });
    const people = (code: number) => given.filter(([, codes]) => codes.includes(code)).length;
    expect(columnsOf(table).map(({ labels, base }) => [labels[0]?.en, base])).toEqual([
      ['Buses', people(1)],
      ['Litter', people(4)],
    ]);
    expect(table.breaks[0]).toMatchObject({ shared: { notCoded: 25 }, pairTests: 7 });
    const filter = chosenFilter(dataset, [{ column: shared, codes: [4] }]);
    expect(tableOf(dataset, 'runs', { shared, filter }).everyone.base).toBe(people(4));
  });

  it('hide answers about people that few of a group gave', () => {
    const dataset = sharedWave(400, (i) => ({ ...usual(i), sex: i % 100 === 1 ? 3 : (i % 2) + 1 }));
    const table = tableOf(dataset, 'sex');
    const row = table.rows.findIndex(({ id }) => id === '3');
    for (const { cells } of columnsOf(table)) expect(cells[row]).toMatchObject({ shown: false });
  });

  it('have no interval, letter or effective base of an open sample', () => {
    const open = sharedWave(300, usual, { wave: aWave({ sample: 'open' }) });
    const table = tableOf(open, 'side');
    expect(table.breaks[0]).toMatchObject({ pairTests: 0, restTests: 0, test: null });
    for (const column of columnsOf(table)) {
      expect([column.effectiveBase, column.weightingEffectiveBase]).toEqual([null, null]);
      for (const cell of column.cells) expect(cell).toMatchObject({ interval: null, above: [], rest: null });
    }
  });
});
