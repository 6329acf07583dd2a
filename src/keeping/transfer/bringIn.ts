import { asksTheSame } from '../../asking/survey/editing/asksTheSame.ts';
import { misfitsOf } from '../../asking/survey/misfits.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type Merged, merge } from './merge.ts';

/** Surveys with their waves, and responses of them. */
export interface Sheaf {
  readonly surveys: readonly Survey[];
  readonly waves: readonly Wave[];
  readonly questionnaires: readonly Questionnaire[];
  readonly responses: readonly Response[];
}

/** What bringing in would do to one wave. */
export interface WaveArrival {
  readonly survey: Survey;
  readonly wave: Wave;
  /** False for a wave that comes with the file. */
  readonly isHere: boolean;
  /** Responses of the wave that were here before. */
  readonly before: readonly Response[];
  readonly merged: Merged;
  /** New responses with answers that do not fit their questionnaire; they are kept as they are. */
  readonly misfits: number;
}

/**
 * Says what bringing in would do, before it is done. The same for what was finished on this device and for a file.
 *
 * @returns Each wave that something arrives for. `mixedSimulated` when simulated responses come into a real wave, such a wave
 *   into a real survey, or the other way round, `differentQuestionnaire` when the same version asks different things here and there, `notFound`
 *   for responses of a wave that is neither here nor in the file.
 */
export function planBringIn(here: Sheaf, arriving: Sheaf): Result<readonly WaveArrival[], Problem> {
  const clash = arriving.questionnaires.find((one) => differs(here.questionnaires, one));
  if (clash) return fail({ kind: 'differentQuestionnaire', version: clash.version });
  if (isMixed(here, arriving)) return fail({ kind: 'mixedSimulated' });
  const waves = new Set(arriving.responses.map((response) => response.wave));
  const arrivals: WaveArrival[] = [];
  for (const id of waves) {
    const planned = planWave(here, arriving, id);
    if (!planned.ok) return planned;
    arrivals.push(planned.value);
  }
  return ok(arrivals);
}

/** Every page of such a wave would say “simulated” of a survey that is real. */
function isMixed(here: Sheaf, arriving: Sheaf): boolean {
  const surveys = new Map([...arriving.surveys, ...here.surveys].map((one) => [one.id, one.simulated]));
  return arriving.waves.some(({ survey, simulated }) => (surveys.get(survey) ?? simulated) !== simulated);
}

function planWave(here: Sheaf, arriving: Sheaf, id: string): Result<WaveArrival, Problem> {
  const hereWave = here.waves.find((one) => one.id === id);
  const wave = hereWave ?? arriving.waves.find((one) => one.id === id);
  if (wave === undefined) return fail({ kind: 'notFound', what: 'wave' });
  const survey = [...here.surveys, ...arriving.surveys].find((one) => one.id === wave.survey);
  if (survey === undefined) return fail({ kind: 'notFound', what: 'survey' });
  const incoming = arriving.responses.filter((response) => response.wave === id);
  if (incoming.some((response) => response.simulated !== wave.simulated))
    return fail({ kind: 'mixedSimulated' });
  const before = here.responses.filter((response) => response.wave === id);
  const merged = merge(before, incoming);
  const questionnaires = [...here.questionnaires, ...arriving.questionnaires];
  const misfits = countMisfits(questionnaires, merged.added);
  return ok({ survey, wave, isHere: hereWave !== undefined, before, merged, misfits });
}

/** How many have an answer that does not fit what was asked, or belong to a questionnaire that nobody has. */
function countMisfits(questionnaires: readonly Questionnaire[], responses: readonly Response[]): number {
  const readers = new Map(
    questionnaires.map((one) => [versionName(one.id, one.version), misfitsOf(one)] as const),
  );
  return responses.filter((response) => {
    const { id, version } = response.questionnaire;
    const misfits = readers.get(versionName(id, version));
    return misfits === undefined || misfits(response).length > 0;
  }).length;
}

function versionName(id: string, version: number): string {
  return `${id} ${version}`;
}

function differs(here: readonly Questionnaire[], arriving: Questionnaire): boolean {
  const own = here.find((one) => one.id === arriving.id && one.version === arriving.version);
  return own !== undefined && !asksTheSame(own, arriving);
}
