import { describe, expect, it } from 'vitest';
import { chosenTables } from '../../src/counting/analysis/chosenTables.ts';
import { columnLetter } from '../../src/counting/analysis/codedTable.ts';
import { prepareResults } from '../../src/counting/analysis/results.ts';
import { DEFAULT_SETTINGS } from '../../src/counting/analysis/settings.ts';
import { tabulate } from '../../src/counting/analysis/tabulate.ts';
import { readTableSpec } from '../../src/keeping/imports/readTableSpec.ts';
import { filesOf, type Texts, tabulatedTexts } from '../fixtures/filesOfWave.ts';
import { atDoors, byPhone, sampleSource } from '../fixtures/theSample.ts';

const spec = (of: object) => {
  const read = readTableSpec(JSON.stringify({ responses: 'r.csv', codebook: 'c.csv', ...of }));
  if (!read.ok) throw new Error(read.problem.cause);
  return read.value;
};

const column = 'value_for_money';
const ward = 'ward';

const tabulated = (of: object, texts: Texts) => tabulatedTexts(spec(of), texts);

async function told(of: object, files: Texts) {
  const made = await tabulated(of, files);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

describe('tables of exported files', () => {
  const asked = { question: column, breaks: [ward], inBase: [-3, -2] };

  it.each([
    ['by telephone', byPhone, {}, 'xlogit'],
    ['by telephone, cautious', byPhone, { interval: 'beta' }, 'beta'],
    ['at the doors, in sampling points', atDoors, { cluster: 'sampling_point' }, 'xlogit'],
  ] as const)('are those of the app: %s', async (_, wave, design, interval) => {
    const files = filesOf(wave);
    const [table] = (await told({ weight: 'weight', ...design, tables: [asked] }, files)).tables;
    const own = tabulate(wave.dataset, {
      column,
      breakBy: ward,
      dontKnowIn: true,
      weights: wave.weights,
      settings: { ...DEFAULT_SETTINGS, interval },
    });
    let compared = 0;
    for (const row of own.rows.filter(({ inBase }) => inBase)) {
      const at = table?.rows.findIndex(({ codes }) => codes.join() === row.id) ?? -1;
      if (at < 0) continue;
      const groups = [table?.everyone, ...(table?.breaks[0]?.groups ?? [])];
      for (const [place, cell] of row.cells.entries()) {
        if (!cell.shown) continue;
        const mine = groups[place]?.cells?.[at];
        expect(mine?.share).toBeCloseTo(cell.share, 12);
        expect(mine?.count).toBe(cell.count);
        expect(mine?.low).toBeCloseTo(cell.interval?.low ?? Number.NaN, 10);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});

describe('the page of tables and the command', () => {
  const files = filesOf(atDoors);
  const prepared = prepareResults(sampleSource, []);
  const ask = {
    wave: atDoors.dataset.wave.id,
    breakBy: null,
    dontKnow: 'in',
    compareWith: null,
    choices: {},
  } as const;

  it.each([
    ['side by side', [['age_band'], ['informed']], []],
    ['nested', [['age_band', 'informed']], []],
    ['with a filter', [['age_band'], ['sex', 'informed']], [{ column: 'local_area', codes: [1, 2] }]],
    [
      'with two filters',
      [['age_band'], ['informed']],
      [
        { column: 'local_area', codes: [1, 2] },
        { column: 'sex', codes: [1] },
      ],
    ],
  ] as const)(
    'come to the same figures: %s',
    async (_, breaks, only) => {
      const rows = ['value_for_money', 'trust', 'safe_dark'];
      const page = chosenTables(prepared, ask, { rows, breaks, only, dontKnow: 'in' });
      if (!page.ok) throw new Error(page.problem.kind);
      const tables = rows.map((question) => ({
        question,
        breaks: breaks.map((columns) => (columns.length === 1 ? columns[0] : columns)),
        inBase: [-3, -2],
        filter: only.map(({ column, codes }) => ({ variable: column, codes })),
      }));
      const command = (await told({ weight: 'weight', cluster: 'sampling_point', tables }, files)).tables;
      let compared = 0;
      for (const [at, table] of page.value.tables.entries()) {
        const theirs = command[at];
        const rowOf = (id: string, label: string | undefined) =>
          theirs?.rows.findIndex(({ codes, label: said }) => codes.join() === id || said === label) ?? -1;
        for (const [place, broken] of table.breaks.entries()) {
          const other = theirs?.breaks[place];
          // The command, which hides nothing, knows no column of what is left beside the groups that are shown: people of no
          // group are in it, and in the percentages of a row with them.
          const isWhole = broken.columns.every((one) => !one.remainder);
          const nothingHidden = isWhole && broken.columns.every(({ base }) => base !== null);
          if (nothingHidden) {
            expect(broken.pairTests).toBe(other?.pairTests);
            expect(broken.restTests).toBe(other?.restTests);
            expect(broken.test?.pValue).toBeCloseTo(other?.test?.raoScott?.f.pValue ?? Number.NaN, 10);
          }
          for (const [group, column] of broken.columns.entries()) {
            if (column.base === null || column.remainder) continue;
            expect(column.base).toBe(other?.groups[group]?.base);
            for (const [row, cell] of column.cells.entries()) {
              const { id, label } = table.rows[row] ?? { id: '', label: null };
              const mine =
                other?.groups[group]?.cells?.[
                  rowOf({ dontKnow: '-3', preferNot: '-2' }[id] ?? id, label?.en)
                ];
              if (!cell.shown || mine === undefined) continue;
              expect(cell.share).toBeCloseTo(mine.share, 12);
              expect(cell.interval?.high).toBeCloseTo(mine.high ?? Number.NaN, 10);
              if (cell.counted) expect(cell.counted.people).toBe(mine.count);
              if (cell.ofRow && isWhole)
                expect(cell.ofRow.share).toBeCloseTo(mine.ofRow?.share ?? Number.NaN, 12);
              if (nothingHidden) {
                expect(cell.above.map(columnLetter)).toEqual(mine.higherThan);
                expect(cell.rest?.gap ?? null).toEqual(
                  mine.againstRest ? expect.closeTo(mine.againstRest.gap, 12) : null,
                );
              }
              compared += 1;
            }
          }
        }
      }
      // With filters by several questions most groups are hidden.
      expect(compared).toBeGreaterThan(100);
    },
    30_000,
  );
});

const codebook = `variable,question,code,label,sort,counted_in
sat,How satisfied?,1,Very,answer,Satisfied
sat,How satisfied?,2,Fairly,answer,Satisfied
sat,How satisfied?,3,Not,answer,
sat,How satisfied?,-3,Don't know,no view,
ward,Ward,1,Abbey,answer,
ward,Ward,2,Castle,answer,
sex,Sex,1,Female,answer,
sex,Sex,2,Male,answer,
`;
const lines = Array.from({ length: 240 }, (_, i) => {
  const answer = [1, 2, 3, 2, -3, 1, i % 2 ? 1 : 3][i % 7];
  return [answer, i % 3 === 0 ? 2 : 1, (i % 2) + 1, [1, 2, 0.5][i % 3]].join(',');
});
const files = { responses: `sat,ward,sex,w\n${lines.join('\n')}\n`, codebook };

describe('tables of any coded file', () => {
  it('take nets from the codebook, or from the specification', async () => {
    const rows = async (more: object) =>
      (await told({ tables: [{ question: 'sat', ...more }] }, files)).tables[0]?.rows;
    expect((await rows({}))?.map(({ label }) => label)).toEqual(['Very', 'Fairly', 'Not', 'Satisfied']);
    expect((await rows({ inBase: [-3], nets: [{ label: 'No', codes: [3, -3] }] }))?.at(-1)).toEqual({
      label: 'No',
      codes: ['3', '-3'],
    });
  });

  it('keep to those who are asked for, and nest one break in another', async () => {
    const wish = {
      question: 'sat',
      breaks: ['ward', ['ward', 'sex']],
      filter: [{ variable: 'sex', codes: [2] }],
    };
    const [table] = (await told({ weight: 'w', tables: [wish] }, files)).tables;
    const [plain, nested] = table?.breaks ?? [];
    expect(nested?.name).toBe('ward > sex');
    expect(nested?.groups.map(({ label, letter }) => `${letter} ${label}`)).toEqual([
      'A Abbey, Female',
      'B Abbey, Male',
      'C Castle, Female',
      'D Castle, Male',
    ]);
    expect(nested?.groups[0]).toMatchObject({ base: 0, cells: null, kishBase: null });
    expect(nested?.groups[1]?.base).toBe(plain?.groups[0]?.base);
  });

  it('count one test a row in a break of two, and say which correction was made', async () => {
    const [table] = (await told({ weight: 'w', tables: [{ question: 'sat', breaks: ['sex'] }] }, files))
      .tables;
    expect(table).toMatchObject({ correction: 'holm', wording: 'How satisfied?' });
    expect(table?.breaks[0]).toMatchObject({ restTests: 4, pairTests: 4 });
    expect(table?.breaks[0]?.test?.raoScott?.f.pValue).toBeGreaterThan(0);
  });

  it('are refused for a variable or code that the codebook does not know', async () => {
    const wish = { question: 'sat', inBase: [9], breaks: ['age'] };
    expect(await tabulated({ tables: [wish] }, files)).toMatchObject({
      ok: false,
      problem: [
        { kind: 'notInCodebook', variable: 'age', code: null },
        { kind: 'notInCodebook', variable: 'sat', code: '9' },
      ],
    });
    const net = { question: 'sat', nets: [{ label: 'No', codes: [3, -3] }] };
    expect(await tabulated({ tables: [net] }, files)).toMatchObject({
      problem: [{ kind: 'netOutsideBase', label: 'No', code: '-3' }],
    });
    const asked = { weight: 'weight', tables: [{ question: 'sat' }] };
    expect(await tabulated(asked, files)).toMatchObject({
      problem: [{ kind: 'missingColumn', column: 'weight' }],
    });
  });

  it('are refused for a break of thousands of groups, with their number', async () => {
    const streets = Array.from({ length: 10_000 }, (_, i) => `street,Street,${i},Street ${i},answer,`).join(
      '\n',
    );
    const wish = { question: 'sat', breaks: ['street', ['ward', 'street']] };
    const read = await tabulated({ tables: [wish] }, { ...files, codebook: `${codebook}${streets}\n` });
    expect(read).toMatchObject({
      problem: [
        { kind: 'tooManyGroups', break: 'street', groups: 10_000 },
        { kind: 'tooManyGroups', break: 'ward > street', groups: 20_000 },
      ],
    });
    const list = { question: 'street', breaks: ['ward'] };
    expect(
      await tabulated({ tables: [list] }, { ...files, codebook: `${codebook}${streets}\n` }),
    ).toMatchObject({ problem: [{ kind: 'tooManyCells', question: 'street', cells: 20_000 }] });
  });
});
