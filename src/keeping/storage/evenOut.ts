import type { Table, Transaction } from 'dexie';
import { answered } from './answered.ts';
import { type CounterRow, type Here, planOf } from './comparePlan.ts';
import type { Comparing, PutBack } from './compareStores.ts';
import type { Database } from './database.ts';
import { introductionKey, keysKey } from './databaseName.ts';
import { type JournalTable, type KeptRow, keptRow } from './journalChange.ts';
import type { GoneRow, OutboxRow } from './rows.ts';
import { backCheckKey, wishesKey } from './settings.ts';
import { Refusal } from './storageTrouble.ts';

/**
 * Fills each of two stores that were found to differ with what only the other holds, and drops from the journal what was
 * deleted in the database.
 *
 * @returns Null when the journal could not be read or written, or belongs to another tablet.
 */
export async function evenOut({ database, journal, withinMs }: Comparing): Promise<PutBack | null> {
  const index = await journal.index();
  if (index === null) return null;
  const plan = planOf(await answered(readHere(database), withinMs), index.rows);
  if (plan === 'foreign') {
    database.isForeign = true;
    return null;
  }
  const rows = await journal.rows(plan.toDatabase);
  if (rows === null) return null;
  await fill({ database, withinMs }, rows, plan.ended);
  const finished = await answered(database.outbox.bulkGet([...plan.finishedToJournal]), withinMs);
  const lacking = [...plan.toJournal, ...finished.flatMap((row) => (row ? [keptRow('outbox', row)] : []))];
  // What was emptied in the database is both: it goes first, and comes without its bytes.
  for (const change of [
    { rows: [], gone: plan.gone },
    { rows: lacking, gone: [] },
  ])
    if (change.rows.length + change.gone.length > 0 && !(await journal.fill(change))) return null;
  await answered(database.counters.bulkDelete([...plan.tombstones]), withinMs);
  if (finished.length > 0) database.tell('secondStoreFilled');
  const count = (table: JournalTable) => rows.filter((row) => row.table === table).length;
  return {
    interviews: rows.filter(isInterview).length,
    unfinished: count('drafts'),
    surveys: count('surveys'),
    garbled: index.garbled,
    isDraftTorn: index.isDraftTorn,
  };
}

/** Finished, and more than the link of one that was deleted. */
function isInterview({ table, row }: KeptRow): boolean {
  return table === 'outbox' && (row as unknown as OutboxRow).bytes.length > 0;
}

async function fill(
  { database, withinMs }: Pick<Comparing, 'database' | 'withinMs'>,
  rows: readonly KeptRow[],
  ended: readonly string[],
): Promise<void> {
  if (rows.length + ended.length === 0) return;
  let filling: Transaction | undefined;
  const filled = database.transaction('rw', database.tables, async (transaction) => {
    filling = transaction;
    await database.drafts.bulkDelete([...ended]);
    for (const table of new Set(rows.map((row) => row.table))) {
      const its = rows.filter((row) => row.table === table).map(({ row }) => row);
      await (database[table] as Table<unknown, unknown>).bulkPut(its);
    }
  });
  await answered(filled, withinMs, () => abort(filling));
}

function abort(transaction: Transaction | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // All of it is written, and only that it is does not come.
  }
}

/** The tablet's part of the database, without the bytes of what is finished. */
async function readHere(database: Database): Promise<Here> {
  const { drafts, outbox, counters, surveys, waves, questionnaires, settings } = database;
  return database.transaction('r', database.tables, async () => {
    const [draftRows, ids, numbers, outboxWaves, counterRows, allSurveys, allWaves, versions] =
      await Promise.all([
        drafts.toArray(),
        outbox.orderBy('number').primaryKeys(),
        outbox.orderBy('number').keys(),
        outbox.orderBy('wave').uniqueKeys(),
        counters.toArray(),
        surveys.toArray(),
        waves.toArray(),
        questionnaires.toCollection().primaryKeys(),
      ]);
    // What a browser cannot read of a damaged row it gives as nothing, without an error.
    const isWhole = [draftRows, counterRows, allSurveys, allWaves].flat().every(Boolean);
    if (!isWhole) throw new Refusal({ kind: 'storageLost', cause: 'row' });
    // The questions of waves with interviews: of drafts, the version each began with is the wave's own or an older one.
    const asked = new Set([...draftRows.map((row) => row.wave as string), ...outboxWaves.map(String)]);
    const itsWaves = allWaves.filter((wave) => asked.has(wave.id));
    const itsSurveys = allSurveys.filter((one) => itsWaves.some((wave) => wave.survey === one.id));
    const lists = await Promise.all([
      questionnaires
        .where('[id+version]')
        .anyOf(itsWaves.map((wave) => [wave.questionnaire.id, wave.questionnaire.version]))
        .toArray(),
      settings.bulkGet(
        itsSurveys.flatMap(({ id }) => [introductionKey(id), keysKey(id), backCheckKey(id), wishesKey(id)]),
      ),
    ]);
    const setup = [
      ...itsSurveys.map((row) => keptRow('surveys', row)),
      ...itsWaves.map((row) => keptRow('waves', row)),
      ...lists[0].map((row) => keptRow('questionnaires', row)),
      ...lists[1].flatMap((row) => (row ? [keptRow('settings', row)] : [])),
    ];
    return {
      drafts: draftRows,
      finished: new Map(ids.map((id, at) => [id, Number(numbers[at])])),
      counters: counterRows.filter((row) => !isTombstone(row)) as CounterRow[],
      tombstones: counterRows.filter(isTombstone),
      setup,
      known: new Set([
        ...allSurveys.map((row) => `surveys/${row.id}`),
        ...allWaves.map((row) => `waves/${row.id}`),
        ...versions.map(([id, version]) => `questionnaires/${id} ${version}`),
      ]),
    };
  });
}

function isTombstone(row: CounterRow | GoneRow): row is GoneRow {
  return row.id.startsWith('gone/');
}
