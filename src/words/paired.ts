import type { Words } from './inLanguages.ts';

interface PairedSentences {
  readonly page: string;
  readonly title: string;
  readonly lead: string;
  readonly how: readonly string[];
  readonly none: string;
  readonly set: string;
  readonly setOf: (first: string, count: number) => string;
  readonly row: string;
  readonly dontKnow: string;
  readonly dontKnowIn: string;
  readonly questions: string;
  readonly questionsHint: (most: number) => string;
  readonly each: string;
  readonly eachCaption: (answer: string) => string;
  readonly question: string;
  readonly share: string;
  readonly base: string;
  readonly effectiveBase: string;
  readonly hidden: string;
  readonly pairs: string;
  readonly pairsLead: (tests: number) => string;
  readonly clear: (pairs: number) => string;
  readonly noneClear: string;
  readonly others: (pairs: number) => string;
  readonly othersCaption: string;
  readonly pair: string;
  readonly more: (one: string, other: string) => string;
  readonly difference: string;
  readonly bothBase: string;
  readonly said: string;
  readonly openSample: string;
  readonly tooFew: string;
  readonly working: string;
  readonly toOverlap: string;
  readonly overlapTitle: string;
  readonly overlapLead: string;
  readonly overlapHow: readonly string[];
  readonly overlapNone: string;
  readonly groupsOf: string;
  readonly comparedIn: string;
  readonly eachGroup: string;
  readonly group: string;
  readonly everyone: string;
  readonly lessEveryone: string;
  readonly inBoth: string;
  readonly bothHidden: string;
  readonly groupHidden: string;
  readonly groupsCaption: (answer: string) => string;
  readonly groupsLead: (everyone: number, pairs: number) => string;
}

/** Words of the page that sets questions beside each other. */
export const pairedWords: Words<PairedSentences> = {
  en: {
    page: 'Compare questions',
    title: 'Compare questions',
    lead: 'Which of several questions with the same answers is rated better? The same people answered them, so the test knows that they go together.',
    how: [
      'Each pair is worked out on the people who answered both questions.',
      'Who says don’t know to one of the two is in neither, unless you count them in.',
      'All pairs of the set are tested together, and the tests are corrected for their number (Holm).',
    ],
    none: 'This wave has no two questions with the same answers.',
    set: 'Set of questions',
    setOf: (first, count) => `${first} and ${count === 1 ? '1 other' : `${count} others`}`,
    row: 'Compared by',
    dontKnow: 'People who don’t know',
    dontKnowIn: 'Count them in the base',
    questions: 'Questions',
    questionsHint: (most) => `Two to ${most}. With fewer than two ticked, all of the set are compared.`,
    each: 'Each question by itself',
    eachCaption: (answer) => `${answer}, the highest first`,
    question: 'Question',
    share: 'Share (95% interval)',
    base: 'Base (people)',
    effectiveBase: 'Effective base',
    hidden: 'Too few people to show',
    pairs: 'Pair by pair',
    pairsLead: (tests) =>
      tests === 1
        ? 'One test ran.'
        : `${tests} tests ran, corrected for their number (Holm), so that there is 1 chance in 20 at most of any mark by luck.`,
    clear: (pairs) => (pairs === 1 ? '1 clear difference' : `${pairs} clear differences`),
    noneClear: 'No two of these questions clearly differ.',
    others: (pairs) => (pairs === 1 ? '1 other pair' : `${pairs} other pairs`),
    othersCaption: 'Pairs without a clear difference',
    pair: 'Higher, then lower',
    more: (one, other) => `${one}, then ${other}`,
    difference: 'Difference (95% interval)',
    bothBase: 'Answered both',
    said: 'What may be said',
    openSample: 'Anyone could take part, so there is no test and no interval.',
    tooFew: 'too few people',
    toOverlap: 'Compare groups that share people, such as users of parks and users of libraries',
    overlapTitle: 'Compare groups that share people',
    overlapLead:
      'The answers of a question that takes several make groups: somebody may be in more than one. Tests and intervals know whom the groups share.',
    overlapHow: [
      'Each group is set beside everyone who answered both questions, of whom it is a part.',
      'Each group is set beside every other one. People in both count in both.',
      'Both sets of tests are corrected for their number (Holm).',
      'A group that differs from another, or from everyone, by a few people is not shown, nor is a number of people in both that would tell of a few.',
    ],
    overlapNone: 'This wave has no question that takes several answers and another one to compare by.',
    groupsOf: 'Groups by',
    comparedIn: 'Compared in',
    eachGroup: 'Each group, less everyone',
    group: 'Group',
    everyone: 'Everyone who answered both',
    lessEveryone: 'Less everyone (95% interval)',
    inBoth: 'People in both',
    bothHidden: 'not shown',
    groupHidden: 'Not shown: too few people, or too few apart from another group',
    groupsCaption: (answer) => `${answer}, by group, the highest first`,
    groupsLead: (everyone, pairs) =>
      `${everyone} tests of groups less everyone and ${pairs} of pairs ran, each set corrected for its number (Holm).`,
    working: 'Working out the figures',
  },
};
