import type { Survey, SurveyId } from '../../asking/survey/survey.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { AbortSignalLike, World } from '../../core/world.ts';
import type { Carrier } from '../../keeping/carriers/carrier.ts';
import { putFile } from '../../keeping/carriers/putFile.ts';
import { type Contents, contentsOf } from '../../keeping/storage/contents.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { type BackUpStamp, noteBackUp, stampOf } from '../../keeping/storage/lastBackUp.ts';
import { nextTurn } from '../../keeping/storage/nextTurn.ts';
import { noteHandedOut } from '../../keeping/storage/questionnaireDraft.ts';
import { listSurveys, listWaves } from '../../keeping/storage/surveys.ts';
import {
  type BackupFacts,
  type Carried,
  LINE_SORTS,
  PART_OF,
  writeBackup,
} from '../../keeping/transfer/backup.ts';
import { asRead, LARGEST_BACKUP } from '../../keeping/transfer/readBackup.ts';
import { askSealing } from '../askSealing.ts';
import { plainName } from '../plainName.ts';
import { withKeys } from '../unlock/keyring.ts';
import { sealOf } from './sealedFile.ts';

/** A back-up that was made. */
export interface MadeFile {
  readonly name: string;
  readonly isSealed: boolean;
  /** The folder in which it lies and was read back; null where it was handed over. */
  readonly place: string | null;
}

interface Making {
  /** Null for everything. */
  readonly survey: string | null;
  /** The folder for back-ups, open; null hands the file over. */
  readonly folder: Carrier | null;
  readonly onSealing: () => void;
  readonly signal: AbortSignalLike;
}

/** Endings that travel everywhere: `.txt` is taken by share sheets and mail. */
const TEXT = 'text/plain';
const SEALED = 'application/octet-stream';

/**
 * Makes a back-up, sealed where its surveys have keys, and notes what it held once it is read back or handed over.
 *
 * In a folder a second one of the same day gets a number behind its name: the one that was told as made stays.
 *
 * @returns Null when that was stopped, or the share sheet put away. `placeFailed`, and `notRestorable` or `fileTooLarge` where
 *   it could not be restored: then nothing counts as made.
 */
export async function makeBackUp(
  device: Device,
  database: Database,
  { survey, folder, onSealing, signal }: Making,
): Promise<Result<MadeFile | null, Problem>> {
  const { world } = device;
  await noteGone(database, survey);
  const held = await withKeys(device, () => heldNow(database, survey));
  if (!held.ok) return held;
  const { contents, stamps } = held.value;
  const [only] = contents.surveys;
  if (survey !== null && only === undefined) return fail({ kind: 'notFound', what: 'survey' });
  const seal = await sealOf(database, contents.surveys);
  if (!seal.ok) return seal;
  const at = world.now();
  const written = await restorable(contents, { made: at, build: world.build, survey });
  if (!written.ok) return written;
  const bytes = written.value;
  const { isSealed } = seal.value;
  if (seal.value.isSealed) onSealing();
  const whole = seal.value.isSealed
    ? await askSealing(world, 'seal', { recipients: seal.value.recipients, bytes }, signal)
    : bytes;
  if (whole === null) return ok(null);
  const file = fileName(survey === null ? undefined : only, world.today(), isSealed);
  const put = await leave({ world, folder }, file, whole);
  if (!put.ok || put.value === null) return put.ok ? ok(null) : put;
  const made = { name: put.value, isSealed, place: folder?.name ?? null };
  // Where even that cannot be noted, a back-up is asked for once more than needed.
  await noteBackUp(database, stamps, { at, file: made.name, place: made.place });
  return ok(made);
}

/** The name under which the file lies in the folder, read back, or was handed over; null where somebody did not take it. */
async function leave(
  { world, folder }: { readonly world: World; readonly folder: Carrier | null },
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<string | null, Problem>> {
  if (folder !== null) return putFile(folder, file, bytes);
  const taken = await world.share(file, file.endsWith('.age') ? SEALED : TEXT, bytes);
  return ok(taken === 'putAway' ? null : file);
}

interface Held {
  readonly contents: Contents;
  readonly stamps: ReadonlyMap<SurveyId, BackUpStamp>;
}

// The stamps first: what comes in between the two is in the file, and asked for again.
async function heldNow(database: Database, survey: string | null): Promise<Result<Held, Problem>> {
  const surveys = await listSurveys(database);
  if (!surveys.ok) return surveys;
  const stamps = new Map<SurveyId, BackUpStamp>();
  for (const { id } of surveys.value) {
    if (survey !== null && id !== survey) continue;
    const stamp = await stampOf(database, id);
    if (!stamp.ok) return stamp;
    stamps.set(id, stamp.value);
  }
  const contents = await contentsOf(database, survey);
  return contents.ok ? ok({ contents: contents.value, stamps }) : contents;
}

/** @param only The one survey that it is of; of everything, none. */
function fileName(only: Survey | undefined, today: Day, isSealed: boolean): string {
  const whose = only === undefined ? '' : `${plainName(only.title)}-`;
  return `soundings-backup-${whose}${today}.${isSealed ? 'age' : 'txt'}`;
}

/** A back-up that can be restored: of what will be read, and no larger than is read. */
async function restorable(
  contents: Contents,
  facts: BackupFacts,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const carried = await inReadingOrder(contents);
  if (!carried.ok) return carried;
  const bytes = await writeBackup(carried.value, facts);
  if (bytes.length <= LARGEST_BACKUP) return ok(bytes);
  return fail({ kind: 'fileTooLarge', what: 'backup', bytes: bytes.length, limit: LARGEST_BACKUP });
}

/** The contents as they will be read, some at a time: all in one go would hold the page up. */
async function inReadingOrder(contents: Contents): Promise<Result<Carried, Problem>> {
  const parts: Record<string, unknown[]> = {};
  for (const sort of LINE_SORTS) {
    const part: unknown[] = [];
    for (const [at, one] of contents[PART_OF[sort]].entries()) {
      if (at % 100 === 99) await nextTurn();
      const read = asRead(sort, one);
      if (!read.ok) return read;
      part.push(read.value);
    }
    parts[PART_OF[sort]] = part;
  }
  return ok(parts as unknown as Carried);
}

// Another tablet may ask what the file holds. Where even that cannot be noted, the back-up is needed all the more.
async function noteGone(database: Database, survey: string | null): Promise<void> {
  const waves = await listWaves(database, survey);
  if (waves.ok) await noteHandedOut(database, waves.value);
}
