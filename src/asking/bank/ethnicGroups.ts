import type { Mark } from '../questions/question.ts';

/** One broad group with its finer ones; every finer group belongs to exactly one broad group. */
export interface BroadGroup {
  /** Names the question about the finer groups: `ethnic_detail_white`. */
  readonly key: string;
  readonly text: string;
  /** Asked of those who chose the broad group; empty where the list has no finer groups. */
  readonly question: string;
  readonly details: readonly string[];
}

/** One nation's list of ethnic groups, with the edition it was taken from. */
export interface EthnicGroupList {
  readonly nation: string;
  readonly edition: string;
  /** When it was read, or null where it was not read but recalled. */
  readonly read: string | null;
  readonly address: string;
  readonly mark: Mark;
  readonly groups: readonly BroadGroup[];
}

const standard = 'https://analysisfunction.civilservice.gov.uk/policy-store/ethnicity-harmonised-standard/';
const best = (group: string) => `Which of the following best describes your ${group} background?`;

const mixed: BroadGroup = {
  key: 'mixed',
  text: 'Mixed or multiple ethnic groups',
  question: best('mixed or multiple ethnic groups'),
  details: [
    'White and Black Caribbean',
    'White and Black African',
    'White and Asian',
    'Any other mixed or multiple ethnic background',
  ],
};

const other: BroadGroup = {
  key: 'other',
  text: 'Other ethnic group',
  question: 'Which of the following best describes your background?',
  details: ['Arab', 'Any other ethnic group'],
};

/**
 * Lists of ethnic groups by nation. They follow the harmonised standard of 2011, which the GOV.UK pattern still
 * used when this was written; look for a newer edition before each release.
 */
export const ethnicGroupLists: readonly EthnicGroupList[] = [
  {
    nation: 'England',
    edition: 'Harmonised standard of 2011, as in the GOV.UK Design System pattern "Equality information"',
    read: '2026-08-06',
    address: 'https://design-system.service.gov.uk/patterns/equality-information/',
    mark: 'seen',
    groups: [
      {
        key: 'white',
        text: 'White',
        question: best('White'),
        details: [
          'English, Welsh, Scottish, Northern Irish or British',
          'Irish',
          'Gypsy or Irish Traveller',
          'Any other White background',
        ],
      },
      mixed,
      {
        key: 'asian',
        text: 'Asian or Asian British',
        question: best('Asian or Asian British'),
        details: ['Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Any other Asian background'],
      },
      {
        key: 'black',
        text: 'Black, African, Caribbean or Black British',
        question: best('Black, African, Caribbean or Black British'),
        details: ['African', 'Caribbean', 'Any other Black, African or Caribbean background'],
      },
      other,
    ],
  },
  {
    nation: 'Wales',
    edition: 'Harmonised standard of 2011 for Wales, recalled',
    read: null,
    address: standard,
    mark: 'recalled',
    groups: [
      {
        key: 'white',
        text: 'White',
        question: best('White'),
        details: [
          'Welsh, English, Scottish, Northern Irish or British',
          'Irish',
          'Gypsy or Irish Traveller',
          'Any other White background',
        ],
      },
      mixed,
      {
        key: 'asian',
        text: 'Asian or Asian British',
        question: best('Asian or Asian British'),
        details: ['Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Any other Asian background'],
      },
      {
        key: 'black',
        text: 'Black, African, Caribbean or Black British',
        question: best('Black, African, Caribbean or Black British'),
        details: ['African', 'Caribbean', 'Any other Black, African or Caribbean background'],
      },
      other,
    ],
  },
  {
    nation: 'Scotland',
    edition: 'Harmonised standard of 2011 for Scotland, recalled',
    read: null,
    address: standard,
    mark: 'recalled',
    groups: [
      {
        key: 'white',
        text: 'White',
        question: best('White'),
        details: [
          'Scottish',
          'Other British',
          'Irish',
          'Gypsy or Traveller',
          'Polish',
          'Any other White background',
        ],
      },
      { key: 'mixed', text: 'Mixed or multiple ethnic groups', question: '', details: [] },
      {
        key: 'asian',
        text: 'Asian, Asian Scottish or Asian British',
        question: best('Asian, Asian Scottish or Asian British'),
        details: ['Pakistani', 'Indian', 'Bangladeshi', 'Chinese', 'Any other Asian background'],
      },
      {
        key: 'african',
        text: 'African',
        question: best('African'),
        details: ['African, African Scottish or African British', 'Any other African background'],
      },
      {
        key: 'black',
        text: 'Caribbean or Black',
        question: best('Caribbean or Black'),
        details: ['Caribbean', 'Black', 'Any other Caribbean or Black background'],
      },
      other,
    ],
  },
  {
    nation: 'Northern Ireland',
    edition: 'Harmonised standard of 2011 for Northern Ireland, recalled',
    read: null,
    address: standard,
    mark: 'recalled',
    groups: [
      { key: 'white', text: 'White', question: '', details: [] },
      { key: 'traveller', text: 'Irish Traveller', question: '', details: [] },
      mixed,
      {
        key: 'asian',
        text: 'Asian or Asian British',
        question: best('Asian or Asian British'),
        details: ['Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Any other Asian background'],
      },
      {
        key: 'black',
        text: 'Black, African, Caribbean or Black British',
        question: best('Black, African, Caribbean or Black British'),
        details: ['African', 'Caribbean', 'Any other Black, African or Caribbean background'],
      },
      other,
    ],
  },
];
