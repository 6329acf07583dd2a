import { countText } from '../core/percent.ts';
import type { Words } from './inLanguages.ts';

interface FiguresSentences {
  readonly home: string;
  readonly title: string;
  readonly lead: string;
  readonly howMade: string;
  readonly counted: (count: number, first: number | null, last: number | null) => string;
  readonly withoutBase: (count: number) => string;
  readonly quoted: (count: number) => string;
  readonly newest: (label: string) => string;
  readonly newerUndated: (year: number) => string;
  readonly noVerdict: (year: string) => string;
  readonly load: string;
  readonly questions: string;
  readonly question: string;
  readonly latest: string;
  readonly points: string;
  readonly noMonth: string;
  readonly noFigure: string;
  readonly councilInText: string;
  readonly poll: string;

  // one question
  readonly back: string;
  readonly noQuestion: string;
  readonly netPositive: string;
  readonly netNegative: string;
  readonly chartName: (series: string) => string;
  readonly pointsOf: (series: string) => string;
  readonly regionsOf: (series: string) => string;
  readonly regionsLead: string;
  readonly when: string;
  readonly percent: string;
  readonly base: string;
  readonly source: string;
  readonly mode: string;
  readonly more: string;
  readonly moreAbout: (when: string) => string;
  readonly noDate: (year: number | null) => string;
  readonly howSure: Readonly<Record<'days' | 'month' | 'derived' | 'season' | 'year' | 'unknown', string>>;
  readonly pandemic: string;
  readonly assumed: (people: number) => string;
  readonly notStated: string;
  readonly newTab: string;
  readonly quotes: Readonly<Record<string, string>>;
  readonly modes: Readonly<
    Record<'telephone' | 'faceToFace' | 'selfCompletion' | 'postal' | 'online', string>
  >;
  readonly labelled: (label: string) => string;
  readonly basis: (basis: string) => string;
  readonly baseNote: (note: string) => string;
  readonly quote: (quote: string) => string;
  readonly alsoAt: string;
  readonly otherWording: (words: string) => string;

  // loaded files
  readonly files: string;
  readonly file: string;
  readonly loadedOn: string;
  readonly effect: string;
  readonly adds: (count: number) => string;
  readonly replaces: (count: number) => string;
  readonly remove: string;
  readonly removeFile: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly removedTitle: string;
  readonly putBack: string;
  readonly storeProblem: string;

  // loading
  readonly loadTitle: string;
  readonly loadLead: string;
  readonly columns: readonly string[];
  readonly template: string;
  readonly chooseFile: string;
  readonly chooseHint: string;
  readonly problemTitle: (count: number) => string;
  readonly moreProblems: (count: number) => string;
  readonly problemSafe: string;
  readonly previewTitle: (name: string) => string;
  readonly way: string;
  readonly ways: Readonly<Record<'adds' | 'replaces', { readonly label: string; readonly hint: string }>>;
  readonly change: (added: number, replacing: number) => string;
  readonly dropped: (count: number) => string;
  readonly preview: string;
  readonly use: string;
  readonly cancel: string;
  readonly keptTitle: string;
  readonly kept: (count: number, name: string) => string;
  readonly undo: string;
  readonly seeFigures: string;
}

const figures = (count: number) => (count === 1 ? '1 figure' : `${countText(count)} figures`);

/** Words of the pages of national figures. */
export const figuresWords: Words<FiguresSentences> = {
  en: {
    home: 'Home',
    title: 'National figures',
    lead: 'What the Local Government Association’s polls found when they asked people in Great Britain about their council.',
    howMade:
      'The polls are by telephone, of about 1,000 adults each, and are published as whole percentages. Most of these figures were gathered from pages that quote the LGA. Each one shows where it was read.',
    counted: (count, first, last) =>
      first === null || last === null ? `${figures(count)}.` : `${figures(count)}, ${first} to ${last}.`,
    withoutBase: (count) => `${countText(count)} print no number of people of their own.`,
    quoted: (count) => `${countText(count)} are quoted by others than the LGA.`,
    newest: (label) => `The newest figure with a known month is of ${label}.`,
    newerUndated: (year) => `There are figures as late as ${year}, but no month is printed with them.`,
    noVerdict: (year) =>
      `No figure here can give a verdict for a survey of ${year} until you load a newer one: a fair comparison needs a figure of a known month, close to your own fieldwork.`,
    load: 'Load newer figures',
    questions: 'Questions',
    question: 'Question',
    latest: 'Latest with a month',
    points: 'Figures',
    noMonth: 'none with a month',
    noFigure: 'no figure found',
    councilInText: 'your local council',
    poll: 'What the guidance of the series says',

    back: 'National figures',
    noQuestion: 'There is no such question in the bank.',
    netPositive: 'Favourable answers',
    netNegative: 'Unfavourable answers',
    chartName: (series) => `Line chart: ${series}. The same figures are in the table below.`,
    pointsOf: (series) => `${series}: every figure`,
    regionsOf: (series) => `${series}: figures of regions`,
    regionsLead: 'Figures of a region are shown as history. They are never compared with a survey.',
    when: 'When',
    percent: 'Share',
    base: 'People asked',
    source: 'Read at',
    mode: 'Mode',
    more: 'Quote and notes',
    moreAbout: (when) => `: ${when}`,
    noDate: (year) => (year === null ? 'No date printed' : `No date printed, about ${year}`),
    howSure: {
      days: 'Days known',
      month: 'Month known',
      derived: 'Worked out, not printed',
      season: 'Season only',
      year: 'Year only',
      unknown: 'Date not certain',
    },
    pandemic: 'Pandemic round',
    assumed: (people) => `about ${countText(people)}, assumed from the series`,
    notStated: 'not stated',
    newTab: ' (opens in a new tab)',
    quotes: {
      'LGA news': 'The LGA itself',
      'third party quoting LGA': 'Quotes the LGA',
      'loaded file': 'From a loaded file',
    },
    modes: {
      telephone: 'Telephone',
      faceToFace: 'Face to face',
      selfCompletion: 'Self-completion',
      postal: 'By post',
      online: 'Online',
    },
    labelled: (label) => `Round: ${label}.`,
    basis: (basis) => `Why this date: ${basis}.`,
    baseNote: (note) => `Base: ${note}.`,
    quote: (quote) => `“${quote}”`,
    alsoAt: 'Also read at',
    otherWording: (words) => `Asked in other words: “${words}”`,

    files: 'Loaded files',
    file: 'File',
    loadedOn: 'Loaded',
    effect: 'What it does',
    adds: (count) => `Adds ${figures(count)}`,
    replaces: (count) => `Replaces all others by ${figures(count)}`,
    remove: 'Remove',
    removeFile: (name) => ` ${name}`,
    removed: (name) => `${name} was removed. The figures from before it are back.`,
    removedTitle: 'Removed',
    putBack: 'Put it back',
    storeProblem: 'Files that were loaded on this device cannot be read now. The bundled figures are shown.',

    loadTitle: 'Load newer figures',
    loadLead:
      'A CSV file with one published figure in each row. Nothing changes before you have seen what it holds, and you can take it away again.',
    columns: [
      'source: the address of the page, or the report and page where the figure is printed',
      'month: such as June 2026',
      'base: how many people were asked, such as 1,002, or “about 1000” where it is not printed',
      'mode: telephone, face to face, self-completion, postal or online',
      'wording: such as lga2021.trust, or the words that were asked',
      'question: such as trust, or services.waste',
      'percent: such as 52',
    ],
    template: 'Save an empty file with the headings',
    chooseFile: 'File of figures',
    chooseHint: 'CSV, at most 2 MB. Saved by Excel is fine.',
    problemTitle: (count) =>
      count === 1
        ? 'The file was not taken: 1 thing is wrong'
        : `The file was not taken: ${count} things are wrong`,
    moreProblems: (count) => `and ${countText(count)} more`,
    problemSafe: 'Nothing was changed. Put the file right and choose it again.',
    previewTitle: (name) => `What ${name} holds`,
    way: 'What should these figures do?',
    ways: {
      adds: {
        label: 'Add to the figures here',
        hint: 'One about the same question and month takes the place of the earlier one',
      },
      replaces: {
        label: 'Replace all figures here',
        hint: 'Only the figures of this file are used, until you remove it',
      },
    },
    change: (added, replacing) =>
      `${figures(added)} would be new, ${figures(replacing)} would take the place of an earlier one.`,
    dropped: (count) => `${figures(count)} would no longer be used.`,
    preview: 'Figures in the file',
    use: 'Use these figures',
    cancel: 'Cancel',
    keptTitle: 'Loaded',
    kept: (count, name) => `${figures(count)} of ${name} ${count === 1 ? 'is' : 'are'} in use now.`,
    undo: 'Undo',
    seeFigures: 'See the national figures',
  },
};
