import type { Words } from './inLanguages.ts';

interface NotOpenedSentences {
  readonly elsewhere: string;
  readonly soFar: string;
  readonly cannotOpen: string;
  readonly toStart: string;
}

/** Words of an interview that does not open, or not here. */
export const notOpenedWords: Words<NotOpenedSentences> = {
  en: {
    elsewhere: 'This interview is open in another tab',
    soFar: 'The answers so far',
    cannotOpen: 'This interview cannot be opened',
    toStart: 'Go to the list of interviews',
  },
  cy: {
    elsewhere: 'Mae’r cyfweliad hwn ar agor mewn tab arall',
    soFar: 'Yr atebion hyd yma',
    cannotOpen: 'Ni ellir agor y cyfweliad hwn',
    toStart: 'Mynd i’r rhestr o gyfweliadau',
  },
};
