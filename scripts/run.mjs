import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, whatever folder the command was started in. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a tool that came with npm by this very node, so that no shell and no `.cmd` file is needed on Windows.
 *
 * @param {string} name The package that holds the tool.
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, bin?: string }} [options] `quiet` keeps the output back; `bin` where the package has several tools.
 * @returns {Promise<{ code: number, output: string }>} `output` is empty unless quiet.
 */
export function runTool(name, args, options = {}) {
  const folder = join(root, 'node_modules', name);
  if (!existsSync(folder)) throw new Error(`${name} is not installed: run npm ci`);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[options.bin ?? name.replace(/^@[^/]+\//, '')];
  return run(process.execPath, [join(folder, file), ...args], options);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout?.on('data', (piece) => {
      output += piece;
    });
    child.stderr?.on('data', (piece) => {
      output += piece;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param {number} from `performance.now()` at the start. */
export function secondsSince(from) {
  return ((performance.now() - from) / 1000).toFixed(1);
}
