import type { Text } from '../../../core/text.ts';
import type { Words } from '../../../words/inLanguages.ts';

interface SumSentences {
  readonly how: (total: string) => string;
  readonly left: (left: string, total: string) => string;
  readonly over: (over: string, total: string) => string;
  readonly fits: (total: string) => string;
}

/** What residents and fieldworkers meet. The Welsh is our own translation, to be confirmed. */
export const sumWords: Words<SumSentences> = {
  en: {
    how: (total) => `Share out ${total} among these. Leave a box empty for nothing`,
    left: (left, total) => `${left} of ${total} left`,
    over: (over, total) => `${over} more than ${total}`,
    fits: (total) => `All of ${total} shared out`,
  },
  cy: {
    how: (total) => `Rhannwch ${total} rhwng y rhain. Gadewch flwch yn wag am ddim byd`,
    left: (left, total) => `${left} o ${total} ar ôl`,
    over: (over, total) => `${over} yn fwy na ${total}`,
    fits: (total) => `Mae ${total} i gyd wedi’i rannu`,
  },
};

/** What is said of numbers that do not add up. */
export const sumFault = {
  notWhole: { en: 'Enter whole numbers, such as 20', cy: 'Rhowch rifau cyfan, fel 20' },
  left: (left: number, total: number): Text => ({
    en: `The numbers must add up to ${total}: ${left} are left`,
    cy: `Rhaid i’r rhifau ddod i ${total}: mae ${left} ar ôl`,
  }),
  over: (over: number, total: number): Text => ({
    en: `The numbers must add up to ${total}: take ${over} away`,
    cy: `Rhaid i’r rhifau ddod i ${total}: tynnwch ${over}`,
  }),
} as const;
