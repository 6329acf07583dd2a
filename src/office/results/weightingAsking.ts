import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { MarginColumn, MatchProblem } from '../../counting/analysis/matchTargets.ts';
import type { OwnTarget } from '../../counting/analysis/ownTargets.ts';
import type { WeightingTrial, WeightingTry } from '../../counting/analysis/weightingTrial.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';

/** What the job `weighting` answers of a wave. */
export interface WeightingAnswer {
  readonly trials: readonly WeightingTrial[];
  readonly columns: readonly MarginColumn[];
  readonly problems: readonly MatchProblem[];
  readonly given: { readonly responses: boolean; readonly file: boolean };
}

type Reply =
  | (WeightingAnswer & { readonly reply: 'weighting' })
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Ways to weight that are tried, and targets that are held against the people of the wave. */
interface Wanted {
  readonly tries?: readonly WeightingTry[];
  readonly targets?: readonly OwnTarget[];
}

/** Reads a wave from the store and asks the worker about ways to weight it. */
export interface WeightingAsking {
  load(): Promise<Result<SurveyFacts, Problem>>;
  ask(wanted: Wanted): Promise<Result<WeightingAnswer, Problem>>;
}

/** Asks about ways to weight one wave. The answers travel to the worker once. */
export function createWeightingAsking(device: Device, wave: string): WeightingAsking {
  let held: { readonly facts: SurveyFacts; readonly key: string } | null = null;
  let isSent = false;
  const send = async ({ tries = [], targets = [] }: Wanted, withSource: boolean): Promise<Reply> => {
    if (held === null) throw new RangeError('ask requires load first');
    const { facts, key } = held;
    const source = withSource ? facts.source : null;
    return (await device.world.run('weighting', {
      key,
      source,
      wave: facts.wave.id,
      tries,
      targets,
    })) as Reply;
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
    ask: async (wanted) => {
      const first = await send(wanted, !isSent);
      isSent = true;
      // The worker that held the answers may be gone: they are sent again.
      const reply = first.reply === 'needsSource' ? await send(wanted, true) : first;
      if (reply.reply === 'weighting') return ok(reply);
      if (reply.reply === 'problem') return fail(reply.problem);
      throw new RangeError('the job weighting requires a source it was given');
    },
  };
}
