import { countText } from '../core/percent.ts';
import type { Words } from './inLanguages.ts';

interface PersonalSentences {
  readonly sorts: Readonly<Record<'email' | 'telephone' | 'postcode' | 'name', string>>;
  readonly here: (sorts: string) => string;
  readonly listed: string;
  readonly count: (answers: number) => string;
  readonly none: string;
  readonly how: string;
  readonly show: string;
}

/** Words of what may be personal data in what residents wrote. */
export const personalWords: Words<PersonalSentences> = {
  en: {
    sorts: { email: 'email address', telephone: 'telephone number', postcode: 'postcode', name: 'name' },
    here: (sorts) => `May be personal data, marked above: ${sorts}.`,
    listed: 'May hold personal data',
    count: (answers) =>
      answers === 1
        ? '1 answer may hold a telephone number, an email address, a postcode or a name.'
        : `${countText(answers)} answers may hold a telephone number, an email address, a postcode or a name.`,
    none: 'No telephone number, email address, postcode or name was found in these answers. Read them before you pass any on: only people see the rest.',
    how: 'Soundings looks for these on this device by how they are written, and for names only after words such as “my name is” or “Mrs”. It finds some that are none, and misses others. Nothing is changed or deleted: read the answers before you pass any on.',
    show: 'Show them',
  },
};
