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

interface Trial {
  readonly ensure?: 'ensureArial' | 'ensureAge' | 'ensureChromium' | 'ensureApache';
  /** Whether its environment says CI=true; it does unless told otherwise. */
  readonly isCi?: boolean;
  /** What each manager of packages brings when it is called. */
  readonly brings?: string;
}

/** A machine that has these programs only, each of which notes how it was called. */
function machineWith(
  names: readonly string[],
  { ensure = 'ensureArial', isCi = true, brings = '' }: Trial = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-tools-'));
  folders.push(folder);
  const log = join(folder, 'log');
  const put = (name: string, lines: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  const brought = join(folder, brings);
  const bring = brings === '' ? '' : `printf '#!/bin/sh\\n' > '${brought}'; /bin/chmod +x '${brought}';`;
  for (const name of names)
    put(name, `[ "$1" = --version ] && exit 0; printf '%s %s\\n' ${name} "$*" >> '${log}'; ${bring} exit 0`);
  // Asks nothing, and runs what it is given.
  put('sudo', 'shift; [ "$1" = true ] || "$@"; exit 0');
  // A system of which no fixed place for a program is known: this machine's own is not found by accident.
  const platform = ensure === 'ensureChromium' || ensure === 'ensureApache' ? 'freebsd' : process.platform;
  const script = `
    Object.defineProperty(process, 'platform', { value: '${platform}' });
    const { ${ensure} } = await import(${JSON.stringify(pathToFileURL(join(root, 'scripts/ensure-tools.mjs')).href)});
    console.log('found', ${ensure}());`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: folder, CI: String(isCi) },
  });
  return {
    folder,
    called: existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [],
    found: /^found (.*)$/m.exec(ran.stdout)?.[1],
    printed: ran.stdout,
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

describe.runIf(process.platform === 'linux').each([
  { ensure: 'ensureChromium', program: 'chromium', missing: 'Chromium or Chrome is missing' },
  { ensure: 'ensureAge', program: 'age', missing: 'The program age is missing' },
  { ensure: 'ensureApache', program: 'httpd', missing: 'The Apache web server is missing' },
] as const)('$program', ({ ensure, program, missing }) => {
  it('is found where it is, and nothing is installed', () => {
    const { found, folder, called, code } = machineWith(['apt-get', program], { ensure });
    expect(found).toBe(program === 'age' ? 'true' : join(folder, program));
    expect([called, code]).toEqual([[], 0]);
  });

  it('is installed where that needs no questions', () => {
    const { found, folder, called, code } = machineWith(['dnf'], { ensure, brings: program });
    expect(found).toBe(program === 'age' ? 'true' : join(folder, program));
    expect([called, code]).toEqual([[`dnf install -y -q ${program}`], 0]);
  });

  it('fails the run under CI=true where it stays missing', () => {
    const { called, said, code } = machineWith(['dnf'], { ensure });
    expect(called).toEqual([`dnf install -y -q ${program}`]);
    expect(said).toContain(missing);
    expect(code).not.toBe(0);
  });

  it('is said to be missing elsewhere, in one line, and the run goes on', () => {
    const { found, printed, code } = machineWith([], { ensure, isCi: false });
    expect(found).toBe(program === 'age' ? 'false' : 'undefined');
    expect(printed.trim().split('\n')[0]).toContain(missing);
    expect(printed.trim().split('\n')[0]).toContain('not run');
    expect(code).toBe(0);
  });
});
