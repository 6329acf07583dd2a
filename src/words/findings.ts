import type { Column } from '../core/column.ts';
import { countText } from '../core/percent.ts';
import type { Reader } from '../core/reader.ts';
import type { Text } from '../core/text.ts';
import { counted } from './counted.ts';
import { type Words, wordsIn } from './inLanguages.ts';
import { tableTopic, topicLabel } from './topics.ts';

type PartWord = 'who' | 'answers';

/** One side of a finding as it is told. */
interface SideWords {
  readonly figure: string;
  readonly people: string;
  readonly basis: string;
}

/** What the page says. */
export interface FindingsSentences {
  readonly title: string;
  readonly lead: string;
  readonly working: string;
  readonly progress: string;
  readonly stop: string;
  readonly stopped: string;
  readonly again: string;
  readonly openSample: string;
  readonly openSampleTodo: string;
  readonly filter: string;
  readonly byBreak: string;
  readonly anyBreak: string;
  readonly ofQuestion: string;
  readonly anyQuestion: string;
  readonly print: string;
  readonly save: string;
  readonly saved: (file: string) => string;
  readonly method: string;
  readonly whatWasTested: string;
  readonly tested: (limits: { readonly hideUnder: number; readonly testFrom: number }) => readonly string[];
  readonly asIfRandom: string;
  readonly parts: Readonly<Record<PartWord, { readonly title: string; readonly lead: string }>>;
  /** How many tests ran in a part, of how many questions by how many breaks, and how many stand out. */
  readonly tests: (counts: {
    readonly tests: number;
    readonly questions: number;
    readonly breaks: number;
    readonly found: number;
  }) => string;
  readonly chance: string;
  readonly detectable: (points: string) => string;
  readonly nothing: string;
  readonly nothingHere: string;
  readonly noTest: string;
  readonly shown: (shown: number, all: number) => string;
  readonly showAll: (all: number) => string;
  readonly heading: (topic: string, group: string, by: string) => string;
  readonly sentence: (what: {
    readonly answer: string;
    readonly one: SideWords;
    readonly rest: SideWords;
    readonly gap: string;
    readonly interval: string;
  }) => string;
  readonly answer: (label: string) => string;
  readonly optionAnswer: (option: string, label: string) => string;
  readonly netPromoter: string;
  readonly mean: string;
  /** A group by its name. */
  readonly groupNamed: (name: string) => string;
  readonly everyoneElse: string;
  /** Of an answer of a question that takes several: who did not give it. */
  readonly notGiven: string;
  readonly everyoneElseShown: string;
  readonly higher: (amount: string) => string;
  readonly lower: (amount: string) => string;
  readonly points: (text: string) => string;
  readonly underOnePoint: string;
  readonly small: string;
  readonly showTable: string;
  readonly hideTable: string;
  readonly inTables: string;
  readonly openingTable: string;
  readonly rowOf: (topic: string, row: string) => string;
  /** In the file. */
  readonly nothingInFile: string;
  readonly fileNote: string;
  readonly units: Readonly<Record<'share' | 'netPromoter' | 'mean', string>>;
  readonly measures: Readonly<Record<'net' | 'answer' | 'netPromoter' | 'mean', string>>;
}

/** Words of the page that says what stands out. */
export const findingsWords: Words<FindingsSentences> = {
  en: {
    title: 'What stands out',
    lead: 'Every question by every group, each group beside everyone else whose group is known. Listed are the differences that chance alone would rarely make.',
    working: 'Looking through every question by every group',
    progress: 'How far it is',
    stop: 'Stop',
    stopped: 'Stopped. Nothing was kept.',
    again: 'Look through them',
    openSample:
      'No tests are made. Anyone could take part, so a difference between groups of those who did says nothing about other people.',
    openSampleTodo: 'The results page shows the groups side by side.',
    filter: 'What to list',
    byBreak: 'Groups by',
    anyBreak: 'Every break',
    ofQuestion: 'Question',
    anyQuestion: 'Every question',
    print: 'Print this list',
    save: 'Save the list (CSV)',
    saved: (file) => `Saved: ${file}`,
    method: 'How these figures came about',
    whatWasTested: 'What was tested, and what was not',
    tested: ({ hideUnder, testFrom }) => [
      'Of each question one figure was tested: its favourable answers counted together, or its net promoter score, or the mean of its numbers. Where a question has none of these, each answer was tested.',
      'Each answer to a question that takes several, and each code of answers in words, makes two groups: those who gave it, and those who answered without it.',
      'People who don’t know are in the base of a share where the question counts them, as in its table. They are never in a mean or a net promoter score.',
      'Everyone else means everyone who gave that question an answer and whose group is known. Where a table hides a group to protect a few people, it means everyone in the groups that are shown.',
      `Not tested: a group or a rest of fewer than ${hideUnder} people, or with an effective base under ${testFrom}; groups that tables hide; answers in people’s own words; questions about who people are; and a question by itself. Two groups are one test.`,
      'A gap is marked when it holds in points and in odds: near 0% and 100% the first alone finds too much. The interval shown is that of the gap (gap ± t standard errors), 95%, for one gap looked at by itself.',
      'Gaps are worked out before rounding: they may be 1 point off the figures shown.',
      'The two lists are corrected apart, each over all its tests (Benjamini and Hochberg, 5%).',
      'A difference says that a group and an answer go together. It does not say why.',
    ],
    asIfRandom: 'A quota sample: every test is worked out as if the sample were random.',
    parts: {
      who: {
        title: 'By who people are and where they live',
        lead: 'Groups by age, sex, area and the like.',
      },
      answers: {
        title: 'By what people answered elsewhere',
        lead: 'Groups by the answer to another question. Answers to one questionnaire mostly go with each other.',
      },
    },
    tests: ({ tests, questions, breaks, found }) =>
      `${counted(tests, 'test', 'tests')} ran (${counted(questions, 'question', 'questions')} by ${counted(breaks, 'break', 'breaks')}); ${counted(found, 'difference stands out', 'differences stand out')}.`,
    chance: 'About 1 in 20 of the marked ones will be chance.',
    detectable: (points) =>
      `Between a group of the usual size and the rest, a gap of about ${points} points could be seen among so many tests (in 4 of 5 such surveys). Smaller gaps may be there and not show.`,
    nothing:
      'Nothing stands out. That is a finding too: no difference is large enough to be told from chance.',
    nothingHere:
      'Nothing stands out for this choice. What was tested, and how it was corrected, is still the whole list.',
    noTest:
      'No test could be made: the groups are too small, or hidden, or people were all drawn in one place.',
    shown: (shown, all) => `Showing ${countText(shown)} of ${countText(all)}, the largest gaps first.`,
    showAll: (all) => `Show all ${countText(all)}`,
    heading: (topic, group, by) => `${topic}: ${group} (${by})`,
    sentence: ({ answer, one, rest, gap, interval }) =>
      `${answer}: ${one.figure} of ${one.people} (${one.basis}), and ${rest.figure} of ${rest.people} (${rest.basis}). That is ${gap} (95% interval ${interval}).`,
    answer: (label) => `“${label}”`,
    optionAnswer: (option, label) => `“${option}”, ${label.toLowerCase()}`,
    netPromoter: 'Net promoter score',
    mean: 'Mean',
    groupNamed: (name) => `the group “${name}”`,
    everyoneElse: 'everyone else',
    notGiven: 'those who answered and did not give this answer',
    everyoneElseShown: 'everyone else in the groups that are shown',
    higher: (amount) => `${amount} higher`,
    lower: (amount) => `${amount} lower`,
    points: (text) => counted(text, 'point', 'points'),
    underOnePoint: 'under 1 point',
    small: 'Small base: read with care.',
    showTable: 'Show its table',
    hideTable: 'Hide its table',
    inTables: 'Open it in Tables',
    openingTable: 'Opening the table',
    rowOf: (topic, row) => `${topic}: ${row}`,
    nothingInFile: 'nothing stands out',
    fileNote:
      'Corrected by Benjamini and Hochberg at 5% over all tests of its part: about 1 in 20 of the marked ones will be chance. A difference does not say why.',
    units: { share: 'percent', netPromoter: 'points', mean: 'mean' },
    measures: {
      net: 'answers counted together',
      answer: 'answer',
      netPromoter: 'net promoter score',
      mean: 'mean',
    },
  },
};

/** A column with the words of its question. */
interface Named {
  readonly column: Column;
  readonly title: Text;
  readonly earlier: readonly number[] | null;
}

/** The short name of a question by the words of its row; of one that takes several answers without the answer. */
export function columnName({ column, title, earlier }: Named, reader: Reader): string {
  const own = tableTopic({ column, earlier }, reader);
  if (column.row === null) return own;
  const question = topicLabel({ id: column.question, label: title }, reader);
  const isAnswer = column.isOneOfSeveral === true || column.ofOption !== undefined;
  return isAnswer ? question : wordsIn(findingsWords, reader.language).rowOf(question, own);
}
