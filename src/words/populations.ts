import type { Words } from './inLanguages.ts';

type FiniteWord = 'off' | 'applied' | 'smallPart' | 'unfit' | 'notRandom' | 'clusters';

interface PopulationSentences {
  readonly title: string;
  readonly lead: string;
  readonly status: Readonly<Record<FiniteWord, string>>;
  readonly all: string;
  readonly ofStratum: (name: string) => string;
  readonly answered: (people: string) => string;
  readonly wrong: string;
  readonly save: string;
}

/** Words of the form in which an officer says how many people a wave was drawn from. */
export const populationWords: Words<PopulationSentences> = {
  en: {
    title: 'Where most people of a small place answered',
    lead: 'If more than 1 in 20 of all the people (or households) that a random sample was drawn from answered, less is left to chance, and intervals are narrower. Say how many there are. It does nothing about those who did not answer. Where people were drawn in strata, the interviews can also be weighted to these numbers.',
    status: {
      off: 'Not used: the population is taken as without end.',
      applied: 'Used: intervals and tests take it into account.',
      smallPart: 'Kept, but not used: 1 in 20 or fewer answered, so it would change nothing.',
      unfit:
        'Kept, but not used: a part has no number, or no more people than answered. Where everyone answered, nothing is left to chance: say “all answered” instead.',
      notRandom: 'Not for this wave: only a random sample is drawn from a population.',
      clusters: 'Not for this wave: places or fieldworkers count as drawn, not people one by one.',
    },
    all: 'People (or households) it was drawn from',
    ofStratum: (name) => `People (or households) in ${name}`,
    answered: (people) => `${people} answered. Leave empty not to use it`,
    wrong: 'Enter whole numbers above those who answered, for every part, or leave all of them empty',
    save: 'Save how many there are',
  },
};
