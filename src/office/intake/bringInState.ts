import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { overviewOf } from '../../keeping/storage/counts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { withKeys } from '../unlock/keyring.ts';
import { type WayOn, waysOn } from '../waysOn.ts';
import { type BroughtIn, bringInFile, bringInWaiting, type FileArrival } from './arrival.ts';
import { type LockedFile, lockedFile } from './lockedFile.ts';
import { sealOf } from './sealedFile.ts';

/** A wave with interviews that were finished on this device and are not brought in. */
export interface WaitingWave {
  readonly survey: Survey;
  readonly wave: Wave;
  /** Records of any kind, break-offs included. */
  readonly waiting: number;
}

export type BringInView =
  | { readonly at: 'loading' }
  /** The store itself cannot be used. */
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'waiting';
      readonly waves: readonly WaitingWave[];
      /** Some survey here that is not made up has no keys in use. */
      readonly isOpen: boolean;
      /** What was wrong with the last try; nothing was changed. */
      readonly problem: Problem | null;
      /** Where the file of the last try belongs, if it is of another page. */
      readonly ways: readonly WayOn[];
    }
  | { readonly at: 'busy' }
  | { readonly at: 'preview'; readonly arrival: FileArrival }
  | ({ readonly at: 'done' } & BroughtIn);

export interface BringInState {
  readonly view: ReadonlySignal<BringInView>;
  today(): Day;
  /** A chosen file that is sealed, until it is opened or put away. */
  readonly locked: LockedFile;
  /** Brings in what waits on this device for a wave. */
  bringInHere(wave: string): Promise<void>;
  /** Reads a file and shows what it would do. */
  choose(file: File): Promise<void>;
  /** Brings in the file that is shown. */
  confirm(): Promise<void>;
  /** Back to what waits; nothing is changed. */
  again(): Promise<void>;
}

/** What waits on this device and what a file would bring. */
export function createBringInState(device: Device): BringInState {
  const view = signal<BringInView>({ at: 'loading' });
  const show = async (problem: Problem | null) => {
    view.value = await waitingView(device, problem);
  };
  const withStore = async (act: (database: Database) => Promise<void>) => {
    const database = await device.database();
    if (database.ok) await act(database.value);
    else view.value = { at: 'problem', problem: database.problem };
  };
  const locked = lockedFile(device, {
    read: (arrival) => {
      view.value = { at: 'preview', arrival };
    },
    useless: show,
  });
  void show(null);
  return {
    view,
    locked,
    today: () => device.world.today(),
    bringInHere: (wave) => {
      view.value = { at: 'busy' };
      return withStore(async (database) => {
        const done = await withKeys(device, () => bringInWaiting(database, wave));
        if (done.ok) view.value = { at: 'done', ...done.value };
        else await show(done.problem);
      });
    },
    choose: (file) => {
      view.value = { at: 'busy' };
      return withStore(async (database) => {
        await locked.choose(database, file);
        // The page waits behind the form that asks for a key.
        if (locked.view.value !== null) await show(null);
      });
    },
    confirm: () => {
      const shown = view.value;
      if (shown.at !== 'preview') return Promise.resolve();
      view.value = { at: 'busy' };
      return withStore(async (database) => {
        const done = await withKeys(device, () => bringInFile(database, shown.arrival));
        if (done.ok) view.value = { at: 'done', waves: shown.arrival.waves, altered: [], shut: [] };
        else await show(done.problem);
      });
    },
    again: () => show(null),
  };
}

async function waitingView(device: Device, problem: Problem | null): Promise<BringInView> {
  const database = await device.database();
  if (!database.ok) return { at: 'problem', problem: database.problem };
  const overview = await overviewOf(database.value, device.world.today());
  if (!overview.ok) return { at: 'problem', problem: overview.problem };
  const waves = overview.value.flatMap(({ survey, waves: all }) =>
    all
      .filter(({ counts }) => counts.waiting > 0)
      .map(({ wave, counts }): WaitingWave => ({ survey, wave, waiting: counts.waiting })),
  );
  const seal = await sealOf(
    database.value,
    overview.value.map(({ survey }) => survey),
  );
  const isOpen = !seal.ok || (!seal.value.isSealed && seal.value.without.length > 0);
  return { at: 'waiting', waves, isOpen, problem, ways: waysOn(problem, overview.value) };
}
