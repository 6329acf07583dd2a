import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

interface GapSentences {
  readonly title: string;
  readonly lead: string;
  readonly missing: (tablet: string, numbers: string) => string;
  readonly lost: (tablet: string, after: number) => string;
  readonly waiting: (tablet: string, interviews: number) => string;
  readonly aside: (tablet: string, interviews: number) => string;
  readonly todo: string;
  readonly toTablets: string;
  readonly notRead: string;
}

/** Words of what is known to be missing in the results of a wave. */
export const gapWords: Words<GapSentences> = {
  en: {
    title: 'Interviews are missing in these figures',
    lead: 'Tablets of this survey have taken interviews that the figures do not hold. A number does not tell its wave: some may be of another one.',
    missing: (tablet, numbers) => `“${tablet}”: number ${numbers} did not arrive.`,
    lost: (tablet, after) =>
      `“${tablet}” is marked as lost: what it took after number ${after} is not counted, and nobody here knows how many there were.`,
    waiting: (tablet, interviews) =>
      `“${tablet}”: ${counted(interviews, 'interview is', 'interviews are')} here and not in the results yet.`,
    aside: (tablet, interviews) =>
      `“${tablet}”: ${counted(interviews, 'interview is', 'interviews are')} kept aside and not counted.`,
    todo: 'Ask for a bundle of those tablets and bring it in before you publish. If they cannot come, say in what you publish how many are missing and why.',
    toTablets: 'Tablets of this survey',
    notRead:
      'It could not be read whether interviews of tablets are missing in these figures. Look at “Tablets of this survey” before you publish.',
  },
};
