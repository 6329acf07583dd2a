import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';
import { type QuestionsToCount, questionsCounted } from './questionsCounted.ts';

type ComparedWord = 'poll' | 'regulator' | 'report' | 'nobody';
type PlaceWord = 'screener' | 'poll' | 'behind' | 'last';

interface NameAndMeaning {
  readonly name: string;
  readonly meaning: string;
}

interface BankSentences {
  /** What the answers can be set beside. */
  readonly compared: Readonly<Record<ComparedWord, NameAndMeaning>>;

  // where a new survey or wave begins
  readonly templates: string;
  readonly templatesHint: string;
  readonly templateSaid: (questions: QuestionsToCount, minutes: number) => string;
  readonly ownChoice: NameAndMeaning;

  // adding to a questionnaire
  readonly chooseSingle: string;
  readonly singleTitle: string;
  readonly singleLead: string;
  readonly search: string;
  readonly searchHint: string;
  readonly found: (count: number) => string;
  readonly noneFound: string;
  readonly seconds: (seconds: number) => string;
  readonly seeQuestions: (group: string) => string;
  readonly partOf: (templates: readonly string[]) => string;
  readonly someThere: (there: number, all: number) => string;
  readonly brings: (questions: readonly string[]) => string;
  readonly places: Readonly<Record<PlaceWord, string>>;
  readonly breaksTheCore: string;
  readonly add: string;
  readonly added: (name: string, more: number) => string;
}

const named = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

/** Words of choosing from the bank of questions. */
export const bankWords: Words<BankSentences> = {
  en: {
    compared: {
      poll: {
        name: 'Compared nationally',
        meaning: 'The core can be compared with the LGA’s national figures while its words and order stay.',
      },
      regulator: {
        name: 'Regulator’s measures',
        meaning:
          'Can be set beside other landlords’ figures only where the Regulator’s own rules for such a survey are kept. Soundings does not check them.',
      },
      report: {
        name: 'One report',
        meaning: 'Can be set beside the LGA’s published report only.',
      },
      nobody: {
        name: 'Not compared',
        meaning: 'Can be compared with your own other waves only.',
      },
    },

    templates: 'What do you want to begin from?',
    templatesHint: 'You can change the groups below now, and every question later.',
    templateSaid: (questions, minutes) =>
      `${questionsCounted(questions)}, about ${counted(minutes, 'minute', 'minutes')}.`,
    ownChoice: { name: 'Your own choice of groups', meaning: 'As ticked below.' },

    chooseSingle: 'Add single questions from the bank',
    singleTitle: 'Add single questions from the bank',
    singleLead: 'Each question goes into its place, so that what can be compared stays comparable.',
    search: 'Search the bank',
    searchHint: 'For example, safe or council tax. Leave it empty to see every question.',
    found: (count) => `${counted(count, 'question', 'questions')} can be added.`,
    noneFound: 'No question that can be added has these words.',
    seconds: (seconds) => `About ${counted(seconds, 'second', 'seconds')}.`,
    seeQuestions: (group) => `See the questions of ${group}`,
    partOf: (templates) => `Part of: ${templates.join(', ')}.`,
    someThere: (there, all) => `${there} of its ${all} questions are here already; the others are added.`,
    brings: (questions) => `Also adds what it is asked after: ${named(questions)}.`,
    places: {
      screener: 'Asked first, with who can take part. Comparisons stay as they are.',
      poll: 'Goes into its place in the order of the national poll. Comparisons stay as they are.',
      behind: 'Goes behind the LGA’s core. Comparisons of the core stay as they are.',
      last: 'Asked last. Comparisons stay as they are.',
    },
    breaksTheCore:
      'A question of your own here stands within the LGA’s core: what comes after it can then be compared with the nation only as indicative. A group of your own comes behind the core.',
    add: 'Add',
    added: (name, more) =>
      more === 0
        ? `Added: ${name}.`
        : `Added: ${name}, and ${counted(more, 'question', 'questions')} it is asked after.`,
  },
};
