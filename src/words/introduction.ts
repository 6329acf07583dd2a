import type { Words } from './inLanguages.ts';

type FaultWord = 'noCouncil' | 'hole' | 'tooLong' | 'manyWords' | 'anonymous' | 'mustTakePart';

interface IntroductionSentences {
  readonly title: string;
  readonly lead: string;
  readonly link: string;
  readonly inUse: (languages: string) => string;
  readonly notInUse: string;
  readonly field: (language: string | null) => string;
  readonly hint: string;
  /** Of a language in which the app says it itself where nothing is written. */
  readonly elsewise: string;
  readonly faults: Readonly<Record<FaultWord, (found: string) => string>>;
  readonly lookAt: string;
  readonly saidAlways: string;
  readonly always: readonly string[];
  readonly sample: string;
  readonly sampleNote: string;
  readonly save: string;
}

/** An officer writes who asks and why, in the council's own words. */
export const introductionWords: Words<IntroductionSentences> = {
  en: {
    title: 'Who asks and why, in your own words',
    lead: 'What every interview of this survey, and every paper questionnaire, says at its beginning. It goes to other tablets with the survey’s back-up; one that has such words already keeps its own.',
    link: 'Write in your own words who asks and why',
    inUse: (languages) => `Interviews say who asks and why in your own words (${languages}).`,
    notInUse: 'Interviews say who asks and why in the words of the app.',
    field: (language) => (language === null ? 'Who asks and why' : `Who asks and why, in ${language}`),
    hint: 'Name the council: {council} stands for its name. A new line begins a new paragraph. Leave it empty to go on with the words of the app.',
    elsewise: 'Where a language has no words of yours, the words of the app are said in it.',
    faults: {
      noCouncil: (name) =>
        `Say who asks: name the council, as {council} or as “${name}”. Residents are owed that before the first question.`,
      hole: (found) =>
        `${found} stands for nothing here. Only {council} is filled in: no answer was given yet.`,
      tooLong: (most) => `This is longer than ${most} characters. Shorten it.`,
      manyWords: (words) =>
        `This has ${words} words, about a minute to listen to. Most people stop listening before: try fewer than 120.`,
      anonymous: (found) =>
        `“${found}”: a ward, an age and a sex together can tell who somebody is. Say “without your name or address” instead, which is so.`,
      mustTakePart: (found) =>
        `“${found}”: nobody has to take part, and the next sentence says so. Say why it helps instead.`,
    },
    lookAt: 'To look at',
    saidAlways: 'What is said after it, whatever you write',
    always: [
      'how long it takes',
      'that taking part is voluntary, any question can be skipped, and it can be stopped at any moment',
      'what happens to the answers, how long they are kept, and what rights people have',
      'how to check that the survey is genuine',
    ],
    sample: 'What residents will be told',
    sampleNote:
      'As a fieldworker reads it out. Where residents hold the tablet, and on paper, your words stand first.',
    save: 'Save these words',
  },
};
