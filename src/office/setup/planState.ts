import { type ReadonlySignal, signal } from '@preact/signals';
import type { SampleType } from '../../asking/survey/design.ts';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { type QuotaPlan, quotasOf } from '../../counting/analysis/planning.ts';
import type { AreaPopulation } from '../../counting/areas/populations.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSetting } from '../../keeping/storage/settings.ts';
import { listWaves, loadSurvey } from '../../keeping/storage/surveys.ts';
import { fileNameOf } from '../../telling/exports/formats.ts';
import { quotasCsv } from '../../telling/exports/quotasCsv.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { keepTyped } from '../keepTyped.ts';
import { ADULTS_SETTING } from './adultsSetting.ts';
import {
  beginPlan,
  type MadePlan,
  type PlanBox,
  type PlanFault,
  type PlanForm,
  readPlanForm,
  workOut,
} from './planForm.ts';
import { PLAN_SETTING, populationIn } from './planQuotas.ts';

export interface PlanPage {
  readonly survey: Survey;
  /** The adults its results are weighted to; null where none are known. */
  readonly population: AreaPopulation | null;
  /** The boxes that were worked out last. */
  readonly form: PlanForm;
  /** The boxes as they are kept; null where none are, or they cannot be read. */
  readonly kept: PlanForm | null;
  /** What came of them; null for an open sample. */
  readonly made: MadePlan | null;
  /** Null where there is no plan, or the population is not known by age and sex. */
  readonly quotas: QuotaPlan | null;
}

export interface PlanState {
  readonly page: ReadonlySignal<Loaded<PlanPage>>;
  /** What stands in the boxes; null until the page is read. */
  readonly form: ReadonlySignal<PlanForm | null>;
  readonly faults: ReadonlySignal<readonly PlanFault[]>;
  readonly isWorked: ReadonlySignal<boolean>;
  /** Why it was not kept, such as that another tab had worked out another plan; what was typed stays. */
  readonly trouble: ReadonlySignal<Problem | null>;
  type(box: PlanBox, text: string): void;
  choose(sample: SampleType): void;
  /** Works out what stands in the boxes, and keeps them with the survey. */
  work(): Promise<void>;
  saveQuotas(): Promise<void>;
  stop(): void;
}

/** How many interviews a wave of a survey needs, what they show, and its quotas. */
export function createPlanState(device: Device, id: string): PlanState {
  const form = signal<PlanForm | null>(null);
  const faults = signal<readonly PlanFault[]>([]);
  const isWorked = signal(false);
  const trouble = signal<Problem | null>(null);
  const following = followStore(device, (database) => read(database, id));
  // What the boxes were filled from. What is being typed stays, whatever changes in the store meanwhile.
  let filled: { readonly form: PlanForm; readonly kept: PlanForm | null } | null = null;
  const stopFilling = following.loaded.subscribe((now) => {
    if (now.at !== 'ready' || form.peek() !== (filled?.form ?? null)) return;
    filled = now.value;
    form.value = filled.form;
  });
  const change = (made: (form: PlanForm) => PlanForm) => {
    isWorked.value = false;
    if (form.value !== null) form.value = made(form.value);
  };
  return {
    page: following.loaded,
    form,
    faults,
    isWorked,
    trouble,
    type: (box, text) => change((now) => ({ ...now, boxes: { ...now.boxes, [box]: text } })),
    choose: (sample) => change((now) => ({ ...now, sample })),
    work: async () => {
      const now = form.value;
      const page = following.loaded.value;
      if (now === null || page.at !== 'ready') return;
      const found = workOut(now);
      faults.value = found.ok ? [] : found.problem;
      if (!found.ok) return;
      const place = { survey: page.value.survey.id, wave: null };
      const seen = filled?.kept ?? null;
      const change = { place, name: PLAN_SETTING, next: () => now, seen, part: readPlanForm };
      const isDone = await following.change(async (database) => {
        const done = await keepTyped(database, change);
        trouble.value = done.ok ? done.value.trouble : done.problem;
        // What was typed stays, with why it was not kept beside it.
        if (!done.ok) return ok(undefined);
        const isKept = trouble.value === null;
        filled = { form: isKept ? now : (filled?.form ?? now), kept: done.value.kept };
        return done;
      });
      isWorked.value = isDone && trouble.value === null;
    },
    saveQuotas: async () => {
      const page = following.loaded.value;
      if (page.at !== 'ready' || page.value.quotas === null) return;
      const { survey, quotas } = page.value;
      const format = { name: 'quotas', extension: 'csv', isOfPeople: false };
      const file = fileNameOf(format, { survey, wave: null, detail: 'banded' });
      const text = quotasCsv(quotas, survey);
      await device.world.share(file, 'text/csv;charset=utf-8', new TextEncoder().encode(text));
    },
    stop: () => {
      stopFilling();
      following.stop();
    },
  };
}

async function read(database: Database, id: string): Promise<Result<PlanPage, Problem>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const place = { survey: survey.value.id, wave: null };
  const adults = await loadSetting(database, place, ADULTS_SETTING);
  if (!adults.ok) return adults;
  const kept = await loadSetting(database, place, PLAN_SETTING);
  if (!kept.ok) return kept;
  const waves = await listWaves(database, survey.value.id);
  if (!waves.ok) return waves;
  const population = populationIn(survey.value, adults.value);
  const newest = waves.value.toSorted((one, other) => (one.from < other.from ? 1 : -1))[0];
  const total = population?.age.persons.reduce((sum, count) => sum + count, 0) ?? null;
  const begun = beginPlan(newest?.sample ?? 'quota', total);
  const read = readPlanForm(kept.value);
  const form = read ?? begun;
  // What was kept by another version may be outside this one's limits.
  const worked = workOut(form);
  const used = worked.ok ? form : begun;
  const found = worked.ok ? worked : workOut(begun);
  const made = found.ok ? found.value : null;
  const quotas = made && population && quotasOf(population, survey.value.wardList, made.plan.interviews);
  return ok({ survey: survey.value, population, form: used, kept: read, made, quotas });
}
