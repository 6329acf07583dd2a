import { countText } from '../core/percent.ts';
import type { Words } from './inLanguages.ts';

type ShowWord = 'open' | 'all' | 'look' | 'again' | 'personal';
type OrderWord = 'alike' | 'came';
type StateWord = 'open' | 'coded' | 'changed' | 'part';

interface WhyFacts {
  readonly label: string;
  readonly answers: number;
  readonly words: readonly string[];
  readonly isNamed: boolean;
  readonly isSame: boolean;
}

/** Answers in the same words. */
interface EntryFacts {
  readonly texts: readonly unknown[];
}

interface CodingSentences {
  readonly page: string;
  readonly title: string;
  readonly lead: string;
  readonly private: string;
  readonly none: string;
  readonly noneTodo: string;
  readonly bringIn: string;
  readonly progressHead: string;
  readonly beside: (topic: string, option: string) => string;
  readonly codedTitle: (topic: string) => string;
  readonly themesTitle: (topic: string) => string;
  readonly progress: (coded: number, answers: number) => string;
  readonly saving: string;
  readonly isSaved: string;
  readonly changed: (answers: number) => string;
  readonly codes: (codes: number) => string;
  readonly backToList: string;
  readonly asked: (text: string) => string;
  readonly area: string;
  readonly byKeyboard: string;
  readonly answer: (place: number, all: { readonly entries: readonly EntryFacts[] }) => string;
  readonly written: (people: number) => string;
  readonly states: Readonly<Record<StateWord, string>>;
  readonly looked: string;
  readonly suggested: string;
  readonly suggestedText: string;
  readonly noSuggestion: string;
  readonly why: (facts: WhyFacts) => string;
  readonly codesOf: string;
  readonly noCodes: string;
  readonly find: string;
  readonly noFind: string;
  readonly withCode: (answers: number) => string;
  readonly newCode: string;
  readonly newCodeHint: string;
  readonly add: string;
  readonly next: string;
  readonly back: string;
  readonly undo: string;
  readonly keep: string;
  readonly look: string;
  readonly unlook: string;
  readonly keys: string;
  readonly keysOn: string;
  readonly keysText: readonly (readonly [string, string])[];
  readonly order: string;
  readonly orders: Readonly<Record<OrderWord, string>>;
  readonly show: string;
  readonly shows: Readonly<Record<ShowWord, string>>;
  readonly showCode: (label: string) => string;
  readonly search: string;
  readonly answers: string;
  readonly listed: (answers: number) => string;
  readonly more: string;
  readonly noAnswers: string;
  readonly allDone: string;
  readonly allDoneTodo: string;
  readonly results: string;
  readonly edit: string;
  readonly editCode: string;
  readonly chooseCode: string;
  readonly rename: string;
  readonly renameTo: string;
  readonly theme: string;
  readonly themeHint: string;
  readonly setTheme: string;
  readonly mergeInto: string;
  readonly merge: string;
  readonly up: string;
  readonly down: string;
  readonly remove: string;
  readonly said: {
    readonly given: (label: string) => string;
    readonly taken: (label: string) => string;
    readonly undone: string;
    readonly nothingToUndo: string;
    readonly looked: string;
    readonly unlooked: string;
    readonly kept: string;
    readonly merged: (label: string, into: string) => string;
    readonly renamed: (label: string) => string;
    readonly removed: (label: string) => string;
    readonly moved: (label: string) => string;
    readonly themed: (label: string, theme: string) => string;
    readonly labelTaken: string;
    readonly labelEmpty: string;
    readonly intoMissing: string;
    readonly begunAgain: string;
    readonly first: string;
    readonly last: string;
  };
  readonly again: string;
  readonly againTitle: (topic: string) => string;
  readonly againLead: (answers: number) => string;
  readonly againNone: string;
  readonly agreement: string;
  readonly agreementSame: (same: number, answers: number) => string;
  readonly agreementKappa: (kappa: number | null) => string;
  readonly agreementNote: string;
  readonly different: string;
  readonly differs: (first: string, second: string) => string;
  readonly beginAgain: string;
  readonly againDone: string;
  readonly backToCoding: string;
  readonly save: string;
  readonly saveText: string;
  readonly saved: (file: string) => string;
  readonly fileSort: string;
  readonly fileHeads: readonly string[];
  readonly fileNote: string;
}

const answersText = (answers: number) => (answers === 1 ? '1 answer' : `${countText(answers)} answers`);
const quoted = (words: readonly string[]) => words.map((word) => `‘${word}’`).join(', ');

/** Words of the pages on which answers in words are put under codes. */
export const codingWords: Words<CodingSentences> = {
  en: {
    page: 'Answers in words',
    title: 'Answers in words',
    lead: 'Read what residents wrote and put each answer under one or more codes. Coded answers then become a question like any other: in results, tables and files.',
    private:
      'What people wrote is personal data. It stays with the responses and is in no table, report or publication; only the codes are.',
    none: 'Nobody wrote anything in this wave yet.',
    noneTodo:
      'Questions in words, and options that ask “what exactly”, are listed here when answers to them were brought in.',
    bringIn: 'Bring in answers',
    progressHead: 'Coded',
    beside: (topic, option) => `${topic}: ${option}`,
    codedTitle: (topic) => `Coded answers: ${topic}`,
    themesTitle: (topic) => `Themes of answers: ${topic}`,
    progress: (coded, answers) => `${countText(coded)} of ${countText(answers)} coded`,
    saving: 'Saving',
    isSaved: 'Saved on this device',
    changed: (answers) => `${answersText(answers)} corrected since: look again`,
    codes: (codes) => (codes === 1 ? '1 code' : `${countText(codes)} codes`),
    backToList: 'Answers in words',
    asked: (text) => `Asked: “${text}”`,
    area: 'Coding: single keys work here',
    byKeyboard: 'Code by keyboard',
    answer: (place, { entries }) => {
      const isPutTogether = entries.some(({ texts }) => texts.length > 1);
      return `Answer ${countText(place)} of ${countText(entries.length)}${isPutTogether ? ' different ones' : ''}`;
    },
    written: (people) =>
      people === 1 ? '' : `${countText(people)} people wrote this: they are coded together`,
    states: {
      open: 'Not coded yet',
      coded: 'Coded',
      changed: 'Corrected since it was coded: look again',
      part: 'Some of these came later and are not coded yet',
    },
    looked: 'To be looked at',
    suggested: 'Suggested',
    suggestedText: 'By similar wording, on this device. Nothing is coded until you press its key.',
    noSuggestion: 'No suggestion: no answer coded so far shares its words.',
    why: ({ label, answers, words, isNamed, isSame }) => {
      if (isSame) return `given before to this answer or to the same words`;
      const shared = quoted(words);
      if (answers === 0) return `its name has ${shared}`;
      const like = `like ${answersText(answers)} coded ${label}: ${shared}`;
      return isNamed ? `${like}, and its name` : like;
    },
    codesOf: 'Codes',
    noCodes: 'No codes yet. Press n, or write the first one below.',
    find: 'Find a code',
    noFind: 'No code is called so.',
    withCode: (answers) => answersText(answers),
    newCode: 'New code',
    newCodeHint: 'It is given to this answer too. Tables show the names of codes: name nobody in them.',
    add: 'Add',
    next: 'Next (Enter)',
    back: 'Back (←)',
    undo: 'Undo (u)',
    keep: 'Keep these codes (k)',
    look: 'Mark to look at (f)',
    unlook: 'Take the mark off (f)',
    keys: 'Keys',
    keysOn: 'Single keys work while the coding area has the focus',
    keysText: [
      ['1 to 9, then letters', 'give the code with this key, or take it back'],
      ['Enter or →', 'next answer; one without a code is passed over'],
      ['Backspace or ←', 'the answer before'],
      ['n', 'write a new code'],
      ['/', 'find a code by typing'],
      ['u or Ctrl+Z', 'undo'],
      ['k', 'keep the codes that are shown, where the answer was corrected or came later'],
      ['f', 'mark as to be looked at, such as when it names somebody'],
    ],
    order: 'Order',
    orders: { alike: 'Most like coded answers first', came: 'As they came' },
    show: 'Show',
    shows: {
      open: 'Not coded yet',
      all: 'All answers',
      look: 'To be looked at',
      again: 'Corrected since they were coded',
      personal: 'With what may be personal data',
    },
    showCode: (label) => `Coded ${label}`,
    search: 'Search in answers',
    answers: 'Choose an answer',
    listed: (answers) => answersText(answers),
    more: 'Show more',
    noAnswers: 'No answers to show.',
    allDone: 'Every answer is coded.',
    allDoneTodo: 'Choose “All answers” to go through them again.',
    results: 'See the results',
    edit: 'Change the code frame',
    editCode: 'Code to change',
    chooseCode: 'Choose a code',
    rename: 'Rename',
    renameTo: 'Name',
    theme: 'Theme',
    themeHint: 'Codes of one theme are counted together as well. Leave it empty for none.',
    setTheme: 'Set the theme',
    mergeInto: 'Merge into',
    merge: 'Merge',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove this code',
    said: {
      given: (label) => `${label}: given.`,
      taken: (label) => `${label}: taken back.`,
      undone: 'Undone.',
      nothingToUndo: 'Nothing to undo.',
      looked: 'Marked to be looked at.',
      unlooked: 'Mark taken off.',
      kept: 'Codes kept.',
      merged: (label, into) => `${label} is now part of ${into}. Undo brings it back.`,
      renamed: (label) => `Renamed: ${label}.`,
      removed: (label) =>
        `${label} is removed. Answers that had no other code are not coded now. Undo brings it back.`,
      moved: (label) => `${label} moved.`,
      themed: (label, theme) => (theme === '' ? `${label} is in no theme.` : `${label} is in ${theme}.`),
      labelTaken: 'Another code is called so. Merge the two instead.',
      labelEmpty: 'Write a name first.',
      begunAgain: 'Begun again, with no codes given. Undo brings back what was.',
      intoMissing: 'Choose the code that it becomes part of.',
      first: 'This is the first one.',
      last: 'There are no more of these.',
    },
    again: 'Check the coding: code some again without seeing their codes',
    againTitle: (topic) => `Code again: ${topic}`,
    againLead: (answers) =>
      `${answersText(answers)}, drawn at random from those that are coded: a tenth, or 20 where that is more. Their codes are not shown, and nothing is suggested. It tells most when somebody else does it.`,
    againNone: 'Nothing is coded yet: code some answers first.',
    agreement: 'How far both agree',
    agreementSame: (same, answers) =>
      `${countText(same)} of ${answersText(answers)} got the very same codes.`,
    agreementKappa: (kappa) =>
      kappa === null
        ? 'Kappa cannot be worked out: everybody always decided alike.'
        : `Cohen’s kappa, pooled over the codes: ${kappa.toFixed(2)} (1 is full agreement, 0 no more than chance).`,
    agreementNote:
      'From so few answers it is a rough guide. Where codes are often mixed up, say better what they mean, or merge them.',
    different: 'Coded differently',
    differs: (first, second) => `first ${first}; again ${second}`,
    beginAgain: 'Begin again',
    againDone: 'All of these are coded again.',
    backToCoding: 'Back to coding',
    save: 'Save what was written, by code (CSV)',
    saveText:
      'For your own work, not for publication: it holds what residents wrote, and may tell who somebody is.',
    saved: (file) => `Saved: ${file}`,
    fileSort: 'answers by code not for publication',
    fileHeads: ['code', 'answer', 'to_be_looked_at', 'may_hold_personal_data', 'note'],
    fileNote: 'Not for publication: in the resident’s own words, may tell who it is',
  },
};
