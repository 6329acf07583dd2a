import type { Words } from './inLanguages.ts';

interface PaperEntrySentences {
  readonly heading: (council: string) => string;
  readonly lead: string;
  readonly how: readonly string[];
  readonly start: string;
  readonly notNow: string;
}

/** Before the first answer of a questionnaire that came by post. The Welsh is our own, to be confirmed by a Welsh speaker. */
export const paperEntryWords: Words<PaperEntrySentences> = {
  en: {
    heading: (council) => `A paper questionnaire for ${council}`,
    lead: 'You are entering the answers that somebody gave on paper.',
    how: [
      'Enter what is ticked, and nothing else.',
      'Where nothing is ticked, or more than one box, press “Skip this question”.',
      'At the end the answers are shown once more, to compare them with the paper.',
    ],
    start: 'Start entering',
    notNow: 'Do not enter it',
  },
  cy: {
    heading: (council) => `Holiadur papur ar ran ${council}`,
    lead: 'Rydych yn cofnodi’r atebion a roddodd rhywun ar bapur.',
    how: [
      'Cofnodwch yr hyn sydd wedi’i dicio, a dim byd arall.',
      'Lle nad oes dim wedi’i dicio, neu fwy nag un blwch, pwyswch “Hepgor y cwestiwn hwn”.',
      'Ar y diwedd dangosir yr atebion unwaith eto, i’w cymharu â’r papur.',
    ],
    start: 'Dechrau cofnodi',
    notNow: 'Peidio â’i gofnodi',
  },
};
