import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { DontKnowBase } from '../../counting/analysis/findingMeasures.ts';
import type { Table } from '../../counting/analysis/table.ts';
import type { FindingsAsk, WaveFindings } from '../../counting/analysis/waveFindings.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { SurveyFacts } from './surveyFacts.ts';
import { createWaveAsking } from './waveAsking.ts';

/** What the job `findings` answers. */
type Answer =
  | { readonly reply: 'findings'; readonly findings: WaveFindings }
  | { readonly reply: 'table'; readonly table: Table };

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

/** Asks what stands out in one wave. */
export function createFindingsAsking(device: Device, wave: string): FindingsAsking {
  const asking = createWaveAsking<Answer>(device, { wave, job: 'findings' });
  const request =
    (dontKnow: DontKnowBase, table: TableOf | null) =>
    ({ wave: { id }, choices }: SurveyFacts) => ({
      ask: { wave: id, choices, dontKnow } satisfies FindingsAsk,
      table,
    });
  return {
    load: asking.load,
    findings: async (dontKnow, watch) => {
      const found = await asking.ask(request(dontKnow, null), watch);
      if (found === null || !found.ok) return found;
      if (found.value.reply === 'findings') return ok(found.value.findings);
      throw new RangeError('the job findings requires no table to find some');
    },
    table: async (dontKnow, table) => {
      const found = await asking.ask(request(dontKnow, table));
      if (found?.ok === false) return found;
      if (found?.value.reply === 'table') return ok(found.value.table);
      throw new RangeError('the job findings requires a table to tell it');
    },
  };
}
