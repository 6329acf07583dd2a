import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { DriverRecipe } from '../../counting/analysis/driverPeople.ts';
import type { DriversAsk, WaveDrivers } from '../../counting/analysis/waveDrivers.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { SurveyFacts } from './surveyFacts.ts';
import { createWaveAsking } from './waveAsking.ts';

/** Reads a wave from the store and asks the worker what goes with an outcome of it. */
interface DriversAsking {
  load(): Promise<Result<SurveyFacts, Problem>>;
  /** Null when it was stopped. Without a recipe, what can be chosen. */
  drivers(recipe: DriverRecipe | null, watch?: JobWatch): Promise<Result<WaveDrivers, Problem> | null>;
}

/** Asks what goes with an outcome of one wave. */
export function createDriversAsking(device: Device, wave: string): DriversAsking {
  const asking = createWaveAsking<{ readonly reply: 'drivers'; readonly drivers: WaveDrivers }>(device, {
    wave,
    job: 'drivers',
  });
  return {
    load: asking.load,
    drivers: async (recipe, watch) => {
      const found = await asking.ask(
        ({ wave: { id }, choices }) => ({ ask: { wave: id, choices, recipe } satisfies DriversAsk }),
        watch,
      );
      return found?.ok ? ok(found.value.drivers) : found;
    },
  };
}
