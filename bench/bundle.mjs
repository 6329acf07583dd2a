import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../scripts/run.mjs';

/**
 * Bundles what is measured, with the app's own folders, and a page to run it in.
 *
 * @param {string} name The file `bench/<name>.mjs`.
 * @returns {Promise<string>} The folder, in which it is `<name>.js`.
 */
export async function bundle(name) {
  const outDir = join(root, '.cache', name);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry: join(root, `bench/${name}.mjs`), formats: ['es'], fileName: () => `${name}.js` },
    },
  });
  writeFileSync(join(outDir, 'index.html'), `<!doctype html><title>${name}</title>`);
  return outDir;
}
