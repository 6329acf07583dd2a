import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import { type CarrierState, createCarrierState } from '../../keeping/carriers/carrierState.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { Looked } from '../../keeping/transfer/bundleWork.ts';
import type { KnownTablet } from '../../keeping/transfer/tabletList.ts';
import type { TakenStanding } from '../../keeping/transfer/takenRecords.ts';
import { contactsToTake } from '../backchecks/keptContacts.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { keyringOf, withKeys } from '../unlock/keyring.ts';
import { slipsToTake } from '../wishes/keptWishes.ts';
import { type Collecting, type Coming, lookAtBundles, takeInBundles } from './collecting.ts';
import { type Counted, countRecords, type ToCount } from './countRecords.ts';
import { lookThrough } from './lookThrough.ts';
import { hasDoors, loadSurveyTablets, type SurveyTablets } from './surveyTablets.ts';
import { type Came, readCame } from './whatCame.ts';

const NOTHING: TakenStanding = {
  taken: [],
  visits: [],
  unsigned: [],
  ofShift: [],
  faulty: [],
  waiting: [],
  toHold: [],
};

export type BundlesStep =
  /** Whole percent of the files that are read; null where nothing is said yet. */
  | { readonly at: 'reading'; readonly percent: number | null }
  | {
      readonly at: 'ready';
      /** What came before, and how far it is in the results. */
      readonly before: TakenStanding;
      /** What was wrong with the last try; nothing was changed. */
      readonly problem: Problem | null;
      /** A chosen file could not be read any more. */
      readonly isGone: boolean;
    }
  | {
      readonly at: 'preview';
      readonly looked: Looked;
      /** The shared folder that was looked through; null where files were chosen. */
      readonly place: string | null;
      readonly problem: Problem | null;
    }
  /** Whole percent of the interviews that are open. */
  | { readonly at: 'counting'; readonly percent: number }
  | { readonly at: 'done'; readonly counted: Counted };

export interface BundlesState {
  readonly page: ReadonlySignal<Loaded<SurveyTablets>>;
  readonly step: ReadonlySignal<BundlesStep>;
  today(): Day;
  /** Whether visits without an interview may come: addresses of a wave were drawn. */
  hasDoors(): boolean;
  /** The tablets on the list. */
  tablets(): readonly KnownTablet[];
  /** As the list names a tablet. */
  nameOf(tablet: string): string;
  /** Reads bundles and shows what they would bring. Nothing is changed. */
  choose(files: readonly File[]): Promise<void>;
  /** The shared folder of this device. */
  readonly carriers: CarrierState;
  /** The same with all bundles of the survey that lie in the shared folder, whole. */
  lookInFolder(): Promise<void>;
  /** Takes in what is shown, all of it or nothing, and counts it. */
  confirm(): Promise<void>;
  /** Counts what came before and is not in the results. */
  countWaiting(): Promise<void>;
  /** Asks for another key, for interviews that did not open, and counts again. */
  giveOtherKey(): Promise<void>;
  /** Stops reading or opening; nothing is changed. */
  stop(): void;
  /** Back to the beginning; nothing is changed. */
  again(): Promise<void>;
  leave(): void;
}

/** The page on which bundles of a survey's tablets are brought in. */
export function createBundlesState(
  device: Device,
  survey: string,
  carriers: CarrierState = createCarrierState(),
): BundlesState {
  const following = followStore(device, (database) => loadSurveyTablets(database, survey));
  const step = signal<BundlesStep>({ at: 'reading', percent: null });
  let collecting: Collecting | null = null;
  let known = NOTHING;
  const { watched, stop } = createWatches(step);
  let hasLeft = false;
  const found = () => (following.loaded.value.at === 'ready' ? following.loaded.value.value.survey : null);
  const begin = (problem: Problem | null, isGone = false) => {
    step.value = { at: 'ready', before: known, problem, isGone };
  };
  const learn = (come: Came) => {
    collecting = come;
    known = come.before;
  };
  const show = async (told: { readonly problem?: Problem; readonly isGone?: boolean } = {}) => {
    if (hasLeft) return;
    const read = await readBefore(device, survey, watched('reading'));
    if (read.ok && read.value !== null) learn(read.value);
    begin(told.problem ?? (read.ok ? null : read.problem), told.isGone);
  };
  /** Counts with the keys of the survey; null when it was stopped. */
  const count = async (toCount: Omit<ToCount, 'survey'>) => {
    const watch = watched('counting');
    const database = await device.database();
    if (!database.ok) return database;
    return withKeys(device, () => countRecords(database.value, { survey, ...toCount }, watch));
  };
  const countWaiting = async () => {
    if (collecting === null) return;
    const counted = await count({ seen: collecting, standing: collecting.standing, coming: null });
    if (!counted.ok) await show({ problem: counted.problem });
    else if (counted.value === null) await show();
    else step.value = { at: 'done', counted: counted.value };
  };
  const look = async (act: Act, place: string | null) => {
    const watch = watched('reading');
    const found = await lookedBeside(device, survey, { act, watch });
    if (!found.ok) return show({ problem: found.problem });
    if (found.value === 'gone') return show({ isGone: true });
    if (found.value === null) return begin(null);
    learn(found.value.come);
    step.value = { at: 'preview', looked: found.value.looked, place, problem: null };
  };
  const tablets = () => collecting?.tablets.tablets ?? [];
  void show();
  return {
    page: following.loaded,
    step,
    tablets,
    today: () => device.world.today(),
    hasDoors: () => following.loaded.value.at === 'ready' && hasDoors(following.loaded.value.value),
    nameOf: (tablet) => tablets().find((one) => one.tablet === tablet)?.name ?? tablet,
    choose: (files) => look((database, come, watch) => lookAtBundles(database, come, files, watch), null),
    carriers,
    lookInFolder: async () => {
      const carrier = await carriers.open();
      if (!carrier.ok) return show({ problem: carrier.problem });
      const { value } = carrier;
      return look((database, come, watch) => lookThrough(database, come, value, watch), value.name);
    },
    confirm: async () => {
      const shown = step.value;
      if (shown.at !== 'preview' || collecting === null) return;
      const { looked } = shown;
      const { standing, fresh, noLonger } = looked.preview;
      const coming = { ...looked, today: device.world.today() };
      const isCounted = fresh.length + noLonger.length > 0;
      const done = isCounted
        ? await count({ seen: collecting, standing, coming })
        : await keep(device, collecting, coming);
      if (!done.ok) step.value = { ...shown, problem: done.problem };
      else if (done.value === null) step.value = shown;
      else step.value = { at: 'done', counted: done.value };
    },
    countWaiting,
    giveOtherKey: async () => {
      const of = found();
      if (of === null) return;
      const isGiven = await keyringOf(device).ask({ kind: 'needsOtherKey', id: of.id, survey: of.title });
      if (!isGiven) return;
      await show();
      await countWaiting();
    },
    stop,
    again: () => show(),
    leave: () => {
      hasLeft = true;
      stop();
      following.stop();
    },
  };
}

/** Tells of each step how far it is; what is begun last can be stopped by itself. */
function createWatches(step: Signal<BundlesStep>) {
  let stopping = new AbortController();
  return {
    watched: (at: 'reading' | 'counting'): JobWatch => {
      stopping = new AbortController();
      step.value = at === 'reading' ? { at, percent: null } : { at, percent: 0 };
      const onProgress = (share: number) => {
        step.value = { at, percent: Math.floor(100 * share) };
      };
      return { onProgress, signal: stopping.signal };
    },
    stop: () => stopping.abort(),
  };
}

/** Looks at files beside what there is; null when it was stopped, `gone` when a file went away. */
type Act = (
  database: Database,
  come: Collecting,
  watch: JobWatch,
) => Promise<Result<Looked | 'gone' | null, Problem>>;

/** Reads what there is, and then looks. */
async function lookedBeside(
  device: Device,
  survey: string,
  { act, watch }: { readonly act: Act; readonly watch: JobWatch },
): Promise<Result<{ readonly come: Came; readonly looked: Looked } | 'gone' | null, Problem>> {
  const database = await device.database();
  if (!database.ok) return database;
  const come = await readCame(
    database.value,
    survey,
    watch.signal === undefined ? {} : { signal: watch.signal },
  );
  if (!come.ok || come.value === null) return come.ok ? ok(null) : come;
  const looked = await act(database.value, come.value, watch);
  if (!looked.ok || looked.value === null || looked.value === 'gone')
    return looked as Result<'gone' | null, Problem>;
  const contacts = await contactsToTake(database.value, come.value.survey, {
    coming: looked.value.contacts,
    today: device.world.today(),
  });
  const slips = await slipsToTake(database.value, come.value.survey, {
    coming: looked.value.slips,
    today: device.world.today(),
  });
  return ok({ come: come.value, looked: { ...looked.value, contacts, slips } });
}

async function readBefore(
  device: Device,
  survey: string,
  watch: JobWatch,
): Promise<Result<Came | null, Problem>> {
  const database = await device.database();
  return database.ok ? readCame(database.value, survey, watch) : database;
}

/** Keeps what counts for nothing, for which no key is needed. */
async function keep(
  device: Device,
  { survey }: Collecting,
  coming: Coming,
): Promise<Result<Counted, Problem>> {
  const database = await device.database();
  if (!database.ok) return database;
  const kept = await takeInBundles(database.value, survey, coming);
  return kept.ok ? ok({ waves: [], faulty: [], left: 0, back: 0 }) : kept;
}
