import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { SealingAsks } from '../../keeping/sealing/sealingWork.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { nextTurn } from '../../keeping/storage/nextTurn.ts';
import { openEach } from '../../keeping/storage/openEach.ts';
import type { KeptBundle } from '../../keeping/transfer/bundleWork.ts';
import type { CollectedRecord } from '../../keeping/transfer/collected.ts';
import { keysOf, type TabletList } from '../../keeping/transfer/tabletList.ts';
import type { FaultyRecord } from '../../keeping/transfer/takenRecords.ts';
import { bodiesOf } from './collecting.ts';
import { type ReadRecord, responseIn } from './responseIn.ts';

/** Responses that are read before whatever else waits has its turn. */
const READ_AT_ONCE = 50;

/** The share of the work, from 0 to 1, that is reading the bundles again; the rest is opening. */
const READING_SHARE = 0.1;

interface Opening {
  readonly records: readonly CollectedRecord[];
  readonly waves: readonly Wave[];
  readonly tablets: TabletList;
  readonly news: readonly KeptBundle[];
  readonly watch: JobWatch;
}

/** A record that is what it says, with the response in it. */
export interface Brought extends ReadRecord {
  readonly record: CollectedRecord;
}

/** What came of opening records. */
export interface OpenedRecords {
  readonly brought: readonly Brought[];
  readonly faulty: readonly FaultyRecord[];
}

/** Opens records, with what is in them; null when it was stopped. `locked` while no key was given. */
export async function openRecords(
  database: Database,
  survey: Survey,
  { records, waves, tablets, news, watch }: Opening,
): Promise<Result<OpenedRecords | null, Problem>> {
  const opened = await openedBodies(database, survey, { records, news, watch });
  if (!opened.ok || opened.value === null) return opened.ok ? ok(null) : opened;
  const [brought, faulty]: [Brought[], FaultyRecord[]] = [[], []];
  const readOne = async ({ record, file }: OpenedFile) => {
    const keys = tablets.tablets.filter(({ tablet }) => tablet === record.tablet).flatMap(keysOf);
    const read = file.ok ? await responseIn(file.value, record, { waves, keys }) : 'sealed';
    return { record, read };
  };
  for (let from = 0; from < opened.value.length; from += READ_AT_ONCE) {
    const some = await Promise.all(opened.value.slice(from, from + READ_AT_ONCE).map(readOne));
    for (const { record, read } of some)
      if (typeof read === 'string') faulty.push({ record, why: read });
      else brought.push({ record, ...read });
    // Many read in one go would stop the page.
    await nextTurn();
  }
  return ok({ brought, faulty });
}

/** A record, and what came of opening its file. */
interface OpenedFile {
  readonly record: CollectedRecord;
  readonly file: SealingAsks['openEach']['reply'][number];
}

/** What came of each record; null when it was stopped. */
async function openedBodies(
  database: Database,
  survey: Survey,
  { records, news, watch }: Omit<Opening, 'waves' | 'tablets'>,
): Promise<Result<readonly OpenedFile[] | null, Problem>> {
  // Nobody waits for the reading only to be asked for a key then.
  const isUnlocked = await openEach(database, survey, []);
  if (!isUnlocked.ok) return isUnlocked;
  const links = records.map(({ link }) => link);
  const reading = partOf(watch, 0, READING_SHARE);
  const bodies = await bodiesOf(database, survey.id, { links, news, watch: reading });
  if (!bodies.ok || bodies.value === null) return bodies.ok ? ok(null) : bodies;
  const found = bodies.value;
  const files = links.map((link) => found.get(link) ?? new Uint8Array());
  const opened = await openEach(database, survey, files, partOf(watch, READING_SHARE, 1));
  if (!opened.ok || opened.value === null) return opened.ok ? ok(null) : opened;
  const each = opened.value;
  return ok(records.map((record, place) => ({ record, file: each[place] as OpenedFile['file'] })));
}

/** Tells of one part of a work as of all of it. */
function partOf({ onProgress, ...watch }: JobWatch, from: number, to: number): JobWatch {
  return { ...watch, onProgress: (share) => onProgress?.(from + share * (to - from)) };
}
