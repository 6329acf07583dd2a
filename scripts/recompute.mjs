// npm run -s recompute -- FILE: every table, weight and comparison of a back-up file as JSON, worked out by the app's own
// folders without a browser, for whoever wants to check a report. Nothing but JSON goes to standard output.
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

/**
 * What the app works out of a back-up file.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} name Of the file, for the record.
 * @returns {Promise<object>} `{ ok: true, ... }` with the results of every wave that has any, or `{ ok: false, problem }`.
 */
export async function recompute(bytes, name) {
  const { openDatabase } = await load('src/keeping/storage/openDatabase.ts');
  const { readArrival, restoreFile } = await load('src/office/intake/arrival.ts');
  const { loadSurveyFacts } = await load('src/office/results/surveyFacts.ts');
  const { resultsJob } = await load('src/workers/resultsJob.ts');
  const database = good(
    await openDatabase({
      name: `recompute ${++opened}`,
      newId: () => 'recompute',
      witness: { read: () => null, write: () => undefined },
    }),
  );
  const arrival = await readArrival(database, name, bytes);
  if (!arrival.ok) return arrival;
  good(await restoreFile(database, arrival.value));
  const { made, build, carried } = arrival.value.backup;
  const waves = [];
  for (const { id, survey } of carried.waves) {
    const facts = good(await loadSurveyFacts(database, id));
    const ask = { wave: id, breakBy: null, dontKnow: 'asAsked', compareWith: null, choices: facts.choices };
    const reply = resultsJob(
      { key: id, source: facts.source, ask, turn: 1, holds: null, ahead: false },
      () => undefined,
    );
    waves.push({ survey, wave: id, ...reply });
  }
  database.close();
  return { ok: true, file: name, made, build, waves };
}

let opened = 0;

/** @param {string} path @returns {Promise<any>} */
async function load(path) {
  // Node 20 cannot read TypeScript; Vite, which builds the app, can.
  const { module } = await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' });
  return module;
}

/** @template Value @param {{ ok: boolean, value?: Value, problem?: unknown }} result @returns {Value} */
function good(result) {
  if (!result.ok) throw new Error(`recompute: ${JSON.stringify(result.problem)}`);
  return /** @type {Value} */ (result.value);
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  const [path] = process.argv.slice(2);
  if (path === undefined) {
    console.error('Name a back-up file: npm run -s recompute -- FILE');
    process.exit(1);
  }
  const told = await recompute(Uint8Array.from(await readFile(path)), basename(path));
  // Typed arrays as lists: weights, one per respondent.
  const plain = (/** @type {string} */ _, /** @type {unknown} */ value) =>
    ArrayBuffer.isView(value) ? [.../** @type {any} */ (value)] : value;
  process.stdout.write(`${JSON.stringify(told, plain, 2)}\n`);
  // Not process.exit(), which cuts off what a pipe has not taken yet.
  process.exitCode = 'ok' in told && told.ok === true ? 0 : 1;
}
