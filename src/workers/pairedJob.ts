import type { Problem } from '../core/problem.ts';
import type { ResultsSource } from '../counting/analysis/results.ts';
import { type PairedAsk, type WavePaired, wavePaired } from '../counting/analysis/wavePaired.ts';
import type { Job } from './jobs.ts';
import { preparedFor } from './resultsJob.ts';

/** Asks for questions beside each other. The source may be left out as for results. */
interface PairedRequest {
  readonly key: string;
  readonly source: ResultsSource | null;
  readonly ask: PairedAsk;
}

type PairedReply =
  | { readonly reply: 'paired'; readonly paired: WavePaired }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Compares questions that the same people answered. */
export const pairedJob: Job = (input): PairedReply => {
  const { key, source, ask } = input as PairedRequest;
  const prepared = preparedFor(key, source);
  if (prepared === null) return { reply: 'needsSource' };
  const found = wavePaired(prepared, ask);
  return found.ok ? { reply: 'paired', paired: found.value } : { reply: 'problem', problem: found.problem };
};
