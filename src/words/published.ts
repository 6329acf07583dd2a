import { countText } from '../core/percent.ts';
import type { Words } from './inLanguages.ts';

type FieldWord = 'title' | 'from' | 'to' | 'source' | 'designEffect' | 'percent' | 'base';
type SameWord = 'order' | 'people' | 'areas' | 'weighting';

interface PublishedSentences {
  readonly page: string;
  readonly title: string;
  readonly lead: string;
  readonly how: readonly string[];
  readonly addRound: string;
  readonly addByFile: string;
  readonly fileLead: string;
  readonly columns: readonly string[];
  readonly template: string;
  readonly chooseFile: string;
  readonly chooseHint: string;
  readonly problemTitle: string;
  readonly notKept: string;
  readonly loaded: (rounds: number, figures: number) => string;
  readonly roundTitle: string;
  readonly roundTitleHint: string;
  readonly from: string;
  readonly to: string;
  readonly dayHint: string;
  readonly toHint: string;
  readonly mode: string;
  readonly sample: string;
  readonly samples: Readonly<Record<'random' | 'quota' | 'open', string>>;
  readonly source: string;
  readonly sourceHint: string;
  readonly designEffect: string;
  readonly designEffectHint: (assumed: string) => string;
  readonly same: string;
  readonly sameHint: string;
  readonly sames: Readonly<Record<SameWord, string>>;
  readonly keepRound: string;
  readonly rounds: string;
  readonly noRounds: string;
  readonly facts: (mode: string, sample: string, when: string) => string;
  readonly publishedIn: (source: string) => string;
  readonly effectKnown: (effect: string) => string;
  readonly effectAssumed: (effects: string) => string;
  readonly figuresOf: (title: string) => string;
  readonly noFigures: string;
  readonly question: string;
  readonly answer: string;
  readonly percent: string;
  readonly percentHint: string;
  readonly base: string;
  readonly baseHint: string;
  readonly where: string;
  readonly whereHint: string;
  readonly wording: string;
  readonly sameWording: string;
  readonly wordingChoice: string;
  readonly confirmed: string;
  readonly notConfirmed: string;
  readonly noBase: string;
  readonly addFigure: (title: string) => string;
  readonly keepFigure: string;
  readonly remove: string;
  readonly removeFigure: (question: string, answer: string) => string;
  readonly removeRound: (title: string) => string;
  readonly removedTitle: string;
  readonly removed: (title: string) => string;
  readonly putBack: string;
  readonly added: (what: string) => string;
  readonly notAsked: string;
  readonly wrong: Readonly<Record<FieldWord, string>>;
  readonly titleTaken: (title: string) => string;
  readonly changedElsewhere: string;
  /** Two reports beside each other. */
  readonly beside: string;
  readonly besideLead: string;
  readonly besideChoose: Readonly<Record<'one' | 'other', string>>;
  readonly besideCaption: (earlier: string, later: string) => string;
  readonly besideNothing: (earlier: string, later: string) => string;
  readonly besideChange: string;
  readonly besideSaid: string;
  readonly besideTests: (tests: number) => string;
  readonly double: string;
  readonly impossible: Readonly<Record<'over100' | 'net', (sum: string) => string>>;
}

const ofRounds = (rounds: number) => (rounds === 1 ? '1 round' : `${rounds} rounds`);

/** Words of the page of earlier rounds that are known by a report alone. */
export const publishedWords: Words<PublishedSentences> = {
  en: {
    page: 'Earlier rounds from a report',
    title: 'Earlier rounds from a report',
    lead: 'Set this survey beside a round of it whose answers are gone, but whose percentages were published.',
    how: [
      'A published percentage is rounded, so it is taken as anything that prints so. What is said must hold at both ends.',
      'A report seldom says its design effect. Two are then assumed, and the more cautious verdict is shown.',
      'Where the report prints no base there is no test.',
      'A round is chosen under “Compare with” on the page of results.',
      'Two rounds with figures are set beside each other on this page.',
    ],
    addRound: 'Add a round by hand',
    addByFile: 'Add rounds by file',
    fileLead: 'One figure in each row of a CSV file, with these columns:',
    columns: [
      'wave: what the round is called; rows with the same name are one round',
      'question and answer: as on the page of results, or their codes; a net counts as an answer',
      'percent: as printed, and decimals where a spreadsheet would drop a last 0',
      'base: people; left empty where the report has none',
      'from and to: days or months of fieldwork',
      'mode: telephone, face to face, self-completion, postal or online',
      'sample: random, quota or open',
      'source and page: where it was published',
      'design effect, if the report says it',
      'same wording: yes where question, answers and treatment of Don’t know are those of this survey',
      'same: any of order, people, areas, weighting that you have checked',
    ],
    template: 'Save an empty list (CSV)',
    chooseFile: 'Choose the file',
    chooseHint: 'A CSV file, as a spreadsheet saves it',
    problemTitle: 'There is a problem',
    notKept: 'Nothing was kept.',
    loaded: (rounds, figures) =>
      `${ofRounds(rounds)} with ${figures === 1 ? '1 figure' : `${countText(figures)} figures`} added.`,
    roundTitle: 'What the round is called',
    roundTitleHint: 'For example, Summer 2019',
    from: 'First day or month of fieldwork',
    to: 'Last day or month of fieldwork',
    dayHint: 'For example, June 2019 or 3/6/2019',
    toHint: 'Leave empty if it was one month',
    mode: 'Way of interviewing',
    sample: 'How people were chosen',
    samples: { random: 'Random sample', quota: 'Quota sample', open: 'Open to anyone' },
    source: 'Where it was published',
    sourceHint: 'The title of the report, or its address',
    designEffect: 'Design effect',
    designEffectHint: (assumed) => `If the report says it. Left empty, ${assumed} are assumed.`,
    same: 'Checked to be the same as in this survey',
    sameHint: 'What is not ticked is named beside every change as not confirmed.',
    sames: {
      order: 'Order of questions',
      people: 'Who was asked (age, whole council area)',
      areas: 'Boundaries and list of wards',
      weighting: 'Weights',
    },
    keepRound: 'Add this round',
    rounds: 'Rounds known by a report',
    noRounds: 'None yet.',
    facts: (mode, sample, when) => `${mode}, ${sample.toLowerCase()}, ${when}.`,
    publishedIn: (source) => `Published in: ${source}.`,
    effectKnown: (effect) => `Published design effect: ${effect}.`,
    effectAssumed: (effects) => `Design effect not published: ${effects} assumed.`,
    figuresOf: (title) => `Figures of ${title}`,
    noFigures: 'No figures yet: a round without any cannot be compared with.',
    question: 'Question',
    answer: 'Answer',
    percent: 'Percentage',
    percentHint: 'As printed: 61, or 61.5 with one decimal',
    base: 'Base',
    baseHint: 'People. Leave empty if the report does not print it: then there is no test.',
    where: 'Page',
    whereHint: 'Where in the report, if you like',
    wording: 'Wording',
    sameWording: 'Wording',
    wordingChoice: 'I have checked that question, answers and treatment of Don’t know are the same',
    confirmed: 'Confirmed the same',
    notConfirmed: 'Not confirmed',
    noBase: 'not printed',
    addFigure: (title) => `Add a figure to ${title}`,
    keepFigure: 'Add this figure',
    remove: 'Remove',
    removeFigure: (question, answer) => ` ${question}, ${answer}`,
    removeRound: (title) => `Remove ${title}`,
    removedTitle: 'Removed',
    removed: (title) => `${title} is no longer compared with.`,
    putBack: 'Put it back',
    added: (what) => `${what} was added.`,
    notAsked: 'not asked in this wave',
    wrong: {
      title: 'Say what the round is called',
      from: 'Enter the first day or month, such as June 2019',
      to: 'Enter a last day or month that is not before the first',
      source: 'Say where it was published',
      designEffect: 'Enter a design effect from 1 to 20, or leave it empty',
      percent: 'Enter a percentage from 0 to 100, as printed',
      base: 'Enter how many people were asked, or leave it empty',
    },
    changedElsewhere:
      'Another tab has changed these rounds meanwhile. They are shown as they are now: if it is still right, do it again.',
    titleTaken: (title) => `There is a round called ${title} already`,
    beside: 'Two reports beside each other',
    besideLead:
      'What changed between two rounds of which you have only the reports. Both figures are rounded: what is said holds wherever within their rounding they lie. Where a report does not say its design effect, the larger one assumed is taken.',
    besideChoose: { one: 'One report', other: 'The other report' },
    besideCaption: (earlier, later) => `From ${earlier} to ${later}`,
    besideNothing: (earlier, later) => `${earlier} and ${later} have no answer in common.`,
    besideChange: 'Change (95% interval, rounding included)',
    besideSaid: 'What may be said',
    besideTests: (tests) =>
      tests === 1
        ? '1 difference was tested, at the 5% level.'
        : `${countText(tests)} differences were tested, each by itself at the 5% level: of those where nothing changed, about 1 in 20 would be found by chance.`,
    double: 'This answer has a figure in the round already: remove it first',
    impossible: {
      over100: (sum) => `With this figure the answers add up to ${sum}`,
      net: (sum) => `The answers counted together come to ${sum}, which does not fit their net`,
    },
  },
};
