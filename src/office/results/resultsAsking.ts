import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Results, ResultsAsk } from '../../counting/analysis/results.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';

/** What the job `results` answers. */
type Reply =
  | { readonly reply: 'results'; readonly results: Results }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

export type Wanted = Omit<ResultsAsk, 'wave' | 'choices'>;

/** The wanted of a page that shows everyone together and compares nothing. */
export const EVERYONE: Wanted = { breakBy: null, dontKnow: 'asAsked', compareWith: null };

/** Reads a wave from the store and asks the worker for its results. */
export interface ResultsAsking {
  /** Reads the survey anew: after that, answers come from what is stored now. */
  load(): Promise<Result<SurveyFacts, Problem>>;
  /** Results of what was read last. */
  ask(wanted: Wanted): Promise<Result<Results, Problem>>;
}

/** Asks for the results of one wave. The answers travel to the worker once; then only what is wanted of them does. */
export function createResultsAsking(device: Device, wave: string): ResultsAsking {
  let held: { readonly facts: SurveyFacts; readonly key: string } | null = null;
  let isSent = false;
  const load = async () => {
    const database = await device.database();
    if (!database.ok) return database;
    const facts = await loadSurveyFacts(database.value, wave);
    if (facts.ok) held = { facts: facts.value, key: device.world.newId() };
    isSent = false;
    return facts;
  };
  const send = (wanted: Wanted, withSource: boolean): Promise<Reply> => {
    if (held === null) throw new RangeError('ask requires load first');
    const { facts, key } = held;
    const ask: ResultsAsk = { ...wanted, wave: facts.wave.id, choices: facts.choices };
    return device.world.run('results', {
      key,
      source: withSource ? facts.source : null,
      ask,
    }) as Promise<Reply>;
  };
  const ask = async (wanted: Wanted): Promise<Result<Results, Problem>> => {
    const first = await send(wanted, !isSent);
    isSent = true;
    // The worker that held the answers may be gone: they are sent again.
    const reply = first.reply === 'needsSource' ? await send(wanted, true) : first;
    if (reply.reply === 'results') return ok(reply.results);
    if (reply.reply === 'problem') return fail(reply.problem);
    throw new RangeError('the job results requires a source it was given');
  };
  return { load, ask };
}
