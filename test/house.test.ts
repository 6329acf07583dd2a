import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawnWords } from './house/drawnWords.ts';
import { faultRows, rowBreaches } from './house/faultsPage.ts';
import { importBreaches, readTable, roomOf, upwardBreaches } from './house/importTable.ts';
import { kindAsked, kindNames } from './house/kindAsked.ts';
import { parseSource, readSources, type SourceFile, walk } from './house/sourceFile.ts';
import { unusedExports } from './house/unusedExports.ts';

const root = join(import.meta.dirname, '..');
const sources = readSources(root, 'src');
const tests = readSources(root, 'test');
const rows = readTable(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));

/** Sentences for people: those of a room, and those that only one kind of question says. */
const wordFiles = /^src\/(words\/|asking\/questions\/\w+\/\w+Words\.ts$)/;
const dataRooms = /^src\/(asking\/bank|counting\/benchmarks|counting\/areas|words)\//;
const pureRooms = /^src\/(core|words|asking|counting|telling|keeping\/imports)\//;
const kindsFile = 'src/asking/questions/kinds.ts';
const rareKindsFile = 'src/asking/questions/rareKinds.ts';

/**
 * A file decides when it holds a function; types and plain data do not. Among words a nameless function is a sentence
 * with holes in it.
 */
function decides(file: SourceFile): boolean {
  const deciding = wordFiles.test(file.path)
    ? /^FunctionDeclaration$/
    : /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;
  let found = false;
  walk(file.tree, (node) => {
    if (deciding.test(node.type)) found = true;
    return !found;
  });
  return found;
}

function lines(file: SourceFile): number {
  return file.text.split('\n').length - 1;
}

describe('the house', () => {
  it('leaves out of the look only what no page names', () => {
    const config = readFileSync(join(root, 'vite.config.ts'), 'utf8');
    const list = /UNUSED_STYLES = \[(.*?)\]/s.exec(config)?.[1] ?? '';
    const left = list.match(/[\w-]+/g) ?? [];
    expect(left.length).toBeGreaterThan(0);
    const named = new Set(sources.flatMap(({ text }) => text.match(/govuk-[\w-]+/g) ?? []));
    expect(left.filter((name) => named.has(name))).toEqual([]);
  });

  it('has a table whose rows name only rows above them', () => {
    expect(rows.length).toBeGreaterThan(15);
    expect(upwardBreaches(rows)).toEqual([]);
  });

  it('imports only what the table allows', () => {
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.flatMap((file) => file.imports).length).toBeGreaterThan(3);
    expect(sources.flatMap((file) => importBreaches(rows, file))).toEqual([]);
  });

  it('keeps every file, data aside, within 300 lines', () => {
    const judged = sources.filter((file) => !dataRooms.test(file.path));
    expect(judged.length).toBeGreaterThan(3);
    expect(judged.filter((file) => lines(file) > 300).map((file) => `${file.path}: ${lines(file)}`)).toEqual(
      [],
    );
  });

  it('keeps every test within 400 lines', () => {
    expect(tests.length).toBeGreaterThan(3);
    expect(tests.filter((file) => lines(file) > 400).map((file) => `${file.path}: ${lines(file)}`)).toEqual(
      [],
    );
  });

  it('mirrors each deciding file of a pure room in test', () => {
    const judged = sources.filter((file) => pureRooms.test(file.path) && file.path.endsWith('.ts'));
    const deciding = judged.filter(decides);
    expect(deciding.map((file) => file.path)).toContain('src/core/result.ts');
    const mirror = (path: string) => path.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
    const missing = deciding.map((file) => mirror(file.path)).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  it('names a source in each statistic', () => {
    const statistics = sources.filter((file) => file.path.startsWith('src/counting/stats/'));
    expect(statistics.length > 0 || !existsSync(join(root, 'test/counting/stats'))).toBe(true);
    expect(statistics.filter((file) => !/\bSource:/.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  it('keeps words for people out of drawing files', () => {
    const drawing = sources.filter((file) => file.path.endsWith('.tsx'));
    expect(drawing.length).toBeGreaterThan(0);
    expect(drawing.flatMap(drawnWords)).toEqual([]);
  });

  it('asks for a question kind by name only among the questions', () => {
    const registries = sources.filter(({ path }) => path === kindsFile || path === rareKindsFile);
    const names = registries.flatMap(kindNames);
    const questions = sources.filter((file) => file.path.startsWith('src/asking/questions/'));
    expect(registries.map(kindNames).every((found) => found.length > 0)).toBe(true);
    expect(names.length).toBeGreaterThan(8);
    const judged = sources.filter((file) => !questions.includes(file));
    expect(judged.flatMap((file) => kindAsked(file, names))).toEqual([]);
  });

  it('exports nothing that nobody imports', () => {
    expect(sources.flatMap((file) => file.exports).length).toBeGreaterThan(3);
    expect(unusedExports([...sources, ...tests])).toEqual([]);
  });

  it('has for each of the 75 faults a test that is named for it, or says why there is none', () => {
    const faults = faultRows(readFileSync(join(root, 'docs/faults.md'), 'utf8'));
    const numbers = new Set(faults.flatMap((row) => row.faults));
    expect([...numbers].toSorted()).toEqual(Array.from({ length: 75 }, (_, at) => `F${at + 1}`).toSorted());
    expect(faults.flatMap((row) => rowBreaches(row, tests))).toEqual([]);
  });
});

describe('the rules of the house, tried on small breaches', () => {
  const table =
    '| Folder | May import | Packages |\n|---|---|---|\n| core | – | – |\n| ui | core | preact* |\n| office | core†, ui* | chart.js* |\n';
  const small = readTable(table);
  const breaches = (path: string, text: string) => importBreaches(small, parseSource(path, text)).length;

  it('sees a row that names one below it', () => {
    expect(upwardBreaches(small)).toEqual([]);
    expect(upwardBreaches([...small].reverse())).toContain('office names core');
    expect(roomOf(small, 'src/office/results/tabs.ts')?.room).toBe('office');
  });

  it('sees a room, a package and an import on demand that the row does not allow', () => {
    expect(breaches('src/core/a.ts', "import { b } from '../ui/b.ts';")).toBe(1);
    expect(breaches('src/core/a.ts', "const b = () => import('../ui/b.ts');")).toBe(1);
    expect(breaches('src/core/a.ts', "export { b } from '../ui/b.ts';")).toBe(1);
    expect(breaches('src/ui/A.tsx', "import Dexie from 'dexie';")).toBe(1);
    expect(breaches('src/attic/a.ts', '')).toBe(1);
  });

  it('holds the marks for values and frees types of them', () => {
    expect(breaches('src/office/A.tsx', "import { b } from '../core/b.ts';")).toBe(1);
    expect(breaches('src/office/A.tsx', "import type { B } from '../core/b.ts';")).toBe(0);
    expect(breaches('src/office/a.ts', "import { b } from '../core/b.ts';")).toBe(0);
    expect(breaches('src/office/a.ts', "import { Chart } from 'chart.js';")).toBe(1);
    expect(breaches('src/office/a.ts', "import { B } from '../ui/B.tsx';")).toBe(1);
  });

  it('sees words in text, props and branches, and no words in class names', () => {
    const words = (jsx: string) =>
      drawnWords(parseSource('src/ui/A.tsx', `const a = <div>${jsx}</div>;`)).length;
    expect(words('Hello')).toBe(1);
    expect(words('<input placeholder="name" />')).toBe(1);
    expect(words('<b title={open ? "Close" : words.open} />')).toBe(1);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is part of the tried source
    expect(words('{`${n} people`}')).toBe(1);
    expect(words('<Panel lead="Two words" />')).toBe(1);
    expect(words('<p class="Big red" id="Top">{words.hello} – 5 %</p>')).toBe(0);
    expect(words('<Button kind="secondary" onClick={() => go("next")} />')).toBe(0);
  });

  it('sees a question kind asked by name, and leaves other kinds alone', () => {
    const names = kindNames(
      parseSource(kindsFile, 'export const kinds = { single, grid: g, ranking } as const satisfies X;'),
    );
    expect(names).toEqual(['single', 'grid', 'ranking']);
    const asked = (text: string) => kindAsked(parseSource('src/office/a.ts', text), names).length;
    expect(asked("if (question.kind === 'single') go();")).toBe(1);
    expect(asked("if ('grid' !== row?.kind) go();")).toBe(1);
    expect(asked("const { kind } = question; if (kind === 'single') go();")).toBe(1);
    expect(asked("questions.filter(({ kind }) => ['single', 'grid'].includes(kind));")).toBe(2);
    expect(asked("if (['single'].includes(question.kind)) go();")).toBe(1);
    expect(asked("const { kind } = response; if (kind === 'partial') go();")).toBe(0);
    expect(asked("switch (q.kind) { case 'single': case 'other': go(); }")).toBe(1);
    expect(asked("if (response.kind === 'partial') go();")).toBe(0);
    expect(asked("const listed = new Set(['single', 'grid', 'ranking']);")).toBe(1);
    expect(asked('const table = { single: 1, grid: 2, ranking: 3 }[question.kind];')).toBe(1);
    expect(asked("const tiers = ['single', 'county'];")).toBe(0);
  });

  it('sees a fault whose test is not there, or not named for it', () => {
    const page = (row: string) => faultRows(`| Fault | Test |\n|---|---|\n| ${row} |\n`);
    const named = parseSource(
      'test/app/a.test.ts',
      "it('F4: is cut', () => {}); it(`is (F31, F32)`, () => {});",
    );
    const said = (row: string) => page(row).flatMap((one) => rowBreaches(one, [named]));
    expect(page('Code | F4 | `a.test.ts`')).toEqual([]);
    expect(said('F4 a cut | `a.test.ts`, `test/app/a.test.ts`')).toEqual([]);
    expect(said('F31 a finder | `a.test.ts` (every byte)')).toEqual([]);
    expect(said('F3 a tab | `a.test.ts`')).toEqual(['F3: not in a.test.ts', 'F3: in none of its files']);
    expect(said('F4, F5 a cut | `a.test.ts`')).toEqual(['F5: in none of its files']);
    expect(said('F4 a cut | `a.test.ts`, `b.e2e.ts`')).toEqual(['F4: there is no b.e2e.ts']);
    expect(said('F55 frames | not yet')).toEqual([]);
    expect(said('F55 frames | ours')).toEqual(['F55: no test, and no word why']);
  });

  it('sees an export nobody takes, and spares a type its own file uses', () => {
    const files = [
      parseSource('src/core/a.ts', 'export const used = 1; export const spare = 2; export type Lone = 1;'),
      parseSource(
        'src/core/b.ts',
        'export interface Options { n: number } export const go = (o: Options) => o;',
      ),
      parseSource(
        'test/core/b.test.ts',
        "import { used } from '../../src/core/a.ts'; import { go } from '../../src/core/b.ts';",
      ),
    ];
    expect(unusedExports(files)).toEqual([
      'src/core/a.ts exports spare, which nobody imports',
      'src/core/a.ts exports Lone, which nobody imports',
    ]);
  });
});
