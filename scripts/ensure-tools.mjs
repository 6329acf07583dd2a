// Programs from outside npm that tests need.
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

/** Folders in which programs are looked for. */
function pathFolders() {
  return (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
}

/** @returns {string | undefined} The path of a Chromium or Chrome. */
function findChromium() {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH says ${named}, but there is no such file`);
    return named;
  }
  const onPath = pathFolders().flatMap((folder) => names.map((name) => join(folder, name)));
  const places = fixedPlaces[/** @type {keyof typeof fixedPlaces} */ (process.platform)] ?? [];
  return [...onPath, ...places].find(runs);
}

/** The words that run a command as root without asking anything, or undefined. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * How each system's package manager installs something without asking: its commands, and what it calls the things.
 * Homebrew refuses to be run as root and needs no rights.
 */
const managers = /** @type {const} */ ([
  {
    name: 'apt-get',
    commands: [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends'],
    ],
    asRoot: true,
    packages: {
      chromium: 'chromium',
      shell: 'chromium-headless-shell',
      arial: 'fonts-liberation',
      age: 'age',
      apache: 'apache2-bin',
    },
  },
  {
    name: 'dnf',
    commands: [['install', '-y', '-q']],
    asRoot: true,
    packages: {
      chromium: 'chromium',
      shell: '',
      arial: 'liberation-sans-fonts',
      age: 'age',
      apache: 'httpd',
    },
  },
  {
    name: 'pacman',
    commands: [['-S', '--noconfirm', '--needed']],
    asRoot: true,
    packages: { chromium: 'chromium', shell: '', arial: 'ttf-liberation', age: 'age', apache: 'apache' },
  },
  {
    name: 'apk',
    commands: [['add', '--quiet']],
    asRoot: true,
    packages: {
      chromium: 'chromium',
      shell: '',
      arial: 'font-liberation',
      age: 'age',
      apache: 'apache2-webdav',
    },
  },
  {
    name: 'brew',
    commands: [['install', '--quiet']],
    asRoot: false,
    packages: { chromium: 'chromium', shell: '', arial: '', age: 'age', apache: 'httpd' },
  },
]);

/** @param {string} name */
function has(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @param {'chromium' | 'shell' | 'arial' | 'age' | 'apache'} wanted */
function install(wanted) {
  const manager = managers.find(({ name }) => has(name));
  const prefix = manager?.asRoot === false ? [] : asRoot();
  if (manager === undefined || prefix === undefined || manager.packages[wanted] === '') return;
  const thing = manager.packages[wanted];
  console.log(`Installing ${thing} with ${manager.name} …`);
  for (const [at, args] of manager.commands.entries()) {
    const isLast = at === manager.commands.length - 1;
    const [command = '', ...rest] = [...prefix, manager.name, ...args, ...(isLast ? [thing] : [])];
    spawnSync(command, rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/** How Chromium is had on this system, in a few words. */
function wayToInstall() {
  const manager = managers.find(({ name }) => has(name));
  if (manager !== undefined)
    return [manager.name, ...(manager.commands.at(-1) ?? []), manager.packages.chromium].join(' ');
  return has('winget') ? 'winget install Google.Chrome' : 'from google.com/chrome';
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
  install('chromium');
  const installed = findChromium();
  if (installed !== undefined) return installed;
  const advice = `Chromium or Chrome is missing: install it (${wayToInstall()}), or set CHROME_PATH to it, then run this again.`;
  if (process.env['CI'] === 'true') throw new Error(advice);
  console.log(`Browser tests not run. ${advice}`);
  return undefined;
}

/** @param {string} path @returns {string | undefined} Such as `156.0.8078.108`. */
function versionOf(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return /\d+(\.\d+){3}/.exec(stdout ?? '')?.[0];
}

/**
 * Finds the same Chromium without its windows, or installs it where that needs no questions: it takes a third less of the
 * processor.
 *
 * @param {string} chromium
 * @returns {string} Its path; that of Chromium itself where this system has no such package, or another version of it.
 */
export function shellOf(chromium) {
  const found = () =>
    pathFolders()
      .map((folder) => join(folder, 'chromium-headless-shell'))
      .find(runs);
  if (found() === undefined) install('shell');
  const shell = found();
  return shell !== undefined && versionOf(shell) === versionOf(chromium) ? shell : chromium;
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
  install('arial');
  if (hasArial()) return;
  const advice = 'No face as wide as Arial is here: install Liberation Sans.';
  if (process.env['CI'] === 'true') throw new Error(advice);
  console.log(`${advice} Tests that count sheets of paper may fail.`);
}

/** @returns {boolean} Whether the public program for sealed files is here. */
export function hasAge() {
  return has('age');
}

/**
 * Finds the public program for sealed files, or installs it where that needs no questions: tests open ours with it.
 *
 * @returns {boolean} Whether it is here; where it is missing and may be, one line says what to do.
 * @throws When it is missing under CI=true.
 */
export function ensureAge() {
  if (hasAge()) return true;
  install('age');
  if (hasAge()) return true;
  const advice = 'The program age is missing: install it (age-encryption.org), then run this again.';
  if (process.env['CI'] === 'true') throw new Error(advice);
  console.log(`Tests that open sealed files with it not run. ${advice}`);
  return false;
}

/** Servers' programs are on the path of root only. @type {Partial<Record<string, string[]>>} */
const apachePlaces = {
  darwin: ['/opt/homebrew/bin/httpd', '/usr/sbin/httpd'],
  linux: ['/usr/sbin/apache2', '/usr/sbin/httpd', '/usr/bin/httpd'],
};

/** @returns {string | undefined} The path of an Apache web server. */
export function findApache() {
  const onPath = pathFolders().flatMap((folder) => [join(folder, 'apache2'), join(folder, 'httpd')]);
  return [...onPath, ...(apachePlaces[process.platform] ?? [])].find(runs);
}

/**
 * Finds the Apache web server, or installs it where that needs no questions: a browser test has it serve the app and a WebDAV
 * folder. The package is the program alone: no server is started by it.
 *
 * @returns {string | undefined} Its path; undefined where it is missing and may be: one line then says what to do.
 * @throws When it is missing under CI=true.
 */
export function ensureApache() {
  const found = findApache();
  if (found !== undefined) return found;
  install('apache');
  const installed = findApache();
  if (installed !== undefined) return installed;
  const advice = 'The Apache web server is missing: install it (apache2 or httpd), then run this again.';
  if (process.env['CI'] === 'true') throw new Error(advice);
  console.log(`Tests that serve by it not run. ${advice}`);
  return undefined;
}
