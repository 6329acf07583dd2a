import type { Words } from './inLanguages.ts';

interface ToplineSentences {
  readonly title: string;
  readonly lead: string;
  readonly print: string;
  readonly method: string;
  readonly question: (number: number) => string;
  /** Above a lead-in. */
  readonly readFirst: string;
  readonly askedAll: string;
  /** In place of who was asked, of a value that nobody is asked for. */
  readonly workedOut: (condition: string | null) => string;
  readonly answer: string;
  readonly share: string;
  readonly interval: string;
  readonly base: string;
  readonly effectiveBase: string;
  /** Under a table: who is in the base, and when they were asked. */
  readonly of: (base: string, when: string) => string;
  readonly notShown: string;
  /** @param did What they did, such as `wrote something`. */
  readonly gave: (did: string, people: string) => string;
  readonly screening: string;
  readonly asksNothing: string;
  readonly personal: string;
  /** Above answers to words that are asked no more. */
  readonly olderWords: (versions: string) => string;
  /** Questions of older versions that are asked no more. */
  readonly gone: string;
  readonly simulated: string;
}

/** Words of the questionnaire that is printed with its results. */
export const toplineWords: Words<ToplineSentences> = {
  en: {
    title: 'Marked-up questionnaire',
    lead: 'The questionnaire as it was asked, with the result at every answer. Shares are of everyone in the base; figures of a few people are not shown.',
    print: 'Print',
    method: 'How these figures came about',
    question: (number) => `Q${number}`,
    readFirst: 'Read out first:',
    askedAll: 'Asked of everyone',
    workedOut: (condition) =>
      condition === null
        ? 'Worked out from the answers'
        : `Worked out from the answers, only if ${condition}`,
    answer: 'Answer',
    share: 'Share',
    interval: '95% interval',
    base: 'Base',
    effectiveBase: 'Effective base',
    of: (base, when) => `Base: ${base}. ${when}.`,
    notShown: 'not shown',
    gave: (did, people) => `People who ${did}: ${people}. What it was is personal data and is not printed.`,
    screening: 'A question about taking part: everyone whose answers are counted passed it.',
    asksNothing: 'Asks nothing.',
    personal: 'What was answered is personal data. It is not counted and not printed.',
    olderWords: (versions) => `As asked in version ${versions}`,
    gone: 'Asked before, and not any more',
    simulated: 'Simulated: no real person gave these answers',
  },
};
