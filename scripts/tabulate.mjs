// npm run -s tabulate -- SPEC.json: tables of a file of responses as JSON, worked out by the app's own folders, so that
// anybody can work a published figure out again (docs/tabulate.md). Nothing but JSON goes to standard output.
import { open, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { runnerImport } from 'vite';
import { root } from './run.mjs';

/**
 * The tables of a specification.
 *
 * @param {string} path Of the specification; the files that it names lie beside it.
 * @returns {Promise<{ ok: boolean, value?: unknown, problems?: readonly object[] }>} Each problem with its sentence.
 */
export async function tabulate(path) {
  const { readTableSpec } = await load('src/keeping/imports/readTableSpec.ts');
  const { tabulateFiles } = await load('src/workers/tabulateFiles.ts');
  const spec = readTableSpec(await readFile(path, 'utf8'));
  if (!spec.ok) return refused([spec.problem]);
  const files = await Promise.all(
    [spec.value.responses, spec.value.codebook].map((name) => opened(resolve(dirname(path), name))),
  );
  const [responses, codebook] = files.map(({ source }) => source);
  const tabulated = await tabulateFiles(spec.value, { responses, codebook });
  await Promise.all(files.map(({ handle }) => handle.close()));
  return tabulated.ok ? { ok: true, value: tabulated.value } : refused(tabulated.problem);
}

/** @param {readonly object[]} problems @returns {Promise<{ ok: false, problems: readonly object[] }>} */
async function refused(problems) {
  const { tabulateWords } = await load('src/words/tabulate.ts');
  return {
    ok: false,
    problems: problems.map((problem) => ({ ...problem, says: tabulateWords.en.says(problem) })),
  };
}

/** A file that is read piece by piece. @param {string} path */
async function opened(path) {
  const handle = await open(path);
  const { size } = await handle.stat();
  const bytesOf = async (/** @type {number} */ from, /** @type {number} */ to) => {
    const bytes = new Uint8Array(to - from);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, at, bytes.length - at, from + at);
      if (bytesRead === 0) throw new Error(`tabulate: ${path} became shorter while it was read`);
      at += bytesRead;
    }
    return bytes.buffer;
  };
  const slice = (/** @type {number} */ from, /** @type {number} */ to) => ({
    arrayBuffer: () => bytesOf(from, to),
  });
  return { handle, source: { size, slice } };
}

/** @param {string} path @returns {Promise<any>} */
async function load(path) {
  // Node 20 cannot read TypeScript; Vite, which builds the app, can.
  const { module } = await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' });
  return module;
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
    told = await refused([{ kind: 'noSuchFile', cause: cause.message }]);
  }
  process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  process.exitCode = told.ok ? 0 : 1;
}
