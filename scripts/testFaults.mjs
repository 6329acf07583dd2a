// npm run test:faults [-- SEED]: the tests of faults that are drawn at random, as often as is asked of them before a release:
// the laws of joining on 10,000 histories, 100,000 changed bundles, packs and receipts, 20,000 more files that are taken into stores,
// 500 kills, every kind of damage to a profile, every call of both stores. Takes hours. What is said at the end goes into
// docs/faults.md.
// npm run test:faults -- SEED NAME …: only the parts of these names.
import { join } from 'node:path';
import { root, run, runTool, secondsSince } from './run.mjs';

const FILES = ['test/keeping/transfer/collected.test.ts', 'test/keeping/transfer/mutations.test.ts'];
/** Changed files that are taken all the way into a store. */
const INTO_STORES = [
  'test/office/intake/changedBundles.test.ts',
  'test/office/intake/changedBackups.test.ts',
  'test/fieldwork/changedPacks.test.ts',
];
/** With each of the two ways in which Chromium stores. */
const KILLS = '250';

const seed = process.argv[2] ?? String(Math.floor(Math.random() * 2 ** 31));
const env = { SOUNDINGS_FULL: 'yes', SOUNDINGS_SEED: seed, SOUNDINGS_KILLS: KILLS };
const day = new Date().toISOString().slice(0, 10);

/**
 * @param {string} what
 * @param {() => Promise<{ code: number }>} test
 */
async function tell(what, test) {
  const from = performance.now();
  const { code } = await test();
  console.log(
    `\n${day}, seed ${seed}, ${what}: ${code === 0 ? 'no failure' : 'FAILED'} (${secondsSince(from)} s)\n`,
  );
  return code;
}

/** @param {string} name */
const inBrowser = (name) => () => run(process.execPath, [join(root, 'scripts', 'e2e.mjs'), name], { env });

/** @type {Record<string, () => Promise<{ code: number }>>} */
const parts = {
  joining: () => runTool('vitest', ['run', '--reporter=verbose', ...FILES], { env }),
  stores: () => runTool('vitest', ['run', '--reporter=verbose', ...INTO_STORES], { env }),
  damage: inBrowser('damagedStores'),
  calls: inBrowser('storageCalls'),
  kills: inBrowser('kill'),
};

const wanted = process.argv.slice(3);
const codes = [];
for (const [what, test] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(what)) codes.push(await tell(what, test));
process.exit(codes.length === 0 ? 1 : Math.max(...codes));
