import type { Words } from './inLanguages.ts';

interface WishSentences {
  readonly heading: string;
  readonly ask: string;
  readonly purposes: Readonly<Record<'council' | 'panel' | 'draw', (council: string) => string>>;
  readonly until: (day: string) => string;
  readonly apart: string;
  readonly voluntary: string;
  readonly yes: string;
  readonly no: string;
  readonly which: string;
  readonly name: string;
  readonly reach: string;
  readonly reachHint: string;
  readonly keep: string;
  readonly notKept: string;
  readonly keeping: string;
  readonly kept: string;
  readonly keptOnce: string;
  readonly declined: string;
  readonly faults: Readonly<Record<'purpose' | 'name' | 'reach' | 'long', string>>;
}

/** After an interview: whether the resident wishes to be contacted, to join the panel or a prize draw. */
export const wishWords: Words<WishSentences> = {
  en: {
    heading: 'Would you like to leave your name for something else?',
    ask: 'If you like, leave your name for:',
    purposes: {
      council: (council) => `being contacted by ${council}.`,
      panel: (council) => `joining the residents’ panel of ${council}.`,
      draw: () => 'taking part in the prize draw.',
    },
    until: (day) => `Your name is kept for it until ${day} at the latest.`,
    apart:
      'Your name is sealed and kept apart from your answers. Nothing says which interview it came with, and it is used for nothing else.',
    voluntary: 'You are free to say no. It changes nothing about your answers.',
    yes: 'Yes, leave a name',
    no: 'No, thank you',
    which: 'What may your name be used for?',
    name: 'Name',
    reach: 'One way to reach you',
    reachHint: 'A telephone number, an email address or a postal address',
    keep: 'Keep the name',
    notKept: 'Keep no name',
    keeping: 'Keeping the name',
    kept: 'Your name is kept, sealed. Nobody can read it on this tablet any more.',
    keptOnce: 'It is in one store of this tablet only.',
    declined: 'No name is kept.',
    faults: {
      purpose: 'Choose what the name may be used for, or keep none.',
      name: 'Enter a name, or keep none.',
      reach: 'Enter one way to reach you, or keep no name.',
      long: 'Shorten the name or the way to reach you.',
    },
  },
  cy: {
    heading: 'Hoffech chi adael eich enw ar gyfer rhywbeth arall?',
    ask: 'Os hoffech, gadewch eich enw er mwyn:',
    purposes: {
      council: (council) => `i ${council} gysylltu â chi.`,
      panel: (council) => `ymuno â phanel trigolion ${council}.`,
      draw: () => 'cymryd rhan yn y raffl.',
    },
    until: (day) => `Cedwir eich enw ar gyfer hyn tan ${day} fan bellaf.`,
    apart:
      'Mae eich enw dan sêl ac yn cael ei gadw ar wahân i’ch atebion. Nid oes dim yn dweud gyda pha gyfweliad y daeth, ac ni chaiff ei ddefnyddio at ddim arall.',
    voluntary: 'Mae croeso i chi ddweud na. Nid yw’n newid dim am eich atebion.',
    yes: 'Ie, gadael enw',
    no: 'Na, dim diolch',
    which: 'At beth y ceir defnyddio eich enw?',
    name: 'Enw',
    reach: 'Un ffordd o gysylltu â chi',
    reachHint: 'Rhif ffôn, cyfeiriad e-bost neu gyfeiriad post',
    keep: 'Cadw’r enw',
    notKept: 'Peidio â chadw enw',
    keeping: 'Wrthi’n cadw’r enw',
    kept: 'Mae eich enw wedi’i gadw dan sêl. Ni all neb ei ddarllen ar y llechen hon mwyach.',
    keptOnce: 'Mewn un storfa yn unig ar y llechen hon y mae.',
    declined: 'Ni chedwir enw.',
    faults: {
      purpose: 'Dewiswch at beth y ceir defnyddio’r enw, neu peidiwch â chadw un.',
      name: 'Rhowch enw, neu peidiwch â chadw un.',
      reach: 'Rhowch un ffordd o gysylltu â chi, neu peidiwch â chadw enw.',
      long: 'Byrhewch yr enw neu’r ffordd o gysylltu â chi.',
    },
  },
};
