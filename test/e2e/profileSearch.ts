import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bech32 } from '@scure/base';
import type { backEnds } from './harness.ts';

/** A private key of the age format, wherever it may stand. */
const PRIVATE_KEY = /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/;

/**
 * Where in a browser's profile one of these texts, or any private key, can be read: plain (latin-1 and UTF-8), in
 * UTF-16, or in base64 at any of its three beginnings; of a text that is a key its 32 bytes too, as a browser stores what
 * it was given as a key. Every byte of every file is searched; a line for each find.
 */
export function foundInProfile(profile: string, secrets: readonly string[]): readonly string[] {
  const find = searchFor(secrets);
  let searched = 0;
  const found = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readIfThere(path);
      searched += bytes.length;
      return find(bytes).map((secret) => `${path}: ${secret}`);
    });
  if (searched < 100_000) throw new Error(`foundInProfile searched ${searched} bytes: that is no profile`);
  return found;
}

/** Where each back end has its databases in a profile. */
const storeFiles = {
  LevelDB: /\/IndexedDB\/[^/]+\.leveldb\/[^/]+: /,
  SQLite: /\/IndexedDB\/(?![^/]+\.leveldb\/)[^/]+\/[^/]+: /,
} as const;

/** Whether a text that lies in the database is found there, in the files of that back end: what sees nothing proves nothing. */
export function seesStore(
  profile: string,
  backEnd: (typeof backEnds)[number]['backEnd'],
  text: string,
): boolean {
  return foundInProfile(profile, [text]).some((line) => storeFiles[backEnd].test(line));
}

/** Finds in bytes one of these texts, in whatever form, or any private key. */
export function searchFor(secrets: readonly string[]): (bytes: Buffer) => readonly string[] {
  const wanted = secrets.flatMap((secret) => formsOf(secret).map((form) => ({ secret, form })));
  return (bytes) => {
    const keys = [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')];
    return [
      ...wanted.filter(({ form }) => bytes.includes(form)).map(({ secret }) => secret),
      ...keys.filter((text) => PRIVATE_KEY.test(text)).map(() => 'a private key'),
    ];
  };
}

function formsOf(secret: string): readonly Buffer[] {
  const raw = rawKey(secret);
  const texts = [secret, ...base64Of(Buffer.from(secret)), ...(raw === null ? [] : base64Of(raw))];
  const forms = texts.flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
  return raw === null ? forms : [...forms, raw];
}

/** The bytes of a private key: one of the age format, or one that signs, in base64url. */
function rawKey(secret: string): Buffer | null {
  if (PRIVATE_KEY.test(secret)) return Buffer.from(bech32.decodeToBytes(secret).bytes);
  return /^[\w-]{43}$/.test(secret) ? Buffer.from(secret, 'base64url') : null;
}

function base64Of(bytes: Buffer): readonly string[] {
  const texts = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The letters at both ends depend on what stands beside it.
    return text
      .slice(shift === 0 ? 0 : 4)
      .replace(/=+$/, '')
      .slice(0, -1);
  });
  return [...new Set([...texts, ...texts.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))])];
}

/** A running browser takes files away while they are looked for. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
