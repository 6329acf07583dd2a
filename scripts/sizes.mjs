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
 * @type {{ name: string, pages: string[], workers: string[], limit: number, built?: 'rescue' }[]}
 */
const budgets = [
  { name: 'first paint', pages: ['app'], workers: [], limit: 60 },
  {
    name: 'interview',
    pages: ['app', 'keeping'],
    workers: ['worker', 'journalJob', 'digest'],
    limit: 90,
  },
  {
    // Of a survey whose keys are in use.
    name: 'sealed interview',
    pages: ['app', 'keeping', 'src/fieldwork/loadInterview.ts', 'src/fieldwork/beginSealed.ts'],
    workers: ['worker', 'journalJob', 'digest', 'shiftJob', 'ageFile'],
    limit: 140,
  },
  {
    // By itself: it shares no file with the app.
    name: 'copy of a broken device',
    built: 'rescue',
    pages: ['rescue.html'],
    workers: ['rescueWorker'],
    limit: 80,
  },
];

/** What no interview may carry, by the modules it is made of, however small it is. */
const officers = {
  'officers’ screens': /^src\/(office|app\/officeRoutes)/,
  charts: /^src\/telling\/charts\/|^node_modules\/chart\.js\//,
  reports: /^src\/telling\/reports\//,
  'files for the office':
    /^src\/telling\/exports\/|^src\/keeping\/imports\/|^node_modules\/(papaparse|saxen)\//,
  'QR codes': /^node_modules\/qr\/|keeping\/sealing\/qrSquares/,
  areas: /^src\/counting\/areas\//,
  'national figures': /^src\/counting\/benchmarks\//,
  statistics: /^src\/counting\/(stats|analysis|sample)\//,
};

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

/** @param {string} name @returns {Record<string, Chunk>} */
function readManifest(name) {
  return JSON.parse(readFileSync(join(dist, `.vite/${name}.json`), 'utf8'));
}

/** @returns {Record<string, string[]>} The modules in each built file, as vite.config.ts noted them. */
function readModules() {
  return JSON.parse(readFileSync(join(dist, '.vite/modules.json'), 'utf8'));
}

/**
 * @param {Record<string, string[]>} modules
 * @param {string[]} files
 * @returns {string[]} What is an officer's in these files, a line each.
 */
export function officersIn(modules, files) {
  return files.flatMap((file) =>
    (modules[file] ?? []).flatMap((id) =>
      Object.entries(officers)
        .filter(([, pattern]) => pattern.test(id))
        .map(([name]) => `${name}: ${id} in ${file}`),
    ),
  );
}

/** Prints every budget and whether it holds. @returns {boolean} */
export function checkSizes() {
  const manifests = { app: readManifest('manifest'), rescue: readManifest('rescue') };
  // The manifest does not list what workers load, so their folder is read.
  const folder = join(dist, 'assets/worker');
  const workerFiles = existsSync(folder) ? readdirSync(folder) : [];
  const modules = readModules();
  const unseen = Object.entries(officers).filter(
    ([, pattern]) =>
      !Object.values(modules)
        .flat()
        .some((id) => pattern.test(id)),
  );
  // A rule that finds nothing in the whole build looks for what is no longer called so.
  let passed = unseen.length === 0;
  const ofApp = new Set(Object.values(manifests.app).flatMap(({ file, css = [] }) => [file, ...css]));
  for (const { file, css = [] } of Object.values(manifests.rescue)) {
    const common = [file, ...css].filter((one) => ofApp.has(one));
    passed &&= common.length === 0;
    for (const one of common) console.log(`  rescue.html shares ${one} with the app`);
  }
  for (const [name] of unseen) console.log(`  ${name}: nothing of the kind is in the build`);
  for (const { name, pages, workers, limit, built = 'app' } of budgets) {
    /** @type {Set<string>} */
    const files = new Set();
    for (const page of pages) collect(manifests[built], page, files);
    for (const worker of workers) {
      for (const file of workerFiles) if (file.startsWith(`${worker}-`)) files.add(`assets/worker/${file}`);
    }
    const counted = [...files].filter((file) => /\.(js|css)$/.test(file));
    const total = counted.reduce((sum, file) => sum + kilobytes(file), 0);
    const scripts = counted.filter((file) => file.endsWith('.js'));
    const strangers = officersIn(modules, scripts);
    const isKnown = scripts.every((file) => (modules[file] ?? []).length > 0);
    const holds = counted.length > 0 && total <= limit;
    passed &&= holds && isKnown && strangers.length === 0;
    console.log(
      `  ${name}: ${total.toFixed(1)} kB of ${limit} kB in ${counted.length} files${holds ? '' : ' TOO BIG'}`,
    );
    if (!isKnown) console.log('    holds a file whose modules are not known');
    for (const line of strangers) console.log(`    is no part of it: ${line}`);
    if (!holds) for (const file of counted) console.log(`    ${kilobytes(file).toFixed(1)} kB ${file}`);
  }
  for (const file of workerFiles)
    console.log(`  (worker file ${file}: ${kilobytes(`assets/worker/${file}`).toFixed(1)} kB)`);
  return passed;
}
