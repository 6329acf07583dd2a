import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClusterFacts } from '../../counting/analysis/clusterFacts.ts';
import type { WeightBase } from '../../counting/analysis/givenWeights.ts';
import type { MarginName } from '../../counting/analysis/margins.ts';
import { type OwnTarget, targetTitle } from '../../counting/analysis/ownTargets.ts';
import type { Populations } from '../../counting/analysis/peopleDrawn.ts';
import { type ClusterChoice, DEFAULT_CLUSTERS } from '../../counting/analysis/samplingClusters.ts';
import type { SettableInterval, Settings } from '../../counting/analysis/settings.ts';
import type { WeightOffer } from '../../counting/analysis/weightRefusals.ts';
import { DEFAULT_CHOICES, type WeightChoices, type Weights } from '../../counting/analysis/weights.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { replaceSettings, type SettingReplacement } from '../../keeping/storage/replaceSettings.ts';
import { createResultsAsking, EVERYONE } from './resultsAsking.ts';
import type { SurveyFacts } from './surveyFacts.ts';
import { type Thresholds, thresholdsOf } from './thresholds.ts';
import {
  type BeginsFrom,
  choicesChanged,
  choicesText,
  precision,
  recipeChanged,
  withOffer,
} from './weightingChanges.ts';
import { isTrim } from './weightingChoices.ts';

export type WeightsPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly survey: Survey;
      readonly wave: Wave;
      readonly simulated: boolean;
      readonly weights: Weights;
      /** Interviews that are left out of the results; null for none. */
      readonly leftOut: number | null;
      readonly choices: WeightChoices;
      /** Margins that have targets here. */
      readonly possible: readonly PossibleMargin[];
      /** Where weights can begin; one where nothing was given. */
      readonly bases: readonly WeightBase[];
      /** The recipe by which the wave is weighted now, by its name; null for none. */
      readonly recipe: string | null;
      /** How many recipes are kept. */
      readonly recipes: number;
      readonly trim: Settings['trim'];
      /** Over which clusters the intervals are, over which they could be, and what was chosen. */
      readonly clusters: ClusterFacts;
      readonly clusterChoice: ClusterChoice;
      /** How people were drawn one by one, and how many there are as an officer said. */
      readonly people: ClusterFacts['people'];
      readonly populations: Populations;
      readonly interval: SettableInterval;
      readonly thresholds: Thresholds;
      /** What each form was filled from, as text; one whose save was refused keeps what was typed. */
      readonly filled: Readonly<Record<WeightsFormName, string>>;
    };

/** What is typed on the page of weights, each saved by itself. */
type WeightsFormName = 'recipe' | 'clusters' | 'interval' | 'populations' | 'thresholds';

/** A margin that can be chosen. */
export interface PossibleMargin {
  readonly name: MarginName;
  /** Of targets that were brought in: what they are called, and where they come from; null for a known margin. */
  readonly brought: { readonly title: string; readonly source: string; readonly date: string } | null;
}

type Ready = WeightsPage & { readonly at: 'ready' };

export interface WeightsState {
  readonly page: ReadonlySignal<WeightsPage>;
  /** Whether what is shown was just saved. */
  readonly isSaved: ReadonlySignal<boolean>;
  /** Whether the limits typed in cannot be used. */
  readonly limitsAreWrong: ReadonlySignal<boolean>;
  /** Why the last save kept nothing, such as that another tab had changed the same; what was typed stays. */
  readonly trouble: ReadonlySignal<Problem | null>;
  /** Saves margins, beginning and limits as typed, and weights again. */
  save(
    margins: readonly MarginName[],
    limits: { readonly low: string; readonly high: string },
    begin?: BeginsFrom,
  ): Promise<void>;
  /** Takes up one of the offers of a refusal. */
  take(offer: WeightOffer): Promise<void>;
  undoMerges(): Promise<void>;
  /** Says yes to weights that cost much. */
  accept(): Promise<void>;
  /** Saves over which clusters the intervals are, and works them out again. */
  saveClusters(choice: ClusterChoice): Promise<void>;
  /** Saves how many people the wave was drawn from, and works out its intervals again. */
  savePopulations(populations: Populations): Promise<void>;
  /** Saves how the intervals of the whole survey are made, and works them out again. */
  saveInterval(interval: SettableInterval): Promise<void>;
  /** Saves from where on figures of the whole survey are hidden, alike and comparable, and works them out again. */
  saveThresholds(thresholds: Thresholds): Promise<void>;
}

/** How one wave is weighted, and what came of it. */
export function createWeightsState(device: Device, params: ScreenProps['params']): WeightsState {
  const page = signal<WeightsPage>({ at: 'loading' });
  const isSaved = signal(false);
  const limitsAreWrong = signal(false);
  const trouble = signal<Problem | null>(null);
  const refused = new Set<WeightsFormName>();
  const asking = createResultsAsking(device, params['wave'] ?? '');
  const fail = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  const open = async () => {
    const facts = await asking.load();
    if (!facts.ok) return fail(facts.problem);
    const results = await asking.ask(EVERYONE);
    if (!results.ok) return fail(results.problem);
    const { wave, source, choices } = facts.value;
    const next: Omit<Ready, 'filled'> = {
      at: 'ready',
      survey: source.survey,
      wave,
      simulated: results.value.simulated,
      weights: results.value.weights,
      leftOut: [...results.value.everyone, ...results.value.people][0]?.note.leftOut ?? null,
      choices: choices[wave.id] ?? DEFAULT_CHOICES,
      possible: possibleMargins(source.targets, results.value.margins),
      bases: results.value.bases,
      recipe: choices[wave.id]?.recipe ?? null,
      recipes: facts.value.weightings.length,
      trim: source.settings.trim,
      clusters: results.value.clusters,
      people: results.value.clusters.people,
      populations: source.waves.find((one) => one.wave.id === wave.id)?.populations ?? {},
      clusterChoice: source.waves.find((one) => one.wave.id === wave.id)?.clusters ?? DEFAULT_CLUSTERS,
      interval: source.settings.interval,
      thresholds: thresholdsOf(source.settings),
    };
    const before = page.value;
    page.value = { ...next, filled: filledFrom(next, before.at === 'ready' ? before.filled : null, refused) };
  };
  const keep = async (
    form: WeightsFormName | null,
    changes: (now: Ready) => readonly SettingReplacement[],
  ) => {
    const now = page.value;
    if (now.at !== 'ready') return;
    const database = await device.database();
    if (!database.ok) return fail(database.problem);
    const kept = await replaceSettings(database.value, changes(now), true);
    if (form !== null && kept.ok) refused.delete(form);
    if (form !== null && !kept.ok) refused.add(form);
    await open();
    trouble.value = kept.ok ? null : kept.problem;
    isSaved.value = kept.ok;
  };
  // By what is kept by now: another tab may have put categories together meanwhile.
  const change = (made: (choices: WeightChoices) => WeightChoices) =>
    keep(null, (now) => [choicesChanged(now, made)]);
  void open();
  return {
    page,
    isSaved,
    limitsAreWrong,
    trouble,
    save: async (margins, limits, begin) => {
      isSaved.value = false;
      const trim = { low: numberIn(limits.low), high: numberIn(limits.high) };
      limitsAreWrong.value = !isTrim(trim);
      if (limitsAreWrong.value) return;
      await keep('recipe', (now) => recipeChanged(now, { margins, trim, begin }));
    },
    take: (offer) => change((choices) => withOffer(choices, offer)),
    undoMerges: () => change((choices) => ({ ...choices, merges: {}, costAccepted: false })),
    saveClusters: (value) => keep('clusters', (now) => [precision.clusters(now, value)]),
    savePopulations: (value) => keep('populations', (now) => [precision.populations(now, value)]),
    saveInterval: (value) => keep('interval', (now) => [precision.interval(now, value)]),
    saveThresholds: (value) => keep('thresholds', (now) => [precision.thresholds(now, value)]),
    accept: async () => {
      if (page.value.at !== 'ready') return;
      // The yes is to the weights that are seen here, and to no others.
      const seen = choicesText(page.value.choices);
      await change((choices) => ({ ...choices, costAccepted: choicesText(choices) === seen }));
    },
  };
}

function filledFrom(
  { choices, trim, possible, clusterChoice, interval, populations, thresholds }: Omit<Ready, 'filled'>,
  before: Ready['filled'] | null,
  refused: ReadonlySet<WeightsFormName>,
): Ready['filled'] {
  const from = (form: WeightsFormName, values: unknown) =>
    before !== null && refused.has(form) ? before[form] : JSON.stringify(values);
  return {
    recipe: from('recipe', [choices, trim, possible]),
    clusters: from('clusters', clusterChoice),
    interval: from('interval', interval),
    populations: from('populations', populations),
    thresholds: from('thresholds', thresholds),
  };
}

function possibleMargins(
  { age, sex, wards, own }: SurveyFacts['source']['targets'],
  margins: readonly MarginName[],
): readonly PossibleMargin[] {
  return [
    ...(age ? ['age' as const] : []),
    ...(sex ? ['sex' as const] : []),
    ...(wards ? ['area' as const] : []),
    'stratum' as const,
  ]
    .map((name): PossibleMargin => ({ name, brought: null }))
    .concat((own ?? []).map(broughtMargin))
    .filter(({ name }) => margins.includes(name));
}

function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
}

/** Targets that were brought in, as a margin to choose. */
function broughtMargin(target: OwnTarget): PossibleMargin {
  const { name, source, date } = target;
  return { name: name as MarginName, brought: { title: targetTitle(target), source, date } };
}
