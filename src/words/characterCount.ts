import type { Words } from './inLanguages.ts';

interface CountSentences {
  readonly left: (characters: number) => string;
  readonly tooMany: (characters: number) => string;
}

const counted = (characters: number) => (characters === 1 ? '1 character' : `${characters} characters`);

/** Under a box for the resident's own words. */
export const countWords: Words<CountSentences> = {
  en: {
    left: (characters) => `You can write ${counted(characters)} more`,
    tooMany: (characters) => `${counted(characters)} too many`,
  },
  cy: {
    left: (characters) => `Gallwch ysgrifennu ${characters} nod arall`,
    tooMany: (characters) => `${characters} nod yn ormod`,
  },
};
