import { countText, percentNumber, percentText, rounded } from '../core/percent.ts';
import { counted } from './counted.ts';
import { type Words, wordsIn } from './inLanguages.ts';

/** What the page of drivers says, and its file. */
interface DriversSentences {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly outcome: string;
  readonly noOutcome: string;
  readonly as: string;
  readonly asScore: (least: number, most: number) => string;
  readonly asScoreHint: (isDirected: boolean) => string;
  readonly asNet: (net: string) => string;
  readonly asNetHint: string;
  readonly drivers: string;
  readonly driversHint: string;
  readonly singles: string;
  readonly chosen: (count: number) => string;
  readonly all: (grid: string) => string;
  readonly none: (grid: string) => string;
  readonly workOut: string;
  readonly problem: string;
  readonly needsOutcome: string;
  readonly needsDriver: string;
  readonly nothingToChoose: string;
  readonly working: string;
  readonly progress: string;
  readonly stop: string;
  readonly stopped: string;
  readonly ready: string;
  readonly resultTitle: (outcome: string) => string;
  readonly scoreOutcome: string;
  readonly netOutcome: (net: string) => string;
  readonly explained: (drivers: number, share: number) => string;
  readonly explainedOdds: (share: number) => string;
  readonly people: (counts: {
    readonly base: number;
    readonly withOutcome: number;
    readonly interviews: number;
    readonly weightLeft: number;
    readonly effective: number | null;
  }) => string;
  readonly warningsTitle: string;
  readonly fewPeople: (base: number, drivers: number) => string;
  readonly littleExplained: (share: number) => string;
  readonly nearCopies: (names: string) => string;
  readonly manyDrivers: (drivers: number) => string;
  readonly manyLeftOut: (
    left: number,
    of: number,
    most: { readonly name: string; readonly missing: number },
  ) => string;
  readonly noInterval: Readonly<Record<'open' | 'onePoint' | 'tooManyDrivers', string>>;
  readonly refusedTitle: string;
  readonly tooFewPeople: (base: number, least: number) => string;
  readonly tooManyDrivers: (most: number) => string;
  readonly noVariance: (names: string) => string;
  readonly dependent: (names: string) => string;
  readonly sameOutcome: string;
  readonly separated: string;
  readonly nothingExplained: string;
  readonly chart: (outcome: string) => string;
  readonly chartText: (isOpen: boolean) => string;
  readonly up: string;
  readonly down: string;
  readonly caption: (outcome: string) => string;
  readonly driver: string;
  readonly share: string;
  readonly shareWithInterval: string;
  readonly goesWith: string;
  readonly goesUp: (amount: string) => string;
  readonly goesDown: (amount: string) => string;
  readonly unclear: (amount: string) => string;
  readonly place: string;
  readonly places: (from: number, to: number) => string;
  readonly aboveNext: string;
  readonly inHundred: (share: number) => string;
  readonly meanScore: string;
  readonly onScale: (interval: string | null, least: number, most: number) => string;
  readonly baseAndEffective: string;
  readonly base: string;
  readonly between: (low: string, high: string) => string;
  readonly placesNote: (isKnown: boolean) => string;
  readonly checks: (isScore: boolean) => string;
  readonly checksText: (isScore: boolean) => string;
  readonly johnson: string;
  readonly inflation: string;
  readonly missing: string;
  readonly howToRead: string;
  readonly reading: (what: {
    readonly isOpen: boolean;
    readonly isScore: boolean;
    readonly replicates: number | null;
  }) => readonly string[];
  readonly method: string;
  readonly intervals: (replicates: number | null) => string;
  readonly print: string;
  readonly save: string;
  readonly saved: (file: string) => string;
  readonly fileNote: string;
  readonly score: string;
  readonly favourable: string;
  readonly keepHint: string;
}

const people = (count: number) => counted(count, 'person', 'people');
const percent = (share: number) => (share === 0 ? '0%' : percentText(share));

/** Words of the page that says what goes with an outcome. */
const driversWords: Words<DriversSentences> = {
  en: {
    title: 'What goes with satisfaction',
    lead: 'Choose one answer, such as satisfaction with the council, and others that may go with it. The page says how much of it goes with each, and how surely. It does not say what causes what.',
    choose: 'What to look at',
    outcome: 'The answer to look at',
    noOutcome: 'Choose one',
    as: 'Look at it',
    asScore: (least, most) => `as a score from ${least} to ${most}`,
    asScoreHint: (isDirected) =>
      isDirected ? 'The better answer has the higher score.' : 'A higher number is a higher score.',
    asNet: (net) => `as whether people said “${net}” or not`,
    asNetHint: 'Everyone else who gave a view is the other group.',
    drivers: 'What may go with it',
    driversHint:
      'Up to 12 is advised, and 16 are the most. The fewer there are, the more surely each is known.',
    singles: 'Questions',
    chosen: (count) => `${count} chosen`,
    all: (grid) => `Choose all of: ${grid}`,
    none: (grid) => `Choose none of: ${grid}`,
    workOut: 'Work it out',
    problem: 'There is a problem',
    needsOutcome: 'Choose the answer to look at',
    needsDriver: 'Choose at least one answer that may go with it',
    nothingToChoose:
      'Nothing can be worked out for this wave. It needs two questions about the area or the council whose answers stand on a scale, such as very satisfied to very dissatisfied.',
    working: 'Drawing the sample again and again, to see how surely each share is known',
    progress: 'How far it is',
    stop: 'Stop',
    stopped: 'Stopped. Nothing was kept.',
    ready: 'Worked out. The figures follow.',
    resultTitle: (outcome) => `What goes with “${outcome}”`,
    scoreOutcome: 'Looked at as a score.',
    netOutcome: (net) => `Looked at as whether people said “${net}” or not.`,
    explained: (drivers, share) =>
      `${percent(share)} of the differences between people’s answers to it go with ${drivers === 1 ? 'this one answer' : `these ${drivers} answers together`} (R²). The shares below part that among them and add up to 100%.`,
    explainedOdds: (share) =>
      `McFadden’s R² of ${rounded(share, 2)} says how much better these answers tell who said so than chance does (0 not at all, 1 without fail). It runs lower than the R² of a score: the two cannot be set side by side. The shares below part it among the answers and add up to 100%.`,
    people: ({ base, withOutcome, interviews, weightLeft, effective }) => {
      const left = withOutcome - base;
      const who = `Base ${people(base)}${effective === null ? '' : ` (effective base ${countText(Math.floor(effective))}, weighting only)`}: of ${countText(interviews)} interviewed, ${countText(withOutcome)} gave a view on the answer looked at`;
      if (left === 0) return `${who}, and all of them a score for everything chosen.`;
      return `${who}. ${countText(left)} of these are left out, because they did not know, did not say or were not asked something chosen; those who stay have ${percent(weightLeft)} of the weight.`;
    },
    warningsTitle: 'Before you use these figures',
    fewPeople: (base, drivers) =>
      `Few people: ${countText(base)} for ${drivers === 1 ? '1 answer' : `${drivers} answers`}. At least 200, and 20 for each answer, are needed before shares settle.`,
    littleExplained: (share) =>
      `All of it together goes with little: R² is ${percent(share)}, under 10%. Most of what people think lies in what was not chosen here or not asked; a large share of a small whole is still small.`,
    nearCopies: (names) =>
      `Nearly the same answers are given to some of these: ${names}. They share between them what is one thing, and each looks smaller than it is. Leave one out and look again.`,
    manyDrivers: (drivers) =>
      `${drivers} answers are many: shares grow small and unsure. Up to 12 is advised.`,
    manyLeftOut: (left, of, { name, missing }) =>
      `${countText(left)} of ${people(of)} are left out, more than a fifth: the figures are of those with a view on everything. Most are lost by “${name}” (${countText(missing)}).`,
    noInterval: {
      open: 'No intervals: anyone could take part, so nobody can say how far these shares are from those of other people. They describe those who answered, and nothing more.',
      onePoint:
        'No intervals: everyone was drawn in one place, or by one fieldworker, so how far places differ cannot be seen.',
      tooManyDrivers:
        'No intervals of shares: of an answer that people gave or did not, with more than 10 others, it would take too long. Choose up to 10, or look at the answer as a score.',
    },
    refusedTitle: 'This cannot be worked out',
    tooFewPeople: (base, least) =>
      `Too few people are left: ${people(base)} gave a view on everything chosen, and once weighted at least ${least} must count. Choose fewer answers, or leave out one that few people were asked.`,
    tooManyDrivers: (most) => `More than ${most} answers cannot be worked out together. Choose fewer.`,
    noVariance: (names) => `Everyone gave the same answer to: ${names}. Leave it out.`,
    dependent: (names) =>
      `These say the same in other words, so that nobody can part them: ${names}. Leave one of them out.`,
    sameOutcome: 'Everyone gave the same answer to what is looked at: there is nothing to go with.',
    separated:
      'What was chosen tells without fail who said so, of everyone or of some. Then no odds can be worked out. Look at the answer as a score, or choose others.',
    nothingExplained: 'Nothing of what was chosen goes with it at all: there is nothing to share out.',
    chart: (outcome) => `Shares of what goes with “${outcome}”`,
    chartText: (isOpen) =>
      isOpen
        ? 'Each bar is a share of what goes with the answer. The bars add up to 100%.'
        : 'Each bar is a share of what goes with the answer; the bars add up to 100%. The thin line is its 95% interval.',
    up: 'Goes up with it',
    down: 'Goes down with it',
    caption: (outcome) => `What goes with “${outcome}”: shares, directions and scores`,
    driver: 'Answer',
    share: 'Share',
    shareWithInterval: 'Share (95% interval)',
    goesWith: 'Direction (correlation)',
    goesUp: (amount) => `goes up, ${amount}`,
    goesDown: (amount) => `goes down, ${amount}`,
    unclear: (amount) => `not clear, ${amount}`,
    place: 'Place',
    places: (from, to) => (from === to ? `${from}` : `${from} to ${to}`),
    aboveNext: 'Above the next, of 100 resamples',
    inHundred: (share) => `in ${percentNumber(share)}`,
    meanScore: 'Mean score',
    onScale: (interval, least, most) =>
      interval === null ? `on ${least} to ${most}` : `${interval}, on ${least} to ${most}`,
    baseAndEffective: 'Base, effective base of the score',
    base: 'Base',
    between: (low, high) => `${low} to ${high}`,
    placesNote: (isKnown) =>
      isKnown
        ? 'A place such as “1 to 3” says between which places the answer stands in 95 of 100 resamples: where places overlap, no order is known.'
        : 'Without intervals, answers whose shares are under 2 points apart have their places together.',
    checks: (isScore) => (isScore ? 'Johnson’s shares, and other checks' : 'Checks'),
    checksText: (isScore) =>
      `${isScore ? 'Johnson’s way of parting R² is another one: where both ways agree, the shares do not hang on how they were worked out. ' : ''}A variance inflation above 5 says that another answer chosen is nearly the same. Left out by it: people with a view on the answer looked at, and none on this one.`,
    johnson: 'Johnson’s share',
    inflation: 'Variance inflation',
    missing: 'Left out by it',
    howToRead: 'How to read this, and what it rests on',
    reading: ({ isOpen, isScore, replicates }) => [
      '“Goes with” means that people who gave the one answer tended to give the other. It does not say that one causes the other: both may follow from something that was not asked.',
      'A share is the mean of what an answer adds to R² over all orders in which the answers chosen could come in (Shapley, also called LMG). It depends on what else was chosen.',
      isScore
        ? 'Answers count as 1, 2, 3 and so on, the better ones higher, as if each step were as long as the next.'
        : 'Answers that may go with it count as 1, 2, 3 and so on, the better ones higher, as if each step were as long as the next.',
      'People who don’t know, would rather not say, did not answer or were not asked something chosen are left out of all of it.',
      ...(isOpen
        ? []
        : [
            'A share is never below nothing, so its interval never shows that an answer goes with nothing at all. The correlation does: where its interval goes from minus to plus, the direction is not clear.',
          ]),
      ...(replicates === null
        ? []
        : [
            `The intervals come from drawing the sample again ${countText(replicates)} times, whole sampling points at once where people were drawn in them, with the weights as they are. The same choice draws the same samples, so its figures stay the same.`,
          ]),
      'Which answers are chosen is for you to say. Trying many choices until one looks right is not a finding.',
    ],
    method: 'How these figures came about',
    intervals: (replicates) =>
      replicates === null
        ? '95% intervals of mean scores (t)'
        : `95% intervals of shares and correlations (percentiles of ${countText(replicates)} resamples) and of mean scores (t)`,
    print: 'Print',
    save: 'Save these figures (CSV)',
    saved: (file) => `Saved: ${file}`,
    fileNote: 'Shares of R² say what goes with what, never what causes what',
    score: 'score',
    favourable: 'favourable answers or not',
    keepHint: 'For example, services and satisfaction. It is kept with this wave and goes into back-ups.',
  },
};

/** A correlation as it is read: `+0.45`, `−0.12`. */
export function correlationText(correlation: number): string {
  const text = rounded(Math.abs(correlation), 2);
  if (Number(text) === 0) return text;
  return `${correlation < 0 ? '\u2212' : '+'}${text}`;
}

/** The words of the page in a language. */
export function driverWords(language: string): DriversSentences {
  return wordsIn(driversWords, language);
}
