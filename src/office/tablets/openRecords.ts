import type { Response } from '../../asking/survey/response.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { isVisit } from '../../asking/survey/visit.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { nextTurn } from '../../keeping/storage/nextTurn.ts';
import { openEach } from '../../keeping/storage/openEach.ts';
import type { KeptBundle } from '../../keeping/transfer/bundleWork.ts';
import type { CollectedRecord } from '../../keeping/transfer/collected.ts';
import { keysOf, type TabletList } from '../../keeping/transfer/tabletList.ts';
import type { CountFault, FaultyRecord } from '../../keeping/transfer/takenRecords.ts';
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

/** What came of opening records: the responses in those that are what they say. */
export interface OpenedRecords {
  readonly responses: readonly Response[];
  readonly brought: readonly CollectedRecord[];
  /** Those of them that are interviews which nobody signed as they were finished. */
  readonly unsigned: readonly CollectedRecord[];
  /** And those that were signed with a key which is none of their tablet's. */
  readonly ofShift: readonly CollectedRecord[];
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
  const bodies = opened.value;
  const reads: (ReadRecord | CountFault)[] = [];
  const known = new Map(tablets.tablets.map((one) => [one.tablet, keysOf(one)]));
  const readAt = async (record: CollectedRecord, place: number) => {
    const bytes = bodies[place];
    const keys = known.get(record.tablet) ?? [record.key];
    return bytes?.ok === true ? responseIn(bytes.value, record, { waves, keys }) : 'sealed';
  };
  for (let from = 0; from < records.length; from += READ_AT_ONCE) {
    const some = records.slice(from, from + READ_AT_ONCE);
    reads.push(...(await Promise.all(some.map((record, at) => readAt(record, from + at)))));
    // Many read in one go would stop the page.
    await nextTurn();
  }
  return ok(parted(records, reads));
}

/** Records by what came of them. */
function parted(
  records: readonly CollectedRecord[],
  reads: readonly (ReadRecord | CountFault)[],
): OpenedRecords {
  const [responses, faulty]: [Response[], FaultyRecord[]] = [[], []];
  const [brought, unsigned, ofShift]: [CollectedRecord[], CollectedRecord[], CollectedRecord[]] = [
    [],
    [],
    [],
  ];
  for (const [place, record] of records.entries()) {
    const read = reads[place] ?? 'sealed';
    if (typeof read === 'string') faulty.push({ record, why: read });
    else {
      responses.push(read.response);
      brought.push(record);
      // A visit needs no shift, and so nobody's words.
      if (read.signedBy !== 'tablet' && !isVisit(read.response))
        (read.signedBy === null ? unsigned : ofShift).push(record);
    }
  }
  return { responses, brought, unsigned, ofShift, faulty };
}

/** What came of each record, in their order; null when it was stopped. */
async function openedBodies(
  database: Database,
  survey: Survey,
  { records, news, watch }: Omit<Opening, 'waves' | 'tablets'>,
): ReturnType<typeof openEach> {
  // Nobody waits for the reading only to be asked for a key then.
  const isUnlocked = await openEach(database, survey, []);
  if (!isUnlocked.ok) return isUnlocked;
  const links = records.map(({ link }) => link);
  const reading = partOf(watch, 0, READING_SHARE);
  const bodies = await bodiesOf(database, survey.id, { links, news, watch: reading });
  if (!bodies.ok || bodies.value === null) return bodies.ok ? ok(null) : bodies;
  const found = bodies.value;
  const files = links.map((link) => found.get(link) ?? new Uint8Array());
  return openEach(database, survey, files, partOf(watch, READING_SHARE, 1));
}

/** Tells of one part of a work as of all of it. */
function partOf({ onProgress, ...watch }: JobWatch, from: number, to: number): JobWatch {
  return { ...watch, onProgress: (share) => onProgress?.(from + share * (to - from)) };
}
