import type { Problem } from '../core/problem.ts';
import type { ResultsSource } from '../counting/analysis/results.ts';
import { type DriversAsk, driversOf, type WaveDrivers } from '../counting/analysis/waveDrivers.ts';
import type { KeptResponses } from '../keeping/storage/responsesIn.ts';
import type { Job } from './jobs.ts';
import { preparedFor } from './resultsJob.ts';

/** Asks what goes with an outcome of a wave, or what can be chosen. The source may be left out as for results. */
interface DriversRequest {
  readonly key: string;
  readonly source: ResultsSource<KeptResponses> | null;
  readonly ask: DriversAsk;
}

type DriversReply =
  | { readonly reply: 'drivers'; readonly drivers: WaveDrivers }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Works out what goes with an outcome, and tells how far it is. The survey kept here is that of the results. */
export const driversJob: Job = (input, tell): DriversReply => {
  const { key, source, ask } = input as DriversRequest;
  const ready = preparedFor(key, source);
  if (ready === null) return { reply: 'needsSource' };
  if (!ready.ok) return { reply: 'problem', problem: ready.problem };
  const prepared = ready.value;
  const found = driversOf(prepared, ask, tell);
  return found.ok ? { reply: 'drivers', drivers: found.value } : { reply: 'problem', problem: found.problem };
};
