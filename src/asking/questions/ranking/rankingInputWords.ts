import type { Words } from '../../../words/inLanguages.ts';

interface RankingInputSentences {
  readonly how: (most: number) => string;
  readonly rankOf: (rank: number) => string;
  readonly order: string;
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  /** Said aloud after each press. */
  readonly ranked: (count: number, most: number) => string;
  readonly full: (most: number) => string;
}

/** What residents and fieldworkers meet. The Welsh is our own translation, to be confirmed. */
export const rankingInputWords: Words<RankingInputSentences> = {
  en: {
    how: (most) =>
      most === 1
        ? 'Choose the most important'
        : `Choose the most important first, then the next, up to ${most}`,
    rankOf: (rank) => `rank ${rank}`,
    order: 'The order so far',
    up: (name) => `Move up: ${name}`,
    down: (name) => `Move down: ${name}`,
    ranked: (count, most) => `${count} of ${most} ranked`,
    full: (most) => `${most} of ${most} ranked. To rank another, take one back first`,
  },
  cy: {
    how: (most) =>
      most === 1 ? 'Dewiswch y pwysicaf' : `Dewiswch y pwysicaf yn gyntaf, yna’r nesaf, hyd at ${most}`,
    rankOf: (rank) => `safle ${rank}`,
    order: 'Y drefn hyd yn hyn',
    up: (name) => `Symud i fyny: ${name}`,
    down: (name) => `Symud i lawr: ${name}`,
    ranked: (count, most) => `${count} o ${most} wedi’u gosod`,
    full: (most) => `${most} o ${most} wedi’u gosod. I osod un arall, tynnwch un yn ôl yn gyntaf`,
  },
};
