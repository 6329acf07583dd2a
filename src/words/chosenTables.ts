import { countText, percentNumber, pointsText } from '../core/percent.ts';
import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

type FigureWord = 'column' | 'row' | 'count';
type ShowWord = 'precision' | 'letters' | 'rest' | 'test' | 'means';
type MeanWord =
  | 'mean'
  | 'median'
  | 'standardDeviation'
  | 'meanBase'
  | 'meanEffective'
  | 'meanDesignEffect'
  | 'promoter'
  | 'net'
  | 'netBase'
  | 'netEffective'
  | 'netDesignEffect';
type TestFacts = {
  readonly f: number;
  readonly above: number;
  readonly below: number;
  readonly pValue: number;
};

interface ChosenWords {
  readonly page: string;
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly rows: (chosen: number) => string;
  readonly rowsLegend: string;
  readonly rowsAbout: Readonly<Record<'opinions' | 'people', string>>;
  readonly columns: (place: number) => string;
  readonly inside: (place: number) => string;
  readonly none: string;
  readonly noneInside: string;
  readonly only: (place: number) => string;
  readonly onlyNone: string;
  readonly onlyNoMore: string;
  readonly onlyAnswers: (question: string) => string;
  readonly onlyHint: string;
  readonly figures: string;
  readonly figureChoices: Readonly<Record<FigureWord, string>>;
  readonly show: string;
  readonly showChoices: Readonly<Record<ShowWord, string>>;
  readonly nothingChosen: string;
  readonly noFilterAnswers: string;
  readonly filterTellsNothing: (isAll: boolean) => string;
  /** Of a choice that names what the wave does not have: questions, sets of groups, and whether a filter does. */
  readonly lacking: (what: {
    readonly questions: number;
    readonly sets: number;
    readonly isOfFilter: boolean;
  }) => string;
  readonly leaveOut: string;
  readonly rowNeedsBreak: string;
  readonly tooLarge: (names: string, groups: number) => string;
  readonly letter: (label: string, letter: string) => string;
  readonly nested: (outer: string, inner: string) => string;
  readonly weightedBase: string;
  readonly rowBase: string;
  readonly weighted: (amount: string) => string;
  readonly effective: (amount: string) => string;
  /** Under a percentage; an answer that nobody or everybody gave has no design effect. */
  readonly worth: (effective: string, designEffect: string | null) => string;
  readonly caption: (topic: string, breaks: readonly string[]) => string;
  readonly gap: (gap: number, isSignificant: boolean) => string;
  readonly gapBetween: (ends: readonly [number, number]) => string;
  /** Before letters, for who hears the table. */
  readonly higherThan: string;
  readonly countHidden: string;
  readonly answered: (question: string, answers: string) => string;
  readonly onlyThose: (answered: readonly string[]) => string;
  readonly basis: Readonly<Record<FigureWord, string>>;
  readonly lettersNote: (tests: number) => string;
  readonly restNote: (tests: number) => string;
  readonly test: (names: string, facts: TestFacts | null) => string;
  readonly noTest: string;
  readonly offered: (each: string) => string;
  /** Of groups of which a person may be in several. */
  readonly severalChosen: (label: string) => string;
  readonly sharedSet: (names: string) => string;
  readonly sharedBases: (names: string) => string;
  readonly sharedNotCoded: (names: string, answers: number) => string;
  readonly sharedLetters: string;
  readonly sharedRest: string;
  readonly sharedTest: (names: string) => string;
  readonly sharedRule: (protectUnder: number) => string;
  readonly sharedUnknown: (protectUnder: number) => string;
  readonly means: Readonly<Record<MeanWord, string>>;
  readonly meanNote: string;
  readonly netNote: string;
  readonly promoterNote: string;
  /** Everyone less the groups shown: the groups in it, and whether people of unknown group are. */
  readonly remainder: (groups: readonly string[], hasUnknown: boolean) => string;
  readonly remainderNote: (remainder: string, protectUnder: number) => string;
  /** Why a group of many people is hidden. */
  readonly fewInNone: (names: string, protectUnder: number) => string;
  readonly allInResults: (names: string) => string;
  readonly openNote: string;
  readonly hiddenRule: (hideUnder: number, protectUnder: number) => string;
  readonly countRule: (protectUnder: number) => string;
  readonly filterRule: (protectUnder: number) => string;
  readonly save: string;
  readonly print: string;
  readonly saved: (file: string) => string;
  readonly keep: string;
  readonly keepName: string;
  readonly keepHint: string;
  readonly keepButton: string;
  readonly keepNoName: string;
  readonly kept: string;
  readonly keptNow: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly working: string;
  readonly progress: string;
  readonly stop: string;
  readonly fileSort: string;
}

const signed = (share: number) => pointsText(Number(percentNumber(share)));

export const chosenWords: Words<ChosenWords> = {
  en: {
    page: 'Tables',
    title: 'Tables',
    lead: 'Choose any questions, and the groups to set side by side.',
    choose: 'What to show',
    rows: (chosen) => `Questions (${chosen} chosen)`,
    rowsLegend: 'A table for each of these',
    rowsAbout: { opinions: 'Questions', people: 'Who answered' },
    columns: (place) => (place === 0 ? 'Groups side by side' : `Groups side by side, set ${place + 1}`),
    inside: (place) => (place === 0 ? 'Inside each group' : `Inside each group of set ${place + 1}`),
    none: 'No groups',
    noneInside: 'Nothing',
    only: (place) => (place === 0 ? 'Only those who answered' : 'And of these, only those who answered'),
    onlyNone: 'Everyone',
    onlyNoMore: 'All of these',
    onlyAnswers: (question) => `Only those who said, to ${question}`,
    onlyHint: 'Any of the answers you tick.',
    figures: 'Figures',
    figureChoices: {
      column: 'Column percentages, of each group',
      row: 'Row percentages, of each answer',
      count: 'Counts of people',
    },
    show: 'Show with each figure',
    showChoices: {
      precision: 'Effective base and design effect of each percentage',
      letters: 'Letters of the groups it is higher than',
      rest: 'Each group against the rest',
      test: 'Whether question and groups go together',
      means: 'Mean, median and standard deviation, or net score',
    },
    nothingChosen: 'Choose a question to see its table.',
    noFilterAnswers:
      'Tick at least one answer of each question you keep to. Until then that question leaves nobody out.',
    filterTellsNothing: (isAll) =>
      `${isAll ? 'No figure of these tables' : 'Of some of these tables no figure'} can be shown: with this filter too few people are left, or a few could be told apart. Keep to fewer questions, or tick more of their answers.`,
    lacking: ({ questions, sets, isOfFilter }) => {
      const parts = [
        ...(questions === 0 ? [] : [counted(questions, 'question', 'questions')]),
        ...(sets === 0 ? [] : [counted(sets, 'set of groups side by side', 'sets of groups side by side')]),
        ...(isOfFilter ? ['an answer that it keeps to'] : []),
      ];
      const named = `This choice names what this wave does not have, or no longer has: ${parts.join(', ')}.`;
      return isOfFilter
        ? `${named} Without it the figures would be of other people than were chosen, so no table is shown.`
        : `${named} It is left out.`;
    },
    leaveOut: 'Take it out of the choice',
    rowNeedsBreak:
      'Row percentages need groups side by side. Until there are some, these are column percentages.',
    tooLarge: (names, groups) =>
      `${names} would make ${groups} columns, which no page can hold: it is left out. Choose one with fewer groups.`,
    letter: (label, letter) => `${label} (${letter})`,
    nested: (outer, inner) => `${outer}, then ${inner}`,
    weightedBase: 'Weighted base',
    rowBase: 'Base of the row',
    weighted: (amount) => `weighted ${amount}`,
    effective: (amount) => `effective ${amount}, weighting only`,
    worth: (effective, designEffect) =>
      designEffect === null
        ? `effective base ${effective}`
        : `effective base ${effective}, design effect ${designEffect}`,
    caption: (topic, breaks) => (breaks.length === 0 ? topic : `${topic} by ${breaks.join(' and by ')}`),
    gap: (gap, isSignificant) => {
      const arrow = isSignificant ? (gap > 0 ? '↑ ' : '↓ ') : '';
      return `${arrow}${signed(gap)} on the rest`;
    },
    gapBetween: ([low, high]) => `(${signed(low)} to ${signed(high)})`,
    higherThan: 'higher than',
    countHidden: 'not shown',
    answered: (question, answers) => `${answers} to “${question}”`,
    onlyThose: (answered) => `Only those who answered ${answered.join(' and ')}`,
    basis: {
      column: 'Percentages are shares of the people of each column',
      row: 'Percentages are shares of the people who gave the answer, among those whose group is known',
      count: 'Counts are people',
    },
    lettersNote: (tests) =>
      `A letter says that the answer’s share of this group is significantly higher than its share of the group with this letter, within one set of groups: 5% level, t tests with weights and clusters (near 0% and 100% also in odds, the more cautious counts), Holm’s correction inside each question and set (${countText(tests)} ${tests === 1 ? 'test' : 'tests'}); only groups of 30 people or more, also by effective base`,
    restNote: (tests) =>
      `“On the rest” is the group’s share less that of everyone else whose group is known, in points; an arrow says that it is significant: 5% level, near 0% and 100% also in odds, Holm’s correction inside each question and set (${countText(tests)} ${tests === 1 ? 'test' : 'tests'}); intervals of gaps are not corrected`,
    test: (names, facts) => {
      if (facts === null)
        return `${names}: no test, because fewer than two of the groups that are shown have 30 people, also by effective base, or several answers could be given`;
      const p = facts.pValue < 0.001 ? 'under 0.001' : facts.pValue.toFixed(3);
      const finding =
        facts.pValue < 0.05
          ? 'the answers go with the groups'
          : 'no sign that the answers go with the groups';
      return `${names}: ${finding} (Rao–Scott F ${facts.f.toFixed(2)} on ${facts.above.toFixed(1)} and ${facts.below.toFixed(1)}, p ${p}; one test of the groups of 30 people or more, also by effective base, not corrected)`;
    },
    noTest: 'No tests were asked for',
    offered: (each) =>
      `Not everybody was offered every answer: the base that is shown is the largest, and each share is of those who were offered that answer (${each})`,
    severalChosen: (label) => `${label} (several answers)`,
    sharedSet: (names) => `${names} (people may be in several of these)`,
    sharedBases: (names) =>
      `People may stand in several columns of “${names}”: the bases of these columns add up to more than everyone, and their percentages cannot be added or averaged`,
    sharedNotCoded: (names, answers) =>
      `${answers < 10 ? 'Fewer than 10' : countText(answers)} answers in words are not coded yet, and in no column of “${names}”`,
    sharedLetters:
      'Letters between columns that share people come from a test that takes the people in both into account (the covariance of the two shares)',
    sharedRest: 'The rest of such a column is everyone who answered its question and is not in it',
    sharedTest: (names) => `${names}: no Rao–Scott test, because a person may be in several of these columns`,
    sharedRule: (protectUnder) =>
      `Of columns that share people none is shown that differs from another, from everyone or from a sum of others by fewer than ${protectUnder} people`,
    sharedUnknown: (protectUnder) =>
      `Where fewer than ${protectUnder} people did not answer the question of such columns, their row percentages and gaps on the rest are not shown`,
    means: {
      mean: 'Mean',
      median: 'Median',
      standardDeviation: 'Standard deviation',
      meanBase: 'People with a number',
      meanEffective: 'Effective base of the mean',
      meanDesignEffect: 'Design effect of the mean',
      promoter: 'Net promoter score',
      net: 'Net score, in points',
      netBase: 'People of the net score',
      netEffective: 'Effective base of the net score',
      netDesignEffect: 'Design effect of the net score',
    },
    meanNote:
      'The mean, the median and the standard deviation are of those who gave a number or have a score',
    netNote:
      'The net score is the share of favourable answers less the share of unfavourable ones, in points from −100 to +100, of the base of the table; its interval allows for both being of the same people',
    promoterNote:
      'The net promoter score is the share of promoters less the share of detractors, in points from −100 to +100, of those who gave a number',
    remainder: (groups, hasUnknown) => {
      const all = hasUnknown ? [...groups, 'in no group'] : groups;
      return `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
    },
    remainderNote: (remainder, protectUnder) =>
      `“${remainder}” is everyone who is in no other column of its set: figures of its parts would tell of fewer than ${protectUnder} people. Tests and row percentages take it as one group.`,
    fewInNone: (names, protectUnder) =>
      `Fewer than ${protectUnder} people are in no group of “${names}”. Beside everyone, counts and decimals of all its groups would tell what these few said, so not every group is shown.`,
    allInResults: (names) => `“Results” shows every group of “${names}” by itself, in whole percents.`,
    openNote: 'No interval, no test and no effective base: anyone could take part',
    hiddenRule: (hideUnder, protectUnder) =>
      `Groups of fewer than ${hideUnder} people are hidden; none of fewer than ${protectUnder} is shown, or can be worked out from the others, from their sums or from a table with another filter by one question`,
    countRule: (protectUnder) =>
      `A count of 1 to ${protectUnder - 1} people in a group is not shown, nor one from which it could be worked out`,
    filterRule: (protectUnder) =>
      `With a filter, a group is hidden unless each answer that is let in was given by ${protectUnder} people of the group or more (or by nobody), and as many are left out; with several questions this holds of their answers together. It is hidden, too, where answers to another question name the same people and a few more or fewer`,
    save: 'Save these tables (CSV)',
    print: 'Print',
    saved: (file) => `Saved: ${file}`,
    keep: 'Keep this choice',
    keepName: 'Name of this choice',
    keepHint:
      'For example “Trust by ward”. The choice is kept on this device with the wave; the address of this page brings it back, too.',
    keepButton: 'Keep',
    keepNoName: 'Give it a name',
    kept: 'Kept choices',
    keptNow: (name) => `Kept: ${name}`,
    remove: (name) => `Remove ${name}`,
    working: 'Working out the tables',
    progress: 'How much of the tables is worked out',
    stop: 'Stop: keep what is shown',
    fileSort: 'chosen-tables',
  },
};
