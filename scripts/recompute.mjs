// npm run -s recompute -- FILE: every table, weight and comparison of a back-up file as JSON, worked out by the app's own
// folders without a browser, for whoever wants to check a report. Nothing but JSON goes to standard output.
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ofTheApp } from './ofTheApp.mjs';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Name a back-up file: npm run -s recompute -- FILE');
  process.exit(1);
}
const { recompute } = await ofTheApp('scripts/recomputed.mjs');
const told = await recompute(Uint8Array.from(await readFile(path)), basename(path));
// Typed arrays as lists: weights, one per respondent.
const plain = (/** @type {string} */ _, /** @type {unknown} */ value) =>
  ArrayBuffer.isView(value) ? [.../** @type {any} */ (value)] : value;
process.stdout.write(`${JSON.stringify(told, plain, 2)}\n`);
// Not process.exit(), which cuts off what a pipe has not taken yet.
process.exitCode = told.ok === true ? 0 : 1;
