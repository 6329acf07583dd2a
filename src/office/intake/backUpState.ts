import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok } from '../../core/result.ts';
import { type CarrierState, createCarrierState } from '../../keeping/carriers/carrierState.ts';
import type { BackupSeal } from '../../keeping/sealing/backupSeal.ts';
import { overviewOf } from '../../keeping/storage/counts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { listUnfinished } from '../../keeping/storage/readDrafts.ts';
import { withKeys } from '../unlock/keyring.ts';
import { type WayOn, waysOn } from '../waysOn.ts';
import { type FileArrival, restoreFile } from './arrival.ts';
import { type BackedUp, loadBackedUp } from './backedUp.ts';
import { type LockedFile, lockedFile } from './lockedFile.ts';
import { type MadeFile, makeBackUp } from './makeBackUp.ts';
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
  /** How far its back-ups are; null for one that should have none, as it is made up or holds nothing. */
  readonly backedUp: BackedUp | null;
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
      /** The file that was just made. */
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
  /** The folder for back-ups. */
  readonly folder: CarrierState;
  /** Whether a back-up goes into that folder, once one is chosen, or is handed over. */
  readonly goesTo: ReadonlySignal<'folder' | 'download'>;
  leadTo(place: 'folder' | 'download'): void;
  /** Makes a back-up of one survey, or of everything. */
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

/** Making and restoring back-ups. */
export function createBackUpState(
  device: Device,
  folder: CarrierState = createCarrierState('backup'),
): BackUpState {
  const view = signal<BackUpView>({ at: 'loading' });
  const goesTo = signal<'folder' | 'download'>('folder');
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
    folder,
    goesTo,
    leadTo: (place) => {
      goesTo.value = place;
    },
    make: async (survey) => {
      const isPut = folder.view.value.at === 'chosen' && goesTo.value === 'folder';
      // First of all: the browser asks only while a button is being pressed.
      const opened = isPut ? await folder.open() : ok(null);
      if (!opened.ok) return show({ problem: opened.problem });
      await withStore(async (database) => {
        stopping = new AbortController();
        const onSealing = () => {
          view.value = { at: 'sealing' };
        };
        const { signal } = stopping;
        const made = await makeBackUp(device, database, { survey, folder: opened.value, onSealing, signal });
        if (made.ok) await show(made.value === null ? {} : { made: made.value });
        else await show({ problem: made.problem });
      });
    },
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
  const backedUp = await loadBackedUp(database.value);
  if (!backedUp.ok) return { at: 'problem', problem: backedUp.problem };
  const surveys: Kept[] = [];
  for (const { survey, waves } of overview.value) {
    const seal = await sealOf(database.value, [survey]);
    surveys.push({
      survey,
      waves: waves.length,
      broughtIn: waves.reduce((sum, { counts }) => sum + counts.broughtIn, 0),
      waiting: waves.reduce((sum, { counts }) => sum + counts.waiting, 0),
      isSealed: seal.ok && seal.value.isSealed,
      backedUp: backedUp.value.find((one) => one.survey.id === survey.id) ?? null,
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
