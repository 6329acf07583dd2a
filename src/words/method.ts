import { type Day, day } from '../core/day.ts';
import { countText, rounded } from '../core/percent.ts';
import { dayInWords, daysInWords } from './days.ts';
import { type Words, wordsIn } from './inLanguages.ts';

/** How the figures under a table came about. */
export interface MethodFacts {
  readonly from: Day;
  readonly to: Day;
  readonly mode: string;
  /** Every way in which answers were taken, where that is not the wave's alone. */
  readonly modes?: readonly string[];
  readonly sample: 'random' | 'quota' | 'open';
  readonly interviews: number;
  readonly weighted: boolean;
  readonly weightedBy: readonly string[];
  /** Targets that an officer loaded, where they are weighted to. */
  readonly ownTargets: { readonly source: string; readonly date: string } | null;
  /** What else is to be said of the weights; left out where there is nothing. */
  readonly made?: WeightsFacts;
  /** What the weights cost, by Kish; left out where nothing is weighted. */
  readonly worth?: { readonly designEffect: number; readonly effectiveBase: number };
  readonly dontKnowIn: boolean;
  /** Clusters that the intervals are over; null where people were drawn one by one. */
  readonly clusters: number | null;
  readonly clusterBy: ClusterSort;
  /** Strata that an officer put together, by their names. */
  readonly mergedStrata: readonly (readonly string[])[];
  readonly clusterWarnings: readonly ClusterWarning[];
  /** Strata of people drawn one by one, whether they are taken as one, and the population where that counts. */
  readonly strata?: number;
  readonly strataAsOne?: true;
  readonly population?: number;
  /** How the intervals of shares are made. */
  readonly method: IntervalSort;
  /** Interviews that were collected elsewhere; left out where there are none. */
  readonly elsewhere?: number;
  /** Interviews left out because what they are weighted to is not known of them. */
  readonly leftOut?: number;
  readonly simulated: boolean;
}

interface WeightsFacts {
  readonly recipe: string | null;
  readonly otherTargets?: true;
  readonly base: 'design' | 'responses' | 'file';
  readonly cut?: { readonly low: number; readonly high: number };
  readonly isByCells: boolean;
  readonly targets: readonly { readonly title: string; readonly source: string; readonly date: string }[];
}

type IntervalSort = 'xlogit' | 'beta';
type ClusterSort = 'samplingPoint' | 'fieldworker';
type ClusterWarning = 'onePoint' | 'fewPoints' | 'pointUnknown' | 'strataAsOne';

interface MethodWords {
  readonly modes: Readonly<Record<string, string>>;
  readonly samples: Readonly<Record<MethodFacts['sample'], string>>;
  readonly weightNames: Readonly<Record<string, string>>;
  readonly interviews: (people: string, sample: string) => string;
  readonly elsewhere: string;
  readonly elsewherePart: (people: string) => string;
  readonly leftOut: (people: number) => string;
  readonly weightedBy: (names: string) => string;
  readonly weightedByDesign: string;
  readonly worth: (designEffect: string, effective: string) => string;
  readonly ownTargets: (source: string, date: string) => string;
  readonly given: Readonly<Record<'responses' | 'file', string>>;
  readonly asGiven: (given: string) => string;
  readonly cutGiven: (given: string, low: string, high: string) => string;
  readonly byCells: (names: string) => string;
  readonly broughtTargets: (title: string, source: string, date: string) => string;
  readonly recipe: (name: string) => string;
  readonly otherTargets: (name: string) => string;
  readonly weightsFixed: string;
  readonly unweighted: string;
  readonly dontKnowIn: string;
  readonly dontKnowOut: string;
  readonly interval: Readonly<Record<IntervalSort, string>>;
  readonly asIfRandom: (interval: string) => string;
  readonly openSample: string;
  readonly over: Readonly<Record<ClusterSort, (interval: string, clusters: string) => string>>;
  readonly mergedStrata: (strata: string) => string;
  readonly clusterWarnings: Readonly<Record<ClusterSort, Readonly<Record<ClusterWarning, string>>>>;
  readonly withinStrata: (strata: number) => string;
  readonly strataAsOne: string;
  readonly population: (people: string) => string;
  readonly simulated: string;
  readonly and: string;
}

const methodWords: Words<MethodWords> = {
  en: {
    modes: {
      faceToFace: 'Face to face',
      selfCompletion: 'Self-completion on our tablet',
      telephone: 'Telephone',
      postal: 'By post, entered by staff',
      online: 'Online, brought in from elsewhere',
    },
    samples: { random: 'random sample', quota: 'quota sample', open: 'open to anyone' },
    weightNames: {
      design: 'the chance of being chosen',
      age: 'age',
      sex: 'sex',
      ward: 'ward',
      area: 'ward',
      stratum: 'stratum',
    },
    interviews: (people, sample) => `${people} ${people === '1' ? 'interview' : 'interviews'}, ${sample}`,
    elsewhere: 'Collected elsewhere and brought in from a file',
    elsewherePart: (people) => `${people} of them collected elsewhere and brought in from a file`,
    leftOut: (people) =>
      people === 1
        ? '1 more interview is left out, because what the others are weighted by is not known of that person'
        : `${countText(people)} more interviews are left out, because what the others are weighted by is not known of them`,
    weightedBy: (names) => `Weighted by ${names}`,
    weightedByDesign: 'Weighted by the chance of being chosen',
    worth: (designEffect, effective) =>
      `Design effect of weighting ${designEffect} (Kish), effective base ${effective}`,
    ownTargets: (source, date) => `Adults by age and sex loaded by the council: ${source}, ${date}`,
    given: {
      responses: 'the weights that came with the responses',
      file: 'weights brought in from a file',
    },
    asGiven: (given) => `Weighted by ${given}, as they are: effective bases by Kish`,
    cutGiven: (given, low, high) =>
      `Weighted by ${given}, cut back to ${low} to ${high} times their mean: effective bases by Kish`,
    byCells: (names) => `Post-stratified: each cell of ${names} is matched`,
    broughtTargets: (title, source, date) => `Targets of ${title}: ${source}, ${date}`,
    recipe: (name) => `Weights by the recipe “${name}”`,
    otherTargets: (name) => `Weights by the recipe “${name}”, with other targets than it was kept with`,
    weightsFixed: 'Intervals take the weights as fixed',
    unweighted: 'Not weighted',
    dontKnowIn: "Don't know is in the base",
    dontKnowOut: "Don't know is not in the base",
    interval: {
      xlogit: '95% intervals (xlogit)',
      beta: '95% intervals (beta, after Korn and Graubard: the cautious ones)',
    },
    asIfRandom: (interval) => `${interval}, calculated as if the sample were random`,
    openSample: 'Views of those who answered: no interval, because nobody was chosen',
    over: {
      samplingPoint: (interval, points) => `${interval}, over ${points} sampling points`,
      fieldworker: (interval, people) => `${interval}, over ${people} fieldworkers`,
    },
    mergedStrata: (strata) => `An officer took these strata together: ${strata}`,
    clusterWarnings: {
      samplingPoint: {
        onePoint:
          'No interval and no test: everyone lives in one sampling point, so how far places differ cannot be seen',
        fewPoints: 'Fewer than 10 sampling points: the intervals are rough',
        pointUnknown: 'Interviews without a sampling point count as if each had its own',
        strataAsOne:
          'Strata are taken as one, because a stratum has only one sampling point or is not recorded for everyone',
      },
      fieldworker: {
        onePoint:
          'No interval and no test: one fieldworker held every interview, so how far fieldworkers differ cannot be seen',
        fewPoints: 'Fewer than 10 fieldworkers: the intervals are rough',
        pointUnknown: 'Interviews without a fieldworker count as if each had its own',
        strataAsOne: '',
      },
    },
    withinStrata: (strata) => `People drawn within ${strata} strata`,
    strataAsOne:
      'Strata are taken as one, because a stratum has only one person or is not recorded for everyone',
    population: (people) =>
      `Intervals and tests allow for how many of the ${people} people (or households) answered`,
    simulated: 'Simulated: no real person gave these answers',
    and: 'and',
  },
};

/** The name of a mode, such as `Face to face`; the mode itself where it has no name. */
export function modeName(mode: string, language: string): string {
  return wordsIn(methodWords, language).modes[mode] ?? mode;
}

/** The names of all modes of a wave: `Telephone; by post, entered by staff`. */
export function modesNamed(
  { mode, modes = [mode] }: { readonly mode: string; readonly modes?: readonly string[] },
  language: string,
): string {
  const [first = '', ...others] = modes.map((one) => modeName(one, language));
  return [first, ...others.map((name) => name.charAt(0).toLowerCase() + name.slice(1))].join('; ');
}

/** What intervals over such clusters warn of, as sentences. */
export function clusterWarningTexts(
  { by, warnings }: { readonly by: ClusterSort; readonly warnings: readonly ClusterWarning[] },
  language: string,
): readonly string[] {
  return warnings.map((warning) => wordsIn(methodWords, language).clusterWarnings[by][warning]);
}

/** What holds of every table of a wave, a sentence for each fact: the line under a table without its own base. */
export function methodOfWave(facts: MethodFacts, language: string): readonly string[] {
  const words = wordsIn(methodWords, language);
  const own = [words.dontKnowIn, words.dontKnowOut];
  return methodLine(facts, language).filter((sentence) => !own.includes(sentence));
}

/**
 * The line under every table, a sentence for each fact: how, when, who, weighted by what, in which base, how sure.
 *
 * @param interval What the intervals are, where they are not those of shares.
 */
export function methodLine(facts: MethodFacts, language: string, interval?: string): readonly string[] {
  const words = wordsIn(methodWords, language);
  return [
    ...(facts.simulated ? [words.simulated] : []),
    `${modesNamed(facts, language)}, ${daysInWords(facts.from, facts.to)}`,
    words.interviews(countText(facts.interviews), words.samples[facts.sample]),
    ...fromElsewhere(facts, words),
    ...(facts.leftOut === undefined ? [] : [words.leftOut(facts.leftOut)]),
    ...weighting(facts, words),
    ...(facts.ownTargets ? [words.ownTargets(facts.ownTargets.source, dateText(facts.ownTargets.date))] : []),
    facts.dontKnowIn ? words.dontKnowIn : words.dontKnowOut,
    ...howSure(facts, words, interval ?? words.interval[facts.method]),
    ...howDrawn(facts, words),
  ];
}

function fromElsewhere({ elsewhere, interviews }: MethodFacts, words: MethodWords): readonly string[] {
  if (elsewhere === undefined) return [];
  return [elsewhere === interviews ? words.elsewhere : words.elsewherePart(countText(elsewhere))];
}

function weighting(facts: MethodFacts, words: MethodWords): readonly string[] {
  const { made, weightedBy } = facts;
  if (!facts.weighted) return [words.unweighted];
  const given = made && made.base !== 'design' ? words.given[made.base] : null;
  const names = weightedBy.map((name) =>
    name === 'given' && given !== null ? given : (words.weightNames[name] ?? name),
  );
  const cut = made?.cut;
  const asGiven = (what: string) =>
    cut === undefined ? words.asGiven(what) : words.cutGiven(what, String(cut.low), String(cut.high));
  const by = given !== null && names.length === 1 ? asGiven(given) : null;
  return [
    by ?? (names.length > 0 ? words.weightedBy(listed(names, words.and)) : words.weightedByDesign),
    ...(made?.isByCells ? [words.byCells(made.targets[0]?.title ?? '')] : []),
    ...(made?.targets ?? []).map(({ title, source, date }) =>
      words.broughtTargets(title, source, dateText(date)),
    ),
    ...(made?.recipe == null
      ? []
      : [made.otherTargets ? words.otherTargets(made.recipe) : words.recipe(made.recipe)]),
    ...(facts.worth
      ? [words.worth(rounded(facts.worth.designEffect, 2), countText(Math.floor(facts.worth.effectiveBase)))]
      : []),
  ];
}

function dateText(date: string): string {
  const known = day(date);
  return known === null ? date : dayInWords(known);
}

function howSure(facts: MethodFacts, words: MethodWords, own: string): readonly string[] {
  const { clusters, clusterBy, clusterWarnings, mergedStrata, sample } = facts;
  if (sample === 'open') return [words.openSample];
  const warnings = clusterWarnings.map((warning) => words.clusterWarnings[clusterBy][warning]);
  if (clusterWarnings.includes('onePoint')) return warnings;
  const interval = sample === 'quota' ? words.asIfRandom(own) : own;
  const strata = mergedStrata.map((names) => words.mergedStrata(listed(names, words.and)));
  const over = clusters === null ? interval : words.over[clusterBy](interval, countText(clusters));
  return [...(facts.weighted ? [words.weightsFixed] : []), over, ...strata, ...warnings];
}

function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

function howDrawn(
  { sample, strata, strataAsOne, population }: MethodFacts,
  words: MethodWords,
): readonly string[] {
  // An open sample has no interval that any of it could be about.
  if (sample === 'open') return [];
  return [
    ...(strata === undefined ? [] : [words.withinStrata(strata)]),
    ...(strataAsOne ? [words.strataAsOne] : []),
    ...(population === undefined ? [] : [words.population(countText(population))]),
  ];
}
