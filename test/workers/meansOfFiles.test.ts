import { describe, expect, it } from 'vitest';
import { chosenTables } from '../../src/counting/analysis/chosenTables.ts';
import type { CodedMean, CodedNetScore } from '../../src/counting/analysis/codedMeans.ts';
import type { ScoresMade } from '../../src/counting/analysis/made/scoresMade.ts';
import { prepareResults } from '../../src/counting/analysis/results.ts';
import type { NetPromoter, Summary } from '../../src/counting/analysis/table.ts';
import { readTableSpec } from '../../src/keeping/imports/readTableSpec.ts';
import { filesOf, type Texts, tabulatedTexts } from '../fixtures/filesOfWave.ts';
import { atDoors, sampleSource } from '../fixtures/theSample.ts';

async function tablesOf(of: object, texts: Texts) {
  const read = readTableSpec(JSON.stringify({ responses: 'r', codebook: 'c', ...of }));
  if (!read.ok) return { problem: read.problem };
  const told = await tabulatedTexts(read.value, texts);
  return told.ok ? { tables: told.value.tables } : { problem: told.problem };
}

const ofTheSample = filesOf(atDoors);

const scores = [1, 2, 3, 4, 5].map((code) => ({ code, score: 6 - code }));
const bands = [{ label: 'All', from: null }];
const content: ScoresMade = {
  sort: 'scores',
  id: 'made:content',
  label: 'Content',
  of: ['local_area', 'council_runs_things'],
  scores,
  least: 1,
  bands,
};

/** How much of a page's figure was compared with the command's. */
function compared(
  told: Summary | NetPromoter | undefined,
  mine: CodedMean | CodedNetScore | null | undefined,
) {
  if (!told?.shown) return 0;
  expect(mine?.base).toBe(told.base);
  expect(mine?.effectiveBase).toBeCloseTo(told.effectiveBase ?? Number.NaN, 9);
  expect(mine?.designEffect).toBeCloseTo(told.designEffect ?? Number.NaN, 9);
  if ('mean' in told) {
    expect(mine).toMatchObject({
      mean: expect.closeTo(told.mean, 12),
      median: expect.closeTo(told.median, 12),
      standardDeviation: expect.closeTo(told.standardDeviation ?? Number.NaN, 12),
      low: expect.closeTo(told.interval?.low ?? Number.NaN, 10),
      high: expect.closeTo(told.interval?.high ?? Number.NaN, 10),
    });
  } else {
    expect(mine).toMatchObject({
      net: expect.closeTo(told.points / 100, 12),
      low: expect.closeTo((told.interval?.low ?? Number.NaN) / 100, 10),
      high: expect.closeTo((told.interval?.high ?? Number.NaN) / 100, 10),
    });
  }
  return 1;
}

describe('means and net scores of a file', () => {
  it.each([
    ['of everyone and by a break', [['age_band']], []],
    ['with a filter, nested', [['sex', 'age_band']], [{ column: 'informed', codes: [1, 2] }]],
  ] as const)('are those of the page of tables: %s', async (_, breaks, only) => {
    const waves = sampleSource.waves.map((one) => ({ ...one, made: [content] }));
    const page = chosenTables(
      prepareResults({ ...sampleSource, waves }, []),
      { wave: atDoors.dataset.wave.id, breakBy: null, dontKnow: 'in', compareWith: null, choices: {} },
      { rows: ['made:content', 'trust'], breaks, only, dontKnow: 'in' },
    );
    if (!page.ok) throw new Error(page.problem.kind);
    const about = {
      breaks: breaks.map((names) => (names.length === 1 ? names[0] : names)),
      inBase: [-3, -2],
      filter: only.map(({ column, codes }) => ({ variable: column, codes })),
    };
    const { tables = [] } = await tablesOf(
      {
        weight: 'weight',
        cluster: 'sampling_point',
        made: [{ name: 'content', sort: 'scores', of: content.of, scores, bands }],
        tables: [
          { question: 'content', mean: { numbers: 'content' }, ...about },
          { question: 'trust', net: { plus: [1, 2], minus: [3, 4] }, ...about },
        ],
      },
      ofTheSample,
    );
    const [made, trust] = page.value.tables.map(({ means }) => means);
    let figures = compared(made?.summary?.everyone, tables[0]?.everyone.mean);
    figures += compared(trust?.net?.everyone, tables[1]?.everyone.net);
    for (const [place, { groups }] of (tables[0]?.breaks ?? []).entries())
      for (const [at, { mean }] of groups.entries())
        figures += compared(made?.summary?.breaks[place]?.[at], mean);
    for (const [place, { groups }] of (tables[1]?.breaks ?? []).entries())
      for (const [at, { net }] of groups.entries()) figures += compared(trust?.net?.breaks[place]?.[at], net);
    expect(figures).toBeGreaterThan(8);
  });
});

const codebook = `variable,code,label,sort
visits,1,None,answer
visits,2,One to five,answer
visits,3,More,answer
visits,-3,Don't know,no view
rate,0,0,answer
rate,5,5,answer
rate,10,10,answer
rate,-3,Don't know,no view
sex,1,Female,answer
sex,2,Male,answer
word,a,A,answer
`;
const responses = `visits,number,rate,sex,word
1,0,0,1,a
2,3,5,1,a
2,5,10,1,a
3,12,10,1,a
-3,99,-3,2,a
,,,2,a
`;
const ask = async (table: object) => (await tablesOf({ tables: [table] }, { responses, codebook })) as never;
type Told = Awaited<ReturnType<typeof tablesOf>>;

describe('a mean that a specification asks for', () => {
  it('is of codes that are numbers, of scores, or of a column of numbers, of those with an answer', async () => {
    const means = async (question: string, mean: unknown) => {
      const { tables } = (await ask({ question, mean, breaks: ['sex'] })) as Told;
      return [tables?.[0]?.everyone, ...(tables?.[0]?.breaks[0]?.groups ?? [])].map((one) =>
        one?.mean ? [one.mean.base, one.mean.mean, one.mean.median] : one?.mean,
      );
    };
    expect(await means('rate', 'codes')).toEqual([[4, 6.25, 7.5], [4, 6.25, 7.5], null]);
    expect(await means('visits', { numbers: 'number' })).toEqual([[4, 5, 4], [4, 5, 4], null]);
    const some = {
      scores: [
        { code: 1, score: 0 },
        { code: '3', score: 10 },
      ],
    };
    expect(await means('visits', some)).toEqual([[2, 5, 5], [2, 5, 5], null]);
    expect(await means('visits', undefined)).toEqual([undefined, undefined, undefined]);
  });

  it('is one person at least, without a spread', async () => {
    const filter = [{ variable: 'rate', codes: [0] }];
    const { tables } = (await ask({ question: 'visits', mean: { numbers: 'number' }, filter })) as Told;
    expect(tables?.[0]?.everyone.mean).toMatchObject({
      base: 1,
      mean: 0,
      standardDeviation: null,
      low: null,
    });
  });

  it('has its net score on a base of its own', async () => {
    const net = { plus: [10], minus: [0] };
    const of = async (more: object) =>
      ((await ask({ question: 'rate', inBase: [-3], net: { ...net, ...more } })) as Told).tables?.[0]
        ?.everyone.net;
    expect(await of({})).toMatchObject({ base: 5, net: 0.2 });
    expect(await of({ inBase: [] })).toMatchObject({ base: 4, net: 0.25 });
  });

  it.each([
    ['word codes', { question: 'word', mean: 'codes' }, [{ kind: 'notNumbers', variable: 'word' }]],
    ['no such column', { question: 'rate', mean: { numbers: 'age' } }, [{ kind: 'missingColumn' }]],
    [
      'a score of no code',
      { question: 'rate', mean: { scores: [{ code: 7, score: 1 }] } },
      [{ kind: 'notInCodebook', code: '7' }],
    ],
    [
      'a net outside the base',
      { question: 'rate', net: { plus: [10], minus: [-3] } },
      [{ kind: 'netOutsideBase', code: '-3' }],
    ],
    [
      'both added and taken off',
      { question: 'rate', net: { plus: [10], minus: ['10'] } },
      { kind: 'badSpec', place: 'tables.0.net' },
    ],
  ])('is refused: %s', async (_, table, problem) => {
    expect(await ask(table)).toMatchObject({ problem });
  });
});
