import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tabulate } from '../../scripts/tabulated.mjs';

/** Starting Node and reading the sources take seconds on a busy machine. */
const STARTS_WITHIN_MS = 60_000;
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'soundings-tabulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(spec: object): string {
  const path = join(folder, 'spec.json');
  writeFileSync(path, JSON.stringify(spec));
  return path;
}

function tabulated(spec: object) {
  written(spec);
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
  async () => {
    const spec = { responses: 'nowhere.csv', codebook: 'nowhere.csv', tables: [{ question: 'q' }] };
    expect(tabulated(spec)).toMatchObject({
      status: 1,
      told: { ok: false, problems: [{ kind: 'noSuchFile' }] },
    });
    expect(await tabulate(written({}))).toMatchObject({ ok: false, problems: [{ kind: 'badSpec' }] });
  },
  STARTS_WITHIN_MS,
);

it('reads what spreadsheets write, and names the row and column of what it cannot read', async () => {
  const heads = 'id;"q";w';
  const spec = {
    responses: 'responses.csv',
    codebook: 'codebook.csv',
    weight: 'w',
    tables: [{ question: 'q' }],
  };
  writeFileSync(
    join(folder, 'codebook.csv'),
    '\uFEFFvariable,code,label,sort\r\nq,1,"Café, ""so""",answer\r\n',
  );
  const write = (text: string, as: 'utf8' | 'latin1' | 'utf16le') =>
    writeFileSync(join(folder, 'responses.csv'), text, as);
  const rows = `${heads}\r\n1;"Café, ""so""";0,5\r\n\r\n2;1;2\r\n`;
  for (const [text, as] of [
    [`\uFEFF${rows}`, 'utf8'],
    [rows, 'latin1'],
    [`\uFEFF${rows}`, 'utf16le'],
  ] as const) {
    write(text, as);
    expect(await tabulate(written(spec))).toMatchObject({
      value: { tables: [{ everyone: { base: 2, weightedBase: 2.5 } }] },
    });
  }
  write(`${heads}\n1;1;-1\n2;1\n3;7;inf\n`, 'utf8');
  const { ok, problems } = await tabulate(written(spec));
  expect(ok).toBe(false);
  expect(problems?.map((problem) => 'says' in problem && problem.says)).toEqual([
    'Row 2 of the file of responses, column “w”: the weight “-1” is negative.',
    'Row 3 of the file of responses has 2 cells, which is not what its heading has.',
    'Row 4 of the file of responses, column “q”: “7” is no code of it and not the label of one alone.',
    'Row 4 of the file of responses, column “w”: the weight “inf” is infinite.',
  ]);
});
