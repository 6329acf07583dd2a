import type { Words } from './inLanguages.ts';

interface UiSentences {
  readonly error: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly scrollable: string;
  readonly warning: string;
}

/** Words that controls need wherever they stand. */
export const uiWords: Words<UiSentences> = {
  en: {
    error: 'Error:',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    scrollable: 'Table, scrolls sideways',
    warning: 'Warning',
  },
  cy: { error: 'Gwall:', day: 'Dydd', month: 'Mis', year: 'Blwyddyn', warning: 'Rhybudd' },
};
