import type { Words } from '../../../words/inLanguages.ts';

interface LongListInputSentences {
  readonly find: string;
}

/** What residents and fieldworkers meet. The Welsh is our own translation, to be confirmed. */
export const longListInputWords: Words<LongListInputSentences> = {
  en: { find: 'Type part of the name, then choose it' },
  cy: { find: 'Teipiwch ran o’r enw, yna dewiswch ef' },
};
