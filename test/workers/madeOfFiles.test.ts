import { describe, expect, it } from 'vitest';
import { chosenTables } from '../../src/counting/analysis/chosenTables.ts';
import type { CombinationMade } from '../../src/counting/analysis/made/combinationMade.ts';
import { prepareResults } from '../../src/counting/analysis/results.ts';
import { readTableSpec } from '../../src/keeping/imports/readTableSpec.ts';
import { codebookCsv } from '../../src/telling/exports/codebookCsv.ts';
import { responsesCsv } from '../../src/telling/exports/responsesCsv.ts';
import { tabulateFiles } from '../../src/workers/tabulateFiles.ts';
import { fileOf } from '../fixtures/collected.ts';
import { reader } from '../fixtures/tables.ts';
import { atDoors, sample, sampleSource } from '../fixtures/theSample.ts';

const { dataset, weights } = atDoors;
const contents = {
  survey: sample.survey,
  wave: dataset.wave,
  dataset,
  responses: sample.responses,
  weights: weights.perResponse,
  tables: [],
  detail: 'banded',
  reader,
} as const;
const files = { responses: responsesCsv(contents, 'codes'), codebook: codebookCsv(contents) };

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
      { wave: dataset.wave.id, breakBy: null, dontKnow: 'asAsked', compareWith: null, choices: {} },
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
    const found = prepared.datasets.get(dataset.wave.id);
    if (!found?.ok) throw new Error('the wave can be counted');
    const book = codebookCsv({ ...contents, dataset: found.value });
    expect(book).toContain('made_a');
    expect(book).toContain('Content (made of local_area, council_runs_things)');
  });
});
