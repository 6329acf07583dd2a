import type { Problem } from '../core/problem.ts';
import type { ResultsSource } from '../counting/analysis/results.ts';
import {
  type OverlapAsk,
  type PairedAsk,
  type WaveOverlap,
  type WavePaired,
  waveOverlap,
  wavePaired,
} from '../counting/analysis/wavePaired.ts';
import type { KeptResponses } from '../keeping/storage/responsesIn.ts';
import type { Job } from './jobs.ts';
import { preparedFor } from './resultsJob.ts';

/** Asks for questions beside each other. The source may be left out as for results. */
interface PairedRequest {
  readonly key: string;
  readonly source: ResultsSource<KeptResponses> | null;
  readonly ask: PairedAsk | OverlapAsk;
}

type PairedReply =
  | { readonly reply: 'paired'; readonly paired: WavePaired }
  | { readonly reply: 'overlap'; readonly overlap: WaveOverlap }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Compares groups that share people, or questions that the same people answered. */
export const pairedJob: Job = (input): PairedReply => {
  const { key, source, ask } = input as PairedRequest;
  const ready = preparedFor(key, source);
  if (ready === null) return { reply: 'needsSource' };
  if (!ready.ok) return { reply: 'problem', problem: ready.problem };
  const prepared = ready.value;
  if ('overlap' in ask) {
    const groups = waveOverlap(prepared, ask);
    return groups.ok
      ? { reply: 'overlap', overlap: groups.value }
      : { reply: 'problem', problem: groups.problem };
  }
  const found = wavePaired(prepared, ask);
  return found.ok ? { reply: 'paired', paired: found.value } : { reply: 'problem', problem: found.problem };
};
