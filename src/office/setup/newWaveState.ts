import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { copyQuestionnaire } from '../../asking/bank/copyQuestionnaire.ts';
import { makeQuestionnaire } from '../../asking/bank/makeQuestionnaire.ts';
import { defaultModules, modules } from '../../asking/bank/modules.ts';
import type { Mode } from '../../asking/survey/design.ts';
import { interviewMinutes } from '../../asking/survey/editing/estimatedLength.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { councilByCode } from '../../counting/areas/councils.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadWave, type WaveSetup } from '../../keeping/storage/loadWave.ts';
import { listWaves, loadSurvey, saveWave } from '../../keeping/storage/surveys.ts';
import type { Loaded } from '../followStore.ts';
import type { FieldProblem } from './fieldProblem.ts';
import { type ModuleChoice, moduleChoices, sensitiveModules } from './moduleChoices.ts';
import { begunFrom, type TemplateChoice, templateChoices, templateOf } from './templateChoices.ts';
import {
  asksInWelsh,
  blankWaveForm,
  checkWave,
  type WaveFacts,
  type WaveForm,
  type WaveNeeds,
} from './waveForm.ts';

/** The survey, and the wave that the new one is copied from. */
export interface NewWavePage {
  readonly survey: Survey;
  readonly source: WaveSetup | null;
  readonly modules: readonly ModuleChoice[];
  readonly templates: readonly TemplateChoice[];
  readonly needs: WaveNeeds;
}

export interface NewWaveState {
  readonly page: ReadonlySignal<Loaded<NewWavePage>>;
  readonly form: ReadonlySignal<WaveForm>;
  /** The template whose groups are chosen; null where none has just these. */
  readonly template: ReadonlySignal<string | null>;
  readonly suggested: ReadonlySignal<number>;
  /** Whether residents can be asked in Welsh, as the form stands. */
  readonly welsh: ReadonlySignal<boolean>;
  readonly errors: ReadonlySignal<readonly FieldProblem[]>;
  readonly trouble: ReadonlySignal<Problem | null>;
  change(part: Partial<WaveForm>): void;
  /** Chooses the groups of a template. */
  beginFrom(template: string): void;
  /** Keeps the wave when everything is right. Its id, or null. */
  save(): Promise<string | null>;
}

const usualCouncil = { tier: 'single', nation: 'England' } as const;

/**
 * A new wave of a survey, copied from an earlier one: same questions, mode and sample; own title and dates.
 *
 * @param from The wave to copy; null takes the newest.
 */
export function createNewWaveState(device: Device, survey: string, from: string | null): NewWaveState {
  const page = signal<Loaded<NewWavePage>>({ at: 'loading' });
  const form = signal(blankWaveForm(defaultModules));
  const errors = signal<readonly FieldProblem[]>([]);
  const trouble = signal<Problem | null>(null);
  const ids = { wave: device.world.newId(), questionnaire: device.world.newId() };
  const open = async () => {
    const found = await read(device, survey, from);
    if (!found.ok) {
      page.value = { at: 'problem', problem: found.problem };
      return;
    }
    form.value = formOf(found.value);
    page.value = { at: 'ready', value: found.value };
  };
  void open();
  const council = computed(() =>
    page.value.at === 'ready' ? councilOf(page.value.value.survey) : usualCouncil,
  );
  const suggested = computed(() => {
    if (page.value.at !== 'ready') return 0;
    const { mode, modules: chosen, welsh } = form.value;
    const asked = { mode: mode ?? 'faceToFace', modules: chosen, welsh, equality: true };
    return interviewMinutes(questionnaireOf(page.value.value, asked, ids.questionnaire));
  });
  return {
    page,
    form,
    template: computed(() => templateOf(form.value.modules)),
    suggested,
    welsh: computed(() => asksInWelsh(form.value, council.value)),
    errors,
    trouble,
    change: (part) => {
      form.value = { ...form.value, ...part };
    },
    beginFrom: (template) => {
      form.value = { ...form.value, ...begunFrom(form.value, template) };
    },
    save: async () => {
      if (page.value.at !== 'ready') return null;
      const checked = checkWave(form.value, page.value.value.needs, suggested.value);
      errors.value = checked.ok ? [] : checked.problem;
      if (!checked.ok) return null;
      const problem = await kept(device, page.value.value, checked.value, ids);
      trouble.value = problem;
      return problem === null ? ids.wave : null;
    },
  };
}

async function read(
  device: Device,
  surveyId: string,
  from: string | null,
): Promise<Result<NewWavePage, Problem>> {
  const database = await device.database();
  if (!database.ok) return database;
  const survey = await loadSurvey(database.value, surveyId);
  if (!survey.ok) return survey;
  const source = await sourceOf(database.value, surveyId, from);
  if (!source.ok) return source;
  const needs = { sensitive: sensitiveModules, approved: survey.value.equalityApproval !== null };
  const council = councilOf(survey.value);
  return ok({
    survey: survey.value,
    source: source.value,
    modules: moduleChoices(council),
    templates: templateChoices(council),
    needs,
  });
}

async function sourceOf(
  database: Database,
  survey: string,
  from: string | null,
): Promise<Result<WaveSetup | null, Problem>> {
  if (from !== null) return loadWave(database, from);
  const waves = await listWaves(database, survey);
  if (!waves.ok) return waves;
  const newest = waves.value[0];
  return newest === undefined ? ok(null) : loadWave(database, newest.id);
}

function formOf({ source }: NewWavePage): WaveForm {
  if (source === null) return blankWaveForm(defaultModules);
  const { wave, questionnaire } = source;
  const blank = blankWaveForm(chosenOf(questionnaire));
  const welsh = questionnaire.languages.includes('cy');
  const minutes = wave.minutes === interviewMinutes(questionnaire) ? null : `${wave.minutes}`;
  return { ...blank, minutes, mode: wave.mode, sample: wave.sample, autoAdvance: wave.autoAdvance, welsh };
}

// Of the groups that this build offers: a questionnaire from elsewhere may have others.
function chosenOf(questionnaire: Questionnaire): readonly string[] {
  const chosen = questionnaire.modules
    .filter((module) => module.role !== 'screener')
    .map((module) => module.id);
  return chosen.filter((one) => modules.some((module) => module.id === one));
}

function councilOf(survey: Survey) {
  return councilByCode(survey.council) ?? usualCouncil;
}

async function kept(
  device: Device,
  page: NewWavePage,
  facts: WaveFacts,
  ids: { readonly wave: string; readonly questionnaire: string },
): Promise<Problem | null> {
  const database = await device.database();
  if (!database.ok) return database.problem;
  const survey = { ...page.survey, equalityApproval: page.survey.equalityApproval ?? facts.approval };
  const asked = {
    mode: facts.wave.mode,
    modules: facts.modules,
    welsh: facts.welsh,
    equality: survey.equalityApproval !== null,
  };
  const questionnaire = questionnaireOf(page, asked, ids.questionnaire);
  const wave: Wave = {
    v: 1,
    id: id<'wave'>(ids.wave),
    survey: survey.id,
    ...facts.wave,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    closedAt: null,
    createdAt: device.world.now(),
    simulated: survey.simulated,
  };
  const approved = facts.approval === null ? null : survey;
  const saved = await saveWave(database.value, wave, questionnaire, approved);
  return saved.ok ? null : saved.problem;
}

/** What decides about the questions of a wave. */
interface Asked extends Pick<WaveForm, 'modules' | 'welsh'> {
  readonly mode: Mode;
  readonly equality: boolean;
}

// The same choice keeps the very questionnaire, so that a newer build cannot change a word between two waves.
function questionnaireOf(
  { source, survey }: NewWavePage,
  { mode, modules: chosen, equality, ...asked }: Asked,
  newId: string,
): Questionnaire {
  const welsh = asksInWelsh(asked, councilOf(survey));
  const isSame =
    source !== null &&
    source.questionnaire.languages.includes('cy') === welsh &&
    source.wave.mode === mode &&
    chosenOf(source.questionnaire).toSorted().join() === chosen.toSorted().join();
  if (isSame) return source.questionnaire;
  const plan = {
    id: id<'questionnaire'>(newId),
    version: 1,
    council: councilOf(survey),
    mode,
    wards: survey.wardList,
    modules: chosen,
    equality,
    welsh,
  };
  if (source === null) return makeQuestionnaire(plan);
  return copyQuestionnaire(source.questionnaire, plan, source.wave.mode === mode);
}
