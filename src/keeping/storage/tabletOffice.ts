import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, SurveyId, Wave } from '../../asking/survey/survey.ts';
import type { Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { keptRow } from './journalChange.ts';
import type { OfficeRow, OutboxRow, SignerRow, TabletOffice, TabletRow, TabletSigner } from './rows.ts';
import {
  ADDRESSES_SETTING,
  BACK_CHECK_SETTING,
  INTRODUCTION_SETTING,
  QUOTAS_SETTING,
  settingId,
  WISHES_SETTING,
} from './settings.ts';
import { Refusal } from './storageTrouble.ts';
import { buryBytes, emptyInJournal } from './tombstones.ts';
import { writeJournal } from './twoStores.ts';
import { noteKept } from './witness.ts';

/** The key with which this tablet signs; null before its first pack. */
export async function loadSigner(database: Database): Promise<Result<TabletSigner | null, Problem>> {
  const row = await attempt(database, () => signerRow(database));
  return row.ok ? ok(row.value?.signer ?? null) : row;
}

/**
 * Keeps the key of this tablet, in both stores where there are two.
 *
 * @returns False where one is there already, which stays: its passphrase is another.
 */
export async function keepSigner(
  database: Database,
  signer: TabletSigner,
): Promise<Result<boolean, Problem>> {
  const row: SignerRow = { id: 'signer', revision: 1, signer };
  const { counters } = database;
  const kept = await attemptWrite(database, () =>
    database.transaction('rw', counters, async () => {
      const before = await signerRow(database);
      if (before !== undefined) return before;
      await counters.put(row);
      return row;
    }),
  );
  if (!kept.ok) return kept;
  database.isKeptTwice = await writeJournal(database, { rows: [keptRow('counters', kept.value)], gone: [] });
  return ok(kept.value === row);
}

/** Puts a new key of this tablet in the place of one whose passphrase was lost, in both stores where there are two. */
export async function replaceSigner(
  database: Database,
  signer: TabletSigner,
): Promise<Result<void, Problem>> {
  const { counters } = database;
  const kept = await attemptWrite(database, () =>
    database.transaction('rw', counters, async () => {
      const before = await signerRow(database);
      const row: SignerRow = { id: 'signer', revision: (before?.revision ?? 0) + 1, signer };
      await counters.put(row);
      return row;
    }),
  );
  if (!kept.ok) return kept;
  database.isKeptTwice = await writeJournal(database, { rows: [keptRow('counters', kept.value)], gone: [] });
  return ok(undefined);
}

/** The offices whose packs this tablet ever took, also of surveys that were deleted since. */
export async function listOffices(database: Database): Promise<Result<readonly TabletOffice[], Problem>> {
  const rows = await attempt(database, () => database.counters.where('id').startsWith('office/').toArray());
  return rows.ok ? ok(rows.value.map((row) => (row as OfficeRow).office)) : rows;
}

/** What a pack brings to a tablet. */
export interface PackContents {
  readonly pack: TabletOffice['pack'];
  readonly survey: Survey;
  readonly waves: readonly Wave[];
  readonly questionnaires: readonly Questionnaire[];
  /** The survey's own words of its introduction; null where it has none. */
  readonly introduction: unknown;
  /** Whether contacts for back-checks are asked for; null where they are not. */
  readonly backCheck: unknown;
  /** The sealed addresses of this tablet; null where none came. */
  readonly addresses: unknown;
  /** Its quotas; null where none came. */
  readonly quotas: unknown;
  /** Which wishes are asked for. */
  readonly wishes: unknown;
  /** The name of the setting that holds the survey's keys, and what it holds now. */
  readonly keys: { readonly name: string; readonly value: unknown };
}

/**
 * Keeps a pack: all of it or nothing. A wave that it no longer names takes no more interviews; what was finished stays.
 *
 * @returns `olderPack` where another tab took a newer one meanwhile; `damagedFile` where it names a wave of another survey.
 */
export async function keepPack(database: Database, contents: PackContents): Promise<Result<void, Problem>> {
  const { pack, survey, waves, questionnaires, introduction, backCheck, keys } = contents;
  const kept = await attemptWrite(database, async () => {
    const row = await database.transaction('rw', database.tables, async () => {
      const before = await officeRow(database, survey.id);
      const known = before?.office.pack.version ?? 0;
      if (known > pack.version) throw new Refusal({ kind: 'olderPack', found: pack.version, known });
      const { bundle, receipt } = before?.office ?? { bundle: null, receipt: null };
      const office: TabletOffice = { survey: survey.id, pack, bundle, receipt };
      const its = await database.waves.bulkGet(waves.map(({ id }) => id));
      if (its.some((wave) => wave !== undefined && wave.survey !== survey.id))
        throw new Refusal({ kind: 'damagedFile', what: 'pack', line: null, cause: 'waves' });
      const here = await database.waves.where({ survey: survey.id }).toArray();
      const left = here.filter(
        ({ id, closedAt }) => closedAt === null && waves.every((one) => one.id !== id),
      );
      await database.surveys.put(survey);
      await database.waves.bulkPut([...waves, ...left.map((wave) => ({ ...wave, closedAt: pack.made }))]);
      await database.questionnaires.bulkPut([...questionnaires]);
      const place = { survey: survey.id, wave: null };
      const own = { id: settingId(survey.id, null, INTRODUCTION_SETTING), name: INTRODUCTION_SETTING };
      if (introduction === null) await database.settings.delete(own.id);
      else await database.settings.put({ ...own, ...place, value: introduction });
      const asked = { name: BACK_CHECK_SETTING, value: backCheck };
      const drawn = { name: ADDRESSES_SETTING, value: contents.addresses };
      const wanted = { name: QUOTAS_SETTING, value: contents.quotas };
      const wishes = { name: WISHES_SETTING, value: contents.wishes };
      for (const one of [asked, drawn, wanted, wishes, keys])
        await database.settings.put({ id: settingId(survey.id, null, one.name), ...place, ...one });
      return putOffice(database, before, office);
    });
    await noteKept(database);
    return row;
  });
  if (!kept.ok) return kept;
  await writeJournal(database, { rows: [keptRow('counters', kept.value)], gone: [] });
  return ok(undefined);
}

/** What was finished on a tablet. */
export interface Finished {
  /** Interviews, however they ended. */
  readonly count: number;
  /** Visits without an interview. */
  readonly visits: number;
}

/** How many interviews, and how many visits without one. */
export function finishedIn(rows: readonly Pick<OutboxRow, 'isVisit'>[]): Finished {
  const visits = rows.filter(({ isVisit }) => isVisit === true).length;
  return { count: rows.length - visits, visits };
}

/** All that was finished on this tablet, of every survey, and how far its chain goes. */
export interface KeptChain {
  readonly tablet: string;
  readonly rows: readonly OutboxRow[];
  /** The last number that was given, and its link. */
  readonly last: number;
  readonly head: string;
}

/** The chain of this tablet, by number upwards. Nothing of it is opened. */
export async function loadChain(database: Database): Promise<Result<KeptChain, Problem>> {
  const { outbox, counters } = database;
  const read = await attempt(database, () =>
    database.transaction('r', outbox, counters, () =>
      Promise.all([outbox.orderBy('number').toArray(), counters.get('tablet')]),
    ),
  );
  if (!read.ok) return read;
  // A store is made with the row of its tablet.
  const [rows, { tablet, next, head }] = read.value as [OutboxRow[], TabletRow];
  return ok({ tablet, rows, last: next - 1, head });
}

/** Notes that a bundle was made with what was finished up to this number. */
export async function noteBundle(
  database: Database,
  survey: SurveyId,
  bundle: { readonly upTo: number; readonly at: Instant },
): Promise<Result<void, Problem>> {
  return changeOffice(database, survey, (office) => ({ ...office, bundle }));
}

/** What a receipt lets this tablet do. */
export interface ReceiptKept {
  readonly upTo: number;
  readonly at: Instant;
  /** Numbers of the survey that it names and whose links were found to lead to its head. */
  readonly numbers: readonly number[];
}

/** Notes what a receipt names. Nothing is removed by that. Where another tab took one that goes further, that stays the last. */
export async function keepReceipt(
  database: Database,
  survey: SurveyId,
  { upTo, at, numbers }: ReceiptKept,
): Promise<Result<void, Problem>> {
  const named = new Set(numbers);
  return changeOffice(
    database,
    survey,
    (office) => ({
      ...office,
      receipt: {
        ...(office.receipt !== null && office.receipt.upTo > upTo ? office.receipt : { upTo, at }),
        removable: [...new Set([...(office.receipt?.removable ?? []), ...numbers])].toSorted((a, b) => a - b),
      },
    }),
    async () => {
      await database.outbox
        .filter((row) => row.survey === survey && named.has(row.number))
        .modify({ broughtIn: 1 });
    },
  );
}

/**
 * Removes the bytes of the interviews that receipts let go, from both stores. Their rows stay as links of the chain, and
 * no number is given twice.
 *
 * @returns How much was removed.
 */
export async function removeReceipted(
  database: Database,
  survey: SurveyId,
): Promise<Result<Finished, Problem>> {
  const { outbox } = database;
  let changed: readonly OutboxRow[] = [];
  const kept = await changeOffice(
    database,
    survey,
    (office) => ({ ...office, receipt: office.receipt && { ...office.receipt, removable: [] } }),
    async ({ receipt }) => {
      const named = new Set(receipt?.removable);
      const rows = await outbox
        .filter((row) => row.survey === survey && named.has(row.number) && row.bytes.length > 0)
        .toArray();
      const emptied = rows.map((row) => ({ ...row, bytes: new Uint8Array() }));
      await outbox.bulkPut(emptied);
      await buryBytes(database, emptied);
      // Tried again after it was done, there is nothing left to find.
      if (emptied.length > 0) changed = emptied;
    },
  );
  if (!kept.ok) return kept;
  await emptyInJournal(database, changed);
  return ok(finishedIn(changed));
}

/** Changes what is known of an office, with whatever else changes at the same time: all or nothing, in both stores. */
async function changeOffice(
  database: Database,
  survey: SurveyId,
  change: (office: TabletOffice) => TabletOffice,
  besides: (office: TabletOffice) => Promise<void> = async () => undefined,
): Promise<Result<void, Problem>> {
  const { counters, outbox } = database;
  const kept = await attemptWrite(database, () =>
    database.transaction('rw', counters, outbox, async () => {
      const before = await officeRow(database, survey);
      if (before === undefined) return null;
      await besides(before.office);
      return putOffice(database, before, change(before.office));
    }),
  );
  if (!kept.ok) return kept;
  if (kept.value === null) return fail({ kind: 'notFound', what: 'survey' });
  await writeJournal(database, { rows: [keptRow('counters', kept.value)], gone: [] });
  return ok(undefined);
}

async function putOffice(
  database: Database,
  before: OfficeRow | undefined,
  office: TabletOffice,
): Promise<OfficeRow> {
  const row: OfficeRow = {
    id: `office/${office.survey}`,
    revision: (before?.revision ?? 0) + 1,
    office,
  };
  await database.counters.put(row);
  return row;
}

async function officeRow(database: Database, survey: SurveyId): Promise<OfficeRow | undefined> {
  return (await database.counters.get(`office/${survey}`)) as OfficeRow | undefined;
}

async function signerRow({ counters }: Database): Promise<SignerRow | undefined> {
  return (await counters.get('signer')) as SignerRow | undefined;
}
