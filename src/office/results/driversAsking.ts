import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { DriverRecipe } from '../../counting/analysis/driverPeople.ts';
import type { DriversAsk, WaveDrivers } from '../../counting/analysis/waveDrivers.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';

/** What the job `drivers` answers. */
type Reply =
  | { readonly reply: 'drivers'; readonly drivers: WaveDrivers }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Reads a wave from the store and asks the worker what goes with an outcome of it. */
interface DriversAsking {
  load(): Promise<Result<SurveyFacts, Problem>>;
  /** Null when it was stopped. Without a recipe, what can be chosen. */
  drivers(recipe: DriverRecipe | null, watch?: JobWatch): Promise<Result<WaveDrivers, Problem> | null>;
}

/** Asks what goes with an outcome of one wave. The answers travel to the worker once, and again after it was stopped. */
export function createDriversAsking(device: Device, wave: string): DriversAsking {
  let held: { readonly facts: SurveyFacts; readonly key: string } | null = null;
  let isSent = false;
  const send = async (recipe: DriverRecipe | null, watch: JobWatch): Promise<Reply> => {
    if (held === null) throw new RangeError('drivers require load first');
    const { facts, key } = held;
    const ask: DriversAsk = { wave: facts.wave.id, choices: facts.choices, recipe };
    const run = async (withSource: boolean) =>
      (await device.world.run(
        'drivers',
        { key, source: withSource ? facts.source : null, ask },
        watch,
      )) as Reply;
    const first = await run(!isSent);
    isSent = true;
    // The worker that held the answers may be gone: they are sent again.
    return first.reply === 'needsSource' ? run(true) : first;
  };
  return {
    load: async () => {
      const database = await device.database();
      if (!database.ok) return database;
      const facts = await loadSurveyFacts(database.value, wave);
      if (facts.ok) held = { facts: facts.value, key: device.world.newId() };
      isSent = false;
      return facts;
    },
    drivers: async (recipe, watch = {}) => {
      try {
        const reply = await send(recipe, watch);
        if (reply.reply === 'problem') return fail(reply.problem);
        if (reply.reply === 'drivers') return ok(reply.drivers);
      } catch (error) {
        if (watch.signal?.aborted !== true) throw error;
        isSent = false;
        return null;
      }
      throw new RangeError('the job drivers requires a source it was given');
    },
  };
}
