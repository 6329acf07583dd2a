import type { Words } from './inLanguages.ts';

interface BackUpsSentences {
  readonly never: string;
  /** When the last one was made. */
  readonly last: (when: string) => string;
  readonly today: (time: string) => string;
  readonly on: (day: string, time: string) => string;
  readonly as: (file: string, place: string | null) => string;
  readonly since: Readonly<Record<'came' | 'changed', string>>;
  readonly dueTitle: string;
  readonly due: (surveys: readonly string[]) => string;
  readonly byHand: string;
  readonly openOnes: (surveys: readonly string[]) => string;
  readonly make: (place: string) => string;
  readonly asks: string;
  readonly madeTitle: string;
  readonly made: (file: string, place: string) => string;
}

/** Words of how far back-ups are, on the home page and on that of back-ups. */
export const backUpsWords: Words<BackUpsSentences> = {
  en: {
    never: 'No back-up was made on this device yet.',
    last: (when) => `Last back-up: ${when}.`,
    today: (time) => `today at ${time}`,
    on: (day, time) => `${day} at ${time}`,
    as: (file, place) =>
      place === null
        ? `It was handed over as ${file}.`
        : `It was put in the folder “${place}” as ${file}, and read back there.`,
    since: {
      came: 'Since then interviews or visits came in, were put aside or were deleted.',
      changed: 'Something was changed since.',
    },
    dueTitle: 'Today’s back-up',
    due: (surveys) => `No back-up from this device holds ${listed(surveys)} as it is here now.`,
    byHand: 'Make today’s back-up',
    openOnes: (surveys) =>
      `A back-up of ${listed(surveys)} would not be sealed, as there are no keys in use.`,
    make: (place) => `Make today’s back-up in the folder “${place}”`,
    asks: 'The browser will ask you whether Soundings may still write there.',
    madeTitle: 'Back-up made',
    made: (file, place) => `${file} lies in the folder “${place}” and was read back there.`,
  },
};

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
