import { type ReadonlySignal, signal } from '@preact/signals';
import type { Wave } from '../../asking/survey/survey.ts';
import { groupsTyped, type QuotaGroup, quotasText } from '../../asking/survey/tabletQuotas.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { Pack } from '../../keeping/transfer/pack.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { responseRateWords } from '../../words/responseRate.ts';
import { loadQuotas } from '../setup/planQuotas.ts';
import type { SurveyTablets } from './surveyTablets.ts';

const { quotaOf } = wordsIn(responseRateWords, 'en');

/** Quotas that may go along with the next pack. */
export interface QuotasState {
  readonly text: ReadonlySignal<string>;
  /** Those of the plan were asked for, and it has none. */
  readonly hasNoPlan: ReadonlySignal<boolean>;
  /** The wave they are for; null where no wave has any. */
  wave(page: SurveyTablets): Wave | null;
  chooseWave(wave: string): void;
  type(text: string): void;
  /** Writes those of the survey's plan, where it has any. */
  writePlan(page: SurveyTablets): Promise<void>;
  /** What goes along; null where nothing was typed. Or the first line that is wrong. */
  wanted(page: SurveyTablets): Result<Pack['quotas'], number>;
}

/** Waves for which people are found by quotas. */
export function quotaWaves({ waves }: SurveyTablets): readonly Wave[] {
  return waves.filter(({ sample }) => sample === 'quota');
}

export function createQuotasState(device: Device): QuotasState {
  const text = signal('');
  const hasNoPlan = signal(false);
  const chosen = signal<string | null>(null);
  const wave = (page: SurveyTablets) => {
    const waves = quotaWaves(page);
    return waves.find(({ id }) => id === chosen.value) ?? waves[0] ?? null;
  };
  return {
    text,
    hasNoPlan,
    wave,
    chooseWave: (id) => {
      chosen.value = id;
    },
    type: (typed) => {
      text.value = typed;
    },
    writePlan: async ({ survey }) => {
      const database = await device.database();
      const plan = database.ok ? await loadQuotas(database.value, survey) : database;
      hasNoPlan.value = !plan.ok || plan.value === null;
      if (!plan.ok || plan.value === null) return;
      const { bands, wards } = plan.value;
      const groups: readonly QuotaGroup[] = [
        ...bands.flatMap(({ band, female, male }) => [
          { group: quotaOf.female(band), wanted: female.interviews },
          { group: quotaOf.male(band), wanted: male.interviews },
        ]),
        ...wards.map(({ name, interviews }) => ({ group: name, wanted: interviews })),
      ];
      text.value = quotasText(groups);
    },
    wanted: (page) => {
      const own = wave(page);
      const groups = groupsTyped(text.value);
      if (!groups.ok) return groups;
      return ok(own === null || groups.value.length === 0 ? null : { wave: own.id, groups: groups.value });
    },
  };
}
