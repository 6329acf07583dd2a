import { type ReadonlySignal, signal } from '@preact/signals';
import type { Response, ResponseKind } from '../../asking/survey/response.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { KnownCases } from '../../counting/analysis/addressOutcomes.ts';
import { latestRevisions } from '../../counting/analysis/dataset.ts';
import { type QuotasMet, quotasMet } from '../../counting/analysis/quotasMet.ts';
import {
  type EligibleBy,
  type FrameVariable,
  frameVariables,
  knownOutcomes,
  readOutcomes,
  type WaveOutcomes,
  type WaveRates,
  waveRates,
} from '../../counting/analysis/waveResponse.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { loadWave } from '../../keeping/storage/loadWave.ts';
import { responsesOf } from '../../keeping/storage/responses.ts';
import { loadQuestionnaire } from '../../keeping/storage/surveys.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { keepTyped } from '../keepTyped.ts';
import { loadQuotas } from '../setup/planQuotas.ts';
import { type OutcomesFault, type OutcomesForm, outcomesFormOf, readOutcomesForm } from './outcomesForm.ts';
import { loadOutcomes, OUTCOMES_SETTING } from './responseOutcomes.ts';

export interface ResponsePage {
  readonly survey: Survey;
  readonly wave: Wave;
  /** What the app knows by itself. */
  readonly known: KnownCases;
  readonly kinds: Readonly<Partial<Record<ResponseKind, number>>>;
  /** Different sampling points in the interviews. */
  readonly points: number;
  /** What was saved; null while nothing was. */
  readonly outcomes: WaveOutcomes | null;
  readonly rates: WaveRates | null;
  readonly frame: readonly FrameVariable[];
  /** How far a quota sample has come with the quotas of its survey's plan; null without a plan. */
  readonly quotas: QuotasMet | null;
}

export interface ResponseState {
  readonly page: ReadonlySignal<Loaded<ResponsePage>>;
  /** What stands in the boxes; null until the page is read. */
  readonly form: ReadonlySignal<OutcomesForm | null>;
  readonly faults: ReadonlySignal<readonly OutcomesFault[]>;
  readonly isSaved: ReadonlySignal<boolean>;
  /** Why it was not kept, such as that another tab had saved other numbers; what was typed stays. */
  readonly trouble: ReadonlySignal<Problem | null>;
  type(box: string, text: string): void;
  chooseEligible(by: EligibleBy): void;
  save(): Promise<void>;
  stop(): void;
}

/** What became of everyone issued in a wave, and the rates that come of it. */
export function createResponseState(device: Device, params: ScreenProps['params']): ResponseState {
  const form = signal<OutcomesForm | null>(null);
  const faults = signal<readonly OutcomesFault[]>([]);
  const isSaved = signal(false);
  const trouble = signal<Problem | null>(null);
  const following = followStore(device, (database) => read(database, params['wave'] ?? ''));
  // What the boxes were filled from. What is being typed stays, whatever changes in the store meanwhile.
  let filled: { readonly form: OutcomesForm; readonly outcomes: WaveOutcomes | null } | null = null;
  const stopFilling = following.loaded.subscribe((now) => {
    if (now.at !== 'ready' || form.peek() !== (filled?.form ?? null)) return;
    const { outcomes, known } = now.value;
    filled = { form: outcomesFormOf(outcomes, known), outcomes };
    form.value = filled.form;
  });
  const change = (next: Partial<OutcomesForm>) => {
    if (form.value === null) return;
    isSaved.value = false;
    form.value = { ...form.value, ...next };
  };
  return {
    page: following.loaded,
    form,
    faults,
    isSaved,
    trouble,
    type: (box, text) => change({ boxes: { ...form.value?.boxes, [box]: text } }),
    chooseEligible: (eligibleBy) => change({ eligibleBy }),
    save: async () => {
      const page = following.loaded.value;
      if (page.at !== 'ready' || form.value === null) return;
      const { wave, frame } = page.value;
      const found = readOutcomesForm(form.value, frame);
      faults.value = found.ok ? [] : found.problem;
      if (!found.ok) return;
      const place = { survey: wave.survey, wave: wave.id };
      const typed = form.value;
      const seen = filled?.outcomes ?? null;
      const change = { place, name: OUTCOMES_SETTING, next: () => found.value, seen, part: readOutcomes };
      const isDone = await following.change(async (database) => {
        const done = await keepTyped(database, change);
        trouble.value = done.ok ? done.value.trouble : done.problem;
        // What was typed stays, with why it was not kept beside it.
        if (!done.ok) return ok(undefined);
        const isKept = trouble.value === null;
        filled = { form: isKept ? typed : (filled?.form ?? typed), outcomes: done.value.kept };
        return done;
      });
      isSaved.value = isDone && trouble.value === null;
    },
    stop: () => {
      stopFilling();
      following.stop();
    },
  };
}

async function read(database: Database, id: string): Promise<Result<ResponsePage, Problem>> {
  const setup = await loadWave(database, id);
  if (!setup.ok) return setup;
  const { survey, wave } = setup.value;
  const responses = await responsesOf(database, wave.id);
  if (!responses.ok) return responses;
  const outcomes = await loadOutcomes(database, wave);
  if (!outcomes.ok) return outcomes;
  const quotas = await readQuotas(database, { survey, wave }, responses.value);
  if (!quotas.ok) return quotas;
  return ok({
    survey,
    wave,
    known: knownOutcomes(responses.value),
    kinds: kindsOf(responses.value),
    points: new Set(responses.value.flatMap(({ design }) => design.samplingPoint ?? [])).size,
    outcomes: outcomes.value,
    rates: outcomes.value === null ? null : waveRates(outcomes.value),
    frame: frameVariables(responses.value, outcomes.value?.issuedBy ?? {}),
    quotas: quotas.value,
  });
}

async function readQuotas(
  database: Database,
  { survey, wave }: Pick<ResponsePage, 'survey' | 'wave'>,
  responses: readonly Response[],
): Promise<Result<QuotasMet | null, Problem>> {
  if (wave.sample !== 'quota') return ok(null);
  const plan = await loadQuotas(database, survey);
  if (!plan.ok || plan.value === null) return plan.ok ? ok(null) : plan;
  const questionnaires = [];
  for (const version of new Set([wave, ...responses].map(({ questionnaire }) => questionnaire.version))) {
    const one = await loadQuestionnaire(database, wave.questionnaire.id, version);
    if (!one.ok) return one;
    questionnaires.push(one.value);
  }
  return ok(quotasMet(responses, questionnaires, plan.value));
}

function kindsOf(responses: readonly Response[]): ResponsePage['kinds'] {
  const kinds: Partial<Record<ResponseKind, number>> = {};
  for (const { kind } of latestRevisions(responses)) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}
