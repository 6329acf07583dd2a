import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/run.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A machine that has these programs only, each of which notes how it was called. */
function machineWith(names: readonly string[], ensure: 'ensureArial' | 'ensureAge' = 'ensureArial') {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-tools-'));
  folders.push(folder);
  const log = join(folder, 'log');
  const put = (name: string, lines: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  for (const name of names)
    put(name, `[ "$1" = --version ] || printf '%s %s\\n' ${name} "$*" >> '${log}'; exit 0`);
  // Asks nothing, and runs what it is given.
  put('sudo', 'shift; [ "$1" = true ] || "$@"; exit 0');
  const script = `
    const { ${ensure} } = await import(${JSON.stringify(pathToFileURL(join(root, 'scripts/ensure-tools.mjs')).href)});
    ${ensure}();`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: folder, CI: 'true' },
  });
  return {
    called: existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [],
    said: ran.stderr,
    code: ran.status,
  };
}

// The other systems bring Arial, and nothing is looked for.
describe.runIf(process.platform === 'linux')('what is missing and can be installed without asking', () => {
  it.each([
    ['apt-get', ['update -q', 'install -y -q --no-install-recommends fonts-liberation']],
    ['dnf', ['install -y -q liberation-sans-fonts']],
    ['pacman', ['-S --noconfirm --needed ttf-liberation']],
    ['apk', ['add --quiet font-liberation']],
  ])('is asked of %s', (name, calls) => {
    expect(machineWith([name]).called).toEqual(calls.map((call) => `${name} ${call}`));
  });

  it('includes the program that opens sealed files, without which no test may pass over it', () => {
    const { called, said, code } = machineWith(['apt-get'], 'ensureAge');
    expect(called).toEqual(['apt-get update -q', 'apt-get install -y -q --no-install-recommends age']);
    expect(said).toContain('age is missing');
    expect(code).not.toBe(0);
    expect(machineWith(['age'], 'ensureAge').code).toBe(0);
  });

  it('is asked of one manager only', () => {
    expect(machineWith(['dnf', 'apk']).called).toHaveLength(1);
  });

  it('fails the run where it stays missing', () => {
    const { called, said, code } = machineWith([]);
    expect(called).toEqual([]);
    expect(code).not.toBe(0);
    expect(said).toContain('install Liberation Sans');
  });
});
