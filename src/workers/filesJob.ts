import type { Problem } from '../core/problem.ts';
import { everyTable } from '../counting/analysis/everyTable.ts';
import { bandedDataset } from '../counting/analysis/made/bandedDataset.ts';
import {
  prepareResults,
  type ResultsAsk,
  type ResultsSource,
  type Weighed,
  weighedWave,
} from '../counting/analysis/results.ts';
import { type KeptResponses, responsesIn } from '../keeping/storage/responsesIn.ts';
import type { Detail } from '../telling/exports/exportContents.ts';
import { type FormatName, fileNameOf, formats } from '../telling/exports/formats.ts';
import type { Job } from './jobs.ts';

/** Asks for a file of one wave. */
export interface FileRequest {
  readonly source: ResultsSource<KeptResponses>;
  readonly ask: Pick<ResultsAsk, 'wave' | 'choices'>;
  readonly format: FormatName;
  /** How much the files of responses tell. */
  readonly detail: Detail;
}

export type FileReply =
  | { readonly reply: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly reply: 'problem'; readonly problem: Problem };

/** Writes a file of one wave, and tells how far its tables are. A problem when the wave cannot be counted. */
export const filesJob: Job = (input, tell): FileReply => {
  const { source: all, ask, format, detail } = input as FileRequest;
  const wanted = all.waves.find(({ wave }) => wave.id === ask.wave);
  if (wanted === undefined) return { reply: 'problem', problem: { kind: 'notFound', what: 'wave' } };
  const read = responsesIn(wanted.responses);
  if (!read.ok) return { reply: 'problem', problem: read.problem };
  const here = { ...wanted, responses: read.value };
  const source = { ...all, waves: [here] };
  // No file compares, so the order of the benchmark's questions is not asked for.
  const prepared = prepareResults(source, []);
  const found = prepared.datasets.get(ask.wave);
  if (found === undefined) throw new RangeError('prepareResults requires a dataset of each wave');
  if (!found.ok) return { reply: 'problem', problem: found.problem };
  const dataset = found.value;
  const weighed = weighedWave(prepared, dataset, ask);
  const isOfTables = format === 'tables';
  const contents = {
    survey: source.survey,
    wave: here.wave,
    dataset: detail === 'exact' || isOfTables ? dataset : bandedDataset(dataset),
    responses: here.responses,
    weights: weightsOf(dataset.ids, weighed),
    tables: isOfTables ? everyTable(prepared, weighed, tell) : [],
    detail,
    reader: { language: 'en', facts: { council: source.survey.councilName } },
  } as const;
  const text = formats[format].write(contents);
  return {
    reply: 'file',
    name: fileNameOf(formats[format], contents),
    bytes: new TextEncoder().encode(text),
  };
};

/** The weight of each respondent: none of whoever was left out. Null where nothing is weighted. */
function weightsOf(ids: readonly string[], { dataset, weights }: Weighed): Float64Array | null {
  if (weights.weightedBy.length === 0) return null;
  const places = new Map(dataset.ids.map((id, place) => [id, place]));
  return Float64Array.from(ids, (id) => weights.perResponse[places.get(id) ?? -1] ?? Number.NaN);
}
