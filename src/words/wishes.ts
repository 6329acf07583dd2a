import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';
import type { OwnKeyWords } from './ownKey.ts';

type Purpose = 'council' | 'panel' | 'draw';
type Each<Name extends string, Value = string> = Readonly<Record<Name, Value>>;

interface WishesSentences {
  readonly title: string;
  readonly link: string;
  readonly linkMeaning: Each<'on' | 'off'>;
  readonly lead: string;
  readonly howTitle: string;
  readonly how: readonly string[];
  readonly backToSurvey: string;
  readonly backToWishes: string;
  readonly problemTitle: string;
  readonly noKeys: string;
  readonly toKeys: string;
  /** The name of each purpose. */
  readonly purposes: Each<Purpose>;
  /** The same within the name of a file. */
  readonly opens: Each<Purpose>;
  readonly standing: {
    readonly on: (day: string) => string;
    readonly past: (day: string) => string;
    readonly noKey: string;
    readonly off: string;
  };
  readonly key: OwnKeyWords;
  readonly keyInUse: string;
  // asking
  readonly asking: string;
  readonly ask: string;
  readonly askHint: string;
  readonly yes: string;
  readonly no: string;
  readonly day: string;
  readonly dayHint: string;
  readonly dayFaults: Each<'none' | 'past' | 'fieldwork'>;
  readonly save: string;
  readonly saved: string;
  readonly nextPack: string;
  // the wishes
  readonly wishes: string;
  readonly none: string;
  readonly count: (slips: number) => string;
  readonly heldHere: (interviews: number, least: number) => string;
  readonly openTitle: string;
  readonly openMeaning: string;
  readonly stillSealed: (slips: number) => string;
  readonly open: string;
  readonly opening: string;
  readonly found: (wishes: number, slips: number) => string;
  readonly onlyFor: Each<Purpose>;
  readonly name: string;
  readonly reach: string;
  readonly remove: string;
  readonly deleteOne: string;
  readonly deleteAll: string;
  readonly deleteAllSure: (slips: number) => string;
  readonly deleteAllNow: string;
  readonly goBack: string;
  readonly isOpen: string;
  readonly lock: string;
  readonly file: string;
  readonly fileLead: string;
  readonly fileSaved: (file: string) => string;
  readonly backUp: string;
}

const slipText = (slips: number) => counted(slips, 'slip', 'slips');
const interviewText = (count: number) => counted(count, 'interview', 'interviews');

/** The officer's pages of wishes: which are asked for, their keys, and those that came. */
export const wishesWords: Words<WishesSentences> = {
  en: {
    title: 'Wishes of residents',
    link: 'Wishes of residents',
    linkMeaning: {
      on: 'Interviews ask at their end whether somebody wishes to leave a name.',
      off: 'Interviews do not ask whether anybody wishes to be contacted, to join a panel or a prize draw.',
    },
    lead: 'After an interview a resident can leave a name to be contacted by the council, to join its panel or to take part in a prize draw. Nobody can tell which answers a name belongs to.',
    howTitle: 'How wishes stay apart',
    how: [
      'Each interview adds one sealed slip for each purpose, an empty one where nothing was wished: neither their number nor their length says who wished.',
      'A slip holds a name and one way to reach somebody. No tablet, interview, fieldworker, day or language stands in it.',
      'Each purpose has a key of its own. Keys of the answers open no wish, and the key of a wish opens no answer.',
      'Slips leave a tablet in the first bundle after the last day of fieldwork, all together, and only where at least 10 interviews of that tablet are behind them. Fewer stay on the tablet and are deleted there after their day; bringing in says so.',
      'Where a pack changes what is asked for, slips from before and after it leave apart, each only from 10 interviews on: change it before fieldwork.',
      'Here the slips of all tablets lie together. Nothing says from which tablet, bundle or day one came.',
      'Whoever has the key of a purpose and the file of a bundle, or the tablet itself, still knows that a wish is of one of that tablet’s interviews. Let somebody hold the keys of wishes who does not see answers.',
    ],
    backToSurvey: 'Back to the survey',
    backToWishes: 'Back to all wishes',
    problemTitle: 'There is a problem',
    noKeys:
      'Wishes are asked for only where answers are sealed. Make the keys of this survey first, and try them; then each purpose gets a key of its own here.',
    toKeys: 'Keys of this survey',
    purposes: {
      council: 'To be contacted by the council',
      panel: 'To join the panel',
      draw: 'To take part in the prize draw',
    },
    opens: { council: 'wishes for contact', panel: 'wishes for the panel', draw: 'wishes for the draw' },
    standing: {
      on: (until) => `Asked for. Kept until ${until} at the latest.`,
      past: (until) => `Not asked for any more: the last day was ${until}.`,
      noKey: 'Not asked for until this purpose has a key of its own.',
      off: 'Not asked for.',
    },
    key: {
      ownKey: 'The key of this purpose',
      ownKeyMeaning: [
        'Wishes are sealed to a key of their own. It opens no answer and no wish of another purpose, and the keys of the answers do not open it.',
        'It is a file that words lock. Make it together with whoever will write to these residents, and let them keep the file and the words: best is somebody who does not see answers.',
        'Nobody is asked before it was saved and tried.',
      ],
      ownKeyLost:
        'If the key file or its words are lost, the wishes sealed to it are lost for good: there is no paper key for them, and nobody can help. The answers are not touched.',
      makeKey: 'Make the key',
      makingKey:
        'Making the key… Locking its file takes some seconds on purpose, so that guessing its words takes years.',
      keepTitle: 'Save the key file',
      keepMeaning:
        'The key is in the memory of this page and nowhere else. Save it where whoever uses it keeps it, not in a folder of downloads. When you leave or reload the page before it was tried, make another one: nothing is sealed to it yet.',
      saveKey: 'Save the key file',
      keySaved: (file) => `The file is called ${file}. Check that it arrived where it is kept.`,
      toTry: 'Go on: try the key file',
      tryTitle: 'Try the key',
      tryMeaning:
        'A few words were sealed to this key. Open them with the key file as it lies where you saved it. Then wishes are sealed to this key.',
      tryKey: 'Open the test seal',
      trying: 'Opening the test seal… It takes some seconds.',
      backToKeep: 'Back to saving the file',
      giveUp: 'Forget this key',
      keyMade: (made) => `Made on ${made}. Wishes are sealed to this key alone.`,
      keyNow: 'Its public part',
      newKey: 'Make a new key',
      newKeyMeaning:
        'Make a new key when the file or its words were lost, or somebody else takes over. Wishes sealed before open with the earlier key file only, so keep it. Tablets seal to the new key once they are given the next pack; slips of both keys leave a tablet apart, each only from 10 interviews on; so do those of the other purposes, from before and after that pack.',
      keepKey: 'Go on with the key in use',
      earlierKeys: (days) => `Earlier keys, each for the wishes of its time: made on ${days.join(', ')}.`,
    },
    keyInUse: 'The key is in use. Wishes of this purpose are sealed to it alone from now on.',
    asking: 'Asking for a wish',
    ask: 'Ask after each interview?',
    askHint:
      'The resident is told what it is for, that nobody can join it to the answers, and until when it is kept. Not asked of questionnaires on paper.',
    yes: 'Yes, ask for a name and one way to reach somebody',
    no: 'No',
    day: 'Last day on which wishes are kept',
    dayHint:
      'Wishes come with the first bundle after fieldwork: leave time to bring them in and to use them. After this day they are deleted on tablets and here.',
    dayFaults: {
      none: 'Enter a day, such as 31 3 2027.',
      past: 'Enter a day after today.',
      fieldwork: 'Enter a day after the last day of fieldwork: tablets hand wishes over only then.',
    },
    save: 'Save',
    saved: 'Saved.',
    nextPack: 'Tablets that have a pack go by it once they are given the next one.',
    wishes: 'Wishes that came',
    none: 'No slip has come yet. Those of tablets come with the first bundle after fieldwork.',
    count: (slips) => `${slipText(slips)} of all tablets together, sealed. Most of them are empty.`,
    heldHere: (count, least) =>
      `Slips of ${interviewText(count)} that were taken on this device are not among them. They come once fieldwork is over, all together, where there are at least ${least}; fewer are deleted after their day.`,
    openTitle: 'Open the wishes',
    openMeaning: 'They open with the key file of this purpose and its words. No answer is opened by it.',
    stillSealed: (slips) => `${slipText(slips)} sealed to another key, such as an earlier one.`,
    open: 'Open the wishes',
    opening: 'Opening the wishes… A key file takes some seconds.',
    found: (wishes, slips) => `${counted(wishes, 'wish', 'wishes')} in ${slipText(slips)}, by name.`,
    onlyFor: {
      council: 'Use these names to contact residents who wished it, and for nothing else.',
      panel: 'Use these names for the panel, and for nothing else.',
      draw: 'Use these names for the prize draw, and for nothing else.',
    },
    name: 'Name',
    reach: 'How to reach them',
    remove: 'Delete',
    deleteOne: 'Delete this wish now',
    deleteAll: 'Delete all of them',
    deleteAllSure: (slips) => `Delete ${slipText(slips)} now? No bundle brings them back here.`,
    deleteAllNow: 'Delete them now',
    goBack: 'Keep them',
    isOpen:
      'The wishes are open on this page. They are locked when you leave or reload it, or after 15 minutes without a touch. Locking them now locks the answers of this survey too, where they are open in this browser.',
    lock: 'Lock the wishes now',
    file: 'Save them as a file',
    fileLead:
      'The file holds names in the clear, in the order of the alphabet. Keep it where only whoever uses it reads it, and delete it when it is used.',
    fileSaved: (file) => `${file} was handed over.`,
    backUp:
      'Back-ups of this office hold these slips, sealed as they are: a wish that was deleted here comes back with an older back-up. A tablet sends its slips with each bundle until their day is over; a bundle that still lies on a stick or in a folder holds them too.',
  },
};
