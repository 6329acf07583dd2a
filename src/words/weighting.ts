import { countText } from '../core/percent.ts';
import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

type ClusterWord = 'samplingPoint' | 'fieldworker';
type BaseWord = 'design' | 'responses' | 'file';
type MarginWord = 'age' | 'sex' | 'area' | 'stratum';
type StatusWord = 'weighted' | 'designOnly' | 'given' | 'refused' | 'askFirst';
type WarningWord =
  | 'thinCategory'
  | 'manyMargins'
  | 'manyCategories'
  | 'alreadyClose'
  | 'manyUnknown'
  | 'chanceUnknown'
  | 'costly'
  | 'askFirst'
  | 'wildGiven'
  | 'oneHeavyPerson'
  | 'fewEffective';

interface WeightingSentences {
  readonly title: string;
  readonly lead: string;
  readonly status: Readonly<Record<StatusWord, string>>;
  readonly openSample: string;
  readonly recipe: string;
  readonly margins: string;
  readonly marginsHint: string;
  readonly noMargins: string;
  readonly groupsInReport: string;
  readonly unknownLegend: string;
  readonly unknownOrWeightless: string;
  readonly leaveOutWeightless: string;
  readonly fixedTargets: string;
  readonly leavesOut: string;
  readonly leavesOutHint: string;
  readonly leavesOutHintGiven: string;
  /** Above the report, where some are. */
  readonly leftOut: (people: number) => string;
  readonly marginNames: Readonly<Record<MarginWord, string>>;
  readonly marginHints: Readonly<Record<MarginWord, string>>;
  /** Under a margin whose targets were brought in. */
  readonly broughtHint: (source: string, date: string) => string;
  readonly byCells: (title: string) => string;
  readonly base: string;
  readonly baseHint: string;
  readonly bases: Readonly<Record<BaseWord, string>>;
  readonly baseHints: Readonly<Record<BaseWord, string>>;
  readonly beginByDesign: string;
  readonly more: string;
  readonly bringTargets: string;
  readonly bringWeights: string;
  readonly recipes: (kept: number) => string;
  readonly recipeInUse: (name: string) => string;
  readonly recipeOtherTargets: (name: string) => string;
  readonly tenthIn: string;
  readonly settled: (sweeps: number) => string;
  readonly byGiven: string;
  readonly limits: string;
  readonly limitsHint: string;
  readonly lowest: string;
  readonly highest: string;
  readonly limitsWrong: string;
  readonly save: string;
  readonly saved: string;
  /** Where none come of it that are used. */
  readonly savedOnly: string;
  readonly offers: string;
  readonly merge: (label: string) => string;
  readonly leaveOut: (margin: string) => string;
  readonly merged: string;
  readonly undoMerges: string;
  readonly accept: string;
  readonly acceptText: (times: string, percent: string) => string;
  readonly accepted: string;
  readonly report: string;
  readonly measure: string;
  readonly before: string;
  /** Matched to the targets, before any weight was cut. */
  readonly uncut: string;
  readonly after: string;
  readonly smallest: string;
  readonly largest: string;
  readonly designEffect: string;
  readonly effectiveBase: string;
  readonly efficiency: string;
  readonly ratio: (low: string, high: string) => string;
  readonly trimmed: (times: number) => string;
  readonly group: string;
  readonly people: string;
  readonly target: string;
  readonly unweighted: string;
  readonly byDesign: string;
  readonly weighted: string;
  readonly marginTable: (name: string) => string;
  readonly costTable: string;
  /** Instead of a number of people, and why. */
  readonly notTold: string;
  readonly notToldText: string;
  readonly targetsFrom: (source: string, date: string) => string;
  readonly ownWards: string;
  readonly ownStrata: string;
  readonly scaled: (percent: string) => string;
  readonly unknown: (people: string) => string;
  readonly warnings: string;
  readonly warning: Readonly<Record<WarningWord, (facts: WarningFacts) => string>>;
  readonly intervals: string;
  readonly intervalsLegend: string;
  readonly intervalChoices: readonly {
    readonly value: string;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly saveIntervals: string;
  readonly clusters: string;
  readonly clustersLead: string;
  readonly clusterBy: string;
  readonly clusterNames: Readonly<Record<ClusterWord | 'none', string>>;
  readonly clusterHints: Readonly<Record<ClusterWord | 'none', (count: string) => string>>;
  readonly loneStratum: (stratum: string) => string;
  readonly loneStratumHint: string;
  readonly leaveAlone: string;
  readonly stratumChoice: (stratum: string, points: number) => string;
  readonly mergedStrata: (strata: string) => string;
  readonly splitStrata: string;
  readonly saveClusters: string;
  readonly notInHouseholds: string;
  readonly explain: string;
  readonly explainText: readonly string[];
}

/** Numbers and names of a warning, as text. */
export interface WarningFacts {
  readonly margin: string;
  readonly category: string;
  readonly number: string;
  readonly people: string;
}

/** Words of the page where a wave is weighted. */
const recorded = (count: string) => (count === '1' ? '1 is recorded' : `${count} are recorded`);

export const weightingWords: Words<WeightingSentences> = {
  en: {
    title: 'Weights',
    lead: 'Some groups answer more readily than others. Weights count each answer so that the groups are as large as they are among the council’s adults.',
    status: {
      weighted: 'The results of this wave are weighted.',
      designOnly: 'The results of this wave are not weighted to the population.',
      given: 'The results of this wave use weights that somebody else made.',
      refused: 'The weights could not be made, so the results are not weighted to the population.',
      askFirst: 'The weights are made but not used yet: they cost much, and somebody has to say yes.',
    },
    openSample:
      'Anyone could take part in this wave. Weights do not mend that, so none are made: the results are the views of those who answered.',
    recipe: 'How to weight',
    margins: 'Match the council’s adults by',
    marginsHint: 'Those that this wave asked, and for which targets are known.',
    noMargins:
      'There is nothing to match: this wave asked neither age nor sex nor anything else that targets were brought in for.',
    groupsInReport: 'Groups before and after weighting',
    unknownLegend: 'People of whom one of these is not known',
    unknownOrWeightless: 'People of whom one of these is not known, or who have no given weight',
    leaveOutWeightless: 'Leave whoever has no given weight out of the results',
    fixedTargets:
      'These weights match the targets that the recipe was kept with, not those that are here now. To match those of now, press “Save and weight again”.',
    leavesOut: 'Leave them out of the results',
    leavesOutHint:
      'Usually they stay: each unknown group keeps the share it has by the chance of being chosen. Left out, they are in no table, and every method note says how many they are.',
    leavesOutHintGiven:
      'Given weights are used only where everybody has one, or whoever has none is left out. Left out, people are in no table, and every method note says how many they are.',
    leftOut: (people) =>
      people === 1
        ? '1 interview is left out of the results: one of these is not known of that person.'
        : `${countText(people)} interviews are left out of the results: one of these is not known of these people.`,
    marginNames: { age: 'Age', sex: 'Sex', area: 'Ward', stratum: 'Stratum' },
    marginHints: {
      age: 'Always, unless there is a reason not to',
      sex: 'Always, unless there is a reason not to',
      area: 'Where people were chosen ward by ward, and the ward list has targets',
      stratum: 'Where people were drawn stratum by stratum, from as many as you entered below',
    },
    broughtHint: (source, date) => `Targets brought in: ${source}, ${date}`,
    byCells: (title) => `Only ${title} is chosen: each of its cells is matched (post-stratification).`,
    base: 'Begin from',
    baseHint:
      'Given weights stay as they are when nothing is chosen to match; else they are matched like any others.',
    bases: {
      design: 'The chance of being chosen',
      responses: 'Weights that came with the responses',
      file: 'Weights brought in from a file',
    },
    baseHints: {
      design: 'Dwellings, adults and the chance of the address, as the responses record them',
      responses:
        'Made by whoever collected the answers. The design effect is Kish’s: how they were made is not known',
      file: 'Made elsewhere for these responses. The design effect is Kish’s: how they were made is not known',
    },
    beginByDesign: 'Begin from the chance of being chosen',
    more: 'Targets, weights and recipes from elsewhere',
    bringTargets: 'Bring in targets by tenure, age by sex or anything else that was asked',
    bringWeights: 'Bring in weights that somebody else made',
    recipes: (kept) =>
      kept === 0 ? 'Keep this way of weighting as a recipe' : `Recipes: keep, compare, use (${kept} kept)`,
    recipeInUse: (name) => `In use: the recipe “${name}”.`,
    recipeOtherTargets: (name) => `In use: the recipe “${name}”, with other targets than it was kept with.`,
    tenthIn: 'People who make up a tenth of the weight',
    settled: (sweeps) =>
      `All groups fit their targets after ${sweeps === 1 ? '1 round' : `${sweeps} rounds`} of matching.`,
    byGiven: 'As given',
    limits: 'Limits',
    limitsHint:
      'How far a final weight may lie from the weight that a person’s chance of being chosen gives. Weights beyond are cut, and the rest is matched again. The limits hold for all waves of the survey.',
    lowest: 'At least this many times',
    highest: 'At most this many times',
    limitsWrong: 'Enter two numbers: the first above 0 and under 1, the second above 1 and up to 50',
    save: 'Save and weight again',
    saved: 'Saved. The results use these weights.',
    savedOnly: 'Saved.',
    offers: 'What you can do',
    merge: (label) => `Put these groups together: ${label}`,
    leaveOut: (margin) => `Weight without ${margin.toLowerCase()}`,
    merged: 'Some groups were put together.',
    undoMerges: 'Take them apart again',
    accept: 'Yes, use these weights',
    acceptText: (times, percent) =>
      `With these weights the interviews are worth ${percent} of as many unweighted ones (design effect ${times}). Fewer margins, or groups put together, would cost less.`,
    accepted: 'An officer said yes to the cost of these weights.',
    report: 'What the weights do',
    measure: 'Measure',
    before: 'Before',
    uncut: 'Matched, before cutting',
    after: 'After',
    smallest: 'Smallest weight, times the mean',
    largest: 'Largest weight, times the mean',
    designEffect: 'Design effect of weighting (Kish)',
    effectiveBase: 'Effective base, weighting only (Kish)',
    efficiency: 'Efficiency',
    ratio: (low, high) => `Final weights are ${low} to ${high} times the design weight.`,
    trimmed: (times) =>
      times === 0
        ? 'No weight had to be cut.'
        : times === 1
          ? 'Weights were cut and matched again once.'
          : `Weights were cut and matched again ${times} times.`,
    group: 'Group',
    people: 'People',
    target: 'Target',
    unweighted: 'Unweighted',
    byDesign: 'By design',
    weighted: 'Weighted',
    marginTable: (name) => `${name}: before and after weighting`,
    costTable: 'What weighting costs',
    notTold: 'not shown',
    notToldText:
      'Numbers are not shown where only a few people belong to a group, or where they would give such a number away.',
    targetsFrom: (source, date) => `Targets: ${source}, ${date}.`,
    ownWards: 'the survey’s own list of wards',
    ownStrata: 'how many people each stratum was drawn from, as entered for this wave',
    scaled: (percent) => `As given they sum to ${percent}% (rounding); here they are scaled to 100%.`,
    unknown: (people) =>
      people === '1'
        ? '1 person did not say, and keeps the share that they have by the way they were chosen.'
        : `${people} people did not say. They keep the share that they have by the way they were chosen.`,
    warnings: 'To look at',
    warning: {
      thinCategory: ({ margin, category, number, people }) =>
        `${margin}, ${category}: ${people === '' ? 'few people' : counted(people, 'person', 'people')} and a target of ${number}. Its weights are uncertain; think of putting it together with a neighbour.`,
      manyMargins: ({ number }) => `${number} margins are many: each one costs precision.`,
      manyCategories: ({ number }) => `${number} groups are many: each one costs precision.`,
      alreadyClose: ({ margin, number }) =>
        `${margin} is already within ${number} points of its targets. Weighting by it changes little.`,
      manyUnknown: ({ margin, number }) => `${number} did not say their ${margin.toLowerCase()}.`,
      chanceUnknown: ({ people }) =>
        people === '1'
          ? 'For 1 person nobody knows by what chance they were chosen: they count as one.'
          : `For ${people} people nobody knows by what chance they were chosen: they count as one each.`,
      costly: ({ number }) =>
        `The weights make the sample ${number} times less precise than its size suggests (design effect).`,
      askFirst: ({ number, people }) =>
        `The weights cost more than half of the interviews: design effect ${number}, efficiency ${people}.`,
      wildGiven: ({ number }) => `Some of the given weights are beyond ${number} times their mean.`,
      oneHeavyPerson: ({ number }) => `One person makes up ${number} of all answers.`,
      fewEffective: ({ number }) => `The effective base is only ${number}: no test is made.`,
    },
    intervals: 'How cautious the intervals are',
    intervalsLegend: 'Intervals of percentages, in every wave of this survey',
    intervalChoices: [
      {
        value: 'xlogit',
        label: 'Usual (xlogit)',
        hint: 'Out of 100 such surveys about 95 have the true figure inside.',
      },
      {
        value: 'beta',
        label: 'Cautious (beta, after Korn and Graubard)',
        hint: 'A little wider. For reports in which figures under 5% or over 95% matter.',
      },
    ],
    saveIntervals: 'Save how cautious they are',
    clusters: 'What the intervals allow for',
    clustersLead:
      'People of one place, or asked by one person, answer more alike than people drawn one by one. Intervals that allow for it are wider and truer. The choice is saved with the wave and printed under every table.',
    clusterBy: 'People count as drawn together when they share',
    clusterNames: {
      samplingPoint: 'A sampling point',
      fieldworker: 'A fieldworker',
      none: 'Nothing: each was drawn alone',
    },
    clusterHints: {
      samplingPoint: (count) => `${recorded(count)}. Right where addresses were drawn in points`,
      fieldworker: (count) =>
        `${recorded(count)}. Right where who asks matters more than where: few fieldworkers with many interviews each`,
      none: () => 'No sampling point is recorded in this wave',
    },
    loneStratum: (stratum) => `${stratum} has one sampling point. Take it together with`,
    loneStratumHint:
      'One point cannot show how far places differ. Until it is put with a like stratum, all strata are taken as one.',
    leaveAlone: 'Not yet: take all strata as one',
    stratumChoice: (stratum, points) => `${stratum} (${points === 1 ? '1 point' : `${points} points`})`,
    mergedStrata: (strata) => `Taken together: ${strata}.`,
    splitStrata: 'Take all strata apart again',
    saveClusters: 'Save and work out again',
    notInHouseholds:
      'Population targets include people in care homes, halls and prisons, whom samples of addresses do not reach.',
    explain: 'How weights are made',
    explainText: [
      'Weights begin with each person’s chance of being chosen, where it is known.',
      'They are then matched to each margin in turn, again and again, until all fit (raking).',
      'A person who did not say their age or sex stays in: the weights leave that group as it is.',
      'The recipe is saved with the wave, so the same weights can be made again.',
    ],
  },
};
