import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';

/** Reads a wave from the store and asks one job of the worker about it. */
interface WaveAsking<Answer> {
  load(): Promise<Result<SurveyFacts, Problem>>;
  /** Null when it was stopped. */
  ask(request: (facts: SurveyFacts) => object, watch?: JobWatch): Promise<Result<Answer, Problem> | null>;
}

/** What a job answers that keeps the survey between one question and the next. */
type Reply<Answer> =
  | Answer
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Asks a job about one wave. The answers of the survey travel to the worker once, and again after it was stopped. */
export function createWaveAsking<Answer extends { readonly reply: string }>(
  device: Device,
  { wave, job }: { readonly wave: string; readonly job: string },
): WaveAsking<Answer> {
  let held: { readonly facts: SurveyFacts; readonly key: string } | null = null;
  let isSent = false;
  const send = async (request: (facts: SurveyFacts) => object, watch: JobWatch): Promise<Reply<Answer>> => {
    if (held === null) throw new RangeError(`${job} requires load first`);
    const { facts, key } = held;
    const run = async (withSource: boolean) => {
      const input = { key, source: withSource ? facts.source : null, ...request(facts) };
      return (await device.world.run(job, input, watch)) as Reply<Answer>;
    };
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
    ask: async (request, watch = {}) => {
      try {
        const reply = await send(request, watch);
        if (isProblem(reply)) return fail(reply.problem);
        if (reply.reply !== 'needsSource') return ok(reply as Answer);
      } catch (error) {
        if (watch.signal?.aborted !== true) throw error;
        isSent = false;
        return null;
      }
      throw new RangeError(`the job ${job} requires a source it was given`);
    },
  };
}

function isProblem(reply: {
  readonly reply: string;
}): reply is { readonly reply: 'problem'; readonly problem: Problem } {
  return reply.reply === 'problem';
}
