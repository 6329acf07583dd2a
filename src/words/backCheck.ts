import type { Words } from './inLanguages.ts';

interface BackCheckSentences {
  readonly heading: string;
  /** What is asked, what it is for, and how long it is kept. */
  readonly ask: (council: string) => string;
  readonly apart: (until: string) => string;
  readonly voluntary: string;
  readonly yes: string;
  readonly no: string;
  readonly name: string;
  readonly telephone: string;
  readonly keep: string;
  readonly notKept: string;
  readonly keeping: string;
  readonly kept: (until: string) => string;
  readonly keptOnce: string;
  readonly declined: string;
  readonly faults: Readonly<Record<'missing' | 'shape' | 'longName', string>>;
}

/** At the end of an interview: whether a supervisor may contact the resident to check that it was done properly. */
export const backCheckWords: Words<BackCheckSentences> = {
  en: {
    heading: 'May a supervisor contact you?',
    ask: (council) =>
      `A supervisor may telephone some people to check that their interview was done properly: whether it took place, where, how long it took. May somebody from ${council} telephone you for that?`,
    apart: (until) =>
      `Your name and number are kept sealed and apart from your answers, under the number of the interview only. They are used for nothing else and are deleted after ${until} at the latest.`,
    voluntary: 'You are free to say no. It changes nothing about your answers.',
    yes: 'Yes, take a telephone number',
    no: 'No',
    name: 'Name (optional)',
    telephone: 'Telephone number',
    keep: 'Keep the number',
    notKept: 'Keep no number',
    keeping: 'Keeping the number',
    kept: (until) =>
      `The number is kept, sealed. Nobody can read it on this tablet any more. It is deleted after ${until} at the latest.`,
    keptOnce: 'It is in one store of this tablet only. Hand your interviews over soon.',
    declined: 'No name or number is kept.',
    faults: {
      missing: 'Enter a telephone number, or keep none.',
      shape: 'Enter a telephone number of 7 to 15 digits, such as 01632 960 001.',
      longName: 'Shorten the name to 100 letters.',
    },
  },
  cy: {
    heading: 'A gaiff goruchwyliwr gysylltu â chi?',
    ask: (council) =>
      `Efallai y bydd goruchwyliwr yn ffonio rhai pobl i wirio bod eu cyfweliad wedi’i wneud yn iawn: a ddigwyddodd, ble, a pha mor hir oedd. A gaiff rhywun o ${council} eich ffonio ar gyfer hynny?`,
    apart: (until) =>
      `Cedwir eich enw a’ch rhif dan sêl ac ar wahân i’ch atebion, o dan rif y cyfweliad yn unig. Ni chânt eu defnyddio at ddim arall, a chânt eu dileu ar ôl ${until} fan bellaf.`,
    voluntary: 'Mae croeso i chi ddweud na. Nid yw’n newid dim am eich atebion.',
    yes: 'Ie, cymerwch rif ffôn',
    no: 'Na',
    name: 'Enw (dewisol)',
    telephone: 'Rhif ffôn',
    keep: 'Cadw’r rhif',
    notKept: 'Peidio â chadw rhif',
    keeping: 'Wrthi’n cadw’r rhif',
    kept: (until) =>
      `Mae’r rhif wedi’i gadw dan sêl. Ni all neb ei ddarllen ar y llechen hon mwyach. Caiff ei ddileu ar ôl ${until} fan bellaf.`,
    keptOnce: 'Mewn un storfa yn unig ar y llechen hon y mae. Trosglwyddwch eich cyfweliadau yn fuan.',
    declined: 'Ni chedwir enw na rhif.',
    faults: {
      missing: 'Rhowch rif ffôn, neu peidiwch â chadw rhif.',
      shape: 'Rhowch rif ffôn o 7 i 15 digid, megis 01632 960 001.',
      longName: 'Byrhewch yr enw i 100 llythyren.',
    },
  },
};
