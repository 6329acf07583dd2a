import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A private key of the age format, wherever it may stand. */
const PRIVATE_KEY = /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/;

/**
 * Where in a browser's profile one of these texts, or any private key, can be read: plain (latin-1 and UTF-8), in
 * UTF-16, or in base64 at any of its three beginnings. Every byte of every file is searched; a line for each find.
 */
export function foundInProfile(profile: string, secrets: readonly string[]): readonly string[] {
  const wanted = secrets.flatMap((secret) => formsOf(secret).map((form) => ({ secret, form })));
  let searched = 0;
  const found = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readIfThere(path);
      searched += bytes.length;
      const keys = [
        bytes.toString('latin1'),
        bytes.toString('utf16le'),
        bytes.subarray(1).toString('utf16le'),
      ];
      return [
        ...wanted.filter(({ form }) => bytes.includes(form)).map(({ secret }) => `${path}: ${secret}`),
        ...keys.filter((text) => PRIVATE_KEY.test(text)).map(() => `${path}: a private key`),
      ];
    });
  if (searched < 100_000) throw new Error(`foundInProfile searched ${searched} bytes: that is no profile`);
  return found;
}

function formsOf(secret: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]).toString('base64');
    // The letters at both ends depend on what stands beside it.
    return text
      .slice(shift === 0 ? 0 : 4)
      .replace(/=+$/, '')
      .slice(0, -1);
  });
  return [secret, ...base64].flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
}

/** A running browser takes files away while they are looked for. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
