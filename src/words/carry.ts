import { counted } from './counted.ts';
import { finishedText, visitsText } from './finishedText.ts';
import type { Words } from './inLanguages.ts';

/** Interviews, and visits without one. */
interface FinishedWord {
  readonly count: number;
  readonly visits: number;
}

interface CarrySentences {
  readonly title: string;
  readonly lead: string;
  readonly loading: string;
  readonly toStart: string;
  readonly startLink: string;
  readonly noPack: string;
  readonly problemTitle: string;
  readonly working: string;
  readonly chooseSurvey: string;
  readonly onlyHere: (interviews: number) => string;
  readonly toBringIn: (interviews: number) => string;
  /** Without a pack: in no back-up of this device. */
  readonly notBackedUp: (interviews: number) => string;
  readonly toBackUp: string;
  readonly backUpNow: string;
  readonly backUpDue: string;
  readonly bringIn: string;
  /** Name of the part that says it. */
  readonly here: string;
  readonly toHandOver: string;
  readonly handOverNow: string;
  readonly onlyHereOfAll: (interviews: number, surveys: number) => string;
  readonly sinceWhen: (time: string) => string;
  readonly due: string;
  readonly counts: string;
  readonly visitsHere: (visits: number) => string;
  readonly nothingHere: string;
  readonly wishes: {
    readonly heading: string;
    readonly purposes: Readonly<Record<'council' | 'panel' | 'draw', string>>;
    readonly waiting: (interviews: number, least: number) => string;
    readonly ready: (interviews: number) => string;
    readonly tooFew: (interviews: number, least: number, day: string) => string;
  };
  readonly packHeading: string;
  readonly packLead: string;
  readonly fresh: string;
  readonly firstPackHeading: string;
  readonly firstPackLead: string;
  readonly packFile: string;
  readonly packHint: string;
  readonly preview: string;
  readonly nothingKept: string;
  readonly survey: string;
  readonly council: string;
  readonly number: string;
  readonly isFirst: (version: number) => string;
  readonly replaces: (version: number, before: number) => string;
  readonly isSame: (version: number) => string;
  readonly made: string;
  readonly waves: string;
  readonly waveClosed: (wave: string) => string;
  readonly keys: string;
  readonly keyCount: (keys: number) => string;
  readonly introduction: string;
  readonly ownIntroduction: string;
  readonly appIntroduction: string;
  readonly limits: string;
  readonly limitsText: (interviews: number, hours: number) => string;
  readonly unsafeAllowed: string;
  readonly eightWords: string;
  readonly compareWords: string;
  readonly nameHeading: string;
  readonly name: string;
  readonly nameHint: string;
  readonly newWords: string;
  readonly newWordsHint: string;
  readonly newWordsLead: string;
  readonly newWordsLost: string;
  readonly otherWords: string;
  readonly take: string;
  readonly putAway: string;
  readonly handOverHeading: string;
  readonly handOverLead: string;
  readonly lastBundle: (time: string) => string;
  readonly noBundle: string;
  readonly handOver: string;
  readonly putBundle: string;
  readonly makeFile: string;
  readonly passphrase: string;
  readonly passphraseHint: string;
  readonly signedByShift: string;
  readonly lookHeading: string;
  readonly lookLead: string;
  readonly look: string;
  readonly receiptHeading: string;
  readonly receiptLead: string;
  readonly lastReceipt: (upTo: number, time: string) => string;
  readonly receiptFile: string;
  readonly receiptHint: string;
  readonly removeLead: (finished: FinishedWord) => string;
  readonly remove: string;
  /** Where the passphrase of the tablet is lost. */
  readonly lostKey: Readonly<
    Record<
      | 'summary'
      | 'nothingLost'
      | 'wayOn'
      | 'notTheShift'
      | 'ask'
      | 'heading'
      | 'meaning'
      | 'passphrase'
      | 'writeDown'
      | 'make'
      | 'keep',
      string
    >
  >;
  readonly keyMade: string;
  readonly cardHeading: string;
  readonly cardLead: string;
  readonly tablet: string;
  readonly packWords: string;
  readonly scanCode: string;
  readonly aimCode: string;
  readonly noCode: string;
  readonly codeScanned: string;
  readonly code: string;
  readonly codeHint: string;
  readonly makeCard: string;
  readonly cardImage: string;
  readonly cardWords: string;
  readonly saveCard: string;
  readonly packInUse: (version: number, time: string) => string;
  readonly done: string;
  readonly packTaken: (version: number, mustRestart: boolean) => string;
  readonly cardMade: string;
  readonly bundleMade: (bundle: FinishedWord & { readonly file: string }) => string;
  readonly bundlePut: (put: FinishedWord & { readonly file: string; readonly place: string }) => string;
  readonly noReceipt: (place: string) => string;
  readonly newerPack: string;
  readonly noNewerPack: string;
  readonly refusedPacks: (packs: number) => string;
  readonly unreadFiles: (files: number) => string;
  readonly nothingToHand: string;
  readonly receiptTaken: (taken: FinishedWord & { readonly upTo: number }) => string;
  readonly removed: (finished: FinishedWord) => string;
  readonly faults: {
    readonly name: Readonly<Record<'missing' | 'long', string>>;
    readonly code: string;
    readonly newWords: Readonly<Record<'missing' | 'weak', string>>;
    readonly passphrase: Readonly<Record<'missing' | 'wrong', string>>;
  };
}

const interviews = (count: number) => counted(count, 'interview', 'interviews');
const finished = ({ count, visits }: FinishedWord) => finishedText(count, visits);

/** Words of the page on which a tablet and its office exchange files, for fieldworkers. */
export const carryWords: Words<CarrySentences> = {
  en: {
    title: 'This tablet and its office',
    lead: 'A pack brings the survey from the office to this tablet. Bundles bring sealed interviews back. A receipt tells this tablet that they arrived.',
    loading: 'Looking for packs',
    toStart: 'To the start page',
    startLink: 'This tablet and its office',
    noPack: 'No pack was taken in on this tablet yet.',
    problemTitle: 'There is a problem',
    working: 'Working on it. With a passphrase this takes some seconds.',
    chooseSurvey: 'Which survey?',
    onlyHere: (count) => `${interviews(count)} only on this tablet`,
    toBringIn: (count) => `${interviews(count)} to be brought in`,
    notBackedUp: (count) => `${interviews(count)} only on this device`,
    toBackUp: 'Back up',
    backUpNow: 'Back up now',
    backUpDue: 'It is time for a back-up: some interviews are on this device alone.',
    bringIn: 'Bring them in',
    here: 'Finished on this device',
    toHandOver: 'Hand over',
    handOverNow: 'Hand over now',
    onlyHereOfAll: (count, surveys) =>
      `${interviews(count)} only on this tablet${surveys === 1 ? '' : `, of ${surveys} surveys together`}`,
    sinceWhen: (time) => `The first of them was finished on ${time}.`,
    due: 'It is time to hand over: your office asked for it by now.',
    counts: 'Interviews that were refused or stopped are counted too: each has its number.',
    visitsHere: (visits) =>
      `Besides, ${counted(visits, 'visit', 'visits')} to an address without an interview: ${visits === 1 ? 'it goes' : 'they go'} along with the next bundle.`,
    wishes: {
      heading: 'Wishes of residents',
      purposes: {
        council: 'To be contacted by the council',
        panel: 'To join the panel',
        draw: 'To take part in the prize draw',
      },
      waiting: (count, least) =>
        `sealed slips of ${interviews(count)}, one of each, most of them empty. They stay here until fieldwork is over, and leave with a bundle then, all together, where there are at least ${least}.`,
      ready: (count) =>
        `sealed slips of ${interviews(count)}. They leave with the next bundle, all together.`,
      tooFew: (count, least, until) =>
        `sealed slips of ${interviews(count)}. Fieldwork is over and they are fewer than ${least}: handed over, they could tell whose they are. They stay here and are deleted after ${until}. Tell the officer.`,
    },
    nothingHere: 'No interview is on this tablet alone, as far as the receipts of the office tell.',
    packHeading: 'Take in a newer pack',
    packLead: 'Your office sends one when questions, waves or keys have changed.',
    fresh:
      'Was this tablet used before? Then its answers are gone from this browser. Do not set it up again and interview nobody: call your officer, who sees which interviews are missing.',
    firstPackHeading: 'Take in a pack',
    firstPackLead:
      'Your office makes it: a text file, by mail, by a stick or from a shared folder. Did this tablet have a pack before? Then what was kept here is gone: do not set it up again, and call your officer.',
    packFile: 'Pack from your office',
    packHint:
      'A file whose name begins with “soundings-pack”. You see what is in it before anything is kept.',
    preview: 'What is in this pack',
    nothingKept: 'Nothing of it was kept yet.',
    survey: 'Survey',
    council: 'Council',
    number: 'Pack',
    isFirst: (version) => `Number ${version}, the first of this survey on this tablet`,
    replaces: (version, before) => `Number ${version}, in the place of number ${before}`,
    isSame: (version) => `Number ${version}, the one in use`,
    made: 'Made',
    waves: 'Waves',
    waveClosed: (wave) => `${wave}: closed`,
    keys: 'Answers are sealed to',
    keyCount: (keys) => `${counted(keys, 'key', 'keys')} of the office`,
    introduction: 'Who asks and why',
    ownIntroduction: 'In the council’s own words',
    appIntroduction: 'In the words of the app',
    limits: 'Hand over',
    limitsText: (count, hours) => `After ${interviews(count)} or ${counted(hours, 'hour', 'hours')}`,
    unsafeAllowed: 'The office lets interviews be taken on a tablet that may lose them.',
    eightWords: 'Eight words',
    compareWords:
      'Compare the eight words with those on the page of your office, side by side or by telephone. If one word differs, do not take this pack: it is not the one that your office made.',
    nameHeading: 'The name and the key of this tablet',
    name: 'What do you call this tablet?',
    nameHint:
      'Your office sees it, and whoever carries a bundle. Name no person and no street: “Tablet 3” will do.',
    newWords: 'Passphrase of this tablet',
    newWordsHint: 'Four words drawn by lot. Or type words of your own: at least 20 letters.',
    newWordsLead:
      'The tablet signs what it hands over, with a key of its own that this passphrase locks. You are asked for it at each hand-over. Write it on paper and keep it apart from the tablet.',
    newWordsLost:
      'If it is lost, no interview is: this page then makes a new key under a new passphrase, and your office takes its new card.',
    otherWords: 'Offer other words',
    take: 'Take this pack',
    putAway: 'Do not take it',
    handOverHeading: 'Hand over',
    handOverLead:
      'Makes one file, a bundle, of all finished interviews that are still on this tablet. They stay sealed: whoever carries the file cannot read them. Send it to your office by any road; sent twice it does no harm.',
    lastBundle: (time) => `The last bundle was made on ${time}.`,
    noBundle: 'No bundle was made yet.',
    handOver: 'Make the bundle',
    putBundle: 'Put the bundle in the shared folder',
    makeFile: 'Make a file instead',
    passphrase: 'Passphrase of this tablet',
    passphraseHint:
      'The words that were written down when the first pack was taken. Not those of your shift.',
    signedByShift: 'It is signed with the key of this tablet, which your shift has open.',
    lookHeading: 'What the office left in the shared folder',
    lookLead:
      'Looks for a newer receipt for this tablet, which is taken in at once, and for a newer pack of this survey, which you see before anything of it is kept.',
    look: 'Look in the shared folder',
    receiptHeading: 'Receipts',
    receiptLead:
      'Your office makes a receipt when it has your interviews and a back-up of them. Until then they count as only on this tablet.',
    lastReceipt: (upTo, time) => `The last receipt is for interviews up to number ${upTo}, of ${time}.`,
    receiptFile: 'Receipt from your office',
    receiptHint: 'A file whose name begins with “soundings-receipt”.',
    removeLead: (own) =>
      `${finished(own)} of this tablet ${own.count + own.visits === 1 ? 'is' : 'are'} at the office, as a receipt says. The sealed answers can be removed from here; they need not be.`,
    remove: 'Remove them from this tablet',
    lostKey: {
      summary: 'The passphrase of this tablet is lost',
      nothingLost:
        'No interview is lost with it. Finished ones stay sealed on this tablet, and an interview in progress can be gone on with.',
      wayOn:
        'Make a new key for this tablet under a new passphrase, and show the tablet to your office once more by its card. Then hand over as before: the office counts each interview once, whichever key signed for it.',
      notTheShift:
        'The words of your shift are others. Where those are lost, end the shift on the start page: an officer can file its unfinished interviews on this tablet.',
      ask: 'Make a new key',
      heading: 'A new key for this tablet',
      meaning:
        'The old passphrase opens nothing any more once the new key is made. Until your office has taken in the new card, it keeps what you hand over aside.',
      passphrase: 'New passphrase of this tablet',
      writeDown: 'Write it on paper now, and keep it apart from the tablet.',
      make: 'Make the key',
      keep: 'Keep the old one',
    },
    keyMade:
      'This tablet has a new key. Now ask your office for a code and make the card with the new passphrase: the office must take it in before what you hand over counts.',
    cardHeading: 'Show this tablet to your office',
    cardLead:
      'What a tablet sends counts only when the office knows it. Ask your office for a code, make the card with it, and send the file or let them scan the square with their camera. Both then read out the same eight words.',
    tablet: 'Tablet',
    packWords: 'Its pack, in eight words',
    scanCode: 'Scan the code off the office’s screen',
    aimCode:
      'The camera is on. Hold it over the small square with the code on the office’s screen. Its picture stays on this tablet and is not kept.',
    noCode:
      'That QR code is no code for a tablet. The camera is still on: hold it over the square on the office’s screen.',
    codeScanned: 'The code is scanned, and stands in the box.',
    code: 'Code from your office',
    codeHint: 'It is good for one tablet. Small and capital letters differ.',
    makeCard: 'Make the card',
    cardImage: 'The card of this tablet as a QR code',
    cardWords: 'The office must see these eight words. If one differs, it has another card than this.',
    saveCard: 'Save the card as a file',
    packInUse: (version, time) => `Pack number ${version}, made on ${time}, is in use.`,
    done: 'Done',
    packTaken: (version, mustRestart) =>
      `Pack number ${version} is in use. ${
        mustRestart
          ? 'Before the first interview, close every window of this browser, or restart the tablet, and open Soundings again: that shows whether it keeps what is stored here.'
          : 'Interviews can be started.'
      }`,
    cardMade: 'The card is made. It stands below.',
    bundleMade: ({ file, ...own }) =>
      `${file} holds ${finished(own)}. Send it to your office. They stay here until a receipt comes.`,
    bundlePut: ({ file, place, ...own }) =>
      `${file}, with ${finished(own)}, lies in the shared folder “${place}”: it was read back there. They stay here until a receipt comes.`,
    noReceipt: (place) => `In “${place}” lies no newer receipt for this tablet.`,
    newerPack: 'There is a newer pack: look at it below.',
    noNewerPack: 'There is no newer pack of this survey.',
    refusedPacks: (count) =>
      `${counted(count, 'pack', 'packs')} of this survey there may not be used here: ask your officer by telephone whether your office made ${count === 1 ? 'it' : 'them'}.`,
    unreadFiles: (count) =>
      `${counted(count, 'file', 'files')} could not be read: still arriving, it may be. Look again in a while.`,
    nothingToHand: 'There is no finished interview of this survey on this tablet to hand over.',
    receiptTaken: ({ upTo, count, visits }) => {
      if (count + visits === 0)
        return `The receipt is for interviews up to number ${upTo}. It names none that was not named before.`;
      const more = counted(count, 'more interview', 'more interviews');
      return `The receipt is for interviews up to number ${upTo}: ${
        visits === 0 ? more : `${more} and ${visitsText(visits)}`
      } ${count + visits === 1 ? 'is' : 'are'} at the office.`;
    },
    removed: (own) => `The sealed answers of ${finished(own)} were removed. The numbers go on after them.`,
    faults: {
      name: { missing: 'Give this tablet a name', long: 'Shorten the name: it may have 60 letters' },
      code: 'Enter the code from your office',
      newWords: {
        missing: 'Enter a passphrase for this tablet',
        weak: 'Use the four words that are offered, or at least 20 letters of your own',
      },
      passphrase: {
        missing: 'Enter the passphrase of this tablet',
        wrong: 'This is not the passphrase of this tablet. Check each word.',
      },
    },
  },
};
