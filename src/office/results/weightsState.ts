import { type ReadonlySignal, signal } from '@preact/signals';
import { GIVEN_WEIGHT } from '../../asking/questions/collected/besideAnswers.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { canonical } from '../../core/canonical.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClusterFacts } from '../../counting/analysis/clusterFacts.ts';
import type { WeightBase } from '../../counting/analysis/givenWeights.ts';
import type { MarginName } from '../../counting/analysis/margins.ts';
import { type OwnTarget, targetTitle } from '../../counting/analysis/ownTargets.ts';
import type { Populations } from '../../counting/analysis/peopleDrawn.ts';
import { type ClusterChoice, DEFAULT_CLUSTERS } from '../../counting/analysis/samplingClusters.ts';
import type { SettableInterval, Settings } from '../../counting/analysis/settings.ts';
import type { WeightOffer } from '../../counting/analysis/weightRefusals.ts';
import type { WeightChoices, Weights } from '../../counting/analysis/weights.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { changeSettings, saveSetting } from '../../keeping/storage/settings.ts';
import { CLUSTERS_SETTING } from './clusterChoice.ts';
import { INTERVAL_SETTING } from './intervalChoice.ts';
import { POPULATIONS_SETTING } from './populationChoice.ts';
import { createResultsAsking, EVERYONE } from './resultsAsking.ts';
import type { SurveyFacts } from './surveyFacts.ts';
import { THRESHOLDS_SETTING, type Thresholds, thresholdsOf } from './thresholds.ts';
import { CHOICES_SETTING, isTrim, readChoices, TRIM_SETTING } from './weightingChoices.ts';

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
    };

/** A margin that can be chosen. */
export interface PossibleMargin {
  readonly name: MarginName;
  /** Of targets that were brought in: what they are called, and where they come from; null for a known margin. */
  readonly brought: { readonly title: string; readonly source: string; readonly date: string } | null;
}

/** Where weights begin, and whether given ones that nothing else is done to are cut back to the limits. */
export interface BeginsFrom {
  readonly base: WeightBase;
  readonly cutsGiven: boolean;
  /** Whoever is in no category of a margin is left out of the results. */
  readonly leavesOutUnknown?: boolean;
}

export interface WeightsState {
  readonly page: ReadonlySignal<WeightsPage>;
  /** Whether what is shown was just saved. */
  readonly isSaved: ReadonlySignal<boolean>;
  /** Whether the limits typed in cannot be used. */
  readonly limitsAreWrong: ReadonlySignal<boolean>;
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
    page.value = {
      at: 'ready',
      survey: source.survey,
      wave,
      simulated: results.value.simulated,
      weights: results.value.weights,
      leftOut: [...results.value.everyone, ...results.value.people][0]?.note.leftOut ?? null,
      choices: choices[wave.id] ?? { margins: [], merges: {}, costAccepted: false },
      possible: possibleMargins(source.targets, results.value.margins),
      bases: basesOf(facts.value),
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
  };
  // By what is kept by now: another tab may have put categories together meanwhile.
  const change = async (
    made: (choices: WeightChoices) => WeightChoices,
    trim: Settings['trim'] | null = null,
  ) => {
    const now = page.value;
    if (now.at !== 'ready') return;
    const database = await device.database();
    if (!database.ok) return fail(database.problem);
    const place = { survey: now.survey.id, wave: now.wave.id };
    const kept = await changeSettings(database.value, [
      { place, name: CHOICES_SETTING, next: (choices) => made(readChoices(choices)) },
      ...(trim ? [{ place: { ...place, wave: null }, name: TRIM_SETTING, next: () => trim }] : []),
    ]);
    if (!kept.ok) return fail(kept.problem);
    await open();
    isSaved.value = true;
  };
  const keepPrecision = async (waveOf: (wave: Wave) => Wave['id'] | null, name: string, value: unknown) => {
    const now = page.value;
    if (now.at !== 'ready') return;
    const database = await device.database();
    if (!database.ok) return fail(database.problem);
    const place = { survey: now.survey.id, wave: waveOf(now.wave) };
    const kept = await saveSetting(database.value, place, name, value);
    if (!kept.ok) return fail(kept.problem);
    await open();
    isSaved.value = true;
  };
  void open();
  return {
    page,
    isSaved,
    limitsAreWrong,
    save: async (margins, limits, begin) => {
      const now = page.value;
      isSaved.value = false;
      const trim = { low: numberIn(limits.low), high: numberIn(limits.high) };
      limitsAreWrong.value = !isTrim(trim);
      if (now.at !== 'ready' || limitsAreWrong.value) return;
      await change((choices) => chosenNow(choices, margins, begin), trim);
    },
    take: (offer) => change((choices) => withOffer(choices, offer)),
    undoMerges: () => change((choices) => ({ ...choices, merges: {}, costAccepted: false })),
    saveClusters: (choice) => keepPrecision(({ id }) => id, CLUSTERS_SETTING, choice),
    savePopulations: (populations) => keepPrecision(({ id }) => id, POPULATIONS_SETTING, populations),
    saveInterval: (interval) => keepPrecision(() => null, INTERVAL_SETTING, interval),
    saveThresholds: (thresholds) => keepPrecision(() => null, THRESHOLDS_SETTING, thresholds),
    accept: async () => {
      if (page.value.at !== 'ready') return;
      // The yes is to the weights that are seen here, and to no others.
      const seen = choicesText(page.value.choices);
      await change((choices) => ({ ...choices, costAccepted: choicesText(choices) === seen }));
    },
  };
}

/** What the weights are made by, whoever said yes to them and whatever the recipe is called. */
function choicesText({ costAccepted: _, recipe: __, ...choices }: WeightChoices): string {
  return canonical(choices);
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

function chosenNow(
  {
    base: before = 'design',
    cutsGiven: wereCut = false,
    leavesOutUnknown: leftOut = false,
    recipe: _,
    ...others
  }: WeightChoices,
  margins: readonly MarginName[],
  { base, cutsGiven, leavesOutUnknown }: BeginsFrom = {
    base: before,
    cutsGiven: wereCut,
    leavesOutUnknown: leftOut,
  },
): WeightChoices {
  const begun = {
    ...(base !== 'design' && { base, ...(cutsGiven && { cutsGiven }) }),
    ...(leavesOutUnknown && { leavesOutUnknown }),
  };
  // Other weights may cost more: a yes holds for the ones it was given to.
  return { ...others, margins, costAccepted: false, ...begun };
}

function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
}

/** Targets that were brought in, as a margin to choose. */
function broughtMargin(target: OwnTarget): PossibleMargin {
  const { name, source, date } = target;
  return { name: name as MarginName, brought: { title: targetTitle(target), source, date } };
}

function basesOf({ wave, source, weightFile }: SurveyFacts): readonly WeightBase[] {
  const responses = source.waves.find((one) => one.wave.id === wave.id)?.responses ?? [];
  const areCarried = responses.some(({ design }) => design.frameVariables[GIVEN_WEIGHT] !== undefined);
  return ['design', ...(areCarried ? ['responses' as const] : []), ...(weightFile ? ['file' as const] : [])];
}

function withOffer({ base, cutsGiven, ...choices }: WeightChoices, offer: WeightOffer): WeightChoices {
  if (offer.offer === 'byDesign') return { ...choices, costAccepted: false };
  const kept = { ...choices, ...(base && { base }), ...(cutsGiven && { cutsGiven }) };
  return offerTaken(kept, offer);
}

function offerTaken(
  choices: WeightChoices,
  offer: Exclude<WeightOffer, { readonly offer: 'byDesign' }>,
): WeightChoices {
  if (offer.offer === 'leaveOut') {
    return {
      ...choices,
      margins: choices.margins.filter((name) => name !== offer.margin),
      costAccepted: false,
    };
  }
  const before = choices.merges[offer.margin] ?? [];
  const merges = { ...choices.merges, [offer.margin]: [...before, offer.codes] };
  // Other weights may cost more: a yes holds for the ones it was given to.
  return { ...choices, merges, costAccepted: false };
}
