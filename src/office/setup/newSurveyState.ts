import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { makeQuestionnaire } from '../../asking/bank/makeQuestionnaire.ts';
import { defaultModules } from '../../asking/bank/modules.ts';
import { interviewMinutes } from '../../asking/survey/editing/estimatedLength.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import type { Council } from '../../counting/areas/council.ts';
import { councilByCode } from '../../counting/areas/councils.ts';
import { readWards } from '../../keeping/imports/readWards.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { FieldProblem } from './fieldProblem.ts';
import { type ModuleChoice, moduleChoices, sensitiveModules } from './moduleChoices.ts';
import { createSurveyEditing, type SurveyEditing } from './surveyEditing.ts';
import { checkSurvey, type SurveyFacts, type SurveyForm, wardListOf } from './surveyForm.ts';
import { begunFrom, type TemplateChoice, templateChoices, templateOf } from './templateChoices.ts';
import { asksInWelsh, blankWaveForm, checkWave, type WaveFacts, type WaveForm } from './waveForm.ts';

export interface NewSurveyState extends SurveyEditing {
  readonly wave: ReadonlySignal<WaveForm>;
  readonly modules: ReadonlySignal<readonly ModuleChoice[]>;
  readonly templates: ReadonlySignal<readonly TemplateChoice[]>;
  /** The template whose groups are chosen; null where none has just these. */
  readonly template: ReadonlySignal<string | null>;
  readonly suggested: ReadonlySignal<number>;
  /** Whether residents can be asked in Welsh, as the form stands. */
  readonly welsh: ReadonlySignal<boolean>;
  /** Why the device could not keep a survey that is right. */
  readonly trouble: ReadonlySignal<Problem | null>;
  readonly needs: { readonly sensitive: readonly string[]; readonly approved: boolean };
  choose(code: string | null): void;
  changeWave(part: Partial<WaveForm>): void;
  /** Chooses the groups of a template. */
  beginFrom(template: string): void;
  /** Keeps the survey when everything is right. The id of its first wave, or null. */
  save(): Promise<string | null>;
}

// Until a council is chosen the questions are shown as most councils ask them.
const usualCouncil = { tier: 'single', nation: 'England' } as const;

/** A new survey with its first wave: nothing is kept until everything is right. */
export function createNewSurveyState(device: Device): NewSurveyState {
  const editing = createSurveyEditing();
  const { survey, council, errors } = editing;
  const wave = signal(blankWaveForm(defaultModules));
  const trouble = signal<Problem | null>(null);
  const facts = computed(() => council.value ?? usualCouncil);
  const needs = { sensitive: sensitiveModules, approved: false };
  const suggested = computed(() => interviewMinutes(asAsked(wave.value, survey.value, facts.value)));
  // The same ids at each try: a second press after a slow write makes no second survey.
  const ids = [device.world.newId(), device.world.newId(), device.world.newId()] as const;

  const save = async () => {
    const surveyFacts = checkSurvey(survey.value, readWards);
    const waveFacts = checkWave(wave.value, needs, suggested.value);
    errors.value = [...problemsOf(surveyFacts), ...problemsOf(waveFacts)];
    trouble.value = null;
    if (!surveyFacts.ok || !waveFacts.ok) return null;
    const made = madeOf(device, ids, surveyFacts.value, waveFacts.value, facts.value);
    const problem = await kept(device, made);
    trouble.value = problem;
    return problem === null ? made.wave.id : null;
  };
  return {
    ...editing,
    wave,
    modules: computed(() => moduleChoices(facts.value)),
    templates: computed(() => templateChoices(facts.value)),
    template: computed(() => templateOf(wave.value.modules)),
    suggested,
    welsh: computed(() => asksInWelsh(wave.value, facts.value)),
    trouble,
    needs,
    choose: (code) => {
      const councilName = councilByCode(code ?? '')?.officialName ?? '';
      editing.changeSurvey({ council: code, councilName });
    },
    changeWave: (part) => {
      wave.value = { ...wave.value, ...part };
    },
    beginFrom: (template) => {
      wave.value = { ...wave.value, ...begunFrom(wave.value, template) };
    },
    save,
  };
}

/** The questionnaire as the forms stand, right or wrong. */
function asAsked(
  { mode, modules, welsh }: WaveForm,
  survey: SurveyForm,
  council: Pick<Council, 'tier' | 'nation'>,
): Questionnaire {
  return makeQuestionnaire({
    id: id<'questionnaire'>('trial'),
    version: 1,
    council,
    mode: mode ?? 'faceToFace',
    wards: wardListOf(survey, readWards, []),
    modules,
    equality: true,
    welsh: asksInWelsh({ welsh }, council),
  });
}

type Made = ReturnType<typeof madeOf>;

function madeOf(
  device: Device,
  [surveyId, waveId, questionnaireId]: readonly [string, string, string],
  surveyFacts: SurveyFacts,
  waveFacts: WaveFacts,
  council: Pick<Council, 'tier' | 'nation'>,
) {
  const now = device.world.now();
  const survey: Survey = {
    v: 1,
    id: id<'survey'>(surveyId),
    ...surveyFacts,
    createdAt: now,
    equalityApproval: waveFacts.approval,
    wordingConfirmed: {},
    simulated: false,
  };
  const questionnaire = makeQuestionnaire({
    id: id<'questionnaire'>(questionnaireId),
    version: 1,
    council,
    mode: waveFacts.wave.mode,
    wards: survey.wardList,
    modules: waveFacts.modules,
    equality: waveFacts.approval !== null,
    welsh: asksInWelsh(waveFacts, council),
  });
  const wave: Wave = {
    v: 1,
    id: id<'wave'>(waveId),
    survey: survey.id,
    ...waveFacts.wave,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    closedAt: null,
    createdAt: now,
    simulated: false,
  };
  return { survey, wave, questionnaire };
}

async function kept(device: Device, { survey, wave, questionnaire }: Made): Promise<Problem | null> {
  const database = await device.database();
  if (!database.ok) return database.problem;
  const { saveWave } = await import('../../keeping/storage/surveys.ts');
  const saved = await saveWave(database.value, wave, questionnaire, survey);
  return saved.ok ? null : saved.problem;
}

function problemsOf(
  checked: { readonly ok: true } | { readonly ok: false; readonly problem: readonly FieldProblem[] },
): readonly FieldProblem[] {
  return checked.ok ? [] : checked.problem;
}
