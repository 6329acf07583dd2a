// Installs the packages of package-lock.json when node_modules differs from it. Uses nothing that must be installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} file @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>} */
function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** The first package that is missing or differs, or undefined. Optional ones may be made for other systems. */
function firstDifference() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).find(([name, wanted]) => {
    if (name === '') return false;
    const found = installed[name];
    if (found === undefined) return wanted.optional !== true;
    return found.version !== wanted.version || found.integrity !== wanted.integrity;
  })?.[0];
}

/** npm as a script for this node: no `npm.cmd`, no shell. */
function npmScript() {
  const beside = [
    process.env['npm_execpath'] ?? '',
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  return beside.find((path) => /npm-cli\.js$/.test(path) && existsSync(path));
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
// What Vite itself asks for.
const isKnown = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
if (!isKnown) {
  console.error(`Soundings needs Node 20.19 or newer, or 22.12 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const difference = firstDifference();
if (difference !== undefined) {
  console.log(`Installing packages (${difference} is missing or of another version) …`);
  const npm = npmScript();
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const { status } =
    npm === undefined
      ? spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error('The packages could not be installed: check the network, then run the same command again.');
    process.exit(1);
  }
}
