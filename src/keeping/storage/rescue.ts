import { type BackupSeal, backupSeal } from '../sealing/backupSeal.ts';
import { digest } from '../sealing/digest.ts';
import { KEYS_SETTING, keysInUse, readSurveyKeys, type SurveyKeys } from '../sealing/surveyKeys.ts';
import { DATABASE_NAME } from './databaseName.ts';
import type { Journal } from './journal.ts';
import { type InterviewsHeld, interviewsIn } from './rescueCount.ts';
import { type Line, type StoreCopy, type StoreRead, unread } from './rescueLine.ts';
import { copyDatabase, copyJournal } from './rescueStores.ts';
import { pageWitness, type Witness } from './witness.ts';

/** How far each of the two stores could be read. */
export interface StoresRead {
  readonly database: StoreRead;
  readonly journal: StoreRead;
}

/** A copy of what lies in the two stores. */
export interface RescueCopy {
  /** Null where neither store gives a single record. */
  readonly file: RescueFile | null;
  readonly stores: StoresRead;
  readonly holds: InterviewsHeld;
}

interface RescueFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lines after the first. */
  readonly lines: number;
  /** SHA-256 of these lines, as the first names it. */
  readonly hash: string;
  /** How it is to be sealed, by the keys that are in it. */
  readonly seal: BackupSeal;
}

interface Place {
  readonly name: string;
  readonly witness: Witness;
}

/**
 * Copies every record of the two stores as it lies there, whatever version made it, as JSON lines: `{store, key, record}`
 * of the database, `{journal, key, record}` of the journal, with bytes as `{base64}`. What cannot be read is named and
 * passed over. For a store that this version cannot read, so that nothing is locked in. Rejects for nothing, and never waits
 * for ever.
 */
export async function rescueCopy(
  journal: Journal | null,
  { name = DATABASE_NAME, witness = pageWitness }: Partial<Place> = {},
): Promise<RescueCopy> {
  const [database, kept] = await Promise.all([
    copyDatabase(name),
    journal === null ? unread('journal', 'not', '') : copyJournal(journal),
  ]);
  const stores = { database: database.read, journal: kept.read };
  const holds = interviewsIn([...database.lines, ...kept.lines], witness);
  if (database.read.records + kept.read.records === 0) return { file: null, stores, holds };
  return { file: await fileOf(database, kept, holds), stores, holds };
}

async function fileOf(database: StoreCopy, kept: StoreCopy, holds: InterviewsHeld): Promise<RescueFile> {
  const all = [...database.lines, ...kept.lines];
  // Piece by piece: one text of a large store would be longer than a browser lets a text be.
  const body = await joined(all.map(({ text }) => `${text}\n`));
  const hash = await digest(body);
  const { version } = database;
  const head = {
    format: 'soundings-rescue',
    v: 1,
    database: version,
    lines: all.length,
    sha256: hash,
    holds,
  };
  const bytes = await joined([`${JSON.stringify(head)}\n`, body]);
  return { bytes, lines: all.length, hash, seal: sealOf(all) };
}

async function joined(parts: readonly BlobPart[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}

/**
 * To the keys of every survey that either store names and this version can read. A survey without keys, or whose keys cannot
 * be read, goes along sealed to the others': no interview of a real one begins before its keys, and a file in the open
 * protects nobody.
 */
function sealOf(lines: readonly Line[]): BackupSeal {
  const keys = new Map<unknown, SurveyKeys>();
  for (const { table, record } of lines) {
    const its =
      table === 'settings' && record?.['name'] === KEYS_SETTING ? readSurveyKeys(record['value']) : null;
    if (its !== null && keysInUse(its) !== null && !keys.has(record?.['survey']))
      keys.set(record?.['survey'], its);
  }
  return backupSeal([...keys.values()].map((its) => ({ title: '', simulated: false, keys: its })));
}
