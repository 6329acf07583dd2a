// npm run check: everything that needs no browser, stopping at the first failure.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool, secondsSince } from './run.mjs';
import { checkSizes } from './sizes.mjs';

/** The longest one first: two are at work at a time. */
const compilations = [
  'tsconfig.test.json',
  'tsconfig.json',
  ...['pure', 'node', 'worker'].map((name) => `tsconfig.${name}.json`),
];

/** @param {string} config */
async function compile(config) {
  // Several checkers would each work out the same types anew, on cores that two compilations keep busy.
  const { code, output } = await runTool(
    'typescript',
    ['--pretty', 'false', '--checkers', '1', '-p', config],
    {
      quiet: true,
      bin: 'tsc',
    },
  );
  if (/TS18003/.test(output)) {
    console.log(`  ${config}: skipped, it has no files yet`);
    return true;
  }
  if (output !== '') console.log(output.trimEnd());
  return code === 0;
}

/**
 * @param {string} report Its name in .cache.
 * @param {string[]} args
 */
async function vitest(report, args) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=.cache/${report}.json`];
  return (await runTool('vitest', ['run', ...reporters, ...args])).code === 0;
}

/** @type {[name: string, part: () => Promise<boolean>][]} */
const parts = [
  ['format and lint', async () => (await runTool('@biomejs/biome', ['ci', '--colors=off', '.'])).code === 0],
  [
    'types',
    async () => {
      const left = [...compilations];
      const compileNext = async () => {
        for (let config = left.shift(); config !== undefined; config = left.shift())
          if (!(await compile(config))) return false;
        return true;
      };
      const done = await Promise.all([compileNext(), compileNext()]);
      return done.every(Boolean);
    },
  ],
  [
    'unit tests',
    async () => {
      mkdirSync(join(root, '.cache'), { recursive: true });
      const most = await vitest('unit', ['--project=unit', '--project=screen']);
      // Every branch of what seals, opens, joins, receipts and compares is tried (vitest.config.ts).
      return most && vitest('keeping', ['--project=keeping', '--project=fresh', '--coverage']);
    },
  ],
  ['build', async () => (await runTool('vite', ['build', '--logLevel', 'warn'])).code === 0],
  ['sizes', async () => checkSizes()],
];

for (const [name, part] of parts) {
  const from = performance.now();
  console.log(`\n== ${name}`);
  const passed = await part();
  console.log(`== ${name}: ${passed ? 'passed' : 'FAILED'}, ${secondsSince(from)} s`);
  if (!passed) process.exit(1);
}
