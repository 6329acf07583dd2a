import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

/**
 * Reads a module that imports the app's own folders.
 *
 * @param {string} path From the root.
 * @returns {Promise<any>}
 */
export async function ofTheApp(path) {
  // Node 20 cannot read TypeScript; Vite, which builds the app, can.
  const { module } = await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' });
  return module;
}
