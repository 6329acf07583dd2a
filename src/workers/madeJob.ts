import type { WaveId } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import type { Dataset } from '../counting/analysis/dataset.ts';
import {
  type MadePreview,
  type MadeSource,
  madeSources,
  previewOf,
} from '../counting/analysis/made/madeSources.ts';
import type { MadeVariable } from '../counting/analysis/made/madeVariable.ts';
import type { ResultsSource } from '../counting/analysis/results.ts';
import type { KeptResponses } from '../keeping/storage/responsesIn.ts';
import type { Job } from './jobs.ts';
import { preparedFor } from './resultsJob.ts';

/** Asks what variables of a wave can be made of, and how one would come out. The source may be left out as for results. */
interface MadeRequest {
  readonly key: string;
  readonly source: ResultsSource<KeptResponses> | null;
  readonly wave: WaveId;
  /** Null for what there is to make variables of. */
  readonly made: MadeVariable | null;
}

type MadeReply =
  | { readonly reply: 'sources'; readonly sources: readonly MadeSource[] }
  | { readonly reply: 'preview'; readonly preview: MadePreview }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** What variables of a wave can be made of, and how one would come out. */
export const madeJob: Job = (input): MadeReply => {
  const { key, source, wave, made } = input as MadeRequest;
  const ready = preparedFor(key, source);
  if (ready === null) return { reply: 'needsSource' };
  if (!ready.ok) return { reply: 'problem', problem: ready.problem };
  const prepared = ready.value;
  const found = prepared.datasets.get(wave);
  if (found === undefined) return { reply: 'problem', problem: { kind: 'notFound', what: 'wave' } };
  if (!found.ok) return { reply: 'problem', problem: found.problem };
  const { settings } = prepared.source;
  return made === null
    ? { reply: 'sources', sources: madeSources(found.value) }
    : { reply: 'preview', preview: previewOf(madeBefore(found.value, made), made, settings) };
};

/** What was made before this one: it may have been changed, and is made anew; what comes later is not there yet. */
function madeBefore(dataset: Dataset, { id }: MadeVariable): Dataset {
  const { variables } = dataset;
  const place = variables.findIndex(({ column }) => column.question === id);
  return place === -1 ? dataset : { ...dataset, variables: variables.slice(0, place) };
}
