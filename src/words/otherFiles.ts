import type { Words } from './inLanguages.ts';

interface OtherFileSentences {
  readonly title: string;
  readonly questionsOf: (survey: string, wave: string) => string;
  readonly surveys: string;
  readonly bringIn: string;
  readonly backUp: string;
  readonly figures: string;
}

/** Links to where a file belongs that was given to another page. */
export const otherFileWords: Words<OtherFileSentences> = {
  en: {
    title: 'Where it belongs',
    questionsOf: (survey, wave) => `Bring in questions for ${survey}, ${wave}`,
    surveys: 'Go to the surveys and their waves',
    bringIn: 'Bring in finished interviews',
    backUp: 'Back up and restore',
    figures: 'Load national figures',
  },
};
