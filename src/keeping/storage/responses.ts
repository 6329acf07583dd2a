import type { Table } from 'dexie';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { responseUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { LoadedFigures } from '../../counting/benchmarks/loadedFigures.ts';
import { attempt, attemptWrite } from './attempt.ts';
import { batchesOf, marked, type OpenBatch, openBatches, replaceBatches, smallBatches } from './batches.ts';
import type { Database } from './database.ts';
import { heldOnArrival, type ReadyWrite } from './heldBack.ts';
import { nextTurn } from './nextTurn.ts';
import { NOT_CARRIED } from './notCarried.ts';
import { byNumber } from './responsesIn.ts';
import type { AsideRow, ConfirmationRow, SettingRow } from './rows.ts';
import { settingId } from './settings.ts';
import { type Answer, shareAnswers } from './shareAnswers.ts';
import { isSealedAsAsked, openKept, sealOfSurvey } from './surveySealing.ts';
import { isWithdrawn, withdrawalsOf, withWithdrawals } from './withdrawals.ts';
import { noteKept } from './witness.ts';

/** What arrives at the office, from this device or from a file. Absent parts are empty. */
export interface Arrival {
  readonly responses?: readonly Response[];
  /** Added where their id is not here yet; what is here stays as it is. */
  readonly surveys?: readonly Survey[];
  readonly waves?: readonly Wave[];
  readonly questionnaires?: readonly Questionnaire[];
  readonly settings?: readonly SettingRow[];
  readonly confirmations?: readonly ConfirmationRow[];
  readonly figures?: readonly LoadedFigures[];
  /** Makes ready what else is written in the same write. */
  readonly besides?: () => Promise<ReadyWrite>;
}

/** How arriving responses join those that are here (`merge` of keeping/transfer). */
export type Join = (
  have: readonly Response[],
  incoming: readonly Response[],
) => {
  readonly added: readonly Response[];
  readonly same: readonly Response[];
  readonly clashes: readonly Response[];
};

/** How many responses were added, were here already, or were put aside because their id has other contents. */
export interface Joined {
  readonly added: number;
  readonly same: number;
  readonly clashes: number;
}

/**
 * Brings responses in, with what they need, sealed where their survey has keys in use. All or nothing; bringing in the
 * same twice changes nothing.
 *
 * Interviews finished on this device that are among them count as brought in from then on.
 */
export async function addResponses(
  database: Database,
  arrival: Arrival,
  join: Join,
): Promise<Result<Joined, Problem>> {
  return attemptWrite(
    database,
    async () => {
      for (;;) {
        const joined = await addOnce(database, arrival, join);
        if (joined === null) continue;
        await noteKept(database);
        return joined;
      }
    },
    { slowAfterMs: 60_000 },
  );
}

/**
 * The responses of a wave that count, in the order of tablet and number, so that the same set gives the same figures
 * whatever order it came in.
 */
export async function responsesOf(
  database: Database,
  wave: string,
): Promise<Result<readonly Response[], Problem>> {
  return attempt(database, async () => {
    const here = await readOffice(database, [wave]);
    const counted = here.counted.filter(({ id }) => !here.doubted.has(id)).toSorted(byNumber);
    await nextTurn();
    return counted;
  });
}

/** Every response of these waves whether it counts or is kept aside, for a back-up and for joining. */
export async function allResponsesOf(
  database: Database,
  waves: readonly string[],
): Promise<Result<readonly Response[], Problem>> {
  const here = await attempt(database, () => readOffice(database, waves));
  return here.ok ? ok([...here.value.counted, ...here.value.aside]) : here;
}

/** Responses that arrive without those that were withdrawn: they come in no more. */
export async function withoutWithdrawn(
  database: Database,
  responses: readonly Response[],
  settings?: readonly SettingRow[],
): Promise<Result<readonly Response[], Problem>> {
  return attempt(database, async () => {
    const gone = await goneOf(database, settings === undefined ? { responses } : { responses, settings });
    return responses.filter((response) => !isWithdrawn(gone, response));
  });
}

interface Office {
  /** The records that are here, and what is in each. */
  readonly batches: readonly OpenBatch[];
  readonly counted: readonly Response[];
  readonly aside: readonly Response[];
  /** Ids of responses that do not count: there are others of the same id, or they are held back. */
  readonly doubted: ReadonlySet<string>;
  /** Changes when another window brings something in. */
  readonly stamp: string;
}

async function readOffice(database: Database, waves: readonly string[]): Promise<Office> {
  const [batches, asides] = await Promise.all([
    database.responses.where('wave').anyOf(waves).toArray(),
    database.aside.where('wave').anyOf(waves).toArray(),
  ]);
  const opened = await openBatches(database, batches);
  // What is held back is here already.
  const others = asides.filter(({ held }) => held === undefined);
  const aside = await openKept(database, others, (value) => responseUpToDate(value as Response));
  const known = new Map<unknown, Answer>();
  for (const { responses } of opened.length < 2 ? [] : opened) {
    shareAnswers(responses, known);
    // Many records at one go would stop the page.
    await nextTurn();
  }
  const stamp = stampOf(
    batches.map((row) => row.key),
    asides.map((row) => row.key),
  );
  const doubted = new Set<string>(asides.map(({ response }) => response));
  const counted = opened.flatMap(({ responses }) => responses);
  return { batches: opened, counted, aside, doubted, stamp };
}

function stampOf(batches: readonly unknown[], asides: readonly unknown[]): string {
  return `${batches.toSorted().join()}|${asides.toSorted().join()}`;
}

/** Brings in once; null when another window brought something in meanwhile, or put keys in use. */
async function addOnce(database: Database, arrival: Arrival, join: Join): Promise<Joined | null> {
  const arriving = arrival.responses ?? [];
  const gone = await goneOf(database, arrival);
  const incoming = arriving.filter((response) => !isWithdrawn(gone, response));
  const waves = [...new Set(incoming.map((response) => response.wave))];
  const here = await readOffice(database, waves);
  const { added, same, clashes } = join([...here.counted, ...here.aside], incoming);
  const few = smallBatches(here.batches, added);
  const batches = await batchesOf(
    database,
    [...few.flatMap(({ responses }) => responses), ...added],
    arrival.settings,
  );
  const asides = [
    ...(await asidesOf(database, clashes, { here, arrival })),
    ...(await heldOnArrival(database, added, arrival.settings)),
  ];
  const besides = await arrival.besides?.();
  const ids = arriving.map((response) => response.id);
  return database.transaction('rw', database.tables, async () => {
    const { responses, aside, outbox } = database;
    const now = stampOf(
      await responses.where('wave').anyOf(waves).primaryKeys(),
      await aside.where('wave').anyOf(waves).primaryKeys(),
    );
    if (now !== here.stamp || (await goneOf(database, arrival)).length !== gone.length) return null;
    if (!(await isSealedAsAsked(database, [...batches, ...asides], arrival.settings))) return null;
    if (besides !== undefined && !(await besides())) return null;
    await addSetup(database, arrival);
    await replaceBatches(
      database,
      few.map(({ row }) => row),
      batches,
    );
    await aside.bulkAdd(asides);
    await outbox
      .where('id')
      .anyOf(ids)
      .and((row) => row.broughtIn === 0)
      .modify({ broughtIn: 1 });
    return { added: added.length, same: same.length, clashes: clashes.length };
  });
}

/** What residents withdrew of the surveys that responses arrive for, as it is here and as it arrives. */
async function goneOf(database: Database, { responses = [], settings }: Arrival) {
  const surveys = [...new Set(responses.map(({ survey }) => survey))];
  const gone = await Promise.all(surveys.map((survey) => withdrawalsOf(database, survey, settings)));
  return gone.flat();
}

async function addSetup(database: Database, arrival: Arrival): Promise<void> {
  await addAbsent(database.surveys, arrival.surveys, (row) => row.id);
  await addAbsent(database.waves, arrival.waves, (row) => row.id);
  await addAbsent(database.questionnaires, arrival.questionnaires, (row): [string, number] => [
    row.id,
    row.version,
  ]);
  // Kept where its name says, whatever id it came with: that of another name would bring what no file may.
  const settings = (arrival.settings ?? [])
    .filter(({ name }) => !NOT_CARRIED.has(name))
    .map((row) => ({ ...row, id: settingId(row.survey, row.wave, row.name) }));
  await addAbsent(database.settings, settings, (row) => row.id);
  await withWithdrawals(database, settings);
  await addAbsent(database.confirmations, arrival.confirmations, (row) => row.id);
  await addAbsent(database.figures, arrival.figures, (row) => row.id);
}

async function addAbsent<Row, Key>(
  table: Table<Row, Key>,
  rows: readonly Row[] = [],
  keyOf: (row: Row) => Key,
): Promise<void> {
  const here = await table.bulkGet(rows.map(keyOf));
  // Put, not add: a row that arrives twice is one row.
  await table.bulkPut(rows.filter((_, index) => here[index] === undefined));
}

async function asidesOf(
  database: Database,
  clashes: readonly Response[],
  { here, arrival }: { readonly here: Office; readonly arrival: Arrival },
): Promise<AsideRow[]> {
  const counted = new Map(here.counted.map((response) => [response.id, response]));
  const doubted = new Set(here.doubted);
  const rows: AsideRow[] = [];
  for (const clash of clashes) {
    const { id, survey, wave } = clash;
    const discounts = doubted.has(id) ? null : (counted.get(id)?.kind ?? null);
    doubted.add(id);
    const { mark, seal } = await sealOfSurvey(database, survey, arrival.settings);
    for (const bytes of await seal([clash]))
      rows.push({ survey, wave, response: id, discounts, ...marked(mark), bytes });
  }
  return rows;
}
