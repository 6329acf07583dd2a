import { countText } from '../core/percent.ts';
import { type Reader, readText } from '../core/reader.ts';
import type { Text } from '../core/text.ts';
import { type Words, wordsIn } from './inLanguages.ts';

/** Words inside tables and charts, wherever they are shown. */
export interface TableWords {
  readonly everyone: string;
  readonly dontKnow: string;
  readonly preferNot: string;
  readonly notAnswered: string;
  /** After the name of a group whose figures are hidden. */
  readonly notShown: string;
  readonly nation: string;
  readonly nationUnsure: string;
  readonly thisSurvey: string;
  readonly thisSurveyPublished: string;
  readonly notAsked: string;
  readonly baseAllAsked: string;
  readonly baseGivingView: string;
  readonly outsideBase: string;
  readonly several: string;
  readonly madeOf: (label: string, columns: string) => string;
  /** Of groups beside which a few people are of no known group. */
  readonly wholePercents: (people: number) => string;
  /** Under a table of coded answers: how many are not, unless so few that it could tell of them. */
  readonly notCoded: (answers: number) => string;
  /** Under a table of answers to words that are no longer asked. */
  readonly earlier: (versions: readonly number[]) => string;
  /** A column with what residents typed. */
  readonly ownWords: string;
  readonly exactNumber: string;
  readonly exactDay: string;
  readonly confirmed: string;
  readonly sorts: Readonly<Record<'category' | 'net' | 'dontKnow' | 'preferNot' | 'notAnswered', string>>;
  readonly marks: Readonly<Record<'hidden' | 'protected' | 'small' | 'smallEffective', string>>;
  readonly withheld: Readonly<Record<'noBase' | 'smallBase' | 'protected', string>>;
}

export const tableWords: Words<TableWords> = {
  en: {
    everyone: 'Everyone',
    dontKnow: "Don't know",
    preferNot: 'Prefer not to say',
    notAnswered: 'Not answered',
    notShown: 'not shown',
    nation: 'Great Britain (LGA)',
    nationUnsure: 'Great Britain (LGA), date not certain',
    thisSurvey: 'This survey',
    thisSurveyPublished: 'This survey, published figures',
    notAsked: 'Not asked',
    baseAllAsked: 'all asked',
    baseGivingView: 'all giving a view',
    outsideBase: 'outside the base, a share of those asked',
    madeOf: (label, columns) => `${label} (made of ${columns})`,
    several: 'People could choose more than one answer: the shares may add up to more than 100%.',
    wholePercents: (people) =>
      `Groups in whole percents only: the group of ${people === 1 ? 'one person' : `${people} people`} is not known, and nobody can work out what they said.`,
    notCoded: (answers) =>
      `${answers < 10 ? 'Fewer than 10' : countText(answers)} answers in words are not coded yet, and not in the base.`,
    earlier: (versions) =>
      `Asked in these words in ${versions.length === 1 ? 'version' : 'versions'} ${versions.join(', ')} of the questionnaire, and not any more: these answers are not counted together with others.`,
    ownWords: 'In the resident’s own words: may tell who it is',
    exactNumber: 'The number itself, empty where none was given: with other answers it may tell who it is',
    exactDay: 'The day itself, year first: with other answers it may tell who it is',
    confirmed: 'Checks that doubted the answer and were told that it is right',
    sorts: {
      category: 'answer',
      net: 'answers counted together',
      dontKnow: 'no view',
      preferNot: 'no view',
      notAnswered: 'no view',
    },
    marks: {
      hidden: 'Too few people to show',
      protected: 'Not shown, to protect a small group of people',
      small: 'Small base: read with care',
      smallEffective: 'Small effective base: read with care',
    },
    withheld: {
      noBase: 'Nobody was asked',
      smallBase: 'Hidden: too few people answered',
      protected: 'Hidden, to protect a small group of people',
    },
  },
};

/** The words of a row of a table: its own, or those of its way of having no view. */
export function rowLabel(
  row: { readonly label: Text | null; readonly sort: string },
  reader: Reader,
): string {
  if (row.label !== null) return readText(row.label, reader);
  const words = wordsIn(tableWords, reader.language);
  if (row.sort === 'dontKnow') return words.dontKnow;
  return row.sort === 'preferNot' ? words.preferNot : words.notAnswered;
}

/** The words of a group: everyone, or the category of the break; a hidden one says that it is not shown. */
export function groupLabel(
  group: { readonly label: Text | null; readonly mark: string | null },
  reader: Reader,
): string {
  const words = wordsIn(tableWords, reader.language);
  const label = group.label === null ? words.everyone : readText(group.label, reader);
  return group.mark === 'hidden' || group.mark === 'protected' ? `${label} (${words.notShown})` : label;
}

/** What to say of a group with a small base; null when there is nothing to say. */
export function markText(
  group: { readonly mark: keyof TableWords['marks'] | null },
  reader: Reader,
): string | null {
  return group.mark === null ? null : wordsIn(tableWords, reader.language).marks[group.mark];
}

/** Why a cell holds no figure. */
export function withheldText(why: keyof TableWords['withheld'], reader: Reader): string {
  return wordsIn(tableWords, reader.language).withheld[why];
}
