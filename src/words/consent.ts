import type { Text } from '../core/text.ts';

/** The usual answers of somebody who is asked to agree. */
export const consentAnswers = {
  agree: { en: 'Yes, I agree', cy: 'Ydw, rwy’n cytuno' },
  refuse: { en: 'No, I do not agree', cy: 'Na, nid wyf yn cytuno' },
} as const satisfies Readonly<Record<string, Text>>;
