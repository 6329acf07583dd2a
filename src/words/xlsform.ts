import type { Text } from '../core/text.ts';

/** The ways of having no view as choices of a form, which has no other place for them. */
export const noViewChoices = {
  dontKnow: { en: 'Don’t know', cy: 'Ddim yn gwybod' },
  preferNot: { en: 'Prefer not to say', cy: 'Gwell gen i beidio â dweud' },
} as const satisfies Readonly<Record<string, Text>>;

/** The one answer of a row that is only agreed to. */
export const agreedOnly: Text = { en: 'OK', cy: 'Iawn' };

/** What `or_other` of a form adds to a list. */
export const otherChoice: Text = { en: 'Other (please say what)', cy: 'Arall (dywedwch beth)' };
