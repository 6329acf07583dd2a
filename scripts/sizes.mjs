// What a person downloads, compressed, against the budgets. Part of `npm run check`; needs a build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

const dist = join(root, 'dist');

/**
 * Kilobytes (1000 bytes) of JS and CSS after gzip. A page is a source file that is loaded on demand, or a chunk that
 * vite.config.ts names; what it and the first paint import statically is counted with it, each file once.
 *
 * @type {{ name: string, pages: string[], workers: string[], limit: number }[]}
 */
const budgets = [
  { name: 'first paint', pages: ['app'], workers: [], limit: 60 },
  {
    name: 'interview',
    pages: ['app', 'keeping'],
    workers: ['worker', 'journalJob', 'digest'],
    limit: 90,
  },
];

/** @typedef {{ file: string, name?: string, css?: string[], imports?: string[] }} Chunk */

/**
 * @param {Record<string, Chunk>} manifest
 * @param {string} key
 * @param {Set<string>} files Filled with what the chunk and all it imports need.
 */
function collect(manifest, key, files) {
  const chunk = manifest[key] ?? Object.values(manifest).find(({ name }) => name === key);
  if (chunk === undefined) throw new Error(`${key} is not in the build manifest`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const sheet of chunk.css ?? []) files.add(sheet);
  for (const imported of chunk.imports ?? []) collect(manifest, imported, files);
}

/** @param {string} file From dist. */
function kilobytes(file) {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;
}

/** Prints every budget and whether it holds. @returns {boolean} */
export function checkSizes() {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  // The manifest does not list what workers load, so their folder is read.
  const folder = join(dist, 'assets/worker');
  const workerFiles = existsSync(folder) ? readdirSync(folder) : [];
  let passed = true;
  for (const { name, pages, workers, limit } of budgets) {
    /** @type {Set<string>} */
    const files = new Set();
    for (const page of pages) collect(manifest, page, files);
    for (const worker of workers) {
      for (const file of workerFiles) if (file.startsWith(`${worker}-`)) files.add(`assets/worker/${file}`);
    }
    const counted = [...files].filter((file) => /\.(js|css)$/.test(file));
    const total = counted.reduce((sum, file) => sum + kilobytes(file), 0);
    const holds = counted.length > 0 && total <= limit;
    passed &&= holds;
    console.log(
      `  ${name}: ${total.toFixed(1)} kB of ${limit} kB in ${counted.length} files${holds ? '' : ' TOO BIG'}`,
    );
    if (!holds) for (const file of counted) console.log(`    ${kilobytes(file).toFixed(1)} kB ${file}`);
  }
  for (const file of workerFiles)
    console.log(`  (worker file ${file}: ${kilobytes(`assets/worker/${file}`).toFixed(1)} kB)`);
  return passed;
}
