import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { canonical } from '../../core/canonical.ts';
import type { WeightBase } from '../../counting/analysis/givenWeights.ts';
import { type MarginName, type MarginPlan, mergeCategories } from '../../counting/analysis/margins.ts';
import type { Populations } from '../../counting/analysis/peopleDrawn.ts';
import type { ClusterChoice } from '../../counting/analysis/samplingClusters.ts';
import type { SettableInterval, Settings } from '../../counting/analysis/settings.ts';
import type { WeightOffer } from '../../counting/analysis/weightRefusals.ts';
import type { WeightChoices } from '../../counting/analysis/weights.ts';
import type { SettingReplacement } from '../../keeping/storage/replaceSettings.ts';
import type { SettingPlace } from '../../keeping/storage/settings.ts';
import { CLUSTERS_SETTING, readClusters } from './clusterChoice.ts';
import { INTERVAL_SETTING, readInterval } from './intervalChoice.ts';
import { POPULATIONS_SETTING, readPopulations } from './populationChoice.ts';
import { keptThresholds, THRESHOLDS_SETTING, type Thresholds } from './thresholds.ts';
import { CHOICES_SETTING, readChoices, readTrim, TRIM_SETTING } from './weightingChoices.ts';

/** How a wave is weighted, as an officer sees it. */
export interface SeenWeighting {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly choices: WeightChoices;
  readonly trim: Settings['trim'];
  readonly clusterChoice: ClusterChoice;
  readonly populations: Populations;
  readonly interval: SettableInterval;
  readonly thresholds: Thresholds;
}

/** Where weights begin, and whether given ones that nothing else is done to are cut back to the limits. */
export interface BeginsFrom {
  readonly base: WeightBase;
  readonly cutsGiven: boolean;
  /** Whoever is in no category of a margin is left out of the results. */
  readonly leavesOutUnknown?: boolean;
}

/** What stands in the form of margins, beginning and limits, in the place of what was seen. */
export function recipeChanged(
  seen: SeenWeighting,
  {
    margins,
    trim,
    begin,
  }: {
    readonly margins: readonly MarginName[];
    readonly trim: Settings['trim'];
    readonly begin: BeginsFrom | undefined;
  },
): readonly SettingReplacement[] {
  return [
    {
      ...choicesChanged(seen, (choices) => chosenNow(choices, margins, begin)),
      seen: chosenOf(seen.choices),
      part: (kept) => chosenOf(readChoices(kept)),
    },
    inPlace(ofSurvey(seen), { name: TRIM_SETTING, read: readTrim, seen: seen.trim, value: trim }),
  ];
}

/** What becomes of the choices as they are kept by now, whatever was seen of them. */
export function choicesChanged(
  seen: SeenWeighting,
  made: (choices: WeightChoices) => WeightChoices,
): SettingReplacement {
  const next = (kept: unknown) => made(readChoices(kept));
  return { place: ofWave(seen), name: CHOICES_SETTING, next, seen: null, part: () => null };
}

/** What intervals and tables go by, each in the place of what was seen. */
export const precision = {
  clusters: (all: SeenWeighting, value: ClusterChoice) =>
    inPlace(ofWave(all), { name: CLUSTERS_SETTING, read: readClusters, seen: all.clusterChoice, value }),
  populations: (all: SeenWeighting, value: Populations) =>
    inPlace(ofWave(all), { name: POPULATIONS_SETTING, read: readPopulations, seen: all.populations, value }),
  interval: (all: SeenWeighting, value: SettableInterval) =>
    inPlace(ofSurvey(all), { name: INTERVAL_SETTING, read: readInterval, seen: all.interval, value }),
  thresholds: (all: SeenWeighting, value: Thresholds) =>
    inPlace(ofSurvey(all), { name: THRESHOLDS_SETTING, read: keptThresholds, seen: all.thresholds, value }),
};

interface InPlace<Value> {
  readonly name: string;
  readonly read: (kept: unknown) => Value;
  readonly seen: Value;
  readonly value: Value;
}

function inPlace<Value>(
  place: SettingPlace,
  { name, read, seen, value }: InPlace<Value>,
): SettingReplacement {
  return { place, name, next: () => value, seen, part: read };
}

function ofSurvey({ survey }: SeenWeighting): SettingPlace {
  return { survey: survey.id, wave: null };
}

function ofWave({ survey, wave }: SeenWeighting): SettingPlace {
  return { survey: survey.id, wave: wave.id };
}

/** What the form of margins holds. */
function chosenOf({ margins, base, cutsGiven, leavesOutUnknown, fixedTargets }: WeightChoices) {
  return { margins, base, cutsGiven, leavesOutUnknown, fixedTargets };
}

/** What the weights are made by, whoever said yes to them and whatever the recipe is called. */
export function choicesText({
  costAccepted: _,
  recipe: __,
  otherTargets: ___,
  ...choices
}: WeightChoices): string {
  return canonical(choices);
}

function chosenNow(
  {
    base: before = 'design',
    cutsGiven: wereCut = false,
    leavesOutUnknown: leftOut = false,
    recipe: _,
    otherTargets: __,
    // What is saved by the form matches the targets that are here.
    fixedTargets: ___,
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

/** One of the offers of a refusal, taken up. */
export function withOffer({ base, cutsGiven, ...choices }: WeightChoices, offer: WeightOffer): WeightChoices {
  if (offer.offer === 'byDesign') return { ...choices, costAccepted: false };
  const kept = { ...choices, ...(base && { base }), ...(cutsGiven && { cutsGiven }) };
  if (offer.offer === 'leaveOutWeightless') return { ...kept, leavesOutUnknown: true, costAccepted: false };
  return offerTaken(kept, offer);
}

function offerTaken(
  choices: WeightChoices,
  offer: Extract<WeightOffer, { readonly margin: unknown }>,
): WeightChoices {
  const { fixedTargets: fixed } = choices;
  if (offer.offer === 'leaveOut') {
    return {
      ...choices,
      ...(fixed && { fixedTargets: fixed.filter(({ name }) => name !== offer.margin) }),
      margins: choices.margins.filter((name) => name !== offer.margin),
      costAccepted: false,
    };
  }
  const before = choices.merges[offer.margin] ?? [];
  const merges = { ...choices.merges, [offer.margin]: [...before, offer.codes] };
  // Other weights may cost more: a yes holds for the ones it was given to.
  const joined = (plan: MarginPlan) =>
    plan.name === offer.margin ? mergeCategories(plan, offer.codes) : plan;
  return { ...choices, merges, ...(fixed && { fixedTargets: fixed.map(joined) }), costAccepted: false };
}
