// npm run -s tabulate -- SPEC.json: tables of a file of responses as JSON, worked out by the app's own folders, so that
// anybody can work a published figure out again (docs/tabulate.md). Nothing but JSON goes to standard output.
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { runnerImport } from 'vite';
import { root } from './run.mjs';

/**
 * The tables of a specification.
 *
 * @param {string} path Of the specification; the files that it names lie beside it.
 * @returns {Promise<{ ok: boolean, value?: unknown, problems?: readonly object[] }>}
 */
export async function tabulate(path) {
  const { readTableSpec } = await load('src/keeping/imports/readTableSpec.ts');
  const { tabulateFiles } = await load('src/workers/tabulateFiles.ts');
  const spec = readTableSpec(await textOf(path));
  if (!spec.ok) return { ok: false, problems: [spec.problem] };
  const beside = (/** @type {string} */ name) => textOf(resolve(dirname(path), name));
  const tabulated = tabulateFiles(spec.value, {
    responses: await beside(spec.value.responses),
    codebook: await beside(spec.value.codebook),
  });
  return tabulated.ok ? { ok: true, value: tabulated.value } : { ok: false, problems: tabulated.problem };
}

/** @param {string} path @returns {Promise<any>} */
async function load(path) {
  // Node 20 cannot read TypeScript; Vite, which builds the app, can.
  const { module } = await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' });
  return module;
}

/** UTF-8, or what Excel writes as "CSV". @param {string} path @returns {Promise<string>} */
async function textOf(path) {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  const [path] = process.argv.slice(2);
  if (path === undefined) {
    console.error('Name a table specification: npm run -s tabulate -- SPEC.json');
    process.exit(1);
  }
  let told;
  try {
    told = await tabulate(resolve(path));
  } catch (cause) {
    // A file that is not there; anything else is our own mistake.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
    told = { ok: false, problems: [{ kind: 'noSuchFile', cause: cause.message }] };
  }
  process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  process.exitCode = told.ok ? 0 : 1;
}
