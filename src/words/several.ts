import type { Words } from './inLanguages.ts';

/** What an option is to somebody who could choose several. */
export const severalWords: Words<{ readonly chosen: string; readonly notChosen: string }> = {
  en: { chosen: 'Chosen', notChosen: 'Not chosen' },
};
