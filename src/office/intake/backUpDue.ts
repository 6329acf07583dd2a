import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { Carrier } from '../../keeping/carriers/carrier.ts';
import { type CarrierState, createCarrierState } from '../../keeping/carriers/carrierState.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { keyringOf, type WantedKey } from '../unlock/keyring.ts';
import { type BackedUp, isDue, loadBackedUp } from './backedUp.ts';
import { type MadeFile, makeBackUp } from './makeBackUp.ts';

/** What the home page knows of back-ups. */
export interface BackUpsSeen {
  readonly all: readonly BackedUp[];
  /** Those that are asked for, and of them those that one press puts in the folder: sealed ones. */
  readonly due: readonly BackedUp[];
  readonly ready: readonly BackedUp[];
}

/** What a press of the button is doing, or came to. */
export type DueStep =
  | { readonly at: 'asking'; readonly made: readonly MadeFile[]; readonly problem: Problem | null }
  | { readonly at: 'busy' }
  | { readonly at: 'sealing' };

/** Back-ups as the home page asks for them: looked at once when it is opened, and after each that is made there. */
export interface BackUpDue {
  /** Null until they were looked at, and where nothing can be read. */
  readonly seen: ReadonlySignal<BackUpsSeen | null>;
  readonly step: ReadonlySignal<DueStep>;
  /** The folder for back-ups. */
  readonly folder: CarrierState;
  /** A survey whose key is asked for, so that the press can go on. */
  readonly wanted: ReadonlySignal<WantedKey | null>;
  /** Puts a back-up of each survey that asks for one, and is sealed, in the folder. */
  make(): Promise<void>;
  stopSealing(): void;
  /** The page is left: what was asked for on it is given up. */
  stop(): void;
}

export function createBackUpDue(
  device: Device,
  database: Database,
  folder: CarrierState = createCarrierState('backup'),
): BackUpDue {
  const { world } = device;
  const seen = signal<BackUpsSeen | null>(null);
  const step = signal<DueStep>({ at: 'asking', made: [], problem: null });
  const { wanted } = keyringOf(device);
  let stopping = new AbortController();
  const look = async () => {
    const found = await loadBackedUp(database);
    if (!found.ok) return;
    const due = found.value.filter((one) => isDue(one, world.today()));
    seen.value = { all: found.value, due, ready: due.filter(({ isSealed }) => isSealed) };
  };
  const makeEach = async (into: Carrier, made: MadeFile[]): Promise<Problem | null> => {
    for (const { survey } of seen.value?.ready ?? []) {
      const onSealing = () => {
        step.value = { at: 'sealing' };
      };
      const { signal } = stopping;
      const done = await makeBackUp(device, database, { survey: survey.id, folder: into, onSealing, signal });
      if (!done.ok) return done.problem;
      if (done.value === null) break;
      made.push(done.value);
    }
    return null;
  };
  void look();
  return {
    seen,
    step,
    folder,
    wanted,
    make: async () => {
      if (step.value.at !== 'asking') return;
      step.value = { at: 'busy' };
      stopping = new AbortController();
      const made: MadeFile[] = [];
      let problem: Problem | null = null;
      try {
        // First of all: the browser asks only while a button is being pressed.
        const opened = await folder.open();
        problem = opened.ok ? await makeEach(opened.value, made) : opened.problem;
      } finally {
        // Also where what seals did not come, which is told above every page: it can be pressed again.
        await look();
        step.value = { at: 'asking', made, problem };
      }
    },
    stopSealing: () => stopping.abort(),
    stop: () => {
      stopping.abort();
      wanted.value?.answer(false);
    },
  };
}
