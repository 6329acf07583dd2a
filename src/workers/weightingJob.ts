import type { WaveId } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import {
  type MarginColumn,
  type MatchProblem,
  marginColumns,
  zeroProblems,
} from '../counting/analysis/matchTargets.ts';
import type { OwnTarget } from '../counting/analysis/ownTargets.ts';
import type { ResultsSource } from '../counting/analysis/results.ts';
import { tryWeighting, type WeightingTrial, type WeightingTry } from '../counting/analysis/weightingTrial.ts';
import type { KeptResponses } from '../keeping/storage/responsesIn.ts';
import type { Job } from './jobs.ts';
import { preparedFor } from './resultsJob.ts';

/** Asks what comes of some ways to weight a wave, or what targets may be about. The source may be left out as for results. */
interface WeightingRequest {
  readonly key: string;
  readonly source: ResultsSource<KeptResponses> | null;
  readonly wave: WaveId;
  readonly tries: readonly WeightingTry[];
  /** Targets to hold against the people of the wave. */
  readonly targets: readonly OwnTarget[];
}

type WeightingReply =
  | {
      readonly reply: 'weighting';
      readonly trials: readonly WeightingTrial[];
      readonly columns: readonly MarginColumn[];
      readonly problems: readonly MatchProblem[];
      /** Whether responses carry weights, and whether a file gave some. */
      readonly given: { readonly responses: boolean; readonly file: boolean };
    }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Tries ways to weight a wave without using them, and tells which columns targets may be about. */
export const weightingJob: Job = (input): WeightingReply => {
  const { key, source, wave, tries, targets } = input as WeightingRequest;
  const ready = preparedFor(key, source);
  if (ready === null) return { reply: 'needsSource' };
  if (!ready.ok) return { reply: 'problem', problem: ready.problem };
  const prepared = ready.value;
  const found = prepared.datasets.get(wave);
  if (found === undefined) return { reply: 'problem', problem: { kind: 'notFound', what: 'wave' } };
  if (!found.ok) return { reply: 'problem', problem: found.problem };
  const dataset = found.value;
  const trials: WeightingTrial[] = [];
  for (const one of tries) {
    const trial = tryWeighting(prepared, wave, one);
    if (!trial.ok) return { reply: 'problem', problem: trial.problem };
    trials.push(trial.value);
  }
  return {
    reply: 'weighting',
    trials,
    columns: marginColumns(dataset),
    problems: targets.flatMap((target) => zeroProblems(dataset, target)),
    given: { responses: dataset.given.responses !== null, file: dataset.given.file !== null },
  };
};
