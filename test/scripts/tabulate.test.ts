import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

/** Starting Node and reading the sources take seconds on a busy machine. */
const STARTS_WITHIN_MS = 60_000;
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'soundings-tabulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function tabulated(spec: object) {
  writeFileSync(join(folder, 'spec.json'), JSON.stringify(spec));
  const script = join(root, 'scripts/tabulate.mjs');
  const { stdout, status } = spawnSync(process.execPath, [script, 'spec.json'], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, told: JSON.parse(stdout) };
}

it(
  'prints tables of the files beside the specification, and nothing but JSON',
  () => {
    writeFileSync(
      join(folder, 'codebook.csv'),
      'variable,code,label,sort\nq,1,Caf\u00e9,answer\nq,2,No,answer\n',
      'latin1',
    );
    writeFileSync(join(folder, 'responses.csv'), `q;w\n${'1;2\n'.repeat(30)}${'2;1\n'.repeat(30)}`);
    const spec = {
      responses: 'responses.csv',
      codebook: 'codebook.csv',
      weight: 'w',
      tables: [{ question: 'q' }],
    };
    const { status, told } = tabulated(spec);
    expect(status).toBe(0);
    const [table] = told.value.tables;
    expect(table.rows[0]).toEqual({ label: 'Caf\u00e9', codes: ['1'] });
    expect(table.everyone).toMatchObject({ base: 60, weightedBase: 90 });
    expect(table.everyone.cells[0].share).toBeCloseTo(2 / 3, 14);
  },
  STARTS_WITHIN_MS,
);

it(
  'says what is wrong as JSON, and ends with a fault',
  () => {
    const spec = { responses: 'nowhere.csv', codebook: 'nowhere.csv', tables: [{ question: 'q' }] };
    expect(tabulated(spec)).toMatchObject({
      status: 1,
      told: { ok: false, problems: [{ kind: 'noSuchFile' }] },
    });
    expect(tabulated({})).toMatchObject({ status: 1, told: { ok: false, problems: [{ kind: 'badSpec' }] } });
  },
  STARTS_WITHIN_MS,
);
