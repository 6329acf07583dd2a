import { countText } from '../core/percent.ts';
import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

type TargetBox = 'targets-source' | 'targets-date' | 'targets-file';
type WeightFault = 'negative' | 'zero' | 'infinite' | 'huge';

interface WeightSourceSentences {
  readonly back: string;
  readonly targetsTitle: string;
  readonly targetsLead: string;
  readonly inUse: string;
  readonly noTargets: string;
  readonly broughtIn: (source: string, date: string, file: string) => string;
  readonly remove: (title: string) => string;
  readonly load: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly date: string;
  readonly dateHint: string;
  readonly template: string;
  readonly file: string;
  readonly fileHint: string;
  readonly canBe: string;
  readonly table: (title: string) => string;
  readonly whichQuestion: (variable: string) => string;
  readonly noQuestion: string;
  readonly whichAnswer: (category: string) => string;
  readonly whichCategory: (answer: string) => string;
  readonly chooseAnswer: string;
  readonly keepShare: string;
  readonly keepTargets: string;
  readonly kept: (titles: string) => string;
  readonly group: string;
  readonly target: string;
  readonly missing: Readonly<Record<TargetBox, string>>;
  readonly notADay: string;
  readonly unmatchedVariable: (variable: string) => string;
  readonly unmatched: (variable: string, category: string) => string;
  readonly zero: (category: string, people: string) => string;
  readonly doNotSum: (margin: string, percent: string) => string;
  readonly totalsDiffer: (one: string, other: string, totals: readonly [string, string]) => string;
  readonly sharesDiffer: (
    one: string,
    other: string,
    category: string,
    shares: readonly [string, string],
  ) => string;
  readonly tooMany: (limit: string) => string;
  readonly more: (count: number) => string;
  readonly givenTitle: string;
  readonly givenLead: string;
  readonly carried: string;
  readonly largeGiven: string;
  readonly cutsGiven: string;
  readonly cutsGivenHint: string;
  readonly asGiven: string;
  readonly cut: (high: string, low: string) => string;
  readonly ratioToGiven: (low: string, high: string) => string;
  readonly notCarried: string;
  readonly weightFile: (name: string, people: string) => string;
  readonly noWeightFile: string;
  readonly removeWeights: string;
  readonly weightFileField: string;
  readonly weightFileHint: string;
  readonly responseList: string;
  readonly keptWeights: (people: string) => string;
  readonly unfit: Readonly<Record<WeightFault, (row: number, found: string) => string>>;
  readonly unknownResponse: (row: number, found: string) => string;
  readonly withoutWeight: (people: number, first: string) => string;
  readonly problemTitle: string;
  readonly nothingChanged: string;
  readonly chooseOnWeights: string;
}

/** Words of the pages where targets and weights are brought in from files. */
export const weightSourceWords: Words<WeightSourceSentences> = {
  en: {
    back: 'Back to the weights',
    targetsTitle: 'Targets from a file',
    targetsLead:
      'A census or a housing register may say how many people own their homes, work, or are of each age and sex. Bring such a table in, and every wave of this survey that asked the question can be weighted to it.',
    inUse: 'Brought in',
    noTargets: 'No targets were brought in yet. Age, sex and ward come with the council.',
    broughtIn: (source, date, file) => `${source}, ${date} (${file})`,
    remove: (title) => `Take away the targets of ${title}`,
    load: 'Bring in a table',
    source: 'Where are the figures published?',
    sourceHint: 'Not needed where the file has a column “source”. For example, Census 2021, table TS054',
    date: 'Which day are they for?',
    dateHint: 'Not needed where the file has a column “date”. For example, 21 3 2021',
    template: 'Save an empty list with the headings',
    file: 'Choose a CSV file',
    fileHint:
      'One group a row: variable, category, and count or share. For the cells of two questions, add variable 2 and category 2',
    canBe: 'What targets can be about',
    table: (title) => `Targets of ${title}`,
    whichQuestion: (variable) => `Which question is “${variable}” of the file?`,
    noQuestion: 'None: leave this table out',
    whichAnswer: (category) => `Which answer is “${category}” of the file?`,
    whichCategory: (answer) => `Which group of the file do people belong to who answered “${answer}”?`,
    chooseAnswer: 'Choose',
    keepShare: 'None: they keep the share that they have',
    keepTargets: 'Keep these targets',
    kept: (titles) => `Kept: ${titles}.`,
    group: 'Group',
    target: 'Target',
    missing: {
      'targets-source': 'Enter where the figures are published',
      'targets-date': 'Enter the day the figures are for',
      'targets-file': 'Choose a file of targets',
    },
    notADay: 'The day the figures are for must be a real date',
    unmatchedVariable: (variable) => `Choose which question “${variable}” of the file is`,
    unmatched: (variable, category) => `Choose which answer “${category}” of ${variable} is`,
    zero: (category, people) =>
      `The target of “${category}” is 0, but ${people === '1' ? '1 person' : `${people} people`} of this wave answered so. Match the group with another, or put the file right`,
    doNotSum: (margin, percent) => `The targets of ${margin} sum to ${percent}%, not to 100%`,
    totalsDiffer: (one, other, totals) =>
      `${one} and ${other} contradict each other: all groups together are ${totals[0]} people in one and ${totals[1]} in the other`,
    sharesDiffer: (one, other, category, shares) =>
      `${one} and ${other} contradict each other: “${category}” is ${shares[0]} of everyone in one and ${shares[1]} in the other`,
    tooMany: (limit) => `The file has more than ${limit} rows: that is no list of targets`,
    more: (count) => `And ${count} more like these`,
    givenTitle: 'Weights that somebody else made',
    givenLead:
      'Whoever collected the answers may have made weights for them. They can be used as they are, or as the beginning of weights that are matched here.',
    largeGiven: 'Very large and very small given weights',
    cutsGiven: 'Cut given weights back to the limits below',
    cutsGivenHint:
      'Where nothing is chosen to match. What is cut is shared equally among everybody within the limits, so the sum stays; groups that the weights were made to match may no longer be met to the decimal',
    asGiven: 'They stay as they were given.',
    cut: (high, low) =>
      `${high} given weights were above the limits and ${low} below: they were cut back, and what was cut was shared among the others.`,
    ratioToGiven: (low, high) => `Final weights are ${low} to ${high} times the given ones.`,
    carried: 'The responses of this wave carry weights of their own.',
    notCarried: 'The responses of this wave carry no weights of their own.',
    weightFile: (name, people) =>
      `Weights from ${name} are kept for ${counted(people, 'response', 'responses')}.`,
    noWeightFile: 'No file of weights was brought in.',
    removeWeights: 'Take the weights of the file away',
    weightFileField: 'Choose a CSV file of weights',
    weightFileHint:
      'One response a row: id (or tablet and number) and weight. Each response that counts needs one',
    responseList: 'Save a list of the responses to fill in',
    keptWeights: (people) => `Kept: weights of ${counted(people, 'response', 'responses')}.`,
    unfit: {
      negative: (row, found) => `Row ${row}: the weight “${found}” is below 0`,
      zero: (row, found) => `Row ${row}: the weight is “${found}”. A weight must be above 0`,
      infinite: (row, found) => `Row ${row}: the weight “${found}” is without end`,
      huge: (row, found) => `Row ${row}: the weight “${found}” is more than 100 times the middle one`,
    },
    unknownResponse: (row, found) => `Row ${row}: no response of this wave that counts is called “${found}”`,
    withoutWeight: (people, first) =>
      people === 1
        ? `The response ${first} has no weight in this file`
        : `${countText(people)} responses have no weight in this file: the first is ${first}`,
    problemTitle: 'There is a problem',
    nothingChanged: 'Nothing was changed.',
    chooseOnWeights: 'Choose on the page of weights whether the results use them.',
  },
};
