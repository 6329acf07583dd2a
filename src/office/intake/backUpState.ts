import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { contentsOf } from '../../keeping/storage/contents.ts';
import { overviewOf } from '../../keeping/storage/counts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { createJournal } from '../../keeping/storage/journal.ts';
import { noteHandedOut } from '../../keeping/storage/questionnaireDraft.ts';
import { listDrafts } from '../../keeping/storage/readDrafts.ts';
import { rescueCopy } from '../../keeping/storage/rescue.ts';
import { listWaves } from '../../keeping/storage/surveys.ts';
import { writeBackup } from '../../keeping/transfer/backup.ts';
import { type WayOn, waysOn } from '../waysOn.ts';
import { type FileArrival, readArrival, restoreFile } from './arrival.ts';

/** A survey with what a back-up of it would hold. */
export interface Kept {
  readonly survey: Survey;
  readonly waves: number;
  /** Interviews brought in, and records that wait on this device. */
  readonly broughtIn: number;
  readonly waiting: number;
}

export type BackUpView =
  | { readonly at: 'loading' }
  /** The store cannot be read. A copy of it as it lies there may still be saved. */
  | { readonly at: 'problem'; readonly problem: Problem; readonly canRescue: boolean }
  | {
      readonly at: 'ready';
      readonly surveys: readonly Kept[];
      /** Interviews in progress, which no back-up holds. */
      readonly unfinished: number;
      /** The name of the file that was just handed over. */
      readonly made: string | null;
      /** What was wrong with the last try; nothing was changed. */
      readonly problem: Problem | null;
      /** Where the file of the last try belongs, if it is of another page. */
      readonly ways: readonly WayOn[];
    }
  | { readonly at: 'busy' }
  | { readonly at: 'preview'; readonly arrival: FileArrival }
  | { readonly at: 'restored'; readonly arrival: FileArrival };

export interface BackUpState {
  readonly view: ReadonlySignal<BackUpView>;
  /** Hands over a back-up of one survey, or of everything. */
  make(survey: string | null): Promise<void>;
  /** Reads a back-up and shows what restoring would do. */
  choose(file: File): Promise<void>;
  /** Restores the file that is shown. */
  confirm(): Promise<void>;
  /** Back to the beginning; nothing is changed. */
  again(): Promise<void>;
  /** Hands over a raw copy of a store that cannot be read. */
  rescue(): Promise<void>;
}

/** Endings that travel everywhere: `.txt` is taken by share sheets and mail. */
const TEXT = 'text/plain';

/** Making and restoring back-ups. */
export function createBackUpState(device: Device): BackUpState {
  const { world } = device;
  const view = signal<BackUpView>({ at: 'loading' });
  const show = async (told: { readonly made?: string; readonly problem?: Problem }) => {
    view.value = await readyView(device, told.made ?? null, told.problem ?? null);
  };
  const withStore = async (act: (database: Database) => Promise<void>) => {
    view.value = { at: 'busy' };
    const database = await device.database();
    if (database.ok) await act(database.value);
    else view.value = troubleView(database.problem);
  };
  void show({});
  return {
    view,
    make: (survey) =>
      withStore(async (database) => {
        const made = await makeFile(device, database, survey);
        await show(made.ok ? { made: made.value } : { problem: made.problem });
      }),
    choose: (file) =>
      withStore(async (database) => {
        const arrival = await readArrival(database, file);
        if (arrival.ok) view.value = { at: 'preview', arrival: arrival.value };
        else await show({ problem: arrival.problem });
      }),
    confirm: async () => {
      const shown = view.value;
      if (shown.at !== 'preview') return;
      await withStore(async (database) => {
        const done = await restoreFile(database, shown.arrival);
        if (done.ok) view.value = { at: 'restored', arrival: shown.arrival };
        else await show({ problem: done.problem });
      });
    },
    again: () => show({}),
    rescue: async () => {
      const copy = await rescueCopy(createJournal(device.runJournal));
      if (copy.ok) await world.share(`soundings-store-${world.today()}.txt`, TEXT, copy.value);
      else view.value = { at: 'problem', problem: copy.problem, canRescue: false };
    },
  };
}

async function makeFile(
  { world }: Device,
  database: Database,
  survey: string | null,
): Promise<Result<string, Problem>> {
  await noteGone(database, survey);
  const contents = await contentsOf(database, survey);
  if (!contents.ok) return contents;
  const bytes = await writeBackup(contents.value, { made: world.now(), build: world.build, survey });
  const [only] = contents.value.surveys;
  if (survey !== null && only === undefined) return fail({ kind: 'notFound', what: 'survey' });
  const whose = survey === null || only === undefined ? '' : `${plainName(only.title)}-`;
  const name = `soundings-backup-${whose}${world.today()}.txt`;
  await world.share(name, TEXT, bytes);
  return ok(name);
}

// Another tablet may ask what the file holds. Where even that cannot be noted, the back-up is needed all the more.
async function noteGone(database: Database, survey: string | null): Promise<void> {
  const waves = await listWaves(database, survey);
  if (waves.ok) await noteHandedOut(database, waves.value);
}

/** A title as part of the name of a file. */
function plainName(title: string): string {
  const plain = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 40) || 'survey';
}

async function readyView(device: Device, made: string | null, problem: Problem | null): Promise<BackUpView> {
  const database = await device.database();
  if (!database.ok) return troubleView(database.problem);
  const overview = await overviewOf(database.value, device.world.today());
  if (!overview.ok) return troubleView(overview.problem);
  const drafts = await listDrafts(database.value);
  if (!drafts.ok) return troubleView(drafts.problem);
  const surveys = overview.value.map(
    ({ survey, waves }): Kept => ({
      survey,
      waves: waves.length,
      broughtIn: waves.reduce((sum, { counts }) => sum + counts.broughtIn, 0),
      waiting: waves.reduce((sum, { counts }) => sum + counts.waiting, 0),
    }),
  );
  const ways = waysOn(problem, overview.value);
  return { at: 'ready', surveys, unfinished: drafts.value.length, made, problem, ways };
}

// A store that is refused or full gives no copy either.
function troubleView(problem: Problem): BackUpView {
  return {
    at: 'problem',
    problem,
    canRescue: problem.kind === 'newerVersion' || problem.kind === 'storageLost',
  };
}
