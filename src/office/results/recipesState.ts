import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { type OwnTarget, readOwnTargets } from '../../counting/analysis/ownTargets.ts';
import type { WeightingTrial } from '../../counting/analysis/weightingTrial.ts';
import { readText } from '../../keeping/imports/readText.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { changeSettings, type SettingChange, type SettingPlace } from '../../keeping/storage/settings.ts';
import { CLUSTERS_SETTING } from './clusterChoice.ts';
import {
  fixedWay,
  freeName,
  type KeptWeighting,
  readWeighting,
  readWeightings,
  WEIGHTINGS_SETTING,
} from './keptWeightings.ts';
import type { RecipeOfWave, SurveyFacts } from './surveyFacts.ts';
import { type TriedRecipe, tryRecipes, wayOf } from './triedRecipes.ts';
import { createWeightingAsking } from './weightingAsking.ts';
import { CHOICES_SETTING, TARGETS_SETTING, TRIM_SETTING } from './weightingChoices.ts';

export type RecipesPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly survey: Survey;
      readonly wave: Wave;
      readonly recipes: readonly TriedRecipe[];
      /** Recipes of other waves that are not kept here. */
      readonly others: readonly RecipeOfWave[];
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
  /** Weights the wave by a recipe from now on. @param asKept With the targets that it was kept with, whatever is here now. */
  use(name: string, asKept?: boolean): Promise<void>;
  rename(name: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  download(name: string): Promise<void>;
  /** Keeps a recipe of another wave with this one too. */
  takeOver(recipe: RecipeOfWave): Promise<void>;
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
    const tried = await tryRecipes(asking, found.value);
    if (!tried.ok) return fail(tried.problem);
    const { wave, source } = found.value;
    current = tried.value.current;
    page.value = {
      at: 'ready',
      survey: source.survey,
      wave,
      canKeep: current?.traces != null && wave.sample !== 'open',
      recipes: tried.value.recipes,
      others: notHere(found.value),
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
  const keepToo = async (did: 'kept' | 'loaded', recipe: KeptWeighting, withOwn = false) => {
    let called = recipe.name;
    await store((wave, survey) => [
      ...(withOwn ? [targetsBrought(survey, recipe)] : []),
      recipesChanged(wave, (all) => {
        called = freeName(all, recipe.name);
        return [...all, { ...recipe, name: called }];
      }),
    ]);
    news.value = { did, name: called };
  };
  const find = (name: string) => facts?.weightings.find((one) => one.name === name);
  void load();
  return {
    page,
    news,
    keep: async (name) => {
      if (facts === null || current?.traces == null) return;
      await keepToo('kept', keptNow(facts, { name, trial: current, device }));
    },
    use: async (name, asKept = false) => {
      const kept = find(name);
      const recipe = kept && asKept ? fixedWay(kept) : kept;
      if (recipe == null) return;
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
    takeOver: ({ kept }) => keepToo('loaded', kept),
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
      await keepToo('loaded', recipe, true);
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

/** What becomes of the targets of a survey where a recipe comes from a file. */
function targetsBrought(place: SettingPlace, recipe: KeptWeighting): SettingChange {
  return { place, name: TARGETS_SETTING, next: (kept) => withTargets(kept, recipe) };
}

/** Targets that are here already stay: where they are others, the recipe says so. */
function withTargets(kept: unknown, recipe: KeptWeighting): readonly OwnTarget[] {
  const own = readOwnTargets(kept);
  const more = readOwnTargets(recipe.targets).filter(({ name }) => !own.some((one) => one.name === name));
  return [...own, ...more];
}

/** Whether a recipe was taken over is told by when it was kept. */
function notHere({ weightings, ofOtherWaves }: SurveyFacts): readonly RecipeOfWave[] {
  return ofOtherWaves.filter(({ kept }) => !weightings.some(({ at }) => at === kept.at));
}

interface NewRecipe {
  readonly name: string;
  readonly trial: WeightingTrial;
  readonly device: Device;
}

function keptNow(facts: SurveyFacts, { name, trial, device }: NewRecipe): KeptWeighting {
  const { choices, trim, clusters } = wayOf(facts);
  const { recipe: _, otherTargets: __, fixedTargets: ___, ...chosen } = choices;
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
    ...(trial.margins.length > 0 && { margins: trial.margins }),
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
