import type { WaveId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type DriverChoice, driverChoices } from './driverChoices.ts';
import type { DriverRecipe } from './driverPeople.ts';
import { type DriversFound, type DriversRefused, findDrivers } from './findDrivers.ts';
import { noteOf } from './methodNote.ts';
import { type PreparedResults, type ResultsAsk, weighedWave } from './results.ts';
import type { MethodNote } from './table.ts';

/** Which drivers of a wave are wanted. */
export interface DriversAsk extends Pick<ResultsAsk, 'choices'> {
  readonly wave: WaveId;
  /** Null for what can be chosen alone. */
  readonly recipe: DriverRecipe | null;
}

/** What can be chosen of a wave, what goes with what was chosen, and how the figures came about. */
export interface WaveDrivers {
  readonly choices: readonly DriverChoice[];
  /** Null where nothing was asked for. */
  readonly found: DriversFound | DriversRefused | null;
  readonly note: MethodNote;
}

/**
 * Works out what goes with an outcome of a wave (findDrivers.ts). What a recipe names that the wave has not is passed over;
 * drivers stand in the order of the questionnaire. A problem when the wave cannot be counted.
 *
 * @param tell How much of the work is done, 0 to 1.
 */
export function driversOf(
  prepared: PreparedResults,
  ask: DriversAsk,
  tell?: (share: number) => void,
): Result<WaveDrivers, Problem> {
  const data = prepared.datasets.get(ask.wave);
  if (data === undefined) return fail({ kind: 'notFound', what: 'wave' });
  if (!data.ok) return data;
  const { dataset, weights, name } = weighedWave(prepared, data.value, ask);
  const { settings } = prepared.source;
  const choices = prepared.memory.recall(`driver choices ${name}`, () => driverChoices(dataset, settings));
  const recipe = ask.recipe && knownIn(choices, ask.recipe);
  const perResponse =
    weights.weightedBy.length === 0 ? new Float64Array(dataset.size).fill(1) : weights.perResponse;
  const found =
    recipe === null
      ? null
      : prepared.memory.recall(`drivers ${JSON.stringify(recipe)} ${name}`, () =>
          findDrivers(dataset, recipe, { weights: perResponse, settings, ...(tell && { tell }) }),
        );
  const spec = { column: '', weights: weights.weightedBy.length === 0 ? null : weights, settings };
  return ok({ choices, found, note: noteOf(dataset, spec, false) });
}

/** A recipe of what can be chosen; null without an outcome, or without a driver. */
function knownIn(choices: readonly DriverChoice[], recipe: DriverRecipe): DriverRecipe | null {
  const outcome = choices.find(({ id }) => id === recipe.outcome);
  if (outcome === undefined) return null;
  const drivers = choices
    .filter(({ id, scale }) => scale !== null && id !== outcome.id && recipe.drivers.includes(id))
    .map(({ id }) => id);
  const as = outcome.scale === null ? 'net' : outcome.net === null ? 'score' : recipe.as;
  return drivers.length === 0 ? null : { outcome: outcome.id, as, drivers };
}
