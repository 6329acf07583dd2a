import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findApache } from '../../scripts/ensure-tools.mjs';
import { root } from '../../scripts/run.mjs';
import { APP_PATH, dist } from './harness.ts';

/** Who may use the folder. */
export const credentials = { username: 'tablets', password: 'not-a-secret-of-anybody' };

/** As docs/deploy.md names it. */
export const FILES_PATH = '/soundings-files/';

const modules =
  'mpm_event authn_core authn_file authz_core authz_user auth_basic alias dir mime headers dav dav_fs';
const moduleFolders = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/lib/httpd/modules'];
/** Whom Apache runs as on Debian; it will not serve as root. */
const SERVING = 'www-data';

/** A real Apache, with the app and the WebDAV folder as docs/deploy.md says, on a port of this machine only. */
export async function hostByApache() {
  const program = findApache();
  if (program === undefined) throw new Error('hostByApache requires Apache: run npm run e2e');
  const folder = mkdtempSync(join(tmpdir(), 'soundings-apache-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  chmodSync(folder, 0o755);
  const at = (name: string) => join(folder, name);
  for (const name of ['html', 'data', 'data/files', 'data/lock']) mkdirSync(at(name));
  cpSync(dist, at('html/soundings'), { recursive: true });
  const password = createHash('sha1').update(credentials.password).digest('base64');
  writeFileSync(at('data/passwords'), `${credentials.username}:{SHA}${password}\n`);
  writeFileSync(at('mime.types'), 'text/html html\ntext/css css\nimage/svg+xml svg\nimage/png png\n');
  ownedByServer(['data/files', 'data/lock'].map(at));
  const port = await freePort();
  writeFileSync(at('apache.conf'), configuration(at, port));
  const server = spawn(program, ['-f', at('apache.conf'), '-DFOREGROUND'], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const origin = `http://localhost:${port}`;
  await answers(server, `${origin}${APP_PATH}`, at('errors.log'));
  return {
    address: `${origin}${APP_PATH}`,
    origin,
    /** Where the files of the WebDAV folder lie. */
    files: at('data/files'),
    /** Ends it; more than once does no harm. */
    close: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
export type ApacheHost = Awaited<ReturnType<typeof hostByApache>>;

/** What is in docs/deploy.md for Apache, word for word, with the folders of this test. */
function documented(at: (name: string) => string): string {
  const page = readFileSync(join(root, 'docs/deploy.md'), 'utf8');
  const blocks = [...page.matchAll(/```apache\n(.*?)```/gs)].map(([, text]) => text);
  if (blocks.length !== 2) throw new Error(`docs/deploy.md has ${blocks.length} blocks for Apache, not 2`);
  return blocks
    .join('\n')
    .replaceAll('/var/www/html/soundings', at('html/soundings'))
    .replaceAll('/var/lib/soundings', at('data'));
}

/** What Debian's own files set up before those lines are read. */
function configuration(at: (name: string) => string, port: number): string {
  const place = moduleFolders.find((one) => existsSync(join(one, 'mod_dav.so')));
  if (place === undefined) throw new Error(`mod_dav is in none of ${moduleFolders.join(', ')}`);
  return [
    ...modules.split(' ').map((name) => `LoadModule ${name}_module ${place}/mod_${name}.so`),
    `ServerRoot "${at('')}"`,
    'ServerName localhost',
    `Listen 127.0.0.1:${port}`,
    `PidFile "${at('pid')}"`,
    `ErrorLog "${at('errors.log')}"`,
    `DefaultRuntimeDir "${at('data/lock')}"`,
    `TypesConfig "${at('mime.types')}"`,
    `DocumentRoot "${at('html')}"`,
    'DirectoryIndex index.html',
    ...(process.getuid?.() === 0 ? [`User ${SERVING}`, `Group ${SERVING}`] : []),
    documented(at),
  ].join('\n');
}

function ownedByServer(folders: readonly string[]): void {
  if (process.getuid?.() !== 0) return;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${SERVING}:`));
  const [, , user, group] = line?.split(':') ?? [];
  if (user === undefined || group === undefined) throw new Error(`there is no ${SERVING} on this system`);
  for (const folder of folders) chownSync(folder, Number(user), Number(group));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Waits until it serves; fails with what it says when it ends instead. */
async function answers(server: ChildProcess, address: string, log: string): Promise<void> {
  for (;;) {
    const found = await fetch(address).catch(() => null);
    if (found?.ok) return;
    const said = existsSync(log) ? readFileSync(log, 'utf8') : '';
    if (server.exitCode !== null || found !== null)
      throw new Error(`Apache does not serve ${address} (${found?.status}): ${said}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
