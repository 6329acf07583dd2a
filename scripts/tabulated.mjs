// What `tabulate` runs: read by Vite in one go, so that the app's own folders are read once.
import { open, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readTableSpec } from '../src/keeping/imports/readTableSpec.ts';
import { tabulateWords } from '../src/words/tabulate.ts';
import { tabulateFiles } from '../src/workers/tabulateFiles.ts';

/**
 * The tables of a specification.
 *
 * @param {string} path Of the specification; the files that it names lie beside it.
 * @returns {Promise<{ ok: boolean, value?: unknown, problems?: readonly object[] }>} Each problem with its sentence.
 */
export async function tabulate(path) {
  const spec = readTableSpec(await readFile(path, 'utf8'));
  if (!spec.ok) return refused([spec.problem]);
  const beside = (/** @type {string} */ name) => opened(resolve(dirname(path), name));
  const [responses, codebook] = await Promise.all([
    beside(spec.value.responses),
    beside(spec.value.codebook),
  ]);
  const tabulated = await tabulateFiles(spec.value, {
    responses: responses.source,
    codebook: codebook.source,
  });
  await Promise.all([responses.handle.close(), codebook.handle.close()]);
  return tabulated.ok ? { ok: true, value: tabulated.value } : refused(tabulated.problem);
}

/**
 * What is wrong, each problem with its sentence.
 *
 * @param {readonly Parameters<typeof tabulateWords.en.says>[0][]} problems
 * @returns {{ ok: false, problems: readonly object[] }}
 */
export function refused(problems) {
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
