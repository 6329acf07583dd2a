import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

interface CardSentences extends KindWords {
  readonly lines: string;
  readonly linesHint: string;
  readonly picture: string;
  readonly pictureHint: string;
  readonly alt: string;
  readonly altHint: string;
  readonly remove: string;
  readonly faults: Readonly<Record<'tooLarge' | 'noPicture', string>>;
}

export const cardWords: Words<CardSentences> = {
  en: {
    name: 'A show card',
    meaning: 'Lines or a picture that the resident is shown on the whole screen. It asks nothing.',
    text: { label: 'Words over the card', hint: 'Read out, and seen with the card' },
    lines: 'Lines on the card (optional)',
    linesHint: 'Each on a line of its own',
    picture: 'Picture (optional)',
    pictureHint: 'PNG, JPEG or WebP, up to 500 kB. It becomes part of the questionnaire',
    alt: 'What is to be seen in the picture',
    altHint: 'For residents who do not see it',
    remove: 'Remove the picture',
    faults: {
      tooLarge: 'The picture has more than 500 kB. Make it smaller first',
      noPicture: 'This is no PNG, JPEG or WebP picture',
    },
  },
};
