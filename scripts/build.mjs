import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run.mjs';

/** Everything a build is made of. */
const ingredients = [
  'src',
  'public',
  'index.html',
  'rescue.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'scripts/policy.mjs',
];

/** @param {string} path @returns {number} When it, or anything in it, was last changed. */
function lastChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

/** Its time is when the build began. */
const BUILT = 'dist/sw.js';

function isFresh() {
  const worker = join(root, BUILT);
  if (!existsSync(worker)) return false;
  const built = statSync(worker).mtimeMs;
  const paths = ingredients.map((name) => join(root, name)).filter((path) => existsSync(path));
  return paths.every((path) => lastChange(path) < built);
}

/**
 * Builds into dist.
 *
 * @param {{ reuse?: boolean }} [options] `reuse` keeps a build that is newer than all it is made of.
 * @returns {Promise<boolean>} Whether there is a build now.
 */
export async function build({ reuse = false } = {}) {
  if (reuse && isFresh()) return true;
  // Whoever runs TypeScript with Vite before has said "development", and Vite would build for that.
  const env = { NODE_ENV: 'production' };
  const begun = new Date();
  const isBuilt = (await runTool('vite', ['build', '--logLevel', 'warn'], { env })).code === 0;
  // What was changed while it was being built may not be in it.
  if (isBuilt) utimesSync(join(root, BUILT), begun, begun);
  return isBuilt;
}
