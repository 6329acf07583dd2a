import { type ReadonlySignal, signal } from '@preact/signals';
import { GIVEN_WEIGHT } from '../../asking/questions/collected/besideAnswers.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok } from '../../core/result.ts';
import { latestRevisions } from '../../counting/analysis/dataset.ts';
import { HUGE_TIMES } from '../../counting/analysis/givenWeights.ts';
import { readText } from '../../keeping/imports/readText.ts';
import { readWeights, type WeightFileProblem } from '../../keeping/imports/readWeights.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { replaceSettings } from '../../keeping/storage/replaceSettings.ts';
import { responsesOf } from '../../keeping/storage/responses.ts';
import { csvOf } from '../../telling/exports/csv.ts';
import { fileNameOf } from '../../telling/exports/formats.ts';
import { askAgain } from './askAgain.ts';
import { loadSurveyFacts } from './surveyFacts.ts';
import { readWeightFile, WEIGHT_FILE_SETTING, type WeightFile } from './weightingChoices.ts';

export type GivenPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly survey: Survey;
      readonly wave: Wave;
      /** Those that count. */
      readonly responses: readonly Response[];
      /** Whether the responses carry weights of their own. */
      readonly areCarried: boolean;
      readonly file: WeightFile | null;
    };

export interface GivenState {
  readonly page: ReadonlySignal<GivenPage>;
  readonly errors: ReadonlySignal<readonly (WeightFileProblem | Problem)[]>;
  /** How many weights were kept just now; null while none were. */
  readonly saved: ReadonlySignal<number | null>;
  /** Why nothing was kept or taken away: another tab had brought in other weights. */
  readonly trouble: ReadonlySignal<Problem | null>;
  /** Checks a file and keeps its weights; nothing changes where one of them is none. */
  open(name: string, bytes: Uint8Array): Promise<void>;
  remove(): Promise<void>;
  /** Hands over the ids of the responses, to fill in their weights. */
  saveList(): Promise<void>;
}

/** Weights that somebody else made for the responses of a wave. */
export function createGivenState(device: Device, params: ScreenProps['params']): GivenState {
  const page = signal<GivenPage>({ at: 'loading' });
  const errors = signal<readonly (WeightFileProblem | Problem)[]>([]);
  const saved = signal<number | null>(null);
  const trouble = signal<Problem | null>(null);
  const fail = (problem: Problem) => {
    page.value = { at: 'problem', problem };
    return false;
  };
  const load = async () => {
    const opened = await factsWithResponses(device, params['wave'] ?? '');
    if (!opened.ok) {
      fail(opened.problem);
      return;
    }
    const { wave, source, weightFile, all } = opened.value;
    const responses = latestRevisions(all).filter(({ kind }) => kind === 'complete' || kind === 'partial');
    page.value = {
      at: 'ready',
      survey: source.survey,
      wave,
      responses,
      areCarried: responses.some(({ design }) => design.frameVariables[GIVEN_WEIGHT] !== undefined),
      file: weightFile,
    };
  };
  const store = async (file: WeightFile | null) => {
    const now = page.value;
    if (now.at !== 'ready') return false;
    const database = await device.database();
    if (!database.ok) return fail(database.problem);
    const place = { survey: now.survey.id, wave: now.wave.id };
    const change = {
      place,
      name: WEIGHT_FILE_SETTING,
      next: () => file,
      seen: now.file,
      part: readWeightFile,
    };
    const kept = await replaceSettings(database.value, [change]);
    if (!kept.ok && kept.problem.kind !== 'settingChanged') return fail(kept.problem);
    trouble.value = kept.ok ? null : kept.problem;
    const asked = kept.ok ? await askAgain(database.value, now.survey.id) : ok(undefined);
    if (!asked.ok) return fail(asked.problem);
    await load();
    return kept.ok;
  };
  void load();
  return {
    page,
    errors,
    saved,
    trouble,
    open: async (name, bytes) => {
      const now = page.value;
      saved.value = null;
      trouble.value = null;
      if (now.at !== 'ready') return;
      const text = readText(bytes, 'weights');
      const read = text.ok
        ? readWeights(text.value, now.responses, HUGE_TIMES)
        : { ...text, problem: [text.problem] };
      errors.value = read.ok ? [] : read.problem;
      if (!read.ok) return;
      const isKept = await store({ v: 1, name, loadedAt: device.world.now(), weights: read.value });
      if (isKept) saved.value = Object.keys(read.value).length;
    },
    remove: async () => {
      saved.value = null;
      errors.value = [];
      await store(null);
    },
    saveList: async () => {
      const now = page.value;
      if (now.at !== 'ready') return;
      const lines = now.responses.map(({ id, tablet, number }) => [id, tablet, number, null]);
      const list = csvOf([['id', 'tablet', 'number', 'weight'], ...lines]);
      const format = { name: 'weights', extension: 'csv', isOfPeople: false };
      const file = fileNameOf(format, { survey: now.survey, wave: now.wave, detail: 'banded' });
      await device.world.share(file, 'text/csv', new TextEncoder().encode(list));
    },
  };
}

/** A wave with its responses one by one: on this page an officer sees who has which weight. */
async function factsWithResponses(device: Device, wave: string) {
  const database = await device.database();
  if (!database.ok) return database;
  const facts = await loadSurveyFacts(database.value, wave);
  if (!facts.ok) return facts;
  const all = await responsesOf(database.value, facts.value.wave.id);
  return all.ok ? ok({ ...facts.value, all: all.value }) : all;
}
