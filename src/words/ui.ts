import type { Words } from './inLanguages.ts';

export interface UiSentences {
  /** To whoever comes by the keyboard: past what stands above every page. */
  readonly skip: string;
  readonly error: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly scrollable: string;
  readonly warning: string;
  /** Short name of a trouble, for whoever helps on the telephone. */
  readonly code: (code: string) => string;
  /** What a list under a box holds: how many were found, and how many of them are listed. */
  readonly optionsFound: (found: number, listed: number) => string;
}

/** Words that controls need wherever they stand. */
export const uiWords: Words<UiSentences> = {
  en: {
    skip: 'Skip to main content',
    error: 'Error:',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    scrollable: 'Table, scrolls sideways',
    warning: 'Warning',
    code: (code) => `Code: ${code}`,
    optionsFound: (found, listed) => {
      if (found === 0) return 'Nothing found. Check the spelling or type less of the name.';
      if (listed < found) return `${found} found, ${listed} listed. Type more of the name to see the others.`;
      return `${found} found. Use up and down arrows and Enter, or tap.`;
    },
  },
  fetch: { cy: async () => (await import('./uiWelsh.ts')).uiWelsh },
};
