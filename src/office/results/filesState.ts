import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { bandedDataset } from '../../counting/analysis/made/bandedDataset.ts';
import { madeDataset } from '../../counting/analysis/made/madeDataset.ts';
import type { Results } from '../../counting/analysis/results.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import type { Detail, ExportContents } from '../../telling/exports/exportContents.ts';
import { type FormatName, fileNameOf, formats } from '../../telling/exports/formats.ts';
import { createResultsAsking, EVERYONE, type ResultsAsking } from './resultsAsking.ts';
import type { SurveyFacts } from './surveyFacts.ts';

/** The files on offer, in their order. */
export const FILES = Object.keys(formats) as readonly FormatName[];

export type FilesPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | { readonly at: 'ready'; readonly facts: SurveyFacts; readonly results: Results };

export interface FilesState {
  readonly page: ReadonlySignal<FilesPage>;
  /** What is being written. */
  readonly writing: ReadonlySignal<FormatName | null>;
  /** The name of the file handed over last. */
  readonly saved: ReadonlySignal<string | null>;
  /** How much the files of responses tell: in bands until an officer chooses otherwise. */
  readonly detail: ReadonlySignal<Detail>;
  chooseDetail(detail: Detail): void;
  save(format: FormatName): Promise<void>;
}

/** Files of one wave, written when they are asked for. */
export function createFilesState(device: Device, params: ScreenProps['params']): FilesState {
  const page = signal<FilesPage>({ at: 'loading' });
  const writing = signal<FormatName | null>(null);
  const saved = signal<string | null>(null);
  const detail = signal<Detail>('banded');
  const asking = createResultsAsking(device, params['wave'] ?? '');
  const stop = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  const open = async () => {
    const facts = await asking.load();
    if (!facts.ok) return stop(facts.problem);
    const results = await asking.ask(EVERYONE);
    if (!results.ok) return stop(results.problem);
    page.value = { at: 'ready', facts: facts.value, results: results.value };
  };
  void open();
  return {
    page,
    writing,
    saved,
    detail,
    chooseDetail: (chosen) => {
      detail.value = chosen;
    },
    save: async (name) => {
      const now = page.value;
      if (now.at !== 'ready' || writing.value !== null) return;
      writing.value = name;
      saved.value = null;
      const contents = await contentsOf(now, detail.value, name === 'tables' ? asking : null);
      writing.value = null;
      if (!contents.ok) return stop(contents.problem);
      const format = formats[name];
      const file = fileNameOf(format, contents.value);
      const bytes = new TextEncoder().encode(format.write(contents.value));
      await device.world.share(file, format.mediaType, bytes);
      saved.value = file;
    },
  };
}

/** The weight of each respondent: none of whoever was left out. Null where nothing is weighted. */
function weightsOf(ids: readonly string[], { weights, ids: weighed }: Results): Float64Array | null {
  if (weights.weightedBy.length === 0) return null;
  const places = new Map(weighed.map((id, place) => [id, place]));
  return Float64Array.from(ids, (id) => weights.perResponse[places.get(id) ?? -1] ?? Number.NaN);
}

/** What files are written from. Tables for every group are worked out only for a file that holds them. */
async function contentsOf(
  { facts, results }: FilesPage & { readonly at: 'ready' },
  detail: Detail,
  asking: ResultsAsking | null,
): Promise<Result<ExportContents, Problem>> {
  const { wave, source } = facts;
  const { survey, settings } = source;
  const here = source.waves.find((one) => one.wave.id === wave.id);
  if (here === undefined) return fail({ kind: 'notFound', what: 'wave' });
  const dataset = madeDataset({ ...here, wardList: survey.wardList, settings });
  if (!dataset.ok) return dataset;
  const tables = [...results.everyone, ...results.people];
  for (const { column } of asking ? results.breaks : []) {
    const broken = await asking?.ask({ ...EVERYONE, breakBy: column });
    if (broken?.ok === false) return broken;
    tables.push(...(broken?.value.tables ?? []));
  }
  return ok({
    survey,
    wave,
    dataset: detail === 'exact' || asking !== null ? dataset.value : bandedDataset(dataset.value),
    responses: here.responses,
    weights: weightsOf(dataset.value.ids, results),
    tables,
    detail,
    reader: { language: 'en', facts: { council: survey.councilName } },
  });
}
