import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey } from '../../asking/survey/survey.ts';
import { type Day, day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { type OwnAdults, readOwnAdults } from '../../counting/areas/ownAdults.ts';
import { type AreaPopulation, ageBands, populationOf } from '../../counting/areas/populations.ts';
import { type AdultCounts, type AdultsProblem, readAdults } from '../../keeping/imports/readAdults.ts';
import { readText } from '../../keeping/imports/readText.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSetting } from '../../keeping/storage/settings.ts';
import { loadSurvey } from '../../keeping/storage/surveys.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { keepTyped } from '../keepTyped.ts';
import { askAgain } from '../results/askAgain.ts';
import { ADULTS_SETTING } from './adultsSetting.ts';

/** A survey with the adults its results are weighted to. */
export interface AdultsPage {
  readonly survey: Survey;
  /** What is bundled for its council; null when nothing is. */
  readonly bundled: AreaPopulation | null;
  /** What an officer loaded; null while the bundled figures hold. */
  readonly own: OwnAdults | null;
}

/** A file that was read and found whole. */
export interface AdultsRead extends AdultCounts {
  readonly name: string;
  /** All adults in it differ from the bundled ones by more than a fifth. */
  readonly isFarOff: boolean;
}

/** What is wrong, and in which box. */
export type AdultsError =
  | { readonly field: 'adults-source' | 'adults-date'; readonly problem: 'missing' | 'notADay' }
  | { readonly field: 'adults-file'; readonly problem: AdultsProblem | Problem | 'missing' };

export interface AdultsState {
  readonly page: ReadonlySignal<Loaded<AdultsPage>>;
  readonly source: ReadonlySignal<string>;
  readonly date: ReadonlySignal<string>;
  readonly read: ReadonlySignal<AdultsRead | null>;
  readonly errors: ReadonlySignal<readonly AdultsError[]>;
  /** Why it was not kept; what was typed stays. */
  readonly trouble: ReadonlySignal<Problem | null>;
  setSource(text: string): void;
  setDate(text: string): void;
  open(name: string, bytes: Uint8Array): void;
  /** Weights to the file from now on. True when it is kept. */
  keep(): Promise<boolean>;
  /** Weights to the bundled figures again. */
  remove(): Promise<void>;
  /** Hands over an empty list with the headings and the bands. */
  saveTemplate(): Promise<void>;
  stop(): void;
}

/** Further from the bundled figures than this is more likely a slip than a change. */
const FAR_OFF = 0.2;

/** The adults that a survey is weighted to: bundled, or loaded by the officer. */
export function createAdultsState(device: Device, id: string): AdultsState {
  const following = followStore<AdultsPage>(device, (database) => load(database, id));
  const source = signal('');
  const date = signal('');
  const read = signal<AdultsRead | null>(null);
  const errors = signal<readonly AdultsError[]>([]);
  const trouble = signal<Problem | null>(null);
  /** What was in use when the page was opened, or when somebody was told of a change. */
  let seen: OwnAdults | null | undefined;
  const stopSeeing = following.loaded.subscribe((now) => {
    if (now.at === 'ready' && seen === undefined) seen = now.value.own;
  });
  const change = async (own: OwnAdults | null): Promise<boolean> => {
    trouble.value = null;
    const database = await device.database();
    const done = database.ok ? await save(database.value, id, { own, seen: seen ?? null }) : database;
    if (done.ok) seen = done.value.kept;
    trouble.value = done.ok ? done.value.trouble : done.problem;
    return trouble.value === null;
  };

  const open = (name: string, bytes: Uint8Array) => {
    const text = readText(bytes, 'targets');
    const found = text.ok ? readAdults(text.value, ageBands) : { ...text, problem: [text.problem] };
    const page = following.loaded.value;
    const bundled = page.at === 'ready' ? page.value.bundled : null;
    read.value = found.ok ? { name, ...found.value, isFarOff: isFarOff(found.value, bundled) } : null;
    errors.value = found.ok ? [] : found.problem.map((problem) => ({ field: 'adults-file', problem }));
  };
  const keep = async () => {
    const typed = day(date.value.trim());
    errors.value = [
      ...(source.value.trim() === '' ? [{ field: 'adults-source', problem: 'missing' } as const] : []),
      ...dateErrors(date.value, typed),
      ...(read.value === null ? [{ field: 'adults-file', problem: 'missing' } as const] : []),
    ];
    if (errors.value.length > 0 || read.value === null || typed === null) return false;
    const { name, male, female } = read.value;
    const loadedAt = device.world.now();
    const own: OwnAdults = {
      v: 1,
      name,
      loadedAt,
      source: source.value.trim(),
      date: typed,
      bands: ageBands,
      male,
      female,
    };
    return change(own);
  };
  return {
    page: following.loaded,
    source,
    date,
    read,
    errors,
    trouble,
    setSource: (text) => {
      source.value = text;
    },
    setDate: (text) => {
      date.value = text;
    },
    open,
    keep,
    remove: async () => {
      await change(null);
    },
    saveTemplate: async () => {
      await device.world.share('adults.csv', 'text/csv', new TextEncoder().encode(templateOf(ageBands)));
    },
    stop: () => {
      stopSeeing();
      following.stop();
    },
  };
}

function dateErrors(text: string, typed: Day | null): readonly AdultsError[] {
  if (typed !== null) return [];
  return [{ field: 'adults-date', problem: text.trim() === '' ? 'missing' : 'notADay' }];
}

function templateOf(bands: readonly string[]): string {
  return ['age,male,female', ...bands.map((band) => `${band},,`), ''].join('\r\n');
}

function isFarOff({ male, female }: AdultCounts, bundled: AreaPopulation | null): boolean {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  if (bundled === null) return false;
  return Math.abs((sum(male) + sum(female)) / sum(bundled.age.persons) - 1) > FAR_OFF;
}

async function load(database: Database, id: string): Promise<Result<AdultsPage, Problem>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const kept = await loadSetting(database, { survey: survey.value.id, wave: null }, ADULTS_SETTING);
  if (!kept.ok) return kept;
  const bundled = populationOf(survey.value.council);
  return ok({ survey: survey.value, bundled, own: readOwnAdults(kept.value) });
}

/** Keeps them where another tab did not say otherwise meanwhile. */
async function save(
  database: Database,
  id: string,
  { own, seen }: { readonly own: OwnAdults | null; readonly seen: OwnAdults | null },
): ReturnType<typeof keepTyped<OwnAdults | null>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const place = { survey: survey.value.id, wave: null };
  const change = { place, name: ADULTS_SETTING, next: () => own, seen, part: readOwnAdults };
  const kept = await keepTyped(database, change);
  if (!kept.ok || kept.value.trouble !== null) return kept;
  const asked = await askAgain(database, survey.value.id);
  return asked.ok ? kept : asked;
}
