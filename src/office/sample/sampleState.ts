import { type ReadonlySignal, signal } from '@preact/signals';
import { PRACTICE_WAVE, type WaveId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { bundledFigures } from '../../counting/benchmarks/sources.ts';
import {
  makeSampleCouncil,
  SAMPLE_SURVEY,
  type SampleCouncil,
} from '../../counting/sample/makeSampleCouncil.ts';
import { overviewOf } from '../../keeping/storage/counts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { addResponses } from '../../keeping/storage/responses.ts';
import { saveConfirmation } from '../../keeping/storage/settings.ts';
import { merge } from '../../keeping/transfer/merge.ts';

/** How far the making is. */
export type SampleStep = 'looking' | 'making' | 'keeping' | 'opening';

export interface SampleState {
  readonly step: ReadonlySignal<SampleStep>;
  readonly problem: ReadonlySignal<Problem | null>;
  /** Makes the sample council unless it is whole on this device. The wave whose results to open; null on a problem. */
  make(): Promise<WaveId | null>;
}

/** The sample council, made on this device and brought in by the same road as real answers. */
export function createSampleState(device: Device): SampleState {
  const step = signal<SampleStep>('looking');
  const problem = signal<Problem | null>(null);
  const tell = async (now: SampleStep) => {
    step.value = now;
    // Lets the page paint before work that holds it.
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    step,
    problem,
    make: async () => {
      problem.value = null;
      const made = await makeIn(device, tell);
      if (!made.ok) problem.value = made.problem;
      return made.ok ? made.value : null;
    },
  };
}

const WAVES = 2;

async function makeIn(
  device: Device,
  tell: (step: SampleStep) => Promise<void>,
): Promise<Result<WaveId, Problem>> {
  await tell('looking');
  const database = await device.database();
  if (!database.ok) return database;
  const all = await overviewOf(database.value, device.world.today());
  if (!all.ok) return all;
  const ofSample = all.value.find(({ survey }) => survey.id === SAMPLE_SURVEY)?.waves ?? [];
  const here = ofSample.filter(({ wave }) => wave.id !== PRACTICE_WAVE);
  // The newest comes first: the last one is the wave by telephone, where every grade can be seen.
  const whole =
    here.length === WAVES && here.every(({ counts }) => counts.broughtIn > 0) ? here.at(-1) : null;
  if (whole) return ok(whole.wave.id);
  await tell('making');
  const sample = makeSampleCouncil(device.world.random, bundledFigures);
  await tell('keeping');
  const kept = await keep(database.value, sample);
  if (!kept.ok) return kept;
  await tell('opening');
  return ok(sample.waves[0].id);
}

async function keep(database: Database, sample: SampleCouncil): Promise<Result<void, Problem>> {
  const { survey, waves, questionnaires, responses } = sample;
  const added = await addResponses(database, { surveys: [survey], waves, questionnaires, responses }, merge);
  if (!added.ok) return added;
  for (const [figure, approval] of Object.entries(sample.confirmedBases)) {
    const what = `assumedBase/${figure}`;
    const confirmed = await saveConfirmation(database, { survey: survey.id, what, ...approval });
    if (!confirmed.ok) return confirmed;
  }
  return ok(undefined);
}
