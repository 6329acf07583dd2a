import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../scripts/run.mjs';

/**
 * What any page of this sort costs at least: Preact, and five radio buttons a question. With `?stores` in its address
 * also one strict write to IndexedDB before the next question is drawn.
 */
const script = `
import { h, render } from 'preact';
const place = document.getElementById('app');
const stores = location.search === '?stores';
let database;
const show = (number) => {
  render(h('main', null, h('h1', null, 'Question ' + number), [1, 2, 3, 4, 5].map((code) =>
    h('label', { key: number + '/' + code }, h('input', { type: 'radio', name: 'q' + number, onClick: () => {
      if (!stores) return show(number + 1);
      const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
      transaction.objectStore('drafts').put({ number, code }, 'draft');
      transaction.oncomplete = () => show(number + 1);
    } }), 'Option ' + code))), place);
};
if (stores) {
  const request = indexedDB.open('bare', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('drafts');
  request.onsuccess = () => { database = request.result; show(1); };
} else {
  show(1);
}
`;

/** Builds the bare page. @returns {Promise<string>} Its folder. */
export async function buildBarePage() {
  const folder = join(root, '.cache/bare');
  mkdirSync(folder, { recursive: true });
  const page =
    '<!doctype html><meta name="viewport" content="width=device-width"><title>Bare</title><div id="app"></div><script type="module" src="./bare.js"></script>';
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'bare.js'), script);
  const outDir = join(folder, 'dist');
  await build({
    root: folder,
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  writeFileSync(join(outDir, 'blank.html'), '<!doctype html><title>Blank</title>');
  return outDir;
}
