import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { DontKnowBase } from '../../counting/analysis/findingMeasures.ts';
import type { Table } from '../../counting/analysis/table.ts';
import type { FindingsAsk, WaveFindings } from '../../counting/analysis/waveFindings.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';

/** What the job `findings` answers. */
type Reply =
  | { readonly reply: 'findings'; readonly findings: WaveFindings }
  | { readonly reply: 'table'; readonly table: Table }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** A finding's question and break. */
export interface TableOf {
  readonly column: string;
  readonly breakBy: string;
}

/** Reads a wave from the store and asks the worker what stands out in it. */
interface FindingsAsking {
  load(): Promise<Result<SurveyFacts, Problem>>;
  /** Null when it was stopped. */
  findings(dontKnow: DontKnowBase, watch: JobWatch): Promise<Result<WaveFindings, Problem> | null>;
  table(dontKnow: DontKnowBase, of: TableOf): Promise<Result<Table, Problem>>;
}

/** Asks what stands out in one wave. The answers travel to the worker once, and again after it was stopped. */
export function createFindingsAsking(device: Device, wave: string): FindingsAsking {
  let held: { readonly facts: SurveyFacts; readonly key: string } | null = null;
  let isSent = false;
  const send = async (
    { dontKnow, table }: { readonly dontKnow: DontKnowBase; readonly table: TableOf | null },
    watch: JobWatch,
  ): Promise<Reply> => {
    if (held === null) throw new RangeError('findings require load first');
    const { facts, key } = held;
    const ask: FindingsAsk = { wave: facts.wave.id, choices: facts.choices, dontKnow };
    const run = async (withSource: boolean) =>
      (await device.world.run(
        'findings',
        { key, source: withSource ? facts.source : null, ask, table },
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
    findings: async (dontKnow, watch) => {
      try {
        const reply = await send({ dontKnow, table: null }, watch);
        if (reply.reply === 'problem') return fail(reply.problem);
        if (reply.reply === 'findings') return ok(reply.findings);
      } catch (error) {
        if (watch.signal?.aborted !== true) throw error;
        isSent = false;
        return null;
      }
      throw new RangeError('the job findings requires a source it was given');
    },
    table: async (dontKnow, table) => {
      const reply = await send({ dontKnow, table }, {});
      if (reply.reply === 'problem') return fail(reply.problem);
      if (reply.reply === 'table') return ok(reply.table);
      throw new RangeError('the job findings requires a source it was given');
    },
  };
}
