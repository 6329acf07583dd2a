import type { Words } from './inLanguages.ts';

interface KeysSentences {
  readonly title: string;
  readonly backToSurvey: string;
  readonly problemTitle: string;
  readonly nothingKept: string;
  readonly link: string;
  readonly linkMeaning: Readonly<Record<'none' | 'untried' | 'inUse', string>>;
  readonly state: Readonly<Record<'none' | 'untried' | 'inUse', string>>;
  readonly working: Readonly<Record<'making' | 'trying' | 'sealing' | 'opening', string>>;
  readonly stop: string;
  // make
  readonly lead: string;
  readonly whatFor: readonly string[];
  readonly ifLost: string;
  readonly untilTried: string;
  readonly openRisks: string;
  readonly notSealed: string;
  readonly makeTitle: string;
  readonly whichWords: string;
  readonly offeredWords: string;
  readonly ownWords: string;
  readonly offeredHint: string;
  readonly otherWords: string;
  readonly typeOwn: string;
  readonly typeOwnHint: (least: number) => string;
  readonly weak: (least: number) => string;
  readonly make: string;
  readonly renewTitle: string;
  readonly renewMeaning: string;
  readonly keepOld: string;
  // keep
  readonly keepTitle: string;
  readonly keepLead: string;
  readonly fileTitle: string;
  readonly fileMeaning: string;
  readonly saveFile: string;
  readonly savedAs: (name: string) => string;
  readonly paperTitle: string;
  readonly paperMeaning: string;
  readonly printPaper: string;
  readonly paperSheet: (survey: string) => string;
  readonly paperMade: (day: string) => string;
  readonly paperKeep: string;
  readonly paperImage: string;
  readonly paperText: string;
  readonly goOn: string;
  // try
  readonly tryTitle: string;
  readonly tryLead: string;
  readonly tryReloaded: string;
  readonly tryFileTitle: string;
  readonly tryPaperTitle: string;
  readonly keyFile: string;
  readonly keyFileHint: string;
  readonly chosen: (name: string) => string;
  readonly keyWords: string;
  readonly tryFile: string;
  readonly paperKey: string;
  readonly paperKeyHint: string;
  readonly scanKey: string;
  readonly aimKey: string;
  readonly noKeyCode: string;
  readonly tryPaper: string;
  readonly opened: Readonly<Record<'file' | 'paper', string>>;
  readonly backToKeys: string;
  readonly againTitle: string;
  readonly againMeaning: string;
  readonly againOldStay: string;
  readonly beginAgain: string;
  readonly missing: Readonly<
    Record<'own-words' | 'key-file' | 'key-words' | 'paper-key' | 'other-name' | 'other-key', string>
  >;
  // in use
  readonly inUse: (day: string) => string;
  readonly bothOpened: string;
  readonly sealedNow: string;
  readonly toBackUp: string;
  readonly forTablets: string;
  readonly toTablets: string;
  readonly forInterviews: string;
  readonly toInterviews: string;
  readonly publicTitle: string;
  readonly publicMeaning: string;
  readonly officer: string;
  readonly paper: string;
  readonly otherOf: (name: string, day: string) => string;
  readonly addTitle: string;
  readonly addMeaning: string;
  readonly otherName: string;
  readonly otherKey: string;
  readonly otherKeyHint: string;
  readonly known: string;
  readonly apart: string;
  readonly add: string;
  readonly renew: string;
  readonly renewLead: string;
  readonly earlier: string;
  readonly earlierMeaning: string;
  readonly earlierMade: (day: string) => string;
  // a sealed file
  readonly lockedTitle: string;
  readonly locked: (file: string) => string;
  readonly openWith: string;
  readonly openFile: string;
  readonly openPaper: string;
  readonly openPaperHint: string;
  readonly open: string;
}

/** Words of the keys of a survey, and of opening what was sealed to them. */
export const keysWords: Words<KeysSentences> = {
  en: {
    title: 'Keys of this survey',
    backToSurvey: 'Back to the survey',
    problemTitle: 'There is a problem',
    nothingKept: 'Nothing was changed.',
    link: 'Keys of this survey',
    linkMeaning: {
      none: 'No keys yet: no interview of this survey begins, and its back-ups are not sealed.',
      untried: 'Keys were made and not tried yet: nothing is sealed to them.',
      inUse: 'Keys are in use: back-ups of this survey, and answers brought in, are sealed.',
    },
    state: { none: 'No keys yet', untried: 'Made, not tried yet', inUse: 'In use' },
    working: {
      making: 'Making the keys… This takes some seconds on purpose, so that guessing the words takes years.',
      trying: 'Opening the test seal… A key file takes some seconds.',
      sealing: 'Sealing the back-up… Keep this page open.',
      opening: 'Opening the file… A key file takes some seconds.',
    },
    stop: 'Stop',
    lead: 'With keys, only those who hold one can read answers and back-ups. There are two; either opens everything:',
    whatFor: ['a file for the officer, which four words lock', 'a sheet of paper for the council’s safe'],
    ifLost:
      'If the paper key is lost, and the key file or its words too, the answers are gone for good. Nobody can help.',
    untilTried: 'Until both keys were tried, no interview of this survey begins.',
    openRisks: 'What keys do not protect',
    notSealed:
      'An interview in progress opens with the fieldworker’s passphrase too. A back-up of everything is sealed only where every survey here has keys. On a device, questions, settings and counts are not sealed, nor are interviews that an earlier trial build finished unsealed. Nobody outside has audited Soundings yet: ask your data protection officer before you interview residents.',
    makeTitle: 'Make the keys',
    whichWords: 'Which words lock the key file?',
    offeredWords: 'These four words, drawn at random',
    ownWords: 'Words of my own',
    offeredHint: 'Write them down, or put them into a password manager. They are not shown again.',
    otherWords: 'Draw four other words',
    typeOwn: 'Your own words',
    typeOwnHint: (least) =>
      `At least ${least} letters. Words that you thought up are easier to guess than drawn ones: a line from a song is none at all.`,
    weak: (least) => `Use at least ${least} letters, and not the same few again and again`,
    make: 'Make the keys',
    renewTitle: 'Make new keys',
    renewMeaning:
      'The keys in use stay in use until the new ones were tried. After that, back-ups are sealed to the new ones only. Files sealed before open with the older keys: keep those as long as you keep such files. The answers here are sealed to the new ones when they are next unlocked, for which an older key is asked once more.',
    keepOld: 'Go back to the keys in use',
    keepTitle: 'Save the key file and print the paper key',
    keepLead: 'Do both before you leave this page: the keys are nowhere else.',
    fileTitle: '1. The key file',
    fileMeaning: 'Keep it on the council’s protected share, apart from its words.',
    saveFile: 'Save the key file',
    savedAs: (name) => `Saved as ${name}. Check that it is there.`,
    paperTitle: '2. The paper key',
    paperMeaning: 'Print it, or write its letters down. Do not take a photo.',
    printPaper: 'Print the paper key',
    paperSheet: (survey) => `Paper key of “${survey}”`,
    paperMade: (day) => `Made on ${day} with Soundings.`,
    paperKeep:
      'Whoever has this sheet can read all answers sealed to it. Keep it in a sealed envelope in the safe. To use it, open Soundings, choose the sealed file and hold the code before a camera or type these letters; the program age opens the file as well.',
    paperImage: 'The same key as a QR code',
    paperText: 'The key as text',
    goOn: 'Go on: try both keys',
    tryTitle: 'Try both keys',
    tryLead: 'Open a test seal with each key, from where you keep it. Then they are in use.',
    tryReloaded:
      'The page was left or reloaded since these keys were made, so it cannot show them any more. With the key file and the paper key in hand, go on here. If one of them was not saved, begin again: nothing is sealed to these keys.',
    tryFileTitle: 'With the key file',
    tryPaperTitle: 'With the paper key',
    keyFile: 'Choose or drop the key file',
    keyFileHint: 'soundings-key-….age',
    chosen: (name) => `Chosen: ${name}`,
    keyWords: 'The words of the key file',
    tryFile: 'Open the test seal with the key file',
    paperKey: 'The key on the paper',
    paperKeyHint: 'Type or paste it. Spaces and capitals do not matter.',
    scanKey: 'Scan the paper key',
    aimKey:
      'The camera is on. Hold the QR code on the paper before it, so that it fills the square. Its picture stays on this device and is not kept.',
    noKeyCode: 'That QR code is no key. The camera is still on: hold the code on the paper before it.',
    tryPaper: 'Open the test seal with the paper key',
    opened: { file: 'The key file opened the test seal.', paper: 'The paper key opened the test seal.' },
    backToKeys: 'Back to saving and printing',
    againTitle: 'Was one of them lost?',
    againMeaning: 'Make other keys. Destroy what was saved or printed of these: it opens nothing.',
    againOldStay: 'The keys that are in use stay as they are.',
    beginAgain: 'Begin again',
    missing: {
      'own-words': 'Enter the words that lock the key file',
      'key-file': 'Choose the key file',
      'key-words': 'Enter the words of the key file',
      'paper-key': 'Enter the key on the paper',
      'other-name': 'Enter whose key it is',
      'other-key': 'Enter the public key',
    },
    inUse: (day) => `In use since ${day}`,
    bothOpened: 'Both keys have opened the test seal.',
    sealedNow:
      'Back-ups of this survey are sealed to these keys, and so are the answers that were brought in. Any one of them opens all of it.',
    toBackUp: 'Back up and restore',
    forTablets: 'Tablets that seal to these keys get them in a pack.',
    toTablets: 'Tablets of this survey',
    forInterviews: 'Interviews can begin on this device now, and what waited for the keys goes on.',
    toInterviews: 'Interviews on this device',
    publicTitle: 'Who can open what is sealed',
    publicMeaning:
      'These are the public parts of the keys. They seal and open nothing: anybody may see them.',
    officer: 'Officer’s key file',
    paper: 'Paper key',
    otherOf: (name, day) => `${name}, added ${day}`,
    addTitle: 'Add another officer’s key',
    addMeaning:
      'A second officer gives you the public part of a key of their own, made with the program age or taken from this page of another survey. Ask them by phone whether it is theirs. It was not tried here: have them open a back-up soon. Files sealed before do not open with it, and the answers here only after they were unlocked once more with a key that they were sealed to.',
    otherName: 'Whose key is it?',
    otherKey: 'The public part of the key',
    otherKeyHint: '62 letters and digits that begin with age1.',
    known: 'This key is on the list already',
    apart:
      'This is the key of back-checks or of a wish: with it somebody could join names to answers. Enter another key',
    add: 'Add this key',
    renew: 'Make new keys',
    renewLead:
      'When a key was lost, or somebody who held one has left: make new keys. What was sealed before can still be opened with the older ones.',
    earlier: 'Earlier keys',
    earlierMeaning: 'Files that were sealed to them still open with them, and with nothing else.',
    earlierMade: (day) => `Made ${day}`,
    lockedTitle: 'This file is sealed',
    locked: (file) => `${file} opens with a key of the survey it is of. Nothing is changed yet.`,
    openWith: 'What do you open it with?',
    openFile: 'The key file and its words',
    openPaper: 'The paper key',
    openPaperHint: 'Or another private key as text.',
    open: 'Open the file',
  },
};
