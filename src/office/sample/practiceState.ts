import { type ReadonlySignal, signal } from '@preact/signals';
import type { WaveId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { makePractice } from '../../counting/sample/makeSampleCouncil.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { listSurveys, listWaves, saveWave } from '../../keeping/storage/surveys.ts';

export interface PracticeState {
  readonly problem: ReadonlySignal<Problem | null>;
  /** Has the wave ready in which interviews are practised: which it is, null on a problem. The same one each time. */
  prepare(): Promise<WaveId | null>;
}

/** Practising interviews with the made-up council, where no keys are needed because nobody real answers. */
export function createPracticeState(device: Device): PracticeState {
  const problem = signal<Problem | null>(null);
  return {
    problem,
    prepare: async () => {
      const prepared = await prepareIn(device);
      problem.value = prepared.ok ? null : prepared.problem;
      return prepared.ok ? prepared.value : null;
    },
  };
}

async function prepareIn({ database, world }: Device): Promise<Result<WaveId, Problem>> {
  const found = await database();
  if (!found.ok) return found;
  const { survey, wave, questionnaire } = makePractice(world.today(), world.now());
  const waves = await listWaves(found.value, survey.id);
  if (!waves.ok) return waves;
  if (waves.value.some(({ id, closedAt }) => id === wave.id && closedAt === null)) return ok(wave.id);
  const surveys = await listSurveys(found.value);
  if (!surveys.ok) return surveys;
  const isHere = surveys.value.some(({ id }) => id === survey.id);
  const kept = await saveWave(found.value, wave, questionnaire, isHere ? null : survey);
  return kept.ok ? ok(wave.id) : kept;
}
