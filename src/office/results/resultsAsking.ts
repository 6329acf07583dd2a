import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { ChosenTables, TableChoice } from '../../counting/analysis/chosenTables.ts';
import type { Results, ResultsAsk } from '../../counting/analysis/results.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';

/** What the job `results` answers. */
type Reply =
  | { readonly reply: 'results'; readonly results: Partial<Results> }
  | { readonly reply: 'tables'; readonly tables: ChosenTables }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Tables that are wanted, and who is told how far they are. */
interface TablesAsk {
  readonly choice: TableChoice;
  readonly watch: JobWatch;
}

type Answered =
  | Exclude<Reply, { readonly reply: 'results' }>
  | { readonly reply: 'results'; readonly results: Results };

export type Wanted = Omit<ResultsAsk, 'wave' | 'choices'>;

/** The wanted of a page that shows everyone together and compares nothing. */
export const EVERYONE: Wanted = { breakBy: null, dontKnow: 'asAsked', compareWith: null };

/** Reads a wave from the store and asks the worker for its results. */
export interface ResultsAsking {
  /** Reads the survey anew: after that, answers come from what is stored now. */
  load(): Promise<Result<SurveyFacts, Problem>>;
  /** Results of what was read last. */
  ask(wanted: Wanted): Promise<Result<Results, Problem>>;
  /** Tables that an officer chose; null when it was stopped. */
  askTables(choice: TableChoice, watch: JobWatch): Promise<Result<ChosenTables, Problem> | null>;
}

/**
 * Asks for the results of one wave. The answers travel to the worker once; then only what is wanted of them does.
 *
 * @param ahead Whether other breaks, or tables kept to other answers, are likely to be asked for.
 */
export function createResultsAsking(device: Device, wave: string, ahead = false): ResultsAsking {
  let held: { readonly facts: SurveyFacts; readonly key: string } | null = null;
  let isSent = false;
  let turns = 0;
  /** What was answered last: the worker sends only what is different now. */
  let last: { readonly turn: number; readonly results: Results } | null = null;
  device.world.expect('results');
  const load = async () => {
    const database = await device.database();
    if (!database.ok) return database;
    const facts = await loadSurveyFacts(database.value, wave);
    if (facts.ok) held = { facts: facts.value, key: device.world.newId() };
    isSent = false;
    last = null;
    return facts;
  };
  const send = async (wanted: Wanted, withSource: boolean, tables?: TablesAsk): Promise<Answered> => {
    if (held === null) throw new RangeError('ask requires load first');
    const { facts, key } = held;
    const ask: ResultsAsk = { ...wanted, wave: facts.wave.id, choices: facts.choices };
    turns += 1;
    const turn = turns;
    const before = last;
    const input = {
      key,
      source: withSource ? facts.source : null,
      ask,
      turn,
      holds: before?.turn ?? null,
      ahead,
      ...(tables && { choice: tables.choice }),
    };
    const reply = (await device.world.run('results', input, tables?.watch)) as Reply;
    if (reply.reply !== 'results') return reply;
    const results = { ...before?.results, ...reply.results } as Results;
    if (held.key === key) last = { turn, results };
    return { reply: 'results', results };
  };
  const sendAll = async (wanted: Wanted, tables?: TablesAsk): Promise<Answered> => {
    const first = await send(wanted, !isSent, tables);
    isSent = true;
    // The worker that held the answers may be gone: they are sent again.
    return first.reply === 'needsSource' ? send(wanted, true, tables) : first;
  };
  const ask = async (wanted: Wanted): Promise<Result<Results, Problem>> => {
    const reply = await sendAll(wanted);
    if (reply.reply === 'results') return ok(reply.results);
    if (reply.reply === 'problem') return fail(reply.problem);
    throw new RangeError('the job results requires a source it was given');
  };
  const askTables: ResultsAsking['askTables'] = async (choice, watch) => {
    try {
      const reply = await sendAll(EVERYONE, { choice, watch });
      if (reply.reply === 'tables') return ok(reply.tables);
      if (reply.reply === 'problem') return fail(reply.problem);
    } catch (error) {
      if (watch.signal?.aborted !== true) throw error;
      // The worker that held the answers is gone.
      isSent = false;
      return null;
    }
    throw new RangeError('the job results requires a source it was given');
  };
  return { load, ask, askTables };
}
