import type { Text } from '../core/text.ts';

/** The ways of having no view as choices of a form, which has no other place for them. */
export const noViewChoices = {
  dontKnow: { en: 'Don’t know', cy: 'Ddim yn gwybod' },
  preferNot: { en: 'Prefer not to say', cy: 'Gwell gen i beidio â dweud' },
} as const satisfies Readonly<Record<string, Text>>;
