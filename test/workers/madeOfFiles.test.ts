import { describe, expect, it } from 'vitest';
import { chosenTables } from '../../src/counting/analysis/chosenTables.ts';
import type { CombinationMade } from '../../src/counting/analysis/made/combinationMade.ts';
import type { MadeVariable } from '../../src/counting/analysis/made/madeVariable.ts';
import { prepareResults } from '../../src/counting/analysis/results.ts';
import { readTableSpec } from '../../src/keeping/imports/readTableSpec.ts';
import { tabulateFiles } from '../../src/workers/tabulateFiles.ts';
import { fileOf } from '../fixtures/collected.ts';
import { filesOf } from '../fixtures/filesOfWave.ts';
import { atDoors, sampleSource } from '../fixtures/theSample.ts';

const files = filesOf(atDoors);

const made: CombinationMade = {
  sort: 'combination',
  id: 'made:a',
  label: 'Content',
  groups: [
    {
      label: 'With both',
      holds: 'all',
      answers: [
        { column: 'local_area', codes: [1, 2] },
        { column: 'council_runs_things', codes: [1, 2] },
      ],
    },
    {
      label: 'With one',
      holds: 'any',
      answers: [
        { column: 'local_area', codes: [1, 2] },
        { column: 'council_runs_things', codes: [1, 2] },
      ],
    },
  ],
  rest: 'With neither',
};

const asFile = {
  name: 'content',
  label: 'Content',
  groups: made.groups.map(({ label, holds, answers }) => ({
    label,
    holds,
    answers: answers.map(({ column, codes }) => ({ variable: column, codes })),
  })),
  rest: made.rest,
};

function command(spec: object) {
  const read = readTableSpec(JSON.stringify({ responses: 'r', codebook: 'c', weight: 'weight', ...spec }));
  if (!read.ok) throw new Error(read.problem.cause);
  return tabulateFiles(read.value, {
    responses: fileOf(files.responses),
    codebook: fileOf(files.codebook),
  });
}

describe('variables that a specification makes', () => {
  it('come to the figures of the page that makes the same, as rows, groups and filter', async () => {
    const waves = sampleSource.waves.map((one) => ({ ...one, made: [made] }));
    const prepared = prepareResults({ ...sampleSource, waves }, []);
    const page = chosenTables(
      prepared,
      { wave: atDoors.dataset.wave.id, breakBy: null, dontKnow: 'asAsked', compareWith: null, choices: {} },
      { rows: ['trust', 'made:a'], breaks: [['made:a']], only: [], dontKnow: 'out' },
    );
    const told = await command({
      cluster: 'sampling_point',
      made: [asFile],
      tables: [{ question: 'trust', breaks: ['content'] }, { question: 'content' }],
    });
    if (!page.ok || !told.ok) throw new Error('both can be worked out');
    const [mine, theirs] = [
      page.value.tables[0]?.breaks[0]?.columns ?? [],
      told.value.tables[0]?.breaks[0]?.groups ?? [],
    ];
    const ids = (page.value.tables[0]?.rows ?? []).map(({ id }) => id);
    const lines = (told.value.tables[0]?.rows ?? []).map(({ codes }) => codes.join());
    let compared = 0;
    for (const [at, column] of mine.entries()) {
      expect(theirs[at]?.label).toBe(column.labels[0]?.en);
      if (column.base === null) continue;
      expect(theirs[at]?.base).toBe(column.base);
      for (const [row, cell] of column.cells.entries()) {
        const place = lines.indexOf(ids[row] ?? '');
        if (!cell.shown || place < 0) continue;
        expect(theirs[at]?.cells?.[place]?.share).toBeCloseTo(cell.share, 12);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
    const own = page.value.tables[1]?.everyone;
    expect(told.value.tables[1]?.everyone.base).toBe(own?.base);
    const filtered = await command({
      made: [asFile],
      tables: [{ question: 'trust', filter: [{ variable: 'content', codes: [1] }] }],
    });
    const all = filtered.ok ? filtered.value.tables[0]?.everyone.base : 0;
    expect(all).toBe(theirs[0]?.base);
  });

  it('name what the codebook does not know', async () => {
    const wrong = {
      ...asFile,
      groups: [
        {
          label: 'A',
          answers: [
            { variable: 'nothing', codes: [1] },
            { variable: 'trust', codes: [77] },
          ],
        },
      ],
    };
    expect(await command({ made: [wrong], tables: [{ question: 'content' }] })).toEqual({
      ok: false,
      problem: [
        { kind: 'notInCodebook', variable: 'nothing', code: null },
        { kind: 'notInCodebook', variable: 'trust', code: '77' },
      ],
    });
  });

  it('made by an officer in the app stand in its files as they are', () => {
    const waves = sampleSource.waves.map((one) => ({ ...one, made: [made] }));
    const prepared = prepareResults({ ...sampleSource, waves }, []);
    const found = prepared.datasets.get(atDoors.dataset.wave.id);
    if (!found?.ok) throw new Error('the wave can be counted');
    const book = filesOf({ ...atDoors, dataset: found.value }).codebook;
    expect(book).toContain('made_a');
    expect(book).toContain('Content (made of local_area, council_runs_things)');
  });
});

/** Files of the wave whose made variables are these, and what the page of tables shows of the first of them. */
function pageOf(made: readonly MadeVariable[], question: string) {
  const waves = sampleSource.waves.map((one) => ({ ...one, made }));
  const prepared = prepareResults({ ...sampleSource, waves }, []);
  return chosenTables(
    prepared,
    { wave: atDoors.dataset.wave.id, breakBy: null, dontKnow: 'asAsked', compareWith: null, choices: {} },
    { rows: [question], breaks: [], only: [], dontKnow: 'in' },
  );
}

describe('every sort of variable of the app', () => {
  const satisfied = [{ label: 'Satisfied', codes: [1, 2] }];
  const bands = [
    { label: 'Low', from: null },
    { label: 'Middle', from: 2 },
    { label: 'High', from: 3.5 },
  ];
  const scores = [5, 4, 3, 2, 1].map((score, at) => ({ code: at + 1, score }));
  const of = ['local_area', 'council_runs_things'];

  it.each([
    [
      'groups',
      { sort: 'groups', of: 'local_area', groups: satisfied },
      { of: 'local_area', groups: satisfied },
    ],
    ['scores', { sort: 'scores', of, scores, least: 2, bands }, { of, scores, least: 2, bands }],
    ['a crossing', { sort: 'crossing', of: ['trust', 'informed'] }, { of: ['trust', 'informed'] }],
  ] as const)('comes to the figures of the page: %s', async (_, recipe, spec) => {
    const made = { id: 'made:x', label: 'X', ...recipe } as unknown as MadeVariable;
    const page = pageOf([made], 'made:x');
    const told = await command({
      cluster: 'sampling_point',
      made: [{ name: 'x', sort: recipe.sort, ...spec }],
      tables: [{ question: 'x', inBase: [-3, -2] }],
    });
    if (!page.ok || !told.ok) throw new Error(JSON.stringify([page, told].filter(({ ok }) => !ok)));
    const [mine, theirs] = [page.value.tables[0], told.value.tables[0]];
    expect(theirs?.everyone.base).toBe(mine?.everyone.base);
    const lines = (theirs?.rows ?? []).map(({ codes }) => codes.join());
    let compared = 0;
    for (const [row, cell] of (mine?.everyone.cells ?? []).entries()) {
      const { id } = mine?.rows[row] ?? { id: '' };
      const line = lines.indexOf({ dontKnow: '-3', preferNot: '-2', notAnswered: '-1' }[id] ?? id);
      if (line === -1 || !cell.shown) continue;
      expect(theirs?.everyone.cells?.[line]?.share).toBeCloseTo(cell.share, 12);
      expect(theirs?.everyone.cells?.[line]?.low).toBeCloseTo(cell.interval?.low ?? Number.NaN, 10);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  });
});

const book = `variable,code,label,sort
web,1,Used it,answer
web,0,Did not,answer
web,-3,Don't know,no view
phone,1,Used it,answer
phone,0,Did not,answer
phone,-3,Don't know,no view
rooms,1,One,answer
rooms,2,Two,answer
rooms,7,Seven,answer
rooms,-2,Rather not say,no view
age,1,Under 50,answer
age,2,50 and over,answer
age,-3,Don't know,no view
`;
const people = `web,phone,rooms,age,years,came,why
1,0,1,1,20,2026-01-05,1
1,1,2,1,49.5,2026-03-01,2;1
0,0,7,2,50,2026-03-02,
0,,-2,2,,,1 2
-3,,7,-3,,2026-12-31,
,,,,,2025-12-31,
-3,-3,1,2,70,,2
`;

/** The people in each answer of a made variable, by code; those without a view too. */
async function counted(made: object) {
  const read = readTableSpec(
    JSON.stringify({
      responses: 'r',
      codebook: 'c',
      made: [{ name: 'x', ...made }],
      tables: [{ question: 'x', inBase: [-3, -2, -1] }],
    }),
  );
  if (!read.ok) throw new Error(read.problem.cause);
  const told = await tabulateFiles(read.value, { responses: fileOf(people), codebook: fileOf(book) });
  if (!told.ok) return told.problem;
  const [table] = told.value.tables;
  const counts = table?.rows.map(({ codes }, row) => [
    codes.join(),
    table.everyone.cells?.[row]?.count ?? 0,
  ]) as [string, number][];
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

describe('variables made of columns that the app writes', () => {
  it('say who chose any of several options', async () => {
    expect(await counted({ sort: 'anyOf', chosen: ['web', 'phone'] })).toEqual({ '1': 2, '0': 2, '-3': 2 });
    const either = { answers: [{ chosen: ['web', 'phone'] }], label: 'Came to us' };
    expect(await counted({ groups: [either], rest: 'Neither' })).toEqual({ '1': 2, '2': 2, '-3': 2 });
  });

  it('put into bands how many were chosen, numbers, days, and codes that are numbers', async () => {
    const bands = (...starts: (number | string | null)[]) =>
      starts.map((from, at) => ({ label: `Band ${at}`, from }));
    expect(await counted({ sort: 'bands', of: { chosen: ['web', 'phone'] }, bands: bands(0, 1, 2) })).toEqual(
      { '1': 2, '2': 1, '3': 1, '-3': 2 },
    );
    expect(await counted({ sort: 'bands', of: 'years', bands: bands(null, 30, 50) })).toEqual({
      '1': 1,
      '2': 1,
      '3': 2,
    });
    expect(await counted({ sort: 'bands', of: 'came', bands: bands('2026-01-01', '2026-03-02') })).toEqual({
      '1': 2,
      '2': 2,
    });
    expect(await counted({ sort: 'bands', of: 'rooms', bands: bands(1, 2, 5) })).toEqual({
      '1': 2,
      '2': 1,
      '3': 2,
      '-2': 1,
    });
  });

  it('keep who has no view where the very number stands beside a band', async () => {
    const bands = [
      { label: 'Under 30', from: null },
      { label: '30 and over', from: 30 },
    ];
    expect(await counted({ sort: 'bands', of: 'age', numbers: 'years', bands })).toEqual({
      '1': 1,
      '2': 3,
      '-1': 1,
      '-3': 1,
    });
  });

  it('are the mean of scores and numbers', async () => {
    const bands = [
      { label: 'Below 20', from: null },
      { label: '20 and above', from: 20 },
    ];
    const scores = [
      { code: 1, score: 10 },
      { code: 2, score: 30 },
    ];
    expect(await counted({ sort: 'scores', of: ['rooms', 'years'], scores, least: 2, bands })).toEqual({
      '1': 1,
      '2': 2,
      '-1': 2,
      '-2': 1,
    });
  });

  it('are a variable for each code of answers that were put under codes', async () => {
    const read = readTableSpec(
      JSON.stringify({
        responses: 'r',
        codebook: 'c',
        made: [
          {
            name: 'why',
            sort: 'coded',
            of: 'why',
            codes: [
              { code: 1, label: 'Price' },
              { code: 2, label: 'Time' },
            ],
          },
        ],
        tables: [{ question: 'why_1' }, { question: 'why_2' }],
      }),
    );
    if (!read.ok) throw new Error(read.problem.cause);
    const told = await tabulateFiles(read.value, { responses: fileOf(people), codebook: fileOf(book) });
    if (!told.ok) throw new Error(JSON.stringify(told.problem));
    const bases = told.value.tables.map(({ wording, everyone }) => [
      wording,
      everyone.base,
      everyone.cells?.map(({ count }) => count),
    ]);
    expect(bases).toEqual([
      ['why: Price', 4, [3, 1]],
      ['why: Time', 4, [3, 1]],
    ]);
  });

  it('are refused with what does not fit', async () => {
    const bands = [{ label: 'All', from: null }];
    expect(await counted({ sort: 'anyOf', chosen: ['age', 'fax'] })).toMatchObject([
      { kind: 'notInCodebook', variable: 'fax' },
    ]);
    expect(await counted({ sort: 'crossing', of: ['age', 'nothing'] })).toMatchObject([
      { kind: 'notInCodebook', variable: 'nothing' },
    ]);
    expect(
      await counted({ sort: 'scores', of: ['rooms'], scores: [{ code: 9, score: 1 }], bands }),
    ).toMatchObject([{ kind: 'notInCodebook', variable: 'rooms', code: '9' }]);
    expect(
      await counted({ name: 'age', sort: 'groups', of: 'rooms', groups: [{ label: 'A', codes: [1] }] }),
    ).toContainEqual({ kind: 'doubleVariable', variable: 'age' });
    expect(await counted({ sort: 'bands', of: 'nowhere', bands })).toMatchObject([
      { kind: 'missingColumn', column: 'nowhere' },
    ]);
  });
});
