import { subjects } from '../asking/bank/subjects.ts';
import type { Problem } from '../core/problem.ts';
import {
  type PreparedResults,
  prepareResults,
  type Results,
  type ResultsAsk,
  type ResultsSource,
  resultsOf,
} from '../counting/analysis/results.ts';
import type { Job } from './jobs.ts';

/** Asks for results. The source may be left out when a survey under this key was given before. */
export interface ResultsRequest {
  /** Changes whenever anything in the source does. */
  readonly key: string;
  readonly source: ResultsSource | null;
  readonly ask: ResultsAsk;
}

/** The results; or that this worker has not kept the survey, and wants its source. */
export type ResultsReply =
  | { readonly reply: 'results'; readonly results: Results }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** The questions of the benchmark in the order in which it asks them. */
const coreOrder = [...new Set(subjects.map(({ question }) => question))];

let kept: { readonly key: string; readonly prepared: PreparedResults } | null = null;

/** Works out the results of one wave. The survey asked for last stays here, as columns, for the next question. */
export const resultsJob: Job = (input) => {
  const { key, source, ask } = input as ResultsRequest;
  if (source !== null) kept = { key, prepared: prepareResults(source, coreOrder) };
  if (kept?.key !== key) return { reply: 'needsSource' } satisfies ResultsReply;
  const found = resultsOf(kept.prepared, ask);
  const reply: ResultsReply = found.ok
    ? { reply: 'results', results: found.value }
    : { reply: 'problem', problem: found.problem };
  return reply;
};
