import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { BackupSeal } from '../../keeping/sealing/backupSeal.ts';
import { contentsOf } from '../../keeping/storage/contents.ts';
import { overviewOf } from '../../keeping/storage/counts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { noteHandedOut } from '../../keeping/storage/questionnaireDraft.ts';
import { listUnfinished } from '../../keeping/storage/readDrafts.ts';
import { listWaves } from '../../keeping/storage/surveys.ts';
import { writeBackup } from '../../keeping/transfer/backup.ts';
import { askSealing } from '../askSealing.ts';
import { plainName } from '../plainName.ts';
import { withKeys } from '../unlock/keyring.ts';
import { type WayOn, waysOn } from '../waysOn.ts';
import { type FileArrival, restoreFile } from './arrival.ts';
import { type LockedFile, lockedFile } from './lockedFile.ts';
import { sealOf } from './sealedFile.ts';

/** A survey with what a back-up of it would hold. */
export interface Kept {
  readonly survey: Survey;
  readonly waves: number;
  /** Interviews brought in, and records that wait on this device. */
  readonly broughtIn: number;
  readonly waiting: number;
  /** Whether a back-up of it alone is sealed. Made-up answers need no seal. */
  readonly isSealed: boolean;
}

/** A back-up that was handed over. */
export interface MadeFile {
  readonly name: string;
  readonly isSealed: boolean;
}

export type BackUpView =
  | { readonly at: 'loading' }
  /** The store cannot be read. A copy of it as it lies there may still be saved, on a page of its own. */
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly surveys: readonly Kept[];
      /** Interviews in progress, which no back-up holds. */
      readonly unfinished: number;
      /** A back-up of everything is sealed; if not, the surveys without keys, which may be none. */
      readonly all: BackupSeal;
      /** The file that was just handed over. */
      readonly made: MadeFile | null;
      /** What was wrong with the last try; nothing was changed. */
      readonly problem: Problem | null;
      /** Where the file of the last try belongs, if it is of another page. */
      readonly ways: readonly WayOn[];
    }
  | { readonly at: 'busy' }
  | { readonly at: 'sealing' }
  | { readonly at: 'preview'; readonly arrival: FileArrival }
  | { readonly at: 'restored'; readonly arrival: FileArrival };

export interface BackUpState {
  readonly view: ReadonlySignal<BackUpView>;
  today(): Day;
  /** A chosen file that is sealed, until it is opened or put away. */
  readonly locked: LockedFile;
  /** Hands over a back-up of one survey, or of everything. */
  make(survey: string | null): Promise<void>;
  /** Stops sealing; no file is made. */
  stop(): void;
  /** Reads a back-up and shows what restoring would do; a sealed one is held until a key is given. */
  choose(file: File): Promise<void>;
  /** Restores the file that is shown. */
  confirm(): Promise<void>;
  /** Back to the beginning; nothing is changed. */
  again(): Promise<void>;
}

/** Endings that travel everywhere: `.txt` is taken by share sheets and mail. */
const TEXT = 'text/plain';
const SEALED = 'application/octet-stream';

/** Making and restoring back-ups. */
export function createBackUpState(device: Device): BackUpState {
  const view = signal<BackUpView>({ at: 'loading' });
  const show = async (told: { readonly made?: MadeFile; readonly problem?: Problem }) => {
    view.value = await readyView(device, told.made ?? null, told.problem ?? null);
  };
  const withStore = async (act: (database: Database) => Promise<void>) => {
    view.value = { at: 'busy' };
    const database = await device.database();
    if (database.ok) await act(database.value);
    else view.value = { at: 'problem', problem: database.problem };
  };
  const locked = lockedFile(device, {
    read: (arrival) => {
      view.value = { at: 'preview', arrival };
    },
    useless: (problem) => show({ problem }),
  });
  let stopping = new AbortController();
  void show({});
  return {
    view,
    locked,
    today: () => device.world.today(),
    make: (survey) =>
      withStore(async (database) => {
        stopping = new AbortController();
        const onSealing = () => {
          view.value = { at: 'sealing' };
        };
        const made = await makeFile(device, database, { survey, onSealing, signal: stopping.signal });
        if (made.ok) await show(made.value === null ? {} : { made: made.value });
        else await show({ problem: made.problem });
      }),
    stop: () => stopping.abort(),
    choose: (file) =>
      withStore(async (database) => {
        await locked.choose(database, file);
        // The page waits behind the form that asks for a key.
        if (locked.view.value !== null) await show({});
      }),
    confirm: async () => {
      const shown = view.value;
      if (shown.at !== 'preview') return;
      await withStore(async (database) => {
        const done = await withKeys(device, () => restoreFile(database, shown.arrival));
        if (done.ok) view.value = { at: 'restored', arrival: shown.arrival };
        else await show({ problem: done.problem });
      });
    },
    again: () => show({}),
  };
}

interface Making {
  /** Null for everything. */
  readonly survey: string | null;
  readonly onSealing: () => void;
  readonly signal: AbortSignal;
}

/** Hands over a back-up, sealed where its surveys have keys. Null when that was stopped. */
async function makeFile(
  device: Device,
  database: Database,
  { survey, onSealing, signal }: Making,
): Promise<Result<MadeFile | null, Problem>> {
  const { world } = device;
  await noteGone(database, survey);
  const contents = await withKeys(device, () => contentsOf(database, survey));
  if (!contents.ok) return contents;
  const [only] = contents.value.surveys;
  if (survey !== null && only === undefined) return fail({ kind: 'notFound', what: 'survey' });
  const seal = await sealOf(database, contents.value.surveys);
  if (!seal.ok) return seal;
  const bytes = await writeBackup(contents.value, { made: world.now(), build: world.build, survey });
  const whose = survey === null || only === undefined ? '' : `${plainName(only.title)}-`;
  const name = `soundings-backup-${whose}${world.today()}`;
  if (!seal.value.isSealed) {
    await world.share(`${name}.txt`, TEXT, bytes);
    return ok({ name: `${name}.txt`, isSealed: false });
  }
  onSealing();
  const { recipients } = seal.value;
  const sealed = await askSealing(world, 'seal', { recipients, bytes }, signal);
  if (sealed === null) return ok(null);
  await world.share(`${name}.age`, SEALED, sealed);
  return ok({ name: `${name}.age`, isSealed: true });
}

// Another tablet may ask what the file holds. Where even that cannot be noted, the back-up is needed all the more.
async function noteGone(database: Database, survey: string | null): Promise<void> {
  const waves = await listWaves(database, survey);
  if (waves.ok) await noteHandedOut(database, waves.value);
}

async function readyView(
  device: Device,
  made: MadeFile | null,
  problem: Problem | null,
): Promise<BackUpView> {
  const database = await device.database();
  if (!database.ok) return { at: 'problem', problem: database.problem };
  const overview = await overviewOf(database.value, device.world.today());
  if (!overview.ok) return { at: 'problem', problem: overview.problem };
  const drafts = await listUnfinished(database.value);
  if (!drafts.ok) return { at: 'problem', problem: drafts.problem };
  const all = await sealOf(
    database.value,
    overview.value.map(({ survey }) => survey),
  );
  const surveys: Kept[] = [];
  for (const { survey, waves } of overview.value) {
    const seal = await sealOf(database.value, [survey]);
    surveys.push({
      survey,
      waves: waves.length,
      broughtIn: waves.reduce((sum, { counts }) => sum + counts.broughtIn, 0),
      waiting: waves.reduce((sum, { counts }) => sum + counts.waiting, 0),
      isSealed: seal.ok && seal.value.isSealed,
    });
  }
  const told = problem ?? (all.ok ? null : all.problem);
  return {
    at: 'ready',
    surveys,
    unfinished: drafts.value.length,
    all: all.ok ? all.value : { isSealed: false, without: [] },
    made,
    problem: told,
    ways: waysOn(told, overview.value),
  };
}
