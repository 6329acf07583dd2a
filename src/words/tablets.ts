import { countText } from '../core/percent.ts';
import { type TroubleKind, troubleKind } from '../core/trouble.ts';
import { counted } from './counted.ts';
import { finishedText } from './finishedText.ts';
import type { Words } from './inLanguages.ts';

type Each<Name extends string> = Readonly<Record<Name, string>>;
type AsideReason = 'otherSurvey' | 'unknownTablet' | 'otherKey' | 'lostTablet' | 'fork' | 'afterFork';
type StrayReason = 'signature' | 'altered' | 'notListed' | 'damaged';
type CountFault = 'sealed' | 'forged' | 'unreadable' | 'otherPlace' | 'otherWave' | 'simulated';

/** How many interviews are new in the results, left them, and count again. */
interface ResultsChange {
  readonly added: number;
  /** Visits without an interview. */
  readonly visits: number;
  readonly left: number;
  readonly back: number;
}

const FAULT = 'Soundings itself made a mistake';

/** What can go wrong on a tablet, by its kind. */
const TROUBLES: Readonly<Record<TroubleKind, string>> = {
  storageRefused: 'the browser would not keep something',
  storageFull: 'the tablet was full',
  storageSlow: 'keeping something took very long',
  storageLost: 'the browser had lost its store',
  newerVersion: 'an older version of Soundings met what a newer one had kept',
  keptOnce: 'something was kept in one of the two stores only',
  recordsMissing: 'interviews or surveys were missing at a start',
  rebuiltFinished: 'finished interviews that one store had lost were put back from the other',
  rebuiltUnfinished:
    'an unfinished interview that one store had lost, or had older, was put back from the other',
  rebuiltSurveys: 'a survey that one store had lost was put back from the other',
  secondStoreFilled: 'the second store lacked finished interviews and was filled from the first',
  unsafe: 'an interview was not begun, as the tablet was not safe enough',
  fault: FAULT,
  'fault/TypeError': `${FAULT} (TypeError)`,
  'fault/RangeError': `${FAULT} (RangeError)`,
  'fault/ReferenceError': `${FAULT} (ReferenceError)`,
  'fault/SyntaxError': `${FAULT} (SyntaxError)`,
  'fault/InvalidStateError': `${FAULT} (InvalidStateError)`,
  'fault/NotFoundError': `${FAULT} (NotFoundError)`,
  'fault/AbortError': `${FAULT} (AbortError)`,
  'fault/DataCloneError': `${FAULT} (DataCloneError)`,
};

/** As a bundle tells it: the kind, and after a space the build in which it was met. */
function troubleText(what: string): string {
  const [name = '', ...build] = what.split(' ');
  const kind = troubleKind(name);
  const text = kind === null ? `something that this version has no words for (${name})` : TROUBLES[kind];
  return build.length === 0 ? text : `${text}, in version ${build.join(' ')}`;
}

/** What counts of a tablet: interviews, visits without one, and what was not opened yet and may be either. */
interface CountedParts {
  readonly interviews: number;
  readonly visits: number;
  readonly unopened: number;
}

/** How many, their numbers, and whether visits may be among them. */
type SealedText = (records: number, numbers: string, hasVisits: boolean) => string;

/** What is sealed does not tell what it is. */
function sealedCount(records: number, hasVisits: boolean): string {
  return hasVisits
    ? counted(records, 'interview or visit', 'interviews or visits')
    : counted(records, 'interview', 'interviews');
}

const sealedText: SealedText = (records, numbers, hasVisits) =>
  `${sealedCount(records, hasVisits)}, ${records === 1 ? 'number' : 'numbers'} ${numbers}`;

interface TabletsSentences {
  readonly title: string;
  readonly lead: string;
  readonly backToSurvey: string;
  readonly back: string;
  readonly link: string;
  readonly linkMeaning: string;
  readonly simulated: string;
  readonly problemTitle: string;
  readonly reading: string;
  readonly read: (percent: number) => string;
  readonly working: string;
  readonly stop: string;
  readonly cancel: string;
  readonly noKeys: string;
  readonly noKeysMeaning: string;
  readonly toKeys: string;
  readonly steps: string;
  readonly tasks: Readonly<
    Record<'pack' | 'add' | 'bringIn' | 'receipts', { readonly name: string; readonly hint: string }>
  >;
  readonly packStatus: (version: number | null) => string;
  readonly tabletStatus: (tablets: number) => string;
  /** How many interviews are to come into the results or to leave them. */
  readonly behind: (interviews: number) => string;
  readonly number: (count: number) => string;
  readonly list: {
    readonly title: string;
    readonly none: string;
    readonly look: string;
    readonly lost: string;
    readonly nothingCame: string;
    readonly came: (counts: CountedParts, last: number) => string;
    readonly aside: (records: number) => string;
    readonly missing: (numbers: string) => string;
    readonly unknownTitle: string;
    readonly unknownMeaning: string;
    readonly unknown: (id: string) => string;
    readonly unknownTag: string;
  };
  readonly pack: {
    readonly title: string;
    readonly lead: string;
    readonly holds: string;
    readonly waves: string;
    readonly noWaves: string;
    readonly toWave: string;
    readonly last: (version: number, when: string) => string;
    readonly first: string;
    readonly handOver: string;
    readonly afterInterviews: string;
    readonly afterInterviewsHint: string;
    readonly afterHours: string;
    readonly unsafe: string;
    readonly unsafeHint: string;
    readonly wrongLimit: Readonly<Record<'afterInterviews' | 'afterHours', (most: number) => string>>;
    readonly nothingMade: string;
    readonly make: string;
    readonly madeTitle: string;
    readonly made: (file: string) => string;
    readonly version: string;
    readonly when: string;
    readonly words: string;
    readonly whatNow: string;
    readonly put: string;
    readonly isPut: (file: string, place: string) => string;
    readonly toAdd: string;
  };
  readonly add: {
    readonly title: string;
    readonly lead: string;
    readonly noPack: string;
    readonly codeTitle: string;
    readonly codeMeaning: string;
    readonly giveCode: string;
    readonly codes: string;
    readonly codeOf: (place: number) => string;
    readonly codeImage: (place: number) => string;
    readonly takeBack: string;
    readonly cardTitle: string;
    readonly cardFile: string;
    readonly cardHint: string;
    readonly scan: string;
    readonly aim: string;
    readonly otherCode: string;
    readonly compareTitle: string;
    readonly compare: string;
    readonly compareWords: string;
    readonly name: string;
    readonly nameHint: string;
    readonly noName: string;
    readonly nameTaken: string;
    readonly agree: string;
    readonly differ: string;
    readonly differed: string;
    readonly knownAlready: (name: string) => string;
    readonly added: (name: string) => string;
    readonly addedMeaning: string;
    readonly hasNewKey: (name: string) => string;
    readonly namesake: (name: string, since: string) => string;
    readonly agreeNewKey: string;
    readonly newKey: (name: string) => string;
    readonly newKeyMeaning: string;
    readonly another: string;
  };
  readonly tablet: {
    readonly name: string;
    readonly since: string;
    readonly counted: string;
    readonly visits: string;
    readonly unsigned: string;
    readonly unsignedMeaning: string;
    readonly ofShift: string;
    readonly ofShiftMeaning: string;
    readonly unopened: string;
    readonly last: string;
    readonly lastNone: string;
    readonly missing: string;
    readonly missingNone: string;
    readonly missingMeaning: string;
    readonly asideTitle: string;
    readonly asideOf: SealedText;
    readonly asideWhy: Each<AsideReason>;
    readonly straysTitle: string;
    readonly strayOf: (lines: number, numbers: string) => string;
    readonly strayWhy: Each<StrayReason>;
    readonly lostTitle: string;
    readonly lostMeaning: string;
    readonly lostAfter: string;
    readonly lostAfterHint: string;
    readonly wrongLost: string;
    readonly markLost: string;
    readonly isLost: (number: number) => string;
    readonly found: string;
    readonly foundMeaning: string;
    readonly lostNote: string;
    readonly lostNoteMeaning: string;
    readonly results: string;
    readonly toResults: string;
    readonly forksTitle: string;
    readonly forksMeaning: string;
    readonly forkOf: (number: number) => string;
    readonly forkDecided: string;
    readonly troublesTitle: string;
    readonly troublesMeaning: (troubles: number) => string;
    readonly troublesShow: string;
    readonly troubleOf: (what: string) => string;
  };
  readonly fork: {
    readonly title: (number: number) => string;
    readonly happened: (tablet: string, number: number) => string;
    readonly safe: string;
    readonly none: string;
    readonly branch: (place: number) => string;
    readonly branchHint: (numbers: string) => string;
    readonly numbers: string;
    readonly taken: string;
    readonly takenFrom: (from: string, to: string) => string;
    readonly takenUnknown: string;
    readonly showTimes: string;
    readonly counts: string;
    readonly doesCount: string;
    readonly countsNot: string;
    readonly decide: string;
    readonly decideMeaning: string;
    readonly which: string;
    readonly noChoice: string;
    readonly by: string;
    readonly byHint: string;
    readonly noName: string;
    readonly vouch: string;
    readonly decided: string;
    readonly said: (branch: string, by: string, when: string) => string;
    readonly saidUnknown: (branch: string) => string;
    readonly takeBackMeaning: string;
    readonly takeBack: string;
    readonly takenBack: (by: string, when: string) => string;
    readonly saidElsewhere: (branch: string, by: string, when: string) => string;
    readonly toResults: string;
  };
  readonly bringIn: {
    readonly title: string;
    readonly lead: string;
    readonly files: string;
    readonly filesHint: string;
    readonly folder: string;
    readonly folderLead: string;
    readonly lookInFolder: string;
    readonly noFolder: string;
    readonly lookedIn: (place: string) => string;
    readonly noBundles: string;
    readonly newFiles: (files: number) => string;
    readonly takenFiles: (files: number) => string;
    readonly otherSurveys: (files: number) => string;
    readonly waits: (records: number, hasVisits: boolean) => string;
    readonly toHold: (records: number, hasVisits: boolean) => string;
    readonly countWaiting: string;
    readonly previewTitle: string;
    readonly nothingYet: string;
    readonly unread: string;
    readonly unreadMeaning: string;
    readonly fresh: string;
    readonly same: string;
    readonly aside: string;
    readonly strays: string;
    readonly noLonger: string;
    readonly noLongerMeaning: string;
    readonly told: SealedText;
    readonly missingTitle: string;
    readonly nothingNew: string;
    readonly nothingRead: string;
    readonly take: (records: number, hasVisits: boolean) => string;
    readonly keep: string;
    readonly contacts: (count: number) => string;
    readonly slips: (count: number) => string;
    readonly heldBack: (tablet: string, interviews: number) => string;
    readonly counting: string;
    readonly untilOpen: string;
    readonly visitsToo: string;
    readonly doneTitle: string;
    readonly done: (change: ResultsChange) => string;
    readonly results: string;
    readonly wave: (wave: string) => string;
    readonly faultsTitle: string;
    readonly faultOf: (tablet: string, numbers: string) => string;
    readonly faults: Each<CountFault>;
    readonly faultsMeaning: string;
    readonly giveOtherKey: string;
    readonly more: string;
    readonly gone: string;
  };
  readonly receipts: {
    readonly title: string;
    readonly lead: string;
    readonly first: string;
    readonly toBackUp: string;
    readonly file: string;
    readonly fileHint: string;
    readonly ready: string;
    readonly readyMeaning: (file: string) => string;
    readonly none: string;
    readonly upTo: (number: number) => string;
    readonly save: string;
    readonly saved: (file: string) => string;
    readonly put: string;
    readonly isPut: (file: string, place: string) => string;
    readonly another: string;
  };
}

/** Words of the office's pages for its tablets. */
export const tabletsWords: Words<TabletsSentences> = {
  en: {
    title: 'Tablets',
    lead: 'Tablets take interviews away from the office. They get what to ask in a pack, and hand finished interviews over as files, sealed and signed. No server lies between.',
    backToSurvey: 'Back to the survey',
    back: 'Back to the tablets',
    link: 'Tablets of this survey',
    linkMeaning: 'Packs for tablets, and interviews that they bring.',
    simulated: 'Simulated',
    problemTitle: 'There is a problem',
    reading: 'Reading what came from the tablets…',
    read: (percent) => `${percent}%`,
    working: 'Working… Keep this page open.',
    stop: 'Stop',
    cancel: 'Cancel',
    noKeys: 'This survey has no keys in use yet.',
    noKeysMeaning:
      'What leaves a tablet is sealed to the survey’s keys. Make them and try both first; then packs can be made.',
    toKeys: 'Keys of this survey',
    steps: 'What there is to do',
    tasks: {
      pack: { name: 'Make a pack', hint: 'What tablets are to ask, and to which keys they seal.' },
      add: { name: 'Add a tablet', hint: 'Give it a code, take its card, compare eight words.' },
      bringIn: {
        name: 'Bring in from tablets',
        hint: 'Bundles of finished interviews, as often as you like.',
      },
      receipts: {
        name: 'Make receipts',
        hint: 'After a back-up: tablets delete only what a receipt names.',
      },
    },
    packStatus: (version) => (version === null ? 'Not made yet' : `Pack ${version}`),
    tabletStatus: (tablets) => counted(tablets, 'tablet', 'tablets'),
    behind: (interviews) => (interviews === 0 ? '' : `${countText(interviews)} to bring up to date`),
    number: countText,
    list: {
      title: 'Tablets of this survey',
      none: 'No tablet is on the list yet.',
      look: 'Look at',
      lost: 'Lost',
      nothingCame: 'Nothing has come from it yet.',
      came: ({ interviews, visits, unopened }, last) => {
        const opened = `${finishedText(interviews, visits)} ${interviews + visits === 1 ? 'counts' : 'count'}`;
        const waits =
          unopened === 0 ? '' : `, ${counted(unopened, 'more is', 'more are')} not in the results yet`;
        return `${opened}${waits}; number ${countText(last)} came last.`;
      },
      aside: (records) => `${counted(records, 'is', 'are')} kept aside.`,
      missing: (numbers) => `Not here: ${numbers}.`,
      unknownTitle: 'From tablets that are not on the list',
      unknownMeaning:
        'What they sent in bundles is kept and counts for nothing; what a back-up brought in of them counts. If it is a tablet of yours, add it with its card.',
      unknown: (id) => `Tablet ${id.slice(0, 8)}`,
      unknownTag: 'Not on the list',
    },
    pack: {
      title: 'Make a pack',
      lead: 'A pack is a file for the tablets of this survey: the questions, the keys to seal to, and when to hand over. The office signs it. It holds no answers and opens none, so it may go by mail.',
      holds: 'What it holds',
      waves: 'Waves',
      noWaves: 'No wave of this survey is open. A pack needs one to ask about.',
      toWave: 'New wave',
      last: (version, when) =>
        `The last one was pack ${version}, made ${when}. This one gets the next number.`,
      first: 'It will be pack 1. With it the office’s key is made that signs packs and receipts.',
      handOver: 'When a tablet asks for a hand-over',
      afterInterviews: 'After how many interviews',
      afterInterviewsHint: 'That exist on the tablet only: as many could be lost with it.',
      afterHours: 'After how many hours',
      unsafe: 'Let tablets that may lose interviews take them all the same',
      unsafeHint:
        'Such as one where Soundings is not installed, or where the browser may clear its store. Better not.',
      wrongLimit: {
        afterInterviews: (most) => `Enter how many interviews, from 1 to ${most}`,
        afterHours: (most) => `Enter how many hours, from 1 to ${most}`,
      },
      nothingMade: 'No pack was made.',
      make: 'Make the pack',
      madeTitle: 'The pack is made',
      made: (file) => `It is saved as ${file}.`,
      version: 'Pack',
      when: 'Made',
      words: 'Its words',
      whatNow:
        'Load this file on each tablet. A tablet with an earlier pack takes the newer one when it is loaded there. The words stand for this file: a tablet that shows others has another pack.',
      put: 'Put it in the shared folder',
      isPut: (file, place) => `${file} lies in the shared folder “${place}”: it was read back there.`,
      toAdd: 'Add a tablet',
    },
    add: {
      title: 'Add a tablet',
      lead: 'The tablet has loaded the pack. It needs a code, makes a card with it, and you take that card here.',
      noPack: 'Make a pack first, and load it on the tablet.',
      codeTitle: '1. Give it a code',
      codeMeaning:
        'Each code is good for one tablet. Whoever holds the tablet scans it off this screen or types it; say it to them where they are far away.',
      giveCode: 'Give out a code',
      codes: 'Codes that are open',
      codeOf: (place) => `Code ${place}`,
      codeImage: (place) => `Code ${place} as a QR code`,
      takeBack: 'Take back',
      cardTitle: '2. Take its card',
      cardFile: 'Choose or drop the tablet’s card',
      cardHint: 'A small file that the tablet saved, ending in .txt.',
      scan: 'Scan the tablet’s code with this device’s camera',
      aim: 'The camera is on. Hold the QR code on the tablet before it, so that it fills the square. Its picture stays on this device and is not kept.',
      otherCode:
        'That QR code is no tablet’s card. The camera is still on: hold the code on the tablet before it.',
      compareTitle: 'Do both show the same eight words?',
      compare:
        'Read these words to whoever holds the tablet, by voice: beside you, or by telephone on a number that you know. The tablet must show the same words in the same order.',
      compareWords: 'Eight words',
      name: 'What you call this tablet',
      nameHint: 'A sticker on its back, for example. Do not name it after a person or a street.',
      noName: 'Enter what you call this tablet, in up to 60 letters',
      nameTaken: 'Another tablet of this survey is called so: enter another name',
      agree: 'The words agree: add this tablet',
      differ: 'The words are different',
      differed:
        'Nothing was added, and the code of that card is no longer good. Somebody may have changed the pack or the card on the way. Give the tablet the pack again from your own hands, and a new code.',
      knownAlready: (name) => `This tablet is on the list already, as “${name}”. Nothing was changed.`,
      added: (name) => `“${name}” is on the list`,
      addedMeaning: 'What it signs counts from now on, with what had come from it before.',
      hasNewKey: (name) =>
        `This tablet is on the list as “${name}”, with another key. Tablets make a new key where their passphrase was lost. Ask whoever holds it whether they did that, before you compare the words. If they did not, somebody may be passing another tablet off as this one.`,
      namesake: (name, since) =>
        `Another tablet is on the list as “${name}”, since ${since}. This one counts by itself and needs a name of its own. If it takes the place of the other, or is the same device that was set up anew, then mark the other as lost after its last number: what had not come from it by then is missing.`,
      agreeNewKey: 'The words agree: take the new key',
      newKey: (name) => `“${name}” has a new key`,
      newKeyMeaning:
        'What it signs with the new key counts, and what it signed before still does. Each interview counts once.',
      another: 'Add another tablet',
    },
    tablet: {
      name: 'Name',
      since: 'On the list since',
      counted: 'Interviews that count',
      visits: 'Visits without an interview that count',
      unsigned: 'Numbers of interviews signed only when handed over',
      unsignedMeaning:
        'They count. An earlier version of Soundings finished them, or somebody put them there who had the tablet in hand.',
      ofShift: 'Numbers of interviews signed without the tablet’s key',
      ofShiftMeaning:
        'They count: the tablet signed them with a key made for that time alone. Its passphrase was not typed when the shift was started, the shift was being locked, the tablet had another key, or an officer finished what was left. Whoever had the tablet in hand could put such an interview there, in any shift.',
      unopened: 'Not in the results yet',
      last: 'Last number that came',
      lastNone: 'None yet',
      missing: 'Numbers that are not here',
      missingNone: 'None is missing',
      missingMeaning: 'Let the tablet hand over once more: a bundle brings all that is still on it.',
      asideTitle: 'Kept aside',
      asideOf: sealedText,
      asideWhy: {
        otherSurvey: 'It came in a bundle of another survey. Bring that bundle in there.',
        unknownTablet: 'Nobody has put this tablet on the list. If it is yours, add it with its card.',
        otherKey:
          'It is signed with another key than this tablet’s. If the tablet was set up anew, let it begin as a new tablet; else find out who sent it.',
        lostTablet:
          'It came after the number at which this tablet was marked as lost. Where the tablet was found, take that back on its page.',
        fork: 'The tablet signed for two different interviews under this number, as copies of a tablet do. Say on the tablet’s page which counts.',
        afterFork:
          'It follows a number under which there are two different interviews. Say on the tablet’s page which way on counts.',
      },
      straysTitle: 'Lines that are no interviews',
      strayOf: (lines, numbers) =>
        `${counted(lines, 'line', 'lines')}${numbers === '' ? '' : `, said to be of number ${numbers}`}`,
      strayWhy: {
        signature:
          'The bundle is not signed by the tablet that it names. Ask by telephone whether it came from them.',
        altered: 'It was changed after the tablet signed for it. Have the bundle sent again.',
        notListed: 'The tablet did not sign for it. Have the bundle sent again.',
        damaged: 'It cannot be read. Have the bundle sent again.',
      },
      lostTitle: 'Is this tablet lost or stolen?',
      lostMeaning:
        'What it numbers after the last interview that you trust is kept aside from then on, and counts for nothing. You can take that back.',
      lostAfter: 'Number of the last interview that counts',
      lostAfterHint: 'The last one that came before it was lost. 0 where nothing of it shall count.',
      wrongLost: 'Enter a number, 0 or more',
      markLost: 'Mark as lost',
      isLost: (number) => `Marked as lost: nothing counts after number ${countText(number)}.`,
      found: 'Take that back',
      foundMeaning: 'If it was found: what was kept aside for this then counts again.',
      lostNote: 'Note for the data protection officer',
      lostNoteMeaning:
        'What was on the tablet, to whom it is sealed, and by when the council must decide whether to report the loss: to print or to send today.',
      results: 'The results still have interviews that count no more, or lack some that count again.',
      toResults: 'Bring the results up to date',
      forksTitle: 'Numbers that stand for two interviews',
      forksMeaning:
        'The tablet and a copy of it have both gone on from there. From that number on only the way counts that you vouch for.',
      forkOf: (number) => `Number ${countText(number)}: look at both`,
      forkDecided: '(decided)',
      troublesTitle: 'What went wrong on the tablet',
      troublesMeaning: (troubles) =>
        `It tells of ${counted(troubles, 'trouble', 'troubles')}, by its own clock. Interviews that it kept are safe; where this goes on, have the tablet looked at.`,
      troublesShow: 'What it tells, the newest first',
      troubleOf: troubleText,
    },
    fork: {
      title: (number) => `Number ${countText(number)} stands for two interviews`,
      happened: (tablet, number) =>
        `“${tablet}” signed for different interviews under number ${countText(number)}. That happens where a tablet was copied or put back to an earlier day, and both were used afterwards.`,
      safe: 'All of them are kept, sealed, and none is deleted. From that number on only the way counts that an officer vouches for: without a word, none.',
      none: 'Nothing of this tablet stands twice under that number.',
      branch: (place) => `Way ${countText(place)}`,
      branchHint: (numbers) => `Numbers ${numbers}`,
      numbers: 'Numbers that came',
      taken: 'Taken, by the tablet’s clock',
      takenFrom: (from, to) => `${from}, to ${to}`,
      takenUnknown: 'None of it opens with the keys that were given',
      showTimes: 'Show when they were taken',
      counts: 'In the results',
      doesCount: 'Counts',
      countsNot: 'Kept aside, counts for nothing',
      decide: 'Which of them counts?',
      decideMeaning:
        'Ask whoever had the tablet: which one was in the field, and which is the copy? You can take your word back at any time.',
      which: 'This way on counts',
      noChoice: 'Select which way on counts',
      by: 'Your name',
      byHint: 'It is kept with the date, so that others can see who decided this.',
      noName: 'Enter your name, in up to 100 letters',
      vouch: 'Let this way on count',
      decided: 'Which of them counts',
      said: (branch, by, when) => `${branch} counts. ${by} said so on ${when}.`,
      saidUnknown: (branch) => `${branch} counts. Nobody noted who said so.`,
      takeBackMeaning: 'Taken back, nothing counts from that number on, and you can choose again.',
      takeBack: 'Take that back',
      takenBack: (by, when) => `${by} took an earlier word back on ${when}.`,
      saidElsewhere: (branch, by, when) =>
        `In a back-up that was restored here, ${by} said on ${when} that ${branch} counts. Here it does not, until you say so.`,
      toResults: 'Bring the results up to date',
    },
    bringIn: {
      title: 'Bring in from tablets',
      lead: 'Choose the bundles that came, one or more. You see what is in them before anything changes. Bringing in the same bundle again changes nothing.',
      files: 'Choose or drop bundles',
      filesHint: 'Files that tablets handed over, ending in .txt.',
      folder: 'From the shared folder',
      folderLead:
        'Looks through all bundles of this survey there. You see what is new before anything changes.',
      lookInFolder: 'Look in the shared folder',
      noFolder: 'Bundles can also come by a shared folder: choose one on the page “Tablets”.',
      lookedIn: (place) => `The shared folder “${place}” was looked through.`,
      noBundles: 'No bundle lies in it.',
      newFiles: (files) => `${counted(files, 'bundle', 'bundles')} with something new`,
      takenFiles: (files) =>
        `${counted(files, 'bundle', 'bundles')} with nothing new: taken in before, or ${files === 1 ? 'a copy' : 'copies'}`,
      otherSurveys: (files) =>
        `${counted(files, 'bundle', 'bundles')} of other surveys ${files === 1 ? 'is' : 'are'} left there.`,
      waits: (records, hasVisits) =>
        `${sealedCount(records, hasVisits)} that came before ${records === 1 ? 'is' : 'are'} not in the results yet.`,
      toHold: (records, hasVisits) =>
        `${sealedCount(records, hasVisits)} in the results ${records === 1 ? 'counts' : 'count'} no more.`,
      countWaiting: 'Bring the results up to date',
      previewTitle: 'What these bundles would bring',
      nothingYet: 'Nothing is changed yet.',
      unread: 'Files that are not taken',
      unreadMeaning:
        'They stay where they are; the others can be taken. What is no bundle may be a back-up, or a copy of a tablet that did not open: “Bring in finished interviews” says which, and what to do with it.',
      fresh: 'New here',
      same: 'Here already',
      aside: 'Kept aside',
      strays: 'Lines that are no interviews',
      noLonger: 'Will no longer count',
      noLongerMeaning:
        'What came contradicts them. They leave the results when you bring this in, and are kept.',
      told: (records, numbers, hasVisits) =>
        records === 0 ? 'None' : sealedText(records, numbers, hasVisits),
      missingTitle: 'Numbers that are not here',
      nothingNew: 'Nothing in them is new: all of it is here already.',
      nothingRead: 'Nothing of it can be taken in now.',
      take: (records, hasVisits) => `Bring in ${sealedCount(records, hasVisits)}`,
      keep: 'Keep what came',
      slips: (count) =>
        `${counted(count, 'sealed slip', 'sealed slips')} for wishes of residents came along, most of them empty. They are kept apart from the answers, those of all tablets together.`,
      heldBack: (tablet, count) =>
        `${tablet} keeps wishes back, as there are those of ${counted(count, 'interview', 'interviews')} only: fewer than 10 could tell whose they are. They are deleted there after their day.`,
      contacts: (count) =>
        `${counted(count, 'contact for a back-check', 'contacts for back-checks')} came along. They are kept apart from the answers, sealed.`,
      counting: 'Opening the interviews',
      untilOpen: 'Nothing is changed before all are opened.',
      visitsToo:
        'Visits at doors without an interview may be among them: they come sealed as interviews do, and are told apart once they are opened.',
      doneTitle: 'Brought in',
      done: ({ added, visits, left, back }) => {
        const said = [
          ...(added === 0 ? [] : [`${counted(added, 'interview is', 'interviews are')} new in the results.`]),
          ...(visits === 0 ? [] : [`${counted(visits, 'visit', 'visits')} without an interview came along.`]),
          ...(left === 0 ? [] : [`${counted(left, 'interview has', 'interviews have')} left the results.`]),
          ...(back === 0 ? [] : [`${counted(back, 'interview counts', 'interviews count')} again.`]),
        ];
        return said.length === 0 ? 'The results are as they were.' : said.join(' ');
      },
      results: 'See the results',
      wave: (wave) => `Results of ${wave}`,
      faultsTitle: 'Not in the results',
      faultOf: (tablet, numbers) => `${tablet}: ${numbers}`,
      faults: {
        sealed:
          'It does not open with the keys that were given. A tablet that has an older pack seals to older keys: give one of those.',
        forged:
          'It was altered after it was signed; or an earlier version of Soundings signed it, with no key of this tablet that is known here. If the tablet made a new key, take each of its cards, also an older one that was never taken: then it may count. Else find out who had it.',
        unreadable: 'It opens, and what is in it is no interview that this version can read.',
        otherPlace: 'It says that it is of another tablet, survey or number than the one it came under.',
        otherWave: 'It is of a wave that this survey does not have here.',
        simulated: 'It is made up, and its wave is real, or the other way round.',
      },
      faultsMeaning: 'They are kept as they came, and tried again each time you bring in.',
      giveOtherKey: 'Give another key',
      more: 'Bring in more',
      gone: 'A file could not be read any more. Nothing was changed. Choose the files again.',
    },
    receipts: {
      title: 'Make receipts',
      lead: 'A receipt is the office’s signed word that it has the interviews of a tablet. Only with it does a tablet delete any.',
      first:
        'First back this survey up, and put the file where back-ups are kept. Then choose it here as it lies there: it is read back, and receipts are made for what is in it.',
      toBackUp: 'Back up and restore',
      file: 'Choose or drop the back-up',
      fileHint: 'Its name begins with “soundings-backup”.',
      ready: 'Receipts',
      readyMeaning: (file) =>
        `${file} was read back. These tablets have interviews in it without a gap. Once a tablet has deleted them by its receipt, they are in this browser and in your back-ups only: where this file is lost, make another one at once.`,
      none: 'No tablet on the list has all its interviews from number 1 on in this back-up. Bring in what is missing, back up again, and come back.',
      upTo: (number) => `Up to number ${countText(number)}`,
      save: 'Save the receipt',
      saved: (file) => `Saved as ${file}. Send it to that tablet.`,
      put: 'Put all of them in the shared folder',
      isPut: (file, place) =>
        `${file} lies in the shared folder “${place}”. The tablet finds it when it looks there.`,
      another: 'Choose another back-up',
    },
  },
};
