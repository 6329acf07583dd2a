import { LEAST_BEHIND, MOST_SLIPS, type WishPurpose } from '../../asking/survey/wishes.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { keptRow, type RowPlace } from './journalChange.ts';
import type { TabletWishes, WishesRow } from './rows.ts';
import { Refusal } from './storageTrouble.ts';
import { deleteCounters } from './tombstones.ts';
import { writeJournal } from './twoStores.ts';

/** A sealed slip of an interview that was finished a moment ago. */
export interface NewSlip {
  readonly purpose: WishPurpose;
  /** To whose key it is sealed. */
  readonly recipient: string;
  /** The last day on which it may be kept. */
  readonly until: Day;
  /** The sealed file in base64. */
  readonly sealed: string;
  /** The one of the same interview whose place it takes; null where it is its first. */
  readonly instead: string | null;
}

/**
 * Keeps one slip for each purpose, in both stores of this tablet, and reads it back. All slips of a wave that are sealed to one
 * key are one row, in the order of their letters, which is written whole: nothing in it says which came when.
 *
 * @param slips Of everything that one interview asked for.
 * @returns `notFound` where the slip whose place one is to take has left the tablet.
 */
export async function keepSlips(
  database: Database,
  { survey, wave }: Pick<TabletWishes, 'survey' | 'wave'>,
  slips: readonly NewSlip[],
): Promise<Result<void, Problem>> {
  const { counters } = database;
  const kept = await attemptWrite(database, async () => {
    const { changed: rows, text } = await database.transaction('rw', counters, async () => {
      const changed: WishesRow[] = [];
      for (const slip of slips) {
        const id = `wishes/${wave}/${keysOf(slip, slips)}` as const;
        const before = await counters.get(id);
        const { purpose, until } = slip;
        const none = { survey, wave, purpose, until, waiting: [], sent: [] };
        const own = before !== undefined && 'wishes' in before ? before : { revision: 0, wishes: none };
        changed.push({ id, revision: own.revision + 1, wishes: withSlip(own.wishes, slip) });
      }
      const text = JSON.stringify(changed);
      await counters.bulkPut(changed);
      return { changed, text };
    });
    const read = await counters.bulkGet(rows.map(({ id }) => id));
    if (JSON.stringify(read) !== text)
      throw new DOMException('what was written is not what is read', 'UnknownError');
    return rows;
  });
  if (!kept.ok) return kept;
  const change = { rows: kept.value.map((row) => keptRow('counters', row)), gone: [] };
  database.isKeptTwice = await writeJournal(database, change);
  return ok(undefined);
}

/**
 * The key of a slip, and those that were asked for with it. Rows are parted by all of them, so that slips of two purposes are of the
 * same interviews, or of none that is the same. Where purposes begin, end or get new keys one after the other, a name in two of them
 * would else be known to be of the few interviews between.
 */
function keysOf({ recipient }: NewSlip, together: readonly NewSlip[]): string {
  const others = together.map((one) => one.recipient).filter((one) => one !== recipient);
  return [recipient, ...others.toSorted()].join('+');
}

function withSlip(own: TabletWishes, { sealed, instead, until }: NewSlip): TabletWishes {
  const { waiting } = own;
  // Tried again after it was done.
  const isThere = waiting.includes(sealed);
  if (instead !== null && !isThere && !waiting.includes(instead))
    throw new Refusal({ kind: 'notFound', what: 'interview' });
  const others = waiting.filter((one) => one !== instead && one !== sealed);
  // Each resident was told a day: the earliest holds for all.
  const earlier = until < own.until ? until : own.until;
  return { ...own, until: earlier, waiting: [...others, sealed].toSorted() };
}

/** Slips that leave this tablet together. */
interface SlipsLeaving {
  readonly purpose: WishPurpose;
  readonly until: Day;
  readonly sealed: readonly string[];
}

/** What leaves with a bundle, and what does not yet. */
export interface SlipsOut {
  readonly batches: readonly SlipsLeaving[];
  readonly held: readonly HeldSlips[];
}

/** Slips that stay on this tablet for now. */
export interface HeldSlips {
  readonly purpose: WishPurpose;
  readonly until: Day;
  /** So many interviews are behind them. */
  readonly count: number;
  /** Fieldwork is over: they stay because they are too few. */
  readonly isOver: boolean;
}

/**
 * What of wishes a bundle of a survey takes along. Slips leave a wave once its fieldwork is over, all of them together and only
 * where enough interviews are behind them; what was in a bundle once goes along as the same lot each time, until its day is over,
 * and then it is deleted here, as is what was too few.
 */
export async function takeBatches(
  database: Database,
  survey: string,
  today: Day,
): Promise<Result<SlipsOut, Problem>> {
  const past = await deletePastWishes(database, today);
  if (!past.ok) return past;
  const { counters, waves } = database;
  const done = await attemptWrite(database, () =>
    database.transaction('rw', counters, waves, async () => {
      const rows = (await wishesRows(database)).filter(({ wishes }) => wishes.survey === survey);
      const changed: WishesRow[] = [];
      const now: { readonly row: WishesRow; readonly isOver: boolean }[] = [];
      for (const row of rows) {
        const wave = await waves.get(row.wishes.wave);
        const isOver = wave === undefined || wave.closedAt !== null || wave.to < today;
        const left = isOver ? withBatch(row) : row;
        if (left !== row) changed.push(left);
        now.push({ row: left, isOver });
      }
      await counters.bulkPut(changed);
      return { now, changed };
    }),
  );
  if (!done.ok) return done;
  const { now, changed } = done.value;
  if (changed.length > 0)
    await writeJournal(database, { rows: changed.map((row) => keptRow('counters', row)), gone: [] });
  return ok({
    batches: now.flatMap(({ row: { wishes } }) =>
      wishes.sent.map((sealed) => ({ purpose: wishes.purpose, until: wishes.until, sealed })),
    ),
    held: now.flatMap(({ row, isOver }) => heldIn(row, isOver)),
  });
}

function withBatch(row: WishesRow): WishesRow {
  const { waiting, sent } = row.wishes;
  if (waiting.length < LEAST_BEHIND) return row;
  const leaving = waiting.slice(0, MOST_SLIPS);
  const wishes = { ...row.wishes, waiting: waiting.slice(MOST_SLIPS), sent: [...sent, leaving] };
  return { ...row, revision: row.revision + 1, wishes };
}

function heldIn({ wishes: { purpose, until, waiting } }: WishesRow, isOver: boolean): readonly HeldSlips[] {
  return waiting.length === 0 ? [] : [{ purpose, until, count: waiting.length, isOver }];
}

/** The slips of a survey that stay on this tablet for now. */
export async function heldSlips(
  database: Database,
  survey: string,
  today: Day,
): Promise<Result<readonly HeldSlips[], Problem>> {
  return attempt(database, async () => {
    const rows = (await wishesRows(database)).filter(({ wishes }) => wishes.survey === survey);
    const waves = await database.waves.bulkGet(rows.map(({ wishes }) => wishes.wave));
    return rows.flatMap((row, at) => {
      const wave = waves[at];
      return heldIn(row, wave === undefined || wave.closedAt !== null || wave.to < today);
    });
  });
}

/** Deletes from both stores the slips whose last day is over. */
export function deletePastWishes(database: Database, today: Day): Promise<Result<void, Problem>> {
  return deleteWishes(database, ({ until }) => until < today);
}

/** Forgets lots of slips that the office of this same device has taken over. */
export async function forgetBatches(
  database: Database,
  survey: string,
  taken: ReadonlySet<string>,
): Promise<Result<void, Problem>> {
  const { counters } = database;
  const done = await attemptWrite(database, () =>
    database.transaction('rw', counters, async () => {
      const rows = (await wishesRows(database)).filter(({ wishes }) => wishes.survey === survey);
      const changed = rows
        .filter(({ wishes }) => wishes.sent.length > 0)
        .map((row): WishesRow => {
          const sent = row.wishes.sent.filter((lot) => !lot.every((one) => taken.has(one)));
          return { ...row, revision: row.revision + 1, wishes: { ...row.wishes, sent } };
        });
      await counters.bulkPut(changed);
      return changed;
    }),
  );
  if (!done.ok) return done;
  const rows = done.value.map((row) => keptRow('counters', row));
  if (rows.length > 0) await writeJournal(database, { rows, gone: [] });
  return ok(undefined);
}

function deleteWishes(
  database: Database,
  which: (wishes: TabletWishes) => boolean,
): Promise<Result<void, Problem>> {
  return deleteCounters(database, () => deleteWishesOf(database, which));
}

/** Deletes within a transaction, and says what of it the journal may hold too. */
export async function deleteWishesOf(
  database: Database,
  which: (wishes: TabletWishes) => boolean,
): Promise<readonly RowPlace[]> {
  const rows = (await wishesRows(database)).filter(({ wishes }) => which(wishes));
  await database.counters.bulkDelete(rows.map(({ id }) => id));
  return rows.map(({ id }) => ({ table: 'counters', key: id }));
}

async function wishesRows(database: Database): Promise<readonly WishesRow[]> {
  const rows = await database.counters.where('id').startsWith('wishes/').toArray();
  return rows.filter((row) => 'wishes' in row);
}
