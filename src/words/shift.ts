import type { Words } from './inLanguages.ts';

interface ShiftSentences {
  readonly loading: string;
  readonly start: string;
  readonly startLead: string;
  readonly writeDown: string;
  readonly passphrase: string;
  readonly newHint: string;
  readonly hint: string;
  readonly tabletWords: (tablet: string) => string;
  readonly tabletHint: string;
  readonly tabletFaults: Readonly<Record<'missing' | 'wrong', string>>;
  readonly noTabletWords: string;
  readonly giveTabletWords: string;
  readonly signedLater: string;
  readonly signs: string;
  readonly startButton: string;
  readonly otherWords: string;
  readonly working: string;
  readonly goOn: string;
  readonly lockedLead: (since: string) => string;
  readonly unlock: string;
  readonly endWithout: string;
  readonly orPasskey: string;
  readonly startByPasskey: string;
  readonly unlockByPasskey: string;
  readonly endWithoutPasskey: string;
  readonly open: string;
  readonly openLead: (since: string) => string;
  readonly lock: string;
  readonly end: string;
  readonly endHeading: string;
  readonly endLead: string;
  readonly endUnfinished: (interviews: number) => string;
  readonly stay: string;
  readonly faults: Readonly<Record<'missing' | 'weak' | 'wrong' | 'passkey', string>>;
}

/** Words for the fieldworker about the shift: its passphrase, locking it, ending it. */
export const shiftWords: Words<ShiftSentences> = {
  en: {
    loading: 'Looking for your shift',
    start: 'Start your shift',
    startLead: 'Your passphrase opens an unfinished interview again.',
    writeDown:
      'Write these words on paper, kept apart from the tablet. You need them after a restart, or ten minutes without a touch. Nobody can find them out for you.',
    passphrase: 'Passphrase of your shift',
    newHint: 'Or words of your own: at least 20 letters.',
    hint: 'The words that you wrote down when the shift was started.',
    tabletWords: (tablet) => `Passphrase of this tablet, “${tablet}”`,
    tabletHint:
      'The words that were written down when the tablet was set up. With them this tablet’s own key signs each interview, and handing over in this shift asks for none.',
    tabletFaults: {
      missing: 'Enter the passphrase of this tablet, or say that you do not have it',
      wrong: 'This is not the passphrase of this tablet. Check each word, or say that you do not have it.',
    },
    noTabletWords: 'I do not have this passphrase',
    giveTabletWords: 'Enter the passphrase of this tablet',
    signedLater:
      'The passphrase of this tablet is left out: a key of this shift signs its interviews instead, and your office sees that.',
    signs: 'Interviews are signed with the key of this tablet as they are finished.',
    startButton: 'Start the shift',
    otherWords: 'Offer other words',
    working: 'Working on the passphrase. This takes some seconds.',
    goOn: 'Go on with your shift',
    lockedLead: (since) => `It was started on ${since} and is locked.`,
    unlock: 'Open the shift',
    endWithout: 'I do not have the passphrase',
    orPasskey:
      'Or let this tablet keep the secret, and open the shift with what unlocks its screen: a finger, a face or a PIN. No words need be written down; whoever unlocks the tablet opens the shift.',
    startByPasskey: 'Start with a passkey of this tablet',
    unlockByPasskey: 'Open with the passkey',
    endWithoutPasskey: 'The passkey does not work',
    open: 'Your shift',
    openLead: (since) =>
      `Open since ${since}. It is locked when nobody has touched the tablet for ten minutes.`,
    lock: 'Lock now',
    end: 'End the shift',
    endHeading: 'End the shift?',
    endLead:
      'Its key is destroyed. Finished interviews stay sealed on this tablet until they are handed over.',
    endUnfinished: (interviews) =>
      `${interviews === 1 ? 'One interview is' : `${interviews} interviews are`} not finished. After the end of this shift nobody can go on with ${interviews === 1 ? 'it' : 'them'} on this tablet: only an officer’s key can then open ${interviews === 1 ? 'it' : 'them'}. Finish or stop ${interviews === 1 ? 'it' : 'them'} first, if you can.`,
    stay: 'Do not end it',
    faults: {
      missing: 'Enter the passphrase of your shift',
      weak: 'Use the four words that are offered, or at least 20 letters of your own',
      wrong: 'This is not the passphrase of this shift. Check each word.',
      passkey:
        'The tablet gave no passkey: it was not allowed, or took too long. Nothing was changed. Try again.',
    },
  },
};

/** Why an interview is not shown: as the tablet says, or the next one cannot begin. */
type WhyNotShown = 'locked' | 'noShift' | 'noKeys' | 'noNext' | 'otherShift' | 'damaged';

interface ShutSentences extends Readonly<Record<WhyNotShown, string>> {
  readonly headings: Readonly<Record<WhyNotShown, string>>;
  readonly toStart: string;
  readonly toKeys: string;
}

/** What stands where an interview was, while it is shut. Whoever is being asked may read it. */
export const shutWords: Words<ShutSentences> = {
  en: {
    headings: {
      locked: 'This interview is locked',
      noShift: 'Start a shift to go on with this interview',
      noKeys: 'This interview waits for the keys of its survey',
      noNext: 'Start a shift for the next interview',
      otherShift: 'This interview cannot be opened here',
      damaged: 'This interview cannot be opened here',
    },
    locked:
      'Its answers are kept, and sealed. Please give the tablet back to the fieldworker, who can open it again.',
    noShift:
      'Its answers are here, and not sealed. Once a shift has started they are, and it goes on. If you are not the fieldworker, please give the tablet back.',
    noKeys:
      'It was begun before answers were sealed. They are here as they were given, and not sealed. It goes on once the keys of its survey are in use on this device.',
    noNext: 'No shift has been started on this tablet. The interview that was just finished is kept.',
    otherShift:
      'It was begun in a shift that has ended. Its answers are kept, and sealed: only an officer’s key opens them.',
    damaged:
      'What is kept of it was altered or damaged. Leave it as it is and tell your officer: nothing was deleted.',
    toStart: 'To the start page',
    toKeys: 'Keys of this survey',
  },
  cy: {
    headings: {
      locked: 'Mae’r cyfweliad hwn wedi’i gloi',
      noShift: 'Dechreuwch sifft i fynd ymlaen â’r cyfweliad hwn',
      noKeys: 'Mae’r cyfweliad hwn yn aros am allweddi ei arolwg',
      noNext: 'Dechreuwch sifft ar gyfer y cyfweliad nesaf',
      otherShift: 'Ni ellir agor y cyfweliad hwn yma',
      damaged: 'Ni ellir agor y cyfweliad hwn yma',
    },
    locked:
      'Mae ei atebion wedi’u cadw, ac wedi’u selio. Rhowch y llechen yn ôl i’r gweithiwr maes, a all ei agor eto.',
    noShift:
      'Mae ei atebion yma, ac nid ydynt wedi’u selio. Ar ôl dechrau sifft cânt eu selio, ac mae’n mynd yn ei flaen. Os nad chi yw’r gweithiwr maes, rhowch y llechen yn ôl.',
    noKeys:
      'Fe’i dechreuwyd cyn i atebion gael eu selio. Maent yma fel y’u rhoddwyd, ac nid ydynt wedi’u selio. Bydd yn mynd yn ei flaen pan fydd allweddi ei arolwg ar waith ar y ddyfais hon.',
    noNext: 'Nid oes sifft wedi’i dechrau ar y llechen hon. Mae’r cyfweliad sydd newydd orffen wedi’i gadw.',
    otherShift:
      'Fe’i dechreuwyd mewn sifft sydd wedi dod i ben. Mae ei atebion wedi’u cadw, ac wedi’u selio: dim ond allwedd swyddog all eu hagor.',
    damaged:
      'Cafodd yr hyn a gadwyd ohono ei newid neu ei ddifrodi. Gadewch ef fel y mae a dywedwch wrth eich swyddog: ni chafodd dim ei ddileu.',
    toStart: 'I’r dudalen gychwyn',
    toKeys: 'Allweddi’r arolwg hwn',
  },
};
