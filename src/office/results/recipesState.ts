import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { type OwnTarget, readOwnTargets } from '../../counting/analysis/ownTargets.ts';
import { DEFAULT_CLUSTERS } from '../../counting/analysis/samplingClusters.ts';
import {
  changesSince,
  type WeightingTrial,
  type WeightsChange,
} from '../../counting/analysis/weightingTrial.ts';
import { DEFAULT_CHOICES } from '../../counting/analysis/weights.ts';
import { readText } from '../../keeping/imports/readText.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { changeSettings, type SettingChange, type SettingPlace } from '../../keeping/storage/settings.ts';
import { CLUSTERS_SETTING } from './clusterChoice.ts';
import {
  freeName,
  type KeptWeighting,
  readWeighting,
  readWeightings,
  WEIGHTINGS_SETTING,
  type WeightingWay,
  weightingInUse,
} from './keptWeightings.ts';
import { weightsToStrata } from './populationChoice.ts';
import type { SurveyFacts } from './surveyFacts.ts';
import { createWeightingAsking } from './weightingAsking.ts';
import { CHOICES_SETTING, TARGETS_SETTING, TRIM_SETTING } from './weightingChoices.ts';

/** A recipe that is kept, and what comes of it now. */
export interface TriedRecipe {
  readonly kept: KeptWeighting;
  readonly trial: WeightingTrial;
  /** Why its weights are no longer the same; null where it gives none now. */
  readonly changes: readonly WeightsChange[] | null;
  readonly isInUse: boolean;
}

export type RecipesPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly survey: Survey;
      readonly wave: Wave;
      readonly recipes: readonly TriedRecipe[];
      /** Whether there are weights in use that can be kept. */
      readonly canKeep: boolean;
    };

/** What was done last, for whoever cannot see it. */
export type RecipeNews =
  | { readonly did: 'kept' | 'used' | 'loaded'; readonly name: string }
  | { readonly did: 'notARecipe' };

export interface RecipesState {
  readonly page: ReadonlySignal<RecipesPage>;
  readonly news: ReadonlySignal<RecipeNews | null>;
  /** Keeps the weights in use; with a number behind the name where it is taken. */
  keep(name: string): Promise<void>;
  /** Weights the wave by a recipe from now on. */
  use(name: string): Promise<void>;
  rename(name: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  download(name: string): Promise<void>;
  open(bytes: Uint8Array): Promise<void>;
}

const MARK = 'weighting recipe';

/** The ways to weight a wave that are kept under a name. */
export function createRecipesState(device: Device, params: ScreenProps['params']): RecipesState {
  const page = signal<RecipesPage>({ at: 'loading' });
  const news = signal<RecipeNews | null>(null);
  const asking = createWeightingAsking(device, params['wave'] ?? '');
  let facts: SurveyFacts | null = null;
  let current: WeightingTrial | null = null;
  const fail = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  const load = async () => {
    const found = await asking.load();
    if (!found.ok) return fail(found.problem);
    facts = found.value;
    const { wave, source, weightings } = found.value;
    const way = wayOf(found.value);
    const populations = source.waves.find((one) => one.wave.id === wave.id)?.populations ?? {};
    const inUse = weightingInUse(weightings, way, weightsToStrata(populations, source.targets));
    const answer = await asking.ask({ tries: [way, ...weightings] });
    if (!answer.ok) return fail(answer.problem);
    const [now, ...trials] = answer.value.trials;
    current = now ?? null;
    page.value = {
      at: 'ready',
      survey: source.survey,
      wave,
      canKeep: now?.traces != null && wave.sample !== 'open',
      recipes: triedRecipes(weightings, trials, inUse),
    };
  };
  // All or nothing, and by what is kept by now: another tab may have kept recipes meanwhile.
  const store = async (changes: (wave: SettingPlace, survey: SettingPlace) => readonly SettingChange[]) => {
    if (facts === null) return;
    const database = await device.database();
    if (!database.ok) return fail(database.problem);
    const { survey, id } = facts.wave;
    const kept = await changeSettings(database.value, changes({ survey, wave: id }, { survey, wave: null }));
    if (!kept.ok) return fail(kept.problem);
    await load();
  };
  const change = (made: (all: readonly KeptWeighting[]) => readonly KeptWeighting[]) =>
    store((wave) => [recipesChanged(wave, made)]);
  const find = (name: string) => facts?.weightings.find((one) => one.name === name);
  void load();
  return {
    page,
    news,
    keep: async (name) => {
      if (facts === null || current?.traces == null) return;
      const made = keptNow(facts, { name, trial: current, device });
      let called = name;
      await change((all) => {
        called = freeName(all, name);
        return [...all, { ...made, name: called }];
      });
      news.value = { did: 'kept', name: called };
    },
    use: async (name) => {
      const recipe = find(name);
      if (recipe === undefined) return;
      const { choices, trim, clusters } = recipe;
      await store((wave, survey) => [
        { place: wave, name: CHOICES_SETTING, next: () => ({ ...choices, costAccepted: false }) },
        { place: wave, name: CLUSTERS_SETTING, next: () => clusters },
        { place: survey, name: TRIM_SETTING, next: () => trim },
      ]);
      news.value = { did: 'used', name };
    },
    rename: (name, to) =>
      change((all) => {
        const others = all.filter((one) => one.name !== name);
        return all.map((one) => (one.name === name ? { ...one, name: freeName(others, to) } : one));
      }),
    remove: (name) => change((all) => all.filter((one) => one.name !== name)),
    download: async (name) => {
      const recipe = find(name);
      if (recipe === undefined) return;
      const text = `${JSON.stringify({ soundings: MARK, ...recipe }, null, 2)}\n`;
      const file = `weights-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`;
      await device.world.share(file, 'application/json', new TextEncoder().encode(text));
    },
    open: async (bytes) => {
      const recipe = recipeIn(bytes);
      if (recipe === null || facts === null) {
        news.value = { did: 'notARecipe' };
        return;
      }
      let called = recipe.name;
      await store((wave, survey) => [
        { place: survey, name: TARGETS_SETTING, next: (kept) => withTargets(kept, recipe) },
        recipesChanged(wave, (all) => {
          called = freeName(all, recipe.name);
          return [...all, { ...recipe, name: called }];
        }),
      ]);
      news.value = { did: 'loaded', name: called };
    },
  };
}

/** What becomes of the recipes that are kept with a wave. */
function recipesChanged(
  place: SettingPlace,
  made: (all: readonly KeptWeighting[]) => readonly KeptWeighting[],
): SettingChange {
  return { place, name: WEIGHTINGS_SETTING, next: (kept) => made(readWeightings(kept)) };
}

/** Targets that are here already stay: where they are others, the recipe says so. */
function withTargets(kept: unknown, recipe: KeptWeighting): readonly OwnTarget[] {
  const own = readOwnTargets(kept);
  const more = readOwnTargets(recipe.targets).filter(({ name }) => !own.some((one) => one.name === name));
  return [...own, ...more];
}

function triedRecipes(
  weightings: readonly KeptWeighting[],
  trials: readonly WeightingTrial[],
  inUse: KeptWeighting | null,
): readonly TriedRecipe[] {
  return weightings.flatMap((kept, i) => {
    const trial = trials[i];
    if (trial === undefined) return [];
    const changes = trial.traces === null ? null : changesSince(kept.traces, trial.traces);
    return [{ kept, trial, changes, isInUse: kept === inUse }];
  });
}

function wayOf({ wave, source, choices }: SurveyFacts): WeightingWay {
  return {
    choices: choices[wave.id] ?? DEFAULT_CHOICES,
    trim: source.settings.trim,
    clusters: source.waves.find((one) => one.wave.id === wave.id)?.clusters ?? DEFAULT_CLUSTERS,
  };
}

interface NewRecipe {
  readonly name: string;
  readonly trial: WeightingTrial;
  readonly device: Device;
}

function keptNow(facts: SurveyFacts, { name, trial, device }: NewRecipe): KeptWeighting {
  const { choices, trim, clusters } = wayOf(facts);
  const { recipe: _, ...chosen } = choices;
  if (trial.traces === null) throw new RangeError('keptNow requires weights that were made');
  return {
    v: 1,
    name,
    at: device.world.now(),
    build: device.world.build,
    from: facts.wave.from,
    to: facts.wave.to,
    choices: { ...chosen, costAccepted: false },
    trim,
    clusters,
    targets: (facts.source.targets.own ?? []).filter((one) =>
      chosen.margins.some((margin) => margin === one.name),
    ),
    weightFile: chosen.base === 'file' ? (facts.weightFile?.name ?? null) : null,
    traces: trial.traces,
  };
}

function recipeIn(bytes: Uint8Array): KeptWeighting | null {
  const text = readText(bytes, 'weights');
  if (!text.ok) return null;
  try {
    const found = JSON.parse(text.value) as Readonly<Record<string, unknown>> | null;
    return found?.['soundings'] === MARK ? readWeighting(found) : null;
  } catch {
    // No JSON at all: the page says that it is no recipe.
    return null;
  }
}
