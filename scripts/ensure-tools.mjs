// Programs from outside npm that the browser tests need.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names =
  process.platform === 'win32'
    ? ['chrome.exe', 'chromium.exe']
    : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);

/** Where the installers of each system put it. */
const fixedPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ],
  win32: windowsRoots.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Chromium/Application/chrome.exe'),
  ]),
};

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | undefined} The path of a Chromium or Chrome. */
function findChromium() {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH says ${named}, but there is no such file`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const places = fixedPlaces[/** @type {keyof typeof fixedPlaces} */ (process.platform)] ?? [];
  return [...onPath, ...places].find(runs);
}

/** The words that run a command as root without asking anything, or undefined. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string} name A Debian package. */
function installByApt(name) {
  const prefix = asRoot();
  if (prefix === undefined || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  console.log(`Installing ${name} with apt-get …`);
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', name],
  ]) {
    const [command = '', ...rest] = [...prefix, 'apt-get', ...args];
    spawnSync(command, rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/** How Chromium is had on this system, in a few words. */
function wayToInstall() {
  const ways = /** @type {const} */ ([
    ['apt-get', 'apt-get install chromium'],
    ['dnf', 'dnf install chromium'],
    ['pacman', 'pacman -S chromium'],
    ['apk', 'apk add chromium'],
    ['brew', 'brew install --cask chromium'],
    ['winget', 'winget install Google.Chrome'],
  ]);
  const found = ways.find(([manager]) => spawnSync(manager, ['--version'], { stdio: 'ignore' }).status === 0);
  return found?.[1] ?? 'from google.com/chrome';
}

/**
 * Finds Chromium, or installs it where that needs no questions.
 *
 * @returns {string | undefined} Its path; undefined when it is missing and may be (one line then says what to do).
 * @throws When it is missing under CI=true.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  installByApt('chromium');
  const installed = findChromium();
  if (installed !== undefined) return installed;
  const advice = `Chromium or Chrome is missing: install it (${wayToInstall()}), or set CHROME_PATH to it, then run this again.`;
  if (process.env['CI'] === 'true') throw new Error(advice);
  console.log(`Browser tests not run. ${advice}`);
  return undefined;
}

/** Faces with the widths of Arial, which the app asks for: what fits a sheet in one fits it in all. */
const arialLike = /arial|liberation sans|nimbus sans|arimo|helvetica/i;

/** @returns {boolean} Whether this system draws Arial, or a face as wide. */
function hasArial() {
  // The other systems bring Arial or Helvetica.
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-match', ['-f', '%{family}', 'arial'], { encoding: 'utf8' });
  return arialLike.test(stdout ?? '');
}

/**
 * Sees that pages are drawn as wide as with Arial, which a bare Linux lacks: sheets are counted in the browser tests.
 *
 * @throws When there is none under CI=true.
 */
export function ensureArial() {
  if (hasArial()) return;
  installByApt('fonts-liberation');
  if (hasArial()) return;
  const advice = 'No face as wide as Arial is here: install Liberation Sans (fonts-liberation).';
  if (process.env['CI'] === 'true') throw new Error(advice);
  console.log(`${advice} Tests that count sheets of paper may fail.`);
}
