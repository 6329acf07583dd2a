import type { Text } from '../core/text.ts';

type Named = Readonly<Record<'en' | 'cy', (name: string) => string>>;

/** The ways of having no view as choices of a form, which has no other place for them. */
export const noViewChoices = {
  dontKnow: { en: 'Don’t know', cy: 'Ddim yn gwybod' },
  preferNot: { en: 'Prefer not to say', cy: 'Gwell gen i beidio â dweud' },
} as const satisfies Readonly<Record<string, Text>>;

/** The one answer of a row that is only agreed to. */
export const agreedOnly: Text = { en: 'OK', cy: 'Iawn' };

/** What `or_other` of a form adds to a list. */
export const otherChoice: Text = { en: 'Other (please say what)', cy: 'Arall (dywedwch beth)' };

/** Said of an answer that a form does not allow, where it does not say why. */
export const notAllowed: Text = {
  en: 'This answer cannot be right here: check it and change it',
  cy: 'Ni all yr ateb hwn fod yn gywir yma: gwiriwch ef a’i newid',
};

/** Said of a number between the points of a line. */
export const inSteps = {
  en: (step: number, from: number) => `Enter a number in steps of ${step} from ${from}`,
  cy: (step: number, from: number) => `Rhowch rif mewn camau o ${step} o ${from}`,
};

/** Asked before a section that a form repeats as long as somebody adds one, and after each time, with its name. */
export const anyToAdd: Named = {
  en: (name) => `Is there a “${name}” to add?`,
  cy: (name) => `A oes “${name}” i’w ychwanegu?`,
};
export const anotherToAdd: Named = {
  en: (name) => `Is there another “${name}” to add?`,
  cy: (name) => `A oes “${name}” arall i’w ychwanegu?`,
};
/** The answers to both. */
export const thereIs: Text = { en: 'Yes', cy: 'Oes' };
export const thereIsNone: Text = { en: 'No', cy: 'Nac oes' };
