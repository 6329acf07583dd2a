import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';
import { tableWords } from './tables.ts';

/** `tooFew` stands for a grade where there is no own figure to grade. */
type GradeWord = 'likeForLike' | 'indicative' | 'notComparable' | 'tooFew';
type VerdictWord = 'higher' | 'lower' | 'broadlySame' | 'dependsOnRounding';
type WithheldWord = 'indicative' | 'notComparable' | 'openSample' | 'smallBase' | 'noFigure';
type ConditionWord =
  | 'telephone'
  | 'generalPopulation'
  | 'adults'
  | 'randomOrQuota'
  | 'wordingConfirmed'
  | 'sameWording'
  | 'orderKept'
  | 'dontKnowNotReadOut'
  | 'askedOfAll'
  | 'weighted'
  | 'base'
  | 'effectiveBase'
  | 'figureMonthKnown'
  | 'figureByTelephone'
  | 'withinSixMonths'
  | 'figureBaseKnown'
  | 'greatBritain'
  | 'sameArea'
  | 'notStandingOut'
  | 'oneCouncil';

export type ConditionFact = 'telephone' | 'figureByTelephone' | 'withinSixMonths' | 'base' | 'effectiveBase';

interface ConditionSentences {
  readonly met: string;
  readonly failed: string;
}

interface NationSentences {
  readonly title: string;
  readonly lead: string;
  readonly noneCan: (year: string) => string;
  readonly loadNewer: string;
  readonly allFigures: string;
  readonly overview: string;
  readonly eachQuestion: string;
  readonly chartName: string;
  readonly chartNameOpen: string;
  readonly question: string;
  readonly thisSurvey: string;
  readonly nearest: string;
  readonly latest: string;
  readonly latestNote: string;
  readonly gap: string;
  readonly gapNote: string;
  readonly fairness: string;
  readonly verdict: string;
  readonly grades: Readonly<Record<GradeWord, string>>;
  readonly verdicts: Readonly<Record<VerdictWord, (own: string, nation: string) => string>>;
  readonly noClear: (points: string) => string;
  readonly shortVerdicts: Readonly<Record<VerdictWord | 'noClearDifference' | 'withheld' | 'tooFew', string>>;
  readonly withheld: Readonly<Record<WithheldWord, string>>;
  readonly conditions: Readonly<Record<ConditionWord, ConditionSentences>>;
  /** What was found, for the conditions where a number or a name decided. */
  readonly facts: Readonly<Record<ConditionFact, (found: string, needed: string) => string>>;
  readonly failedHeading: (count: number) => string;
  readonly metHeading: (count: number) => string;
  readonly people: (count: string) => string;
  readonly effectivePeople: (count: string) => string;
  readonly sameAsTable: string;
  readonly ownBroken: string;
  readonly ownWave: string;
  readonly publishedWave: string;
  readonly baseNotStated: string;
  readonly printedBase: (people: string) => string;
  readonly assumedBase: (people: string) => string;
  readonly confirmedBase: (people: string) => string;
  readonly designEffects: (shown: string, decided: string | null) => string;
  readonly source: string;
  readonly sourceBy: (who: string) => string;
  readonly quoted: (quote: string) => string;
  readonly pandemic: string;
  readonly dateNotCertain: string;
  readonly noFigure: string;
  readonly noOwn: string;
  readonly noGap: string;
  readonly series: string;
  readonly seriesTable: (topic: string) => string;
  readonly seriesChart: (topic: string) => string;
  readonly when: string;
  readonly percent: string;
  readonly baseHead: string;
  readonly confirmTitle: string;
  readonly confirmText: (people: string, when: string) => string;
  readonly confirmName: string;
  readonly confirmButton: string;
  readonly confirmNameMissing: string;
  readonly confirmedBy: (name: string, day: string) => string;
  readonly takeBack: string;
  readonly noQuestions: string;
  readonly month: (count: string) => string;
}

/** Words of the page that sets a wave beside the national figures. */
export const nationWords: Words<NationSentences> = {
  en: {
    title: 'Beside the national figures',
    lead: 'Each question beside what the Local Government Association (LGA) found by asking about 1,000 adults across Great Britain by telephone. A verdict is given only where the two were measured in the same way.',
    noneCan: (year) =>
      `No bundled figure can give a verdict for a survey of ${year} until you load a newer one.`,
    loadNewer: 'Load newer figures',
    allFigures: 'All national figures',
    overview: 'All questions',
    eachQuestion: 'Question by question',
    chartName:
      'Chart: each question of this survey with its 95% interval, and the national figure nearest in time. The same figures are in the table that follows.',
    chartNameOpen:
      'Chart: what those who answered said to each question, and the national figure nearest in time. The same figures are in the table that follows.',
    question: 'Question',
    thisSurvey: 'This survey',
    nearest: 'Great Britain, nearest in time',
    latest: 'Great Britain, latest',
    latestNote: 'for context only',
    gap: 'Gap',
    gapNote:
      'This survey minus Great Britain, with a 95% interval that allows for both samples and for rounding.',
    fairness: 'How fair',
    verdict: 'Verdict',
    grades: {
      likeForLike: 'Like for like',
      indicative: 'Indicative',
      notComparable: 'Not comparable',
      tooFew: 'Too few people answered',
    },
    verdicts: {
      higher: (own, nation) => `Higher than Great Britain: ${own} here, ${nation} there.`,
      lower: (own, nation) => `Lower than Great Britain: ${own} here, ${nation} there.`,
      broadlySame: (own, nation) => `Broadly the same as Great Britain: ${own} here, ${nation} there.`,
      dependsOnRounding: (own, nation) =>
        `Cannot be settled: ${own} here, and the published ${nation} is rounded. The answer depends on how.`,
    },
    noClear: (points) =>
      `No clear difference from Great Britain. This comparison could only show a gap of about ${points} points.`,
    shortVerdicts: {
      higher: 'Higher',
      lower: 'Lower',
      broadlySame: 'Broadly the same',
      dependsOnRounding: 'Depends on rounding',
      noClearDifference: 'No clear difference',
      withheld: 'None',
      tooFew: 'None: too few people answered',
    },
    withheld: {
      indicative: 'No verdict: the two were not measured in the same way. The gap is shown as a hint only.',
      notComparable: 'No verdict: the two cannot be compared.',
      openSample: 'No verdict: anyone could answer this survey, so it says nothing about everyone else.',
      smallBase: 'No verdict: too few people answered.',
      noFigure: 'No verdict: there is no national figure with a known month for this question.',
    },
    conditions: {
      telephone: { met: 'Asked by telephone throughout', failed: 'Not asked by telephone throughout' },
      generalPopulation: {
        met: 'Residents of the whole area, asked whether they live there',
        failed: 'Not a survey of residents of the whole area',
      },
      adults: { met: 'Adults of 18 or over', failed: 'Not of adults of 18 or over' },
      randomOrQuota: {
        met: 'People were chosen at random or by quota',
        failed: 'Nobody was chosen: anyone could answer',
      },
      wordingConfirmed: {
        met: 'The wording was read at its source, or an officer checked it against the LGA’s',
        failed: 'Nobody has checked the wording against the LGA’s',
      },
      sameWording: { met: 'The LGA’s wording', failed: 'Another wording than the LGA’s' },
      orderKept: {
        met: 'The core questions came first, in the LGA’s order',
        failed: 'Other questions came first, or the order was changed',
      },
      dontKnowNotReadOut: { met: 'Don’t know was not read out', failed: 'Don’t know was read out or shown' },
      askedOfAll: {
        met: 'Everybody was asked, with all its answers',
        failed: 'Only some were asked, or offered all its answers, for what they had answered before',
      },
      weighted: {
        met: 'Weighted to the population by age and sex',
        failed: 'Not weighted to the population by age and sex',
      },
      base: { met: 'Enough people', failed: 'Too few people' },
      effectiveBase: { met: 'Enough effective people', failed: 'Too small an effective base' },
      figureMonthKnown: {
        met: 'The month of the national figure is known',
        failed: 'The month of the national figure is not known',
      },
      figureByTelephone: {
        met: 'The national figure was taken by telephone',
        failed: 'The national figure was not taken by telephone',
      },
      withinSixMonths: {
        met: 'The two surveys are close in time',
        failed: 'The two surveys are too far apart in time',
      },
      figureBaseKnown: {
        met: 'The number of people behind the national figure is known',
        failed: 'The number of people behind the national figure is only assumed',
      },
      greatBritain: { met: 'In Great Britain', failed: 'Not in Great Britain, which the poll covers' },
      sameArea: { met: 'The figure is for the whole nation', failed: 'The figure is for another area' },
      notStandingOut: {
        met: 'An ordinary round of the poll',
        failed: 'The round stands out: it was taken in the pandemic',
      },
      oneCouncil: {
        met: 'One council runs all services here',
        failed: 'Two councils serve this area, and the poll asks about one',
      },
    },
    facts: {
      telephone: (found) => `this wave: ${found}`,
      figureByTelephone: (found) => `it was: ${found}`,
      withinSixMonths: (found, needed) => `${found} months, at most ${needed}`,
      base: (found, needed) => `${found}, at least ${needed}`,
      effectiveBase: (found, needed) => `${found}, at least ${needed}`,
    },
    failedHeading: (count) => (count === 1 ? 'One thing is not alike' : `${count} things are not alike`),
    metHeading: (count) => (count === 1 ? 'One thing is alike' : `${count} things are alike`),
    people: (count) => counted(count, 'person', 'people'),
    effectivePeople: (count) => `effective base ${count}`,
    sameAsTable: 'The same figures as a table, with sources',
    ownBroken:
      'The line of this survey is broken: its waves were not taken in the same way, so the change may come from the way of asking.',
    ownWave: 'this survey',
    publishedWave: 'this survey, published figures',
    baseNotStated: 'how many people is not stated',
    printedBase: (people) => counted(people, 'person', 'people'),
    assumedBase: (people) => `about ${people} people, assumed from the series`,
    confirmedBase: (people) => `about ${people} people, confirmed by an officer`,
    designEffects: (shown, decided) =>
      `Reckoned with design effects of ${shown} for the poll${decided === null ? '' : `; the more cautious verdict came from ${decided}`}.`,
    source: 'Source (opens another site)',
    sourceBy: (who) => `Published by: ${who}`,
    quoted: (quote) => `“${quote}”`,
    pandemic: 'pandemic round',
    dateNotCertain: 'date not certain',
    noFigure: 'No national figure with a known month.',
    // The same words as on the results page.
    noOwn: tableWords.en.withheld.smallBase,
    noGap: 'Not shown',
    series: 'The national figures over time',
    seriesTable: (topic) => `${topic}: every figure of the series`,
    seriesChart: (topic) =>
      `Chart: ${topic} over time, Great Britain and this survey’s waves. The same figures are in the table that follows.`,
    when: 'When',
    percent: 'Figure',
    baseHead: 'Base',
    confirmTitle: 'Do you know how many people this round asked?',
    confirmText: (people, when) =>
      `The source does not print how many people were asked in ${when}; about ${people} is assumed from the series. If you have seen the number and it is about right, confirm it with your name. It is kept with this survey.`,
    confirmName: 'Your name',
    confirmButton: 'Confirm this base',
    confirmNameMissing: 'Enter your name',
    confirmedBy: (name, day) => `Base confirmed by ${name}, ${day}.`,
    takeBack: 'Take this back',
    noQuestions: 'This wave asked none of the questions that have national figures.',
    month: (count) => `${count} months`,
  },
};
