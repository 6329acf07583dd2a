import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSurvey } from '../../keeping/storage/surveys.ts';
import type { TakenStanding } from '../../keeping/transfer/takenRecords.ts';
import type { Loaded } from '../followStore.ts';
import { type Collecting, loadCollecting } from './collecting.ts';
import { loadTaken } from './countRecords.ts';

/** What came from the tablets, and what of it is in the results. */
export interface Came extends Collecting {
  readonly before: TakenStanding;
}

/** What came from the tablets of a survey, as a page has it. */
export interface WhatCame {
  /** It may have to be read anew, so it comes later than the rest of a page. */
  readonly came: ReadonlySignal<Loaded<Came>>;
  /** Whole percent of the files that are read, where they have to be; null before. */
  readonly percent: ReadonlySignal<number | null>;
  /** Reads it again, once something was changed. */
  again(): Promise<void>;
  /** The page is left: nothing more is read for it. */
  stop(): void;
}

/** Reads what came from the tablets of a survey. */
export function whatCame(device: Device, survey: string): WhatCame {
  const came = signal<Loaded<Came>>({ at: 'loading' });
  const percent = signal<number | null>(null);
  const stopping = new AbortController();
  const onProgress = (share: number) => {
    percent.value = Math.floor(100 * share);
  };
  const again = async () => {
    const database = await device.database();
    const watch = { onProgress, signal: stopping.signal };
    const found = database.ok ? await readCame(database.value, survey, watch) : database;
    if (!found.ok) came.value = { at: 'problem', problem: found.problem };
    else if (found.value !== null) came.value = { at: 'ready', value: found.value };
  };
  void again();
  return { came, percent, again, stop: () => stopping.abort() };
}

/** Reads it once; null when it was stopped. */
export async function readCame(
  database: Database,
  id: string,
  watch: JobWatch = {},
): Promise<Result<Came | null, Problem>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const collecting = await loadCollecting(database, survey.value.id, watch);
  if (!collecting.ok || collecting.value === null) return collecting.ok ? ok(null) : collecting;
  const { standing } = collecting.value;
  const before = await loadTaken(database, { survey: id, standing });
  return before.ok ? ok({ ...collecting.value, before: before.value }) : before;
}
