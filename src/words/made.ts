import { countText, rounded } from '../core/percent.ts';
import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

type SortWord = 'groups' | 'bands' | 'combination' | 'crossing' | 'scores';
/** What can be wrong in a form. */
export type FaultWord =
  | 'noName'
  | 'sameName'
  | 'noSource'
  | 'noGroups'
  | 'groupName'
  | 'groupAnswers'
  | 'twice'
  | 'noStarts'
  | 'badStarts'
  | 'tooManyBands'
  | 'tooFew'
  | 'sameTwice'
  | 'tooManyGroups'
  | 'noScores'
  | 'badScore'
  | 'badLeast';

interface MadeWords {
  readonly page: string;
  readonly title: string;
  readonly lead: string;
  readonly whatItIs: string;
  readonly toTables: string;
  readonly none: string;
  readonly list: string;
  readonly add: string;
  readonly sorts: Readonly<Record<SortWord, { readonly name: string; readonly hint: string }>>;
  readonly sort: string;
  readonly begin: string;
  readonly change: (label: string) => string;
  readonly changeShort: string;
  readonly copyShort: string;
  readonly removeShort: string;
  readonly copyOf: (label: string) => string;
  readonly madeOf: (sort: string, of: string) => string;
  readonly notHere: string;
  readonly answerGone: (groups: readonly string[]) => string;
  readonly otherWords: (question: string) => string;
  readonly removeAsk: (label: string) => string;
  readonly removeNothing: string;
  readonly removeUses: (uses: readonly string[]) => string;
  readonly removeYes: string;
  readonly removeNo: string;
  readonly usedByVariable: (label: string) => string;
  readonly usedByRecipe: (name: string, wave: string) => string;
  readonly undo: string;
  readonly said: Readonly<
    Record<'kept' | 'copied' | 'removed' | 'undone' | 'elsewhere', (label: string) => string>
  >;
  readonly newOne: (sort: string) => string;
  readonly label: string;
  readonly labelHint: string;
  readonly of: Readonly<Record<'groups' | 'bands', string>>;
  readonly choose: string;
  readonly group: (place: number) => string;
  readonly groupLabel: (place: number) => string;
  readonly groupAnswers: (place: number) => string;
  readonly anyOf: string;
  readonly leftOut: string;
  readonly addGroup: string;
  readonly removeGroup: (place: number) => string;
  readonly starts: string;
  readonly startsHint: Readonly<Record<'number' | 'date' | 'count', string>>;
  readonly bandLabel: (place: number) => string;
  readonly bandUnder: (end: string) => string;
  readonly bandBetween: (from: string, to: string) => string;
  readonly bandOver: (from: string) => string;
  readonly holds: (place: number) => string;
  readonly holdsChoices: Readonly<Record<'all' | 'any', string>>;
  readonly question: (place: number) => string;
  readonly rest: string;
  readonly restHint: string;
  readonly crossing: readonly [string, string];
  readonly scoreOf: string;
  readonly scoreOfHint: string;
  readonly scores: string;
  readonly scoresHint: string;
  readonly least: string;
  readonly leastHint: string;
  readonly scoreStarts: string;
  readonly scoreStartsHint: string;
  readonly preview: string;
  readonly previewTitle: string;
  readonly previewNote: string;
  readonly previewHead: readonly [string, string];
  readonly previewHidden: string;
  readonly previewSmall: (people: string) => string;
  readonly previewNoView: string;
  readonly previewLeftOut: string;
  readonly previewMean: (mean: string, people: string) => string;
  readonly previewLacks: string;
  readonly save: string;
  readonly cancel: string;
  readonly notSaved: string;
  readonly faults: Readonly<Record<FaultWord, string>>;
  readonly rule: string;
  readonly working: string;
}

export const madeWords: Words<MadeWords> = {
  en: {
    page: 'Make a variable',
    title: 'Variables you made',
    lead: 'Put answers together into something new: two age bands instead of seven, people who are satisfied with two things at once, the mean score of all services.',
    whatItIs:
      'A variable that you make stands in Tables, Results, What stands out and the files of every wave that asked what it is made of. The answers themselves stay as they are.',
    toTables: 'Back to Tables',
    none: 'You have not made any yet. Choose below what to make.',
    list: 'Made so far',
    add: 'Make another',
    sorts: {
      groups: {
        name: 'Groups of answers',
        hint: 'Put the answers to one question together, such as age bands. Of a question that takes several answers: who chose any of these.',
      },
      bands: {
        name: 'Bands of a number or a date',
        hint: 'Put numbers, dates, scores or how many answers were chosen in bands that you name.',
      },
      combination: {
        name: 'A combination of questions',
        hint: 'Who gave all, or any, of certain answers to several questions.',
      },
      crossing: {
        name: 'Two questions crossed',
        hint: 'Every answer to one question with every answer to another, such as age by sex.',
      },
      scores: {
        name: 'A mean score',
        hint: 'Give each answer a score; the variable is the mean over one or more questions on the same scale.',
      },
    },
    sort: 'What do you want to make?',
    begin: 'Continue',
    change: (label) => `Change ${label}`,
    changeShort: 'Change',
    copyShort: 'Copy',
    removeShort: 'Delete',
    copyOf: (label) => `${label} (copy)`,
    madeOf: (sort, of) => `${sort}: ${of}`,
    notHere: 'This wave did not ask all that it is made of, so it is left out here.',
    answerGone: (groups) =>
      `The question no longer has an answer that ${groups.map((group) => `“${group}”`).join(' and ')} counted. Look whether another answer took its place, and change the variable.`,
    otherWords: (question) =>
      `Not in it: “${question}”, which was asked in other words. Whoever answered that is left out, as if not asked. A combination of questions can take in answers of both.`,
    removeAsk: (label) => `Delete ${label}?`,
    removeNothing: 'Nothing else uses it.',
    removeUses: (uses) => `It is used by ${uses.join('; ')}. What uses it will leave it out.`,
    removeYes: 'Yes, delete it',
    removeNo: 'No, keep it',
    usedByVariable: (label) => `the variable “${label}”`,
    usedByRecipe: (name, wave) => `the kept tables “${name}” (${wave})`,
    undo: 'Undo',
    said: {
      kept: (label) => `Saved: ${label}.`,
      copied: (label) => `Copied: ${label}.`,
      removed: (label) => `Deleted: ${label}.`,
      undone: (label) => `Undone: ${label}.`,
      elsewhere: (label) =>
        `Not done: “${label}” was changed or deleted in another tab meanwhile. What that tab saved is kept, and what you typed is still here. Look at it first; then do it again if it is still right.`,
    },
    newOne: (sort) => `New: ${sort.toLowerCase()}`,
    label: 'Name',
    labelHint: 'What it is called in tables, for example “Two ages”.',
    of: { groups: 'Question whose answers to put together', bands: 'What to put in bands' },
    choose: 'Choose',
    group: (place) => `Group ${place + 1}`,
    groupLabel: (place) => `Name of group ${place + 1}`,
    groupAnswers: (place) => `Answers in group ${place + 1}`,
    anyOf: 'Any of the answers you tick.',
    leftOut: 'Whoever gave an answer that is in no group is left out. Who had no view stays so.',
    addGroup: 'Add a group',
    removeGroup: (place) => `Remove group ${place + 1}`,
    starts: 'Where each band after the first begins',
    startsHint: {
      number:
        'Numbers with commas between them, rising. “18, 35, 65” makes four bands: under 18, 18 up to 35, 35 up to 65, and 65 or more.',
      date: 'Days as year-month-day with commas between them, rising, such as “2020-01-01, 2024-01-01”.',
      count:
        'How many were chosen, with commas between the numbers. “1, 3” makes three bands: none, 1 to 2, and 3 or more.',
    },
    bandLabel: (place) => `Name of band ${place + 1}`,
    bandUnder: (end) => `Under ${end}`,
    bandBetween: (from, to) => (from === to ? from : `${from} to ${to}`),
    bandOver: (from) => `${from} or more`,
    holds: (place) => `Group ${place + 1} is everyone who gave`,
    holdsChoices: { all: 'all of these answers', any: 'any of these answers' },
    question: (place) => (place === 0 ? 'Question' : `Question ${place + 1}`),
    rest: 'Name for everyone else',
    restHint: 'Leave it empty to leave them out.',
    crossing: ['First question', 'Second question, inside each answer to the first'],
    scoreOf: 'Questions to take the mean of',
    scoreOfHint: 'All on the same scale.',
    scores: 'Score of each answer',
    scoresHint: 'Leave a box empty where the answer should not count, such as “No opinion”.',
    least: 'How many of these each person must have answered, at least',
    leastHint: 'Whoever answered fewer has no score.',
    scoreStarts: 'Bands of the mean',
    scoreStartsHint:
      'Where each band after the first begins, with commas between. The mean itself is kept exactly; bands are for groups side by side.',
    preview: 'Show how many people are in each',
    previewTitle: 'How it comes out in this wave',
    previewNote: 'People, not weighted.',
    previewHead: ['Group', 'People'],
    previewHidden: 'not shown',
    previewSmall: (people) =>
      `${people} (hidden as a group side by side: too few, or another could be worked out)`,
    previewNoView: 'No view',
    previewLeftOut: 'Left out, or not asked',
    previewMean: (mean, people) =>
      `Mean ${mean}, of ${counted(people, 'person', 'people')}, not weighted. “Tables” tells it weighted, with its interval: use that one.`,
    previewLacks: 'This wave did not ask all that it is made of: nothing is made here.',
    save: 'Save this variable',
    cancel: 'Cancel',
    notSaved: 'The variable is not saved yet.',
    faults: {
      noName: 'Give it a name',
      sameName: 'Another one has this name',
      noSource: 'Choose a question',
      noGroups: 'Add at least one group',
      groupName: 'Give the group a name',
      groupAnswers: 'Tick at least one answer',
      twice: 'An answer can be in one group only',
      noStarts: 'Say where bands begin',
      badStarts:
        'Write numbers (or days as 2024-01-31) with commas between them, each larger than the one before',
      tooManyBands: 'Write fewer numbers: a variable holds no more than 200 bands',
      tooFew: 'Choose at least one question',
      sameTwice: 'Choose two different questions',
      tooManyGroups: 'These two make more than 40 groups, which no table can hold',
      noScores: 'Give at least two answers a score',
      badScore: 'A score is a number',
      badLeast: 'Write a whole number between 1 and the number of questions',
    },
    rule: 'No group tells more than the tables of what it is made of: a group that would let fewer than 10 people be worked out is hidden.',
    working: 'Working it out',
  },
};

/** A mean as it is previewed. */
export function previewMean(mean: number): string {
  return rounded(mean, 2);
}

/** Ends of a band in words: whole numbers end before the next begins. */
export function bandNames(
  starts: readonly (number | string)[],
  { isWhole }: { readonly isWhole: boolean },
  words: Pick<MadeWords, 'bandUnder' | 'bandBetween' | 'bandOver'>,
): readonly string[] {
  const text = (end: number | string) =>
    typeof end === 'number' && Math.abs(end) >= 10_000 ? countText(end) : String(end);
  return [null, ...starts].map((from, place) => {
    const next = starts[place];
    if (next === undefined) return words.bandOver(text(from ?? ''));
    if (from === null) return words.bandUnder(text(next));
    const last = isWhole && typeof next === 'number' ? text(next - 1) : `under ${text(next)}`;
    return words.bandBetween(text(from), last);
  });
}
