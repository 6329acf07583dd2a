import type { Problem } from '../core/problem.ts';
import type { ResultsSource } from '../counting/analysis/results.ts';
import type { Table } from '../counting/analysis/table.ts';
import {
  type FindingsAsk,
  findingsOf,
  findingTable,
  type WaveFindings,
} from '../counting/analysis/waveFindings.ts';
import type { KeptResponses } from '../keeping/storage/responsesIn.ts';
import type { Job } from './jobs.ts';
import { preparedFor } from './resultsJob.ts';

/** Asks for what stands out in a wave, or for the table of one finding. The source may be left out as for results. */
interface FindingsRequest {
  readonly key: string;
  readonly source: ResultsSource<KeptResponses> | null;
  readonly ask: FindingsAsk;
  /** Null for the findings. */
  readonly table: { readonly column: string; readonly breakBy: string } | null;
}

type FindingsReply =
  | { readonly reply: 'findings'; readonly findings: WaveFindings }
  | { readonly reply: 'table'; readonly table: Table }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Looks through a wave for what stands out, and tells how far it is. Results and findings share the survey kept here. */
export const findingsJob: Job = (input, tell): FindingsReply => {
  const { key, source, ask, table } = input as FindingsRequest;
  const ready = preparedFor(key, source);
  if (ready === null) return { reply: 'needsSource' };
  if (!ready.ok) return { reply: 'problem', problem: ready.problem };
  const prepared = ready.value;
  if (table !== null) {
    const found = findingTable(prepared, ask, table);
    return found.ok ? { reply: 'table', table: found.value } : { reply: 'problem', problem: found.problem };
  }
  const found = findingsOf(prepared, ask, tell);
  return found.ok
    ? { reply: 'findings', findings: found.value }
    : { reply: 'problem', problem: found.problem };
};
