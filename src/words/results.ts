import type { Day } from '../core/day.ts';
import { counted } from './counted.ts';
import { daysInWords } from './days.ts';
import type { Words } from './inLanguages.ts';

type ChartWord = 'answers' | 'interval';
type DontKnowWord = 'asAsked' | 'in' | 'out';
type FindingWord = 'higher' | 'lower' | 'broadlySame' | 'dependsOnRounding';
type GradeWord = 'likeForLike' | 'indicative' | 'notComparable';
type WaveConditionWord =
  | 'sameMode'
  | 'sameWording'
  | 'sameOrder'
  | 'sameSample'
  | 'samePeople'
  | 'sameAreas'
  | 'sameWeighting'
  | 'sameSeason';

/** Numbers of people. */
interface BaseLimitsInWords {
  readonly hideUnder: number;
  readonly protectUnder: number;
  readonly markUnder: number;
  readonly markEffectiveUnder: number;
}

interface ResultsSentences {
  readonly home: string;
  readonly chooseTitle: string;
  readonly chooseLead: string;
  readonly noWaves: string;
  readonly noWavesTodo: string;
  readonly trySample: string;
  readonly newSurvey: string;
  readonly broughtIn: (people: number) => string;
  readonly simulated: string;
  readonly notSealed: string;
  readonly simulatedTitle: string;
  readonly simulatedText: string;
  readonly loading: string;
  readonly working: string;
  readonly pages: string;
  /** What leads to the others where there is no room for all. */
  readonly allPages: (open: string) => string;
  readonly pageGroups: Readonly<Record<'see' | 'compare' | 'explain' | 'prepare', string>>;
  readonly results: string;
  readonly standsOut: string;
  readonly goesWith: string;
  readonly topline: string;
  readonly weights: string;
  readonly nation: string;
  readonly files: string;
  readonly response: string;
  readonly print: string;
  readonly lead: (people: number, mode: string, from: Day, to: Day) => string;
  readonly viewsOfThose: string;
  readonly viewsOfThoseText: string;
  /** Why none is printed. */
  readonly responseRate: Readonly<Record<'random' | 'quota' | 'open', string>>;
  readonly noAnswers: string;
  readonly noAnswersTodo: string;
  readonly bringIn: string;
  readonly notWeighted: string;
  readonly notWeightedTodo: string;
  readonly jump: string;
  readonly show: string;
  readonly wave: string;
  readonly breakBy: string;
  readonly everyoneTogether: string;
  readonly dontKnow: string;
  readonly dontKnowChoices: Readonly<Record<DontKnowWord, string>>;
  readonly compareWith: string;
  readonly noComparison: string;
  readonly chart: string;
  /** An open sample has no interval to speak of. */
  readonly charts: (isOpen: boolean) => Readonly<Record<ChartWord, string>>;
  readonly unweightedBeside: string;
  readonly headlines: string;
  readonly whoAnswered: string;
  readonly eachQuestion: string;
  /** Above what an officer made of answers. */
  readonly made: string;
  /** In the place of what was asked. */
  readonly madeText: string;
  readonly headlinesText: string;
  readonly headlinesOpen: string;
  /** Instead of a chart. */
  readonly headlinesHidden: string;
  readonly chartOf: (topic: string, what: string) => string;
  readonly question: string;
  readonly answer: string;
  readonly share: string;
  readonly interval: string;
  readonly shareWithInterval: string;
  readonly printSummary: string;
  readonly figures: string;
  readonly unweighted: string;
  readonly base: string;
  readonly effectiveBase: string;
  readonly designEffect: string;
  /** Under a table: of a whole group. */
  readonly lowestEffective: string;
  readonly weightingOnly: string;
  /** What a figure rests on, after it. */
  readonly basis: (base: string, effective: string | null) => string;
  readonly between: (low: string, high: string) => string;
  readonly noInterval: string;
  readonly ofAsked: string;
  readonly ofOffered: (base: string) => string;
  readonly ofOfferedBy: (bases: string) => string;
  readonly asked: (text: string) => string;
  readonly tableOf: (topic: string) => string;
  readonly tableBy: (topic: string, group: string) => string;
  readonly withheldNote: (groups: string, under: number) => string;
  readonly protectedNote: (groups: string) => string;
  readonly protectedRows: (answers: string) => string;
  /** Instead of a number of people. */
  readonly notTold: string;
  readonly smallNote: (groups: string) => string;
  readonly fewEffectiveNote: (groups: string) => string;
  /** After a number of people. */
  readonly people: (did: string) => string;
  readonly ownWordsNote: string;
  readonly manyDontKnow: (percent: string) => string;
  readonly manyUnanswered: (groups: string) => string;
  readonly wideNote: (groups: string) => string;
  readonly roundingNote: string;
  readonly change: (earlier: string, later: string) => string;
  readonly points: (text: string) => string;
  readonly pointsBetween: (low: string, high: string) => string;
  readonly grade: string;
  readonly grades: Readonly<Record<GradeWord, string>>;
  readonly finding: string;
  readonly findings: Readonly<Record<FindingWord, string>>;
  readonly noClear: (points: string) => string;
  /** The same of a difference in another unit than points. */
  readonly noClearOf: (amount: string) => string;
  readonly withheld: Readonly<
    Record<'trendBroken' | 'openSample' | 'smallBase' | 'notAsked' | 'noPublishedBase', string>
  >;
  readonly trendBroken: string;
  readonly changeTests: (tests: number, how: 'alone' | 'together') => string;
  readonly brokenShort: string;
  readonly brokenBecause: (differences: string) => string;
  readonly changesByAnswer: string;
  readonly netPromoterChange: (points: string) => string;
  readonly fromTo: (earlier: string, later: string) => string;
  readonly noChange: string;
  readonly withCaveats: (grade: string, differences: string) => string;
  readonly waveConditions: Readonly<Record<WaveConditionWord, string>>;
  readonly differs: (name: string, earlier: string, later: string) => string;
  /** Of what nobody knows: the report does not say. */
  readonly unconfirmed: (name: string) => string;
  readonly publishedRound: (title: string) => string;
  readonly published: string;
  readonly publishedNoBase: string;
  readonly publishedNoInterval: string;
  readonly assumedEffects: (lowest: string, highest: string, effects: string) => string;
  readonly publishedEffect: (effective: string, effect: string) => string;
  readonly ofNoNumber: (base: string) => string;
  readonly decidedEffect: (effect: string) => string;
  readonly smallPrintTitle: string;
  readonly smallPrint: (limits: BaseLimitsInWords) => readonly string[];
  readonly smallPrintOpen: (limits: BaseLimitsInWords) => readonly string[];
}

const interviewsText = (people: number) => counted(people, 'interview', 'interviews');

const protection = (under: number) =>
  `A group of fewer than ${under} people is never shown, nor how many people of a kind there are when they are so few. Other figures are hidden with them where they would give them away.`;

/** Words of the results page and of the choice of a wave. */
export const resultsWords: Words<ResultsSentences> = {
  en: {
    home: 'Home',
    chooseTitle: 'Results',
    chooseLead: 'Choose a wave. Only answers that were brought in are counted.',
    noWaves: 'There is no survey on this device yet.',
    noWavesTodo: 'Look at a made-up council first, or set up your own survey.',
    trySample: 'Try the sample council',
    newSurvey: 'New survey',
    broughtIn: (people) => (people === 0 ? 'nothing brought in yet' : `${interviewsText(people)} brought in`),
    simulated: 'Simulated',
    notSealed: 'Not yet sealed: whoever can unlock this device can read these answers.',
    simulatedTitle: 'Simulated.',
    simulatedText: 'These answers are made up. No real person gave them.',
    loading: 'Opening the answers',
    working: 'Working out the figures',
    pages: 'Pages of this wave',
    allPages: (open) => `All pages of this wave (you are on: ${open})`,
    pageGroups: {
      see: 'See and take away',
      compare: 'Compare',
      explain: 'Explain',
      prepare: 'Check and prepare',
    },
    results: 'Results',
    standsOut: 'What stands out',
    goesWith: 'What goes with satisfaction',
    topline: 'Marked-up questionnaire',
    weights: 'Weights',
    nation: 'Beside the national figures',
    files: 'Files to take away',
    response: 'Response rate',
    print: 'Print everything',
    lead: (people, mode, from, to) => `${interviewsText(people)}. ${mode}, ${daysInWords(from, to)}.`,
    viewsOfThose: 'Views of those who answered',
    viewsOfThoseText:
      'Anyone could take part. The figures say what these people think, and nothing about everyone else in the area.',
    responseRate: {
      random:
        'Response rate: not possible until what became of every address is entered on the page “Response rate”.',
      quota:
        'No response rate: a quota sample draws nobody from a list, so there is nothing to take a rate of.',
      open: 'No response rate: nobody was chosen, so there is nothing to take a rate of.',
    },
    noAnswers: 'No answers have been brought in for this wave.',
    noAnswersTodo: 'Finished interviews count once they are brought in, from this device or from a file.',
    bringIn: 'Bring in answers',
    notWeighted: 'These figures are not weighted yet.',
    notWeightedTodo: 'See why, and what to do',
    jump: 'Jump to a question',
    show: 'How to show them',
    wave: 'Wave',
    breakBy: 'Side by side',
    everyoneTogether: 'Everyone together',
    dontKnow: "People who don't know",
    dontKnowChoices: {
      asAsked: 'As each question says',
      in: 'Counted in the base',
      out: 'Left out of the base',
    },
    compareWith: 'Compare with',
    noComparison: 'No other wave',
    chart: 'Chart',
    charts: (isOpen) => ({
      answers: 'Every answer',
      interval: isOpen ? 'Main figure' : 'Main figure with its interval',
    }),
    unweightedBeside: 'Show unweighted figures beside',
    headlines: 'Headlines',
    whoAnswered: 'Who answered',
    eachQuestion: 'Question by question',
    made: 'Made by the officer',
    madeText: 'Made by the officer from what was answered.',
    headlinesText:
      'The main figure of each question. The thin line is its 95% interval: how far it could be off because not everyone was asked.',
    headlinesOpen: 'The main figure of each question.',
    headlinesHidden: 'Every main figure is hidden, so there is no chart. The table says why.',
    chartOf: (topic, what) => `Chart: ${topic}, ${what}. The same figures are in the table that follows.`,
    question: 'Question',
    answer: 'Answer',
    share: 'Share',
    interval: '95% interval',
    shareWithInterval: 'Share (95% interval)',
    printSummary: 'Print the headlines',
    figures: 'Figures',
    unweighted: 'Unweighted',
    base: 'Base (people)',
    effectiveBase: 'Effective base',
    designEffect: 'Design effect',
    lowestEffective: 'Effective base, lowest of these answers',
    weightingOnly: 'Effective base, weighting only',
    basis: (base, effective) =>
      effective === null ? `base ${base}` : `base ${base}, effective base ${effective}`,
    between: (low, high) => `${low} to ${high}`,
    noInterval: 'none',
    ofAsked: 'not in the base; a share of everyone asked',
    ofOffered: (base) => `of the ${base} who were offered it`,
    ofOfferedBy: (bases) => `of those who were offered it: ${bases}`,
    asked: (text) => `Asked: “${text}”`,
    tableOf: (topic) => `${topic}: every answer`,
    tableBy: (topic, group) => `${topic} by ${group.toLowerCase()}`,
    withheldNote: (groups, under) => `Hidden because fewer than ${under} people answered: ${groups}.`,
    protectedNote: (groups) =>
      `Hidden so that no group of a few people is shown, or can be worked out from the rest: ${groups}.`,
    protectedRows: (answers) =>
      `Hidden because only a few people are among them, or because the number of a few could be worked out: ${answers}.`,
    notTold: 'not shown',
    smallNote: (groups) => `Small base, read with care: ${groups}.`,
    fewEffectiveNote: (groups) =>
      `Too few effective answers: ${groups}. A few people weigh most there. Intervals of shares are those of so few people (Clopper and Pearson), those of means are not to be trusted, and nothing is tested.`,
    people: (did) => `people ${did}`,
    ownWordsNote:
      'What it was is not counted. It is in the file of responses, in a column of its own, and may tell who somebody is.',
    manyDontKnow: (percent) => `${percent} said they don’t know: many did not have a view.`,
    manyUnanswered: (groups) =>
      `More than 10% of those who were asked gave no answer, and what they think is not known: ${groups}.`,
    wideNote: (groups) =>
      `The interval of a figure is more than 30 points wide, so it tells little: ${groups}.`,
    roundingNote: 'Figures are rounded, so they may not add up to 100%.',
    change: (earlier, later) => `Change, ${earlier} to ${later}`,
    points: (text) => counted(text, 'point', 'points'),
    pointsBetween: (low, high) => `${low} to ${high} points`,
    grade: 'How fair',
    grades: {
      likeForLike: 'Like for like',
      indicative: 'Indicative',
      notComparable: 'Not comparable',
    },
    finding: 'What may be said',
    findings: {
      higher: 'Higher',
      lower: 'Lower',
      broadlySame: 'Broadly the same',
      dependsOnRounding: 'Depends on rounding: the published figure may be anything that prints so',
    },
    noClearOf: (amount) => `No clear difference (only a gap of about ${amount} could show)`,
    noClear: (points) => `No clear difference (only a gap of about ${points} points could show)`,
    withheld: {
      trendBroken: 'Nothing: the trend line is broken',
      openSample: 'Nothing: an open sample allows no test',
      smallBase: 'Nothing: too few people',
      notAsked: 'Nothing: not asked in both waves',
      noPublishedBase: 'Nothing: the report prints no base, so there is no test',
    },
    changeTests: (tests, how) =>
      how === 'together'
        ? `${counted(tests, 'change was', 'changes were')} tested, corrected together (Benjamini and Hochberg, 5%): about 1 in 20 of those called higher or lower will be chance. Intervals are not corrected.`
        : `${counted(tests, 'difference was', 'differences were')} tested, each by itself at the 5% level: of those where nothing changed, about 1 in 20 would be found by chance.`,
    trendBroken:
      'The trend line is broken: the two waves were not taken in the same way, so a change may come from the way of asking, not from people’s views.',
    brokenShort: 'trend broken',
    brokenBecause: (differences) => `The trend line is broken. ${differences}.`,
    changesByAnswer: 'Change of each answer',
    netPromoterChange: (points) => `${points} of net promoter score`,
    fromTo: (earlier, later) => `from ${earlier} to ${later}`,
    noChange: 'Not shown: one of the two waves did not ask this, or too few people answered',
    withCaveats: (grade, differences) => `${grade}, because not everything was alike: ${differences}`,
    waveConditions: {
      sameMode: 'Way of interviewing',
      sameWording: 'Wording',
      sameOrder: 'Order of questions',
      sameSample: 'Way people were chosen',
      samePeople: 'Who was asked',
      sameAreas: 'List of wards',
      sameWeighting: 'Weights',
      sameSeason: 'Time of year',
    },
    differs: (name, earlier, later) => `${name}: ${earlier}, then ${later}`,
    unconfirmed: (name) => `${name}: not confirmed to be the same`,
    publishedRound: (title) => `${title}, published`,
    published: 'published',
    publishedNoBase: 'no base printed, so no interval and no effective base',
    publishedNoInterval: 'open to anyone, so no interval and no effective base',
    ofNoNumber: (base) =>
      `no whole number of ${base} people is printed so: it was weighted, or its base is another`,
    assumedEffects: (lowest, highest, effects) =>
      `effective base not published, ${lowest} to ${highest} by the design effects assumed (${effects})`,
    publishedEffect: (effective, effect) =>
      `effective base ${effective} by the published design effect of ${effect}`,
    decidedEffect: (effect) => `The assumed design effect of ${effect} decided, as the more cautious one`,
    smallPrintTitle: 'How to read these figures',
    smallPrint: ({ hideUnder, protectUnder, markUnder, markEffectiveUnder }) => [
      'A share is weighted: people from groups that answered less often count for more.',
      'The 95% interval says where the figure would lie in 19 of 20 such surveys.',
      'The base is how many people answered. The effective base is how many people chosen purely at random would be worth as much.',
      'The design effect is the base divided by that: how many times more an answer could be off by chance, as a variance, than if people had been chosen purely at random and none weighted. Each answer has its own.',
      'Answers shown together (such as very and fairly satisfied) are added before rounding.',
      'A dash means nobody; <1% means somebody, but under half a percent.',
      `Figures are hidden when fewer than ${hideUnder} people answered. They are marked when fewer than ${markUnder} answered, or the effective base is under ${markEffectiveUnder}.`,
      protection(protectUnder),
    ],
    smallPrintOpen: ({ hideUnder, protectUnder, markUnder }) => [
      'Every person counts as one. No weights, no interval and no test: anyone could take part.',
      'The base is how many people answered.',
      'A dash means nobody; <1% means somebody, but under half a percent.',
      `Figures are hidden when fewer than ${hideUnder} people answered, and marked when fewer than ${markUnder} did.`,
      protection(protectUnder),
    ],
  },
};
