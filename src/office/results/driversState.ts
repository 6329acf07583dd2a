import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import type { DriversFound, DriversRefused } from '../../counting/analysis/findDrivers.ts';
import type { WaveDrivers } from '../../counting/analysis/waveDrivers.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { changeSetting, loadSetting } from '../../keeping/storage/settings.ts';
import { driversCsv } from '../../telling/exports/driversCsv.ts';
import { fileNameOf } from '../../telling/exports/formats.ts';
import { type DriverWish, queryOfWish, wishOf } from './driverQuery.ts';
import { createDriversAsking } from './driversAsking.ts';
import { type KeptRecipe, readRecipes } from './recipe.ts';
import type { SurveyFacts } from './surveyFacts.ts';

/** What of a choice must be put right before it can be worked out. */
export type WishFault = 'needsOutcome' | 'needsDriver';

/** How far the work is. */
export type DriversWork =
  | { readonly at: 'idle'; readonly faults: readonly WishFault[] }
  | { readonly at: 'working' }
  | { readonly at: 'stopped' }
  | { readonly at: 'done'; readonly found: DriversFound | DriversRefused };

export type DriversPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly facts: SurveyFacts;
      readonly drivers: Pick<WaveDrivers, 'choices' | 'note'>;
      readonly reader: Reader;
      readonly work: DriversWork;
    };

export interface DriversState {
  readonly page: ReadonlySignal<DriversPage>;
  readonly wish: ReadonlySignal<DriverWish>;
  /** How much of the work is done, 0 to 1. */
  readonly progress: ReadonlySignal<number>;
  readonly kept: ReadonlySignal<readonly KeptRecipe[]>;
  /** The name of the file handed over last. */
  readonly saved: ReadonlySignal<string | null>;
  /** Chooses something else, and keeps that in the address. Figures of another choice go. */
  choose(change: Partial<DriverWish>): void;
  /** Chooses what an address asks for, and works it out. */
  follow(query: string): Promise<void>;
  begin(): Promise<void>;
  stop(): void;
  /** Keeps what is chosen under a name; one of the same name is replaced. */
  keep(name: string): Promise<void>;
  remove(name: string): Promise<void>;
  saveFile(): Promise<void>;
}

/** Where the choice is kept (ui/addressQuery.ts). */
interface KeptQuery {
  read(): string;
  replace(query: string): void;
}

type Ready = DriversPage & { readonly at: 'ready' };

/** The name under which a wave's choices of drivers are kept with the wave. */
const KEPT_SETTING = 'driverRecipes';
const UNTOUCHED: DriversWork = { at: 'idle', faults: [] };

/** What goes with an outcome of one wave. It is worked out in the worker when asked for, and can be stopped. */
export function createDriversState(
  device: Device,
  params: ScreenProps['params'],
  address: KeptQuery,
): DriversState {
  const page = signal<DriversPage>({ at: 'loading' });
  const wish = signal(wishOf(address.read()));
  const progress = signal(0);
  const kept = signal<readonly KeptRecipe[]>([]);
  const saved = signal<string | null>(null);
  const asking = createDriversAsking(device, params['wave'] ?? '');
  let stopping = new AbortController();
  const fail = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  const turnTo = (work: DriversWork) => {
    if (page.value.at === 'ready') page.value = { ...page.value, work };
  };
  const change = (next: DriverWish) => {
    stopping.abort();
    wish.value = next;
    saved.value = null;
    turnTo(UNTOUCHED);
  };
  const begin = async () => {
    const faults = faultsOf(wish.value, page.value);
    if (faults.length > 0) return turnTo({ at: 'idle', faults });
    const own = new AbortController();
    stopping.abort();
    stopping = own;
    progress.value = 0;
    const wanted = wish.value;
    turnTo({ at: 'working' });
    const recipe = { ...wanted, outcome: wanted.outcome ?? '' };
    const watch = { onProgress: tellTo(progress), signal: own.signal };
    const found = await asking.drivers(recipe, watch);
    // Another choice, or other work, has come in between.
    if (wish.value !== wanted || stopping !== own) return;
    if (found === null) turnTo({ at: 'stopped' });
    else if (!found.ok) fail(found.problem);
    else turnTo(found.value.found === null ? UNTOUCHED : { at: 'done', found: found.value.found });
  };
  // Goes by what is kept by now: another tab may have kept recipes meanwhile.
  const store = async (next: (recipes: readonly KeptRecipe[]) => readonly KeptRecipe[]) => {
    const now = page.value;
    const database = await device.database();
    if (now.at !== 'ready') return;
    if (!database.ok) return fail(database.problem);
    const { survey, id: wave } = now.facts.wave;
    const setting = { place: { survey, wave }, name: KEPT_SETTING, read: readRecipes };
    const done = await changeSetting(database.value, setting, next);
    if (!done.ok) return fail(done.problem);
    kept.value = done.value;
  };
  const open = async () => {
    const facts = await asking.load();
    if (!facts.ok) return fail(facts.problem);
    const database = await device.database();
    if (!database.ok) return fail(database.problem);
    const { survey, id: wave } = facts.value.wave;
    const found = await loadSetting(database.value, { survey, wave }, KEPT_SETTING);
    if (!found.ok) return fail(found.problem);
    kept.value = readRecipes(found.value);
    const drivers = await asking.drivers(null);
    if (drivers === null) return;
    if (!drivers.ok) return fail(drivers.problem);
    const reader: Reader = { language: 'en', facts: { council: facts.value.source.survey.councilName } };
    page.value = { at: 'ready', facts: facts.value, drivers: drivers.value, reader, work: UNTOUCHED };
    if (faultsOf(wish.value, page.value).length === 0) await begin();
  };
  void open();
  return {
    page,
    wish,
    progress,
    kept,
    saved,
    choose: (some) => {
      const next = { ...wish.value, ...some };
      address.replace(queryOfWish(next));
      change(next);
    },
    follow: async (query) => {
      change(wishOf(query));
      if (faultsOf(wish.value, page.value).length === 0) await begin();
    },
    begin,
    stop: () => stopping.abort(),
    keep: async (name) => {
      const one = { name, query: queryOfWish(wish.value) };
      await store((recipes) => [...recipes.filter((other) => other.name !== name), one]);
    },
    remove: (name) => store((recipes) => recipes.filter((one) => one.name !== name)),
    saveFile: async () => {
      const now = page.value;
      if (now.at === 'ready') saved.value = await handOver(device, now);
    },
  };
}

function tellTo(progress: { value: number }) {
  return (share: number) => {
    progress.value = share;
  };
}

/** What is missing of a choice, by what the wave has. */
function faultsOf({ outcome, drivers }: DriverWish, page: DriversPage): readonly WishFault[] {
  if (page.at !== 'ready') return ['needsOutcome'];
  const { choices } = page.drivers;
  const hasOutcome = choices.some(({ id }) => id === outcome);
  const hasDriver = choices.some(({ id, scale }) => scale !== null && id !== outcome && drivers.includes(id));
  return [...(hasOutcome ? [] : ['needsOutcome' as const]), ...(hasDriver ? [] : ['needsDriver' as const])];
}

/** Writes the figures as they are shown, and says under which name; null where there are none. */
async function handOver(device: Device, { facts, drivers, reader, work }: Ready): Promise<string | null> {
  if (work.at !== 'done' || work.found.kind !== 'found') return null;
  const { wave, source } = facts;
  const format = { name: 'what-goes-with', extension: 'csv', isOfPeople: false };
  const file = fileNameOf(format, { survey: source.survey, wave, detail: 'banded' });
  const bytes = new TextEncoder().encode(driversCsv(work.found, drivers, { wave, reader }));
  await device.world.share(file, 'text/csv;charset=utf-8', bytes);
  return file;
}
