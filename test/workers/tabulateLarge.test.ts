import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { readTableSpec } from '../../src/keeping/imports/readTableSpec.ts';
import type { Source } from '../../src/workers/collectedFile.ts';
import { tabulateFiles } from '../../src/workers/tabulateFiles.ts';
import { endlessFile, fileOf } from '../fixtures/collected.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes of the file that is streamed; 500 where somebody asks for it (docs/tabulate.md). */
const MEGABYTES = Number(process.env['SOUNDINGS_CSV_MB'] ?? 50);
/** Two coded columns of 2 bytes, and a weight of 8 with its row of 4 while it is read. */
const BYTES_OF_ROW = 16;
const ROW_BYTES = 100;

/** The file, and what was in memory beyond its columns each time a tenth was read. */
function watched(file: Source): { readonly file: Source; readonly beyond: readonly number[] } {
  const beyond: number[] = [];
  let next = 0.1;
  return {
    beyond,
    file: {
      size: file.size,
      slice: (from, to) => {
        if (from / file.size > next) {
          next += 0.1;
          collectGarbage();
          const { heapUsed, arrayBuffers } = process.memoryUsage();
          beyond.push((heapUsed + arrayBuffers - (from / ROW_BYTES) * BYTES_OF_ROW) / 1_000_000);
        }
        return file.slice(from, to);
      },
    },
  };
}

const codebook = [
  'variable,code,label,sort',
  ...Array.from({ length: 7 }, (_, code) => `area,${code},Area ${code},answer`),
  ...Array.from({ length: 5 }, (_, code) => `q1,${code},Answer ${code},answer`),
].join('\n');

it(`a file of ${MEGABYTES} MB is tabulated with no more in memory than its columns`, async () => {
  const { file, beyond } = watched(endlessFile(MEGABYTES * 1_000_000));
  const spec = readTableSpec(
    JSON.stringify({
      responses: 'r.csv',
      codebook: 'c.csv',
      weight: 'q2',
      tables: [{ question: 'q1', breaks: ['area'] }],
    }),
  );
  if (!spec.ok) throw new Error(spec.problem.cause);
  const began = performance.now();
  const done = await tabulateFiles(spec.value, { responses: file, codebook: fileOf(codebook) });
  const took = (performance.now() - began) / 1000;
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  const rows = (MEGABYTES * 1_000_000) / ROW_BYTES - 1;
  expect(done.value.respondents).toBe(rows);
  // The file's own rule: q1 is the row modulo 5, its weight is 7 times the row modulo 5.
  const [table] = done.value.tables;
  const people = Array.from({ length: 5 }, (_, code) => Math.floor((rows - code) / 5) + (code === 0 ? 0 : 1));
  const weighted = people.map((count, code) => count * ((code * 7) % 5));
  const all = weighted.reduce((sum, one) => sum + one, 0);
  expect(table?.everyone.weightedBase).toBe(all);
  expect(table?.everyone.cells?.map(({ weight }) => weight)).toEqual(weighted);
  const grown = Math.max(...beyond) - (beyond[0] ?? 0);
  console.info(
    `${MEGABYTES} MB tabulated in ${took.toFixed(1)} s, ${grown.toFixed(1)} MB beyond the columns`,
  );
  expect(beyond.length).toBeGreaterThan(7);
  expect(grown).toBeLessThan(15);
}, 300_000);
