import type { Response } from '../../asking/survey/response.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { fileSort } from '../../keeping/imports/fileSort.ts';
import { LARGEST_SEALED } from '../../keeping/sealing/sealedFile.ts';
import { type Setup, setupOf } from '../../keeping/storage/contents.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { listFigures } from '../../keeping/storage/figures.ts';
import { HELD_SETTING } from '../../keeping/storage/heldBack.ts';
import { listWaiting, type Waiting } from '../../keeping/storage/listOutbox.ts';
import {
  type Arrival,
  addResponses,
  allResponsesOf,
  withoutWithdrawn,
} from '../../keeping/storage/responses.ts';
import type { Backup, Carried } from '../../keeping/transfer/backup.ts';
import { planBringIn, type Sheaf, type WaveArrival } from '../../keeping/transfer/bringIn.ts';
import {
  differencesOf,
  type SurveyDifferences,
  type TabletLists,
} from '../../keeping/transfer/differences.ts';
import { merge } from '../../keeping/transfer/merge.ts';
import { readBackup } from '../../keeping/transfer/readBackup.ts';
import { readTabletList } from '../../keeping/transfer/tabletList.ts';
import { loadTablets, TABLETS_SETTING } from '../tablets/collecting.ts';
import { joinPoolsWithin } from '../wishes/keptWishes.ts';

/** What a file holds and what taking it in would do, before anything is changed. */
export interface FileArrival {
  readonly name: string;
  readonly backup: Backup;
  /** The waves that responses arrive for. */
  readonly waves: readonly WaveArrival[];
  /** What comes with it that is not here yet. */
  readonly fresh: { readonly surveys: number; readonly waves: number; readonly figures: number };
  /** What it says otherwise of surveys that are here: it stays as it is here. */
  readonly differences: readonly SurveyDifferences[];
}

/** Reads what a file holds and says what taking it in would do. Nothing is changed. */
export async function readArrival(
  database: Database,
  name: string,
  bytes: Uint8Array,
): Promise<Result<FileArrival, Problem>> {
  const found = fileSort(bytes);
  if (found !== null && found !== 'backup') return fail({ kind: 'otherFile', found, wanted: 'interviews' });
  const backup = await readBackup(bytes);
  if (!backup.ok) return backup;
  const { carried } = backup.value;
  const planned = await planHere(database, carried, carried.settings);
  if (!planned.ok) return planned;
  const here = await setupOf(database);
  if (!here.ok) return here;
  const figures = await listFigures(database);
  if (!figures.ok) return figures;
  const fresh = {
    surveys: unknownOf(carried.surveys, here.value.surveys),
    waves: unknownOf(carried.waves, here.value.waves),
    figures: unknownOf(carried.figures, figures.value),
  };
  const differences = differencesOf(here.value, carried, await tabletLists(database, here.value, carried));
  return ok({ name, backup: backup.value, waves: planned.value, fresh, differences });
}

/** The tablets of each survey that is here and in a file. */
async function tabletLists(
  database: Database,
  here: Setup,
  { surveys, settings }: Carried,
): Promise<ReadonlyMap<string, TabletLists>> {
  const lists = new Map<string, TabletLists>();
  for (const { id } of here.surveys.filter((one) => surveys.some((other) => other.id === one.id))) {
    const own = await loadTablets(database, id);
    const kept = settings.find(({ survey, name }) => survey === id && name === TABLETS_SETTING);
    const file = readTabletList(kept?.value);
    if (own.ok && file !== null) lists.set(id, { here: own.value.tablets, file: file.tablets });
  }
  return lists;
}

/** Takes in the responses of a file, with the waves that they need. */
export async function bringInFile(
  database: Database,
  { backup, waves }: FileArrival,
): Promise<Result<void, Problem>> {
  const { carried } = backup;
  const asked = new Set(carried.responses.map(({ questionnaire }) => questionnaire.id));
  const own = waves.filter((one) => !one.isHere);
  for (const { wave } of own) asked.add(wave.questionnaire.id);
  return taken(database, {
    surveys: own.map(({ survey }) => survey),
    waves: own.map(({ wave }) => wave),
    questionnaires: carried.questionnaires.filter(({ id }) => asked.has(id)),
    responses: carried.responses,
    // What counts for nothing where the file was made counts for nothing here.
    settings: carried.settings.filter(({ name }) => name === HELD_SETTING),
  });
}

/** Takes in everything of a file; what is here stays as it is. */
export async function restoreFile(
  database: Database,
  { backup }: FileArrival,
): Promise<Result<void, Problem>> {
  const { carried } = backup;
  const besides = async () => async () => {
    await joinPoolsWithin(database, carried.settings);
    return true;
  };
  return taken(database, { ...carried, besides });
}

/** What came of bringing in what was finished on this device. Numbers are of what was not brought in, and stays where it is. */
export interface BroughtIn extends Pick<Waiting, 'altered' | 'shut'> {
  readonly waves: readonly WaveArrival[];
}

/** Brings in what was finished on this device and waits; the same road as a file. */
export async function bringInWaiting(database: Database, wave: string): Promise<Result<BroughtIn, Problem>> {
  const waiting = await listWaiting(database, wave);
  if (!waiting.ok) return waiting;
  const { responses, altered, shut } = waiting.value;
  const done = await bringInResponses(database, { responses });
  return done.ok ? ok({ waves: done.value, altered, shut }) : done;
}

/**
 * Brings in responses of waves that are here, with the settings that come with them and whatever else is written besides: all of
 * it or nothing. The same road as a file.
 *
 * @returns What came of it for each wave; as `planBringIn`.
 */
export async function bringInResponses(
  database: Database,
  arrival: Pick<Arrival, 'settings' | 'besides'> & Required<Pick<Arrival, 'responses'>>,
): Promise<Result<readonly WaveArrival[], Problem>> {
  const arriving = { surveys: [], waves: [], questionnaires: [], responses: arrival.responses };
  const planned = await planHere(database, arriving, arrival.settings);
  if (!planned.ok) return planned;
  const done = await taken(database, arrival);
  return done.ok ? planned : done;
}

async function planHere(
  database: Database,
  arriving: Sheaf,
  settings: Arrival['settings'],
): Promise<Result<readonly WaveArrival[], Problem>> {
  const setup = await setupOf(database);
  if (!setup.ok) return setup;
  const have = await allResponsesOf(database, wavesOf(arriving.responses));
  if (!have.ok) return have;
  const responses = await withoutWithdrawn(database, arriving.responses, settings);
  if (!responses.ok) return responses;
  return planBringIn({ ...setup.value, responses: have.value }, { ...arriving, responses: responses.value });
}

async function taken(database: Database, arrival: Arrival): Promise<Result<void, Problem>> {
  const joined = await addResponses(database, arrival, merge);
  return joined.ok ? ok(undefined) : joined;
}

function wavesOf(responses: readonly Response[]): readonly string[] {
  return [...new Set(responses.map((response) => response.wave))];
}

function unknownOf(
  arriving: readonly { readonly id: string }[],
  here: readonly { readonly id: string }[],
): number {
  const known = new Set(here.map(({ id }) => id));
  return arriving.filter(({ id }) => !known.has(id)).length;
}

/** The bytes of a chosen back-up, sealed or not; `fileTooLarge` before any of them is read. */
export async function backupBytes(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  if (file.size > LARGEST_SEALED)
    return fail({ kind: 'fileTooLarge', what: 'backup', bytes: file.size, limit: LARGEST_SEALED });
  const bytes = await bytesOf(file);
  if (bytes === null) return fail({ kind: 'damagedFile', what: 'backup', line: null, cause: 'text' });
  return ok(bytes);
}

/** The bytes of a chosen file; null when it cannot be read any more. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // The file went away between being chosen and being read (a stick pulled out).
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
