import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { headers } from './policy.mjs';

/** Read by a host and given to nobody. */
const KEPT_BACK = /^(_|\.|.*\/\.)/;

/** How many files are asked for at a time. */
const AT_ONCE = 8;

/**
 * What a host gives that is not the app as it was built: a line for each file that is another or missing, and for each
 * header that is not sent. A build of one commit is the same bytes on every machine. Files that only the host has cannot
 * be found from outside.
 *
 * @param {string} address Where the app is said to be.
 * @param {string} folder The app as it was built, or as it was released.
 * @returns {Promise<{ files: number, faults: string[] }>} Rejects where the host does not answer at all.
 */
export async function hostFaults(address, folder) {
  const base = address.endsWith('/') ? address : `${address}/`;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !KEPT_BACK.test(file))
    .sort();
  const faults = await headerFaults(base);
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    faults.push(...(await Promise.all(some.map((file) => fileFault(base, folder, file)))).flat());
  }
  return { files: files.length, faults };
}

/** @param {string} base */
async function headerFaults(base) {
  const page = await fetch(base, { cache: 'no-store' });
  return Object.entries(headers).flatMap(([name, value]) =>
    page.headers.get(name) === value ? [] : [`${name}: ${page.headers.get(name) ?? 'not sent'}`],
  );
}

/**
 * @param {string} base
 * @param {string} folder
 * @param {string} file
 */
async function fileFault(base, folder, file) {
  const answer = await fetch(new URL(file, base), { cache: 'no-store' });
  if (!answer.ok) return [`${file}: not there (${answer.status})`];
  const given = Buffer.from(await answer.arrayBuffer());
  return given.equals(readFileSync(join(folder, file))) ? [] : [`${file}: other bytes than were built`];
}
