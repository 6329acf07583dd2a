import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { id } from '../../../src/core/id.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { joinSeveral } from '../../../src/counting/analysis/severalTable.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale, aSingle } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

const uses = drawnQuestion('uses multiple 1-3 dk volunteered exclusive 3');
const questionnaires = [aQuestionnaire([aSingle('sex', ['Female', 'Male']), uses, aScale('runs')])];
/** A hundred people: 60 use the first, 50 of them the second too; 30 nothing; 10 cannot say. */
const responses = Array.from({ length: 100 }, (_, i) => {
  const answer =
    i < 50
      ? { value: [1, 2] }
      : i < 60
        ? { value: [1] }
        : i < 90
          ? { value: [3] }
          : ({ missing: 'dontKnow' } as const);
  return aResponse(i + 1, { sex: { value: 1 + (i % 2) }, uses: answer, runs: { value: 1 } });
});
const dataset = aDataset({}, { questionnaires, responses });
const tableOf = (column: string, breakBy: string | null = null) =>
  tabulate(dataset, { column, breakBy, weights: null, settings: DEFAULT_SETTINGS });
const joined = (breakBy: string | null = null) =>
  joinSeveral(['sex', 'uses.1', 'uses.2', 'uses.3', 'runs'].map((column) => tableOf(column, breakBy)));
const shares = (place: number) =>
  joined()[1]?.rows.map(({ id, cells }) => {
    const cell = cells[place];
    return [id, cell?.shown ? cell.share : null];
  });

describe('the table of a question that takes several answers', () => {
  it('has a row for each option, and leaves other tables as they are', () => {
    const tables = joined();
    expect(tables.map(({ column }) => column.id)).toEqual(['sex', 'uses', 'runs']);
    expect(tables.map(({ several }) => several)).toEqual([false, true, false]);
    expect(tables[1]).toMatchObject({
      title: uses.text,
      column: { row: null, question: 'uses', nets: [] },
      dontKnowShare: 0.1,
      groups: [{ base: 100 }],
    });
  });

  it('gives the share of everyone asked who chose each, which add up to more than everyone', () => {
    expect(shares(0)).toEqual([
      ['1', 0.6],
      ['2', 0.5],
      ['3', 0.3],
      ['dontKnow', 0.1],
    ]);
  });

  it('has the same people in each row of a break', () => {
    const table = joined('sex')[1];
    expect(table?.groups.map(({ base }) => base)).toEqual([100, 50, 50]);
    expect(table?.rows[0]?.cells.map((cell) => cell.shown && cell.count)).toEqual([60, 30, 30]);
  });

  it('withholds of a row without a view what any option withholds', () => {
    const tables = ['uses.1', 'uses.2', 'uses.3'].map((column) => tableOf(column));
    const hidden = tables.map((table, place) => ({
      ...table,
      groups: table.groups.map((group) => ({ ...group, mark: place === 2 ? ('small' as const) : null })),
      rows: table.rows.map((row) =>
        place === 1 && row.sort === 'dontKnow'
          ? { ...row, cells: [{ shown: false as const, why: 'protected' as const }] }
          : row,
      ),
    }));
    const [table] = joinSeveral(hidden);
    expect(table?.rows.at(-1)?.cells).toEqual([{ shown: false, why: 'protected' }]);
    expect(table?.groups[0]?.mark).toBe('small');
  });

  it('says nothing of those without a view where options were carried over to different people', () => {
    const carried = drawnQuestion('worst multiple 1-3 carries uses dk volunteered');
    const of = aDataset(
      {},
      {
        questionnaires: [aQuestionnaire([uses, carried])],
        responses: Array.from({ length: 100 }, (_, i) =>
          aResponse(i + 1, {
            uses: { value: i < 60 ? [1, 2] : [2] },
            worst: i < 10 ? { missing: 'dontKnow' } : { value: [2] },
          }),
        ),
      },
    );
    const [table] = joinSeveral(
      ['worst.1', 'worst.2'].map((column) =>
        tabulate(of, { column, weights: null, settings: DEFAULT_SETTINGS }),
      ),
    );
    expect(table?.rows.map(({ sort }) => sort)).toEqual(['category', 'category']);
    expect(table?.dontKnowShare).toBeNull();
  });
});

describe('the tables of rows that each take several answers', () => {
  it('are one a row, with the words of the row', () => {
    const grid = everyKind.multipleGrid;
    const answer = (place: number) => ({
      value: { a: { value: [1, 2] }, b: { value: place < 25 ? [2] : [4] } },
    });
    const asked = aDataset(
      {},
      {
        questionnaires: [aQuestionnaire([grid])],
        responses: Array.from({ length: 100 }, (_, place) => aResponse(place + 1, { v: answer(place) })),
      },
    );
    const tables = joinSeveral(
      asked.variables.map(({ column }) =>
        tabulate(asked, { column: column.id, weights: null, settings: DEFAULT_SETTINGS }),
      ),
    );
    expect(tables.map(({ column: { id, row, label } }) => [id, row, label.en])).toEqual([
      ['v.a', 'a', 'Row a'],
      ['v.b', 'b', 'Row b'],
    ]);
    const shares = tables.map(({ rows }) =>
      rows.flatMap(({ sort, cells: [cell] }) => (sort === 'category' && cell?.shown ? [cell.share] : [])),
    );
    expect(shares).toEqual([
      [1, 1, 0, 0],
      [0, 0.25, 0, 0.75],
    ]);
  });

  it('have for each row and each option the base of those to whom it was offered, and no other', () => {
    const likes = drawnQuestion('likes grid o1,o2,all of 1-2 carries uses');
    const rated = likes as Extract<Question, { readonly kind: 'grid' }>;
    const offeredIf = { question: id<'question'>('sex'), isOneOf: [1] };
    const options = rated.options.map((one) => (one.code === 2 ? { ...one, offeredIf } : one));
    const several: Question = { ...rated, kind: 'multipleGrid', options };
    // 80 use both, 120 the second only; every other person is a woman, whom alone the second option is offered. All women
    // choose both options, men the first; 20 women pass the rows by.
    const responses = Array.from({ length: 200 }, (_, place) => {
      const isWoman = place % 2 === 0;
      const row = { value: isWoman ? [1, 2] : [1] };
      const used = place < 80 ? { o1: row, o2: row, all: row } : { o2: row, all: row };
      return aResponse(place + 1, {
        sex: { value: isWoman ? 1 : 2 },
        uses: { value: place < 80 ? [1, 2] : [2] },
        ...(isWoman && place >= 160 ? {} : { likes: { value: used } }),
      });
    });
    const asked = aDataset(
      {},
      { questionnaires: [aQuestionnaire([aSingle('sex', ['Female', 'Male']), uses, several])], responses },
    );
    const cell = (column: string) => {
      const [row] = tabulate(asked, { column, weights: null, settings: DEFAULT_SETTINGS }).rows;
      const [shown] = row?.cells ?? [];
      return shown?.shown ? [shown.base, shown.count] : null;
    };
    expect(['o1', 'o2', 'all'].map((row) => [cell(`likes.${row}.1`), cell(`likes.${row}.2`)])).toEqual([
      [
        [80, 80],
        [40, 40],
      ],
      [
        [180, 180],
        [80, 80],
      ],
      [
        [180, 180],
        [80, 80],
      ],
    ]);
  });
});
