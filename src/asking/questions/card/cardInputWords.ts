import type { Words } from '../../../words/inLanguages.ts';

interface CardInputSentences {
  readonly show: string;
  readonly enlarge: string;
  readonly close: string;
  readonly card: (number: number) => string;
}

/** What residents and fieldworkers meet. The Welsh is our own translation, to be confirmed. */
export const cardInputWords: Words<CardInputSentences> = {
  en: {
    show: 'Show to the resident',
    enlarge: 'Show larger',
    close: 'Close',
    card: (number) => `Card ${number}`,
  },
  cy: {
    show: 'Dangos i’r preswylydd',
    enlarge: 'Dangos yn fwy',
    close: 'Cau',
    card: (number) => `Cerdyn ${number}`,
  },
};
