import type { Response } from '../../asking/survey/response.ts';
import { responseUpToDate } from '../../asking/survey/upToDate.ts';
import { inColumns, outOfColumns } from './columns.ts';
import type { Database } from './database.ts';
import type { BatchRow, KindCounts, SettingRow } from './rows.ts';
import { openKept, sealOfSurvey } from './surveySealing.ts';
import { forgetKept } from './witness.ts';

/** A record of responses that were brought in, and what is in it. */
export interface OpenBatch {
  readonly row: BatchRow;
  readonly responses: readonly Response[];
}

/** Responses in one record at most: reading costs by the record, and the page waits while one is read. */
const BATCH = 2000;

/** Records that are less than half full which a wave may have. */
const MOST_SMALL = 8;

/**
 * Opens records of responses.
 *
 * @throws Refusal As `openKept`.
 */
export async function openBatches(
  database: Database,
  rows: readonly BatchRow[],
): Promise<readonly OpenBatch[]> {
  const opened = await openKept(database, rows, (value) =>
    (outOfColumns(value) as readonly Response[]).map(responseUpToDate),
  );
  return opened.map((responses, place) => ({ row: rows[place] as BatchRow, responses }));
}

/**
 * Responses as they are kept: by wave, sealed where their survey has keys in use.
 *
 * @param arriving Settings that come in with them (`sealOfSurvey`).
 */
export async function batchesOf(
  database: Database,
  responses: readonly Response[],
  arriving?: readonly SettingRow[],
): Promise<readonly BatchRow[]> {
  const rows: BatchRow[] = [];
  const surveys = new Map(responses.map(({ wave, survey }) => [wave, survey]));
  for (const [wave, survey] of surveys) {
    const its = responses.filter((response) => response.wave === wave);
    const { mark, seal } = await sealOfSurvey(database, survey, arriving);
    const parts = Array.from({ length: Math.ceil(its.length / BATCH) }, (_, part) =>
      its.slice(part * BATCH, (part + 1) * BATCH),
    );
    const facts = parts.map((part): BatchFacts => ({ kinds: kindsOf(part), versions: versionsIn(part) }));
    for (const [place, bytes] of (await seal(parts.map(inColumns))).entries())
      rows.push({ survey, wave, ...(facts[place] as BatchFacts), ...marked(mark), bytes });
  }
  return rows;
}

/**
 * The small records of the waves that something comes into, where they have become many: with it they make full ones. Without
 * that, a survey that was brought in two hundred times opened half as fast as one that came at once.
 */
export function smallBatches(
  batches: readonly OpenBatch[],
  added: readonly Response[],
): readonly OpenBatch[] {
  return [...new Set(added.map(({ wave }) => wave))].flatMap((wave) => {
    const small = batches.filter(({ row, responses }) => row.wave === wave && responses.length < BATCH / 2);
    return small.length < MOST_SMALL ? [] : small;
  });
}

/** What takes the place of the records that hold some of these responses: the same without them. */
export async function batchesWithout(
  database: Database,
  batches: readonly OpenBatch[],
  isIt: (one: Response) => boolean,
): Promise<{ readonly old: readonly BatchRow[]; readonly next: readonly BatchRow[] }> {
  const old = batches.filter(({ responses }) => responses.some(isIt));
  const rest = old.flatMap(({ responses }) => responses.filter((one) => !isIt(one)));
  return { old: old.map(({ row }) => row), next: await batchesOf(database, rest) };
}

/**
 * Puts records in the place of others, within a write. They are new ones: whoever seals the old ones anew at this moment finds
 * them gone, and puts nothing back.
 */
export async function replaceBatches(
  database: Database,
  old: readonly BatchRow[],
  next: readonly BatchRow[],
): Promise<void> {
  if (old.length > 0) forgetKept(database);
  await database.responses.bulkDelete(old.map(({ key }) => key as number));
  await database.responses.bulkAdd(next);
}

/** To which keys a record is sealed, as it stands in it. */
export function marked(mark: string | null): Pick<BatchRow, 'sealedTo'> {
  return mark === null ? {} : { sealedTo: mark };
}

/** What of a record lies beside its bytes. */
type BatchFacts = Pick<BatchRow, 'kinds' | 'versions'>;

/** Every version of the questionnaire that responses were asked from, once. */
export function versionsIn(
  responses: readonly Pick<Response, 'questionnaire'>[],
): readonly Response['questionnaire'][] {
  const found = new Map<string, Response['questionnaire']>();
  for (const { questionnaire } of responses)
    found.set(`${questionnaire.id} ${questionnaire.version}`, questionnaire);
  return [...found.values()];
}

/** How many of each kind are among responses. */
function kindsOf(responses: readonly Response[]): KindCounts {
  const kinds: KindCounts = {};
  for (const { kind } of responses) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}
