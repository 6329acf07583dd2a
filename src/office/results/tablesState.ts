import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import type { ChosenTables } from '../../counting/analysis/chosenTables.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { changeSetting, loadSetting } from '../../keeping/storage/settings.ts';
import { chosenCsv } from '../../telling/exports/chosenCsv.ts';
import { fileNameOf } from '../../telling/exports/formats.ts';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import {
  FIRST_RECIPE,
  type KeptRecipe,
  queryOfRecipe,
  RECIPES_SETTING,
  type Recipe,
  readRecipes,
  recipeOf,
} from './recipe.ts';
import { createResultsAsking } from './resultsAsking.ts';
import type { SurveyFacts } from './surveyFacts.ts';

export type TablesPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly facts: SurveyFacts;
      readonly chosen: ChosenTables;
      /** What the tables are made by: another one may be on its way. */
      readonly recipe: Recipe;
      readonly reader: Reader;
    };

export interface TablesState {
  readonly page: ReadonlySignal<TablesPage>;
  readonly recipe: ReadonlySignal<Recipe>;
  readonly kept: ReadonlySignal<readonly KeptRecipe[]>;
  readonly isWorking: ReadonlySignal<boolean>;
  /** How much of the tables is worked out, 0 to 1; null while it is done in no time. */
  readonly progress: ReadonlySignal<number | null>;
  /** The name of the file handed over last. */
  readonly saved: ReadonlySignal<string | null>;
  /** Shows other tables, or the same in another way, and keeps that in the address. */
  choose(change: Partial<Recipe>): Promise<void>;
  /** Shows what an address asks for. */
  follow(query: string): Promise<void>;
  /** Keeps what is shown under a name; one of the same name is replaced. */
  keep(name: string): Promise<void>;
  remove(name: string): Promise<void>;
  saveFile(): Promise<void>;
  /** Ends the work: what was shown before stays. */
  stopWork(): void;
}

/** No more tables than this are worked out in no time. */
const FEW_TABLES = 8;

/** Where the recipe is kept (ui/addressQuery.ts). */
interface KeptQuery {
  read(): string;
  replace(query: string): void;
}

/** The tables of one wave that an officer chooses. */
export function createTablesState(
  device: Device,
  params: ScreenProps['params'],
  address: KeptQuery,
): TablesState {
  const page = signal<TablesPage>({ at: 'loading' });
  const recipe = signal(recipeOf(address.read()));
  const kept = signal<readonly KeptRecipe[]>([]);
  const isWorking = signal(false);
  const saved = signal<string | null>(null);
  const progress = signal<number | null>(null);
  let stopping = new AbortController();
  const asking = createResultsAsking(device, params['wave'] ?? '', true);
  let asked = 0;
  const stop = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  // The choice that was stopped is not that of the tables.
  const takeBack = () => {
    const now = page.value;
    recipe.value = now.at === 'ready' ? now.recipe : FIRST_RECIPE;
    address.replace(queryOfRecipe(recipe.value));
  };
  const work = async (facts: SurveyFacts) => {
    asked += 1;
    const turn = asked;
    isWorking.value = true;
    progress.value = null;
    const wanted = recipe.value;
    stopping = new AbortController();
    const onProgress = tellMany(wanted, (share) => {
      if (turn === asked) progress.value = share;
    });
    const chosen = await asking.askTables(wanted, { onProgress, signal: stopping.signal });
    // A slower answer must not replace one that was asked for after it.
    if (turn !== asked) return;
    isWorking.value = false;
    progress.value = null;
    if (chosen === null) return takeBack();
    if (!chosen.ok) return stop(chosen.problem);
    const reader: Reader = { language: 'en', facts: { council: facts.source.survey.councilName } };
    page.value = { at: 'ready', facts, chosen: chosen.value, recipe: wanted, reader };
  };
  const turnTo = async (next: Recipe) => {
    recipe.value = next;
    saved.value = null;
    const now = page.value;
    if (now.at !== 'ready') return;
    if (isSameTables(now.recipe, next) && !isWorking.value) page.value = { ...now, recipe: next };
    else await work(now.facts);
  };
  // Goes by what is kept by now: another tab may have kept recipes meanwhile.
  const store = async (change: RecipeChange) => {
    const now = page.value;
    const database = await device.database();
    if (now.at !== 'ready') return;
    if (!database.ok) return stop(database.problem);
    const done = await changeSetting(database.value, keptWith(now.facts.wave), change);
    if (!done.ok) return stop(done.problem);
    kept.value = done.value;
  };
  const open = async () => {
    const facts = await asking.load();
    if (!facts.ok) return stop(facts.problem);
    const database = await device.database();
    if (!database.ok) return stop(database.problem);
    const { survey, id: wave } = facts.value.wave;
    const found = await loadSetting(database.value, { survey, wave }, RECIPES_SETTING);
    if (!found.ok) return stop(found.problem);
    kept.value = readRecipes(found.value);
    await work(facts.value);
  };
  void open();
  return {
    page,
    recipe,
    kept,
    isWorking,
    progress,
    saved,
    stopWork: () => stopping.abort(),
    choose: async (change) => {
      const next = { ...recipe.value, ...change };
      address.replace(queryOfRecipe(next));
      await turnTo(next);
    },
    follow: (query) => turnTo(recipeOf(query)),
    keep: async (name) => {
      const one = { name, query: queryOfRecipe(recipe.value) };
      await store((recipes) => [...recipes.filter((other) => other.name !== name), one]);
    },
    remove: (name) => store((recipes) => recipes.filter((one) => one.name !== name)),
    saveFile: async () => {
      const now = page.value;
      if (now.at !== 'ready') return;
      saved.value = await handOver(device, now);
    },
  };
}

/** Tells how far many tables are: a few are there before anybody could read it. */
function tellMany({ rows }: Recipe, tell: (share: number) => void): (share: number) => void {
  return rows.length > FEW_TABLES ? tell : () => undefined;
}

function isSameTables(one: Recipe, other: Recipe): boolean {
  const choice = ({ rows, breaks, only, dontKnow }: Recipe) => JSON.stringify([rows, breaks, only, dontKnow]);
  return choice(one) === choice(other);
}

/** Writes the tables as they are shown, and says under which name. */
async function handOver(
  device: Device,
  { facts, chosen, recipe, reader }: TablesPage & { readonly at: 'ready' },
): Promise<string> {
  const { wave, source } = facts;
  const format = {
    name: wordsIn(chosenWords, 'en').fileSort,
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    isOfPeople: false,
  };
  const file = fileNameOf(format, { survey: source.survey, wave, detail: 'banded' });
  const text = chosenCsv({ wave, chosen, shown: recipe, reader });
  await device.world.share(file, format.mediaType, new TextEncoder().encode(text));
  return file;
}

type RecipeChange = (recipes: readonly KeptRecipe[]) => readonly KeptRecipe[];

function keptWith({ survey, id: wave }: SurveyFacts['wave']) {
  return { place: { survey, wave }, name: RECIPES_SETTING, read: readRecipes };
}
