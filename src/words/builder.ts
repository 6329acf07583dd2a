import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';
import { type QuestionsToCount, questionsCounted } from './questionsCounted.ts';

type EndWord = 'underAge' | 'notResident' | 'screenedOut' | 'skippedToEnd';
type OfferWord = 'offered' | 'volunteered' | 'forbidden';
type MetWord = 'asked' | 'shown' | 'workedOut';
type RoleWord = 'screener' | 'core' | 'additional' | 'equality';
type LockWord = 'benchmark' | 'regulator' | 'report' | 'bank' | 'screener' | 'equality';
type TestWord =
  | 'isOneOf'
  | 'isNoneOf'
  | 'atLeast'
  | 'atMost'
  | 'numberAtLeast'
  | 'numberAtMost'
  | 'before'
  | 'after'
  | 'answered'
  | 'notAnswered';
type BoundWord = 'atLeast' | 'atMost' | 'more' | 'less' | 'equal' | 'before' | 'after' | 'on';
type RefusalWord =
  | 'noSuchQuestion'
  | 'noSuchModule'
  | 'nameTaken'
  | 'atTheEnd'
  | 'orderOfRoles'
  | 'englishNeeded';
type FindingWord =
  | 'doubleId'
  | 'doubleModule'
  | 'takenName'
  | 'doubleRow'
  | 'doubleAnswer'
  | 'missingQuestion'
  | 'missingRow'
  | 'missingAnswer'
  | 'wrongSort'
  | 'carriesNothing'
  | 'loop'
  | 'unreachable'
  | 'neverPassed'
  | 'laterQuestion'
  | 'badFormula'
  | 'missingInText'
  | 'laterInText'
  | 'eachOfNothing'
  | 'laterRepeat'
  | 'nestedRepeat'
  | 'badRepeat'
  | 'outsideRepeat'
  | 'missingModule'
  | 'apartFromModule'
  | 'tooManyRepetitions'
  | 'tooManyQuestions'
  | 'tooDeep'
  | 'noText'
  | 'fewOptions'
  | 'emptyOption'
  | 'sameOption'
  | 'noRows'
  | 'emptyRow'
  | 'emptyEnd'
  | 'noFormula'
  | 'nothingShown'
  | 'undescribed'
  | 'leading'
  | 'twoThings'
  | 'doubleNegative'
  | 'tooLong'
  | 'longInterview'
  | 'untranslated'
  | 'beforeCompared'
  | 'inScreener'
  | 'nothingChosen'
  | 'presetLeads'
  | 'presetUnfit'
  | 'noMessage'
  | 'tooManyOptions';

/** What is said of when an interview meets a question. */
interface MeetingSentences {
  /** Over its texts. */
  readonly words: string;
  /** Over the rules of how it is done. */
  readonly how: string;
  readonly part: string;
  /** Said where there is no condition. */
  readonly always: string;
  readonly only: (condition: string) => string;
  readonly add: string;
}

interface BuilderSentences {
  // the task on the page of a wave
  readonly task: string;
  readonly taskHint: string;
  readonly taskChanged: string;
  readonly taskInUse: (version: number) => string;

  // the list
  readonly title: string;
  readonly backToWave: string;
  readonly backToList: string;
  readonly questions: string;
  /** The paper shows what interviews ask, not what is being written. */
  readonly printInUse: string;
  readonly noGroups: string;
  readonly noQuestions: string;
  readonly untitled: string;
  readonly untitledGroup: string;
  /** In place of its name, and of an earlier answer, where a text is spoken of that an interview will fill in. */
  readonly theCouncil: string;
  readonly answerOf: (question: string) => string;
  readonly roles: Readonly<Record<RoleWord, string>>;
  readonly ownWords: string;
  readonly lockTags: Readonly<Record<LockWord, string>>;
  readonly toCheck: string;
  readonly requiredTag: string;
  readonly errorsHere: (count: number) => string;
  readonly warningsHere: (count: number) => string;
  readonly up: string;
  readonly down: string;
  readonly copy: string;
  readonly remove: string;
  readonly addQuestion: string;
  readonly toGroup: (title: string) => string;
  readonly groupOptions: (title: string) => string;
  readonly groupTitle: string;
  readonly theGroup: (title: string) => string;

  // what is kept, undo, use
  readonly saved: string;
  readonly saving: string;
  readonly notKept: string;
  readonly undo: string;
  readonly redo: string;
  readonly preview: string;
  readonly toChecks: (errors: number, warnings: number) => string;
  readonly inUse: string;
  readonly inUseVersion: (version: number) => string;
  readonly notInUse: string;
  readonly stillAsked: (version: number) => string;
  readonly becomesNew: string;
  readonly becomesSame: string;
  readonly standApart: (count: number) => string;
  readonly use: string;
  readonly discard: string;
  readonly errorsFirst: string;
  readonly errorsInUse: string;
  readonly closedNote: string;
  readonly simulatedNote: string;

  // said after something was done
  readonly undone: string;
  readonly redone: string;
  readonly discarded: string;
  readonly inUseNow: (version: number) => string;
  readonly promisesNow: (minutes: number) => string;
  readonly questionAdded: string;
  readonly removed: (name: string) => string;
  readonly copied: (name: string) => string;
  readonly moved: (name: string, place: number, group: string) => string;
  readonly groupAdded: (title: string) => string;
  readonly groupRemoved: (title: string) => string;
  readonly groupMoved: (title: string) => string;
  readonly languagesSet: string;
  readonly welshAdded: string;
  readonly unlocked: string;
  readonly refused: Readonly<Record<RefusalWord, string>>;

  // adding
  readonly noSuchGroup: string;
  readonly whichKind: string;
  readonly addThis: string;
  readonly addGroup: string;
  readonly fromBank: string;
  readonly bankEmpty: string;
  readonly offerSaid: (questions: QuestionsToCount, minutes: number) => string;
  readonly needsApproval: string;
  readonly addThisGroup: (title: string) => string;
  readonly ownGroup: string;
  readonly groupTitleHint: string;
  readonly groupTitleMissing: string;
  readonly problemTitle: string;
  readonly addOwnGroup: string;

  // one question
  readonly noSuchQuestion: string;
  readonly noSuchQuestionLead: string;
  readonly questionTitle: (place: number, name: string) => string;
  readonly inLanguage: (label: string, language: string) => string;
  readonly noWords: string;
  readonly texts: Readonly<Record<'text' | 'leadIn' | 'hint' | 'instruction', string>>;
  readonly textHints: Readonly<Record<'text' | 'leadIn' | 'hint' | 'instruction', string>>;
  readonly answers: string;
  readonly answersLocked: string;
  readonly codesStay: string;
  readonly answer: (place: number) => string;
  readonly code: (code: number) => string;
  readonly flagsOf: (place: number) => string;
  readonly flags: Readonly<Record<'anchored' | 'exclusive' | 'specify' | 'notReadOut', string>>;
  readonly endsAt: (place: number) => string;
  readonly addAnswer: string;
  readonly rows: string;
  readonly row: (place: number) => string;
  readonly addRow: string;
  readonly nets: (count: number) => string;
  readonly netsHint: string;
  readonly netName: string;
  readonly netCodes: string;
  readonly netDirection: string;
  readonly directions: Readonly<Record<'positive' | 'negative' | 'neutral', string>>;
  readonly addNet: string;
  readonly netPromoter: string;
  readonly netPromoterSaid: string;
  readonly optionOrder: string;
  readonly orders: Readonly<Record<'listed' | 'rotated' | 'random', string>>;
  readonly rowFlagsOf: (place: number) => string;
  readonly rowAsked: (place: number) => string;
  readonly rowAlways: string;
  readonly rowByAnswer: (answer: string) => string;
  readonly rowOrder: string;
  readonly rowOrders: Readonly<Record<'listed' | 'rotated' | 'random', string>>;
  readonly carryRowsFrom: string;
  readonly carryRowsHint: string;
  readonly carryRowsNone: string;
  readonly addMissingRows: (count: number) => string;
  readonly carryFrom: string;
  readonly carryHint: string;
  readonly carryNone: string;
  readonly carryWhich: string;
  readonly carryChosen: string;
  readonly carryNotChosen: string;
  readonly scaleFrom: string;
  readonly scaleTo: string;
  readonly lowest: (number: number) => string;
  readonly highest: (number: number) => string;
  readonly numberFrom: string;
  readonly numberTo: string;
  readonly badRange: string;
  readonly decimals: string;
  readonly unit: string;
  readonly unitHint: string;
  readonly earliest: string;
  readonly latest: string;
  readonly badDays: string;
  readonly textWarning: string;
  readonly textLength: string;
  readonly textLengths: Readonly<Record<'short' | 'long', string>>;
  readonly textMost: string;
  readonly consentAnswers: Readonly<Record<'agree' | 'refuse', string>>;
  readonly usually: (words: string) => string;
  readonly ways: Readonly<Record<'dontKnow' | 'preferNot', string>>;
  readonly offers: Readonly<Record<OfferWord, string>>;
  readonly base: string;
  readonly bases: Readonly<Record<'allAsked' | 'givingView', string>>;
  readonly requiredLegend: string;
  readonly required: string;
  readonly readOut: string;
  readonly readOuts: Readonly<Record<'unsaid' | 'yes' | 'no', string>>;
  readonly showCard: string;
  readonly showCardHint: string;
  readonly columnName: (id: string) => string;
  readonly previewThis: string;

  // the lock
  readonly wardsNote: string;
  readonly locked: Readonly<Record<LockWord, string>>;
  readonly unlock: string;
  readonly unlockLoses: Readonly<Record<LockWord, string>>;
  readonly unlockYes: string;
  readonly changedFrom: (source: string) => string;

  // formulas, repetitions, ends
  readonly formula: string;
  readonly formulaHint: string;
  readonly formulaAsCondition: string;
  readonly formulaNotKept: (fault: string) => string;
  readonly formulaNames: string;
  readonly formulaName: (id: string, name: string) => string;
  readonly formulaCodes: (codes: readonly string[]) => string;
  readonly insertName: string;
  readonly insertAnswer: string;
  readonly insert: string;
  readonly addFormula: string;
  readonly formulaSaid: (formula: string) => string;
  readonly resultLegend: string;
  readonly results: Readonly<Record<'number' | 'text' | 'date', string>>;
  readonly bands: string;
  readonly bandsHint: string;
  readonly badBands: string;
  readonly computedHint: string;
  readonly offeredPart: string;
  readonly offeredLead: (count: number) => string;
  readonly offeredWhich: string;
  readonly offeredAdd: string;
  readonly offeredSaid: (condition: string) => string;
  readonly partsLead: (count: number) => string;
  readonly partName: (at: number, answers: number) => string;
  readonly andMore: string;
  readonly partWhich: string;
  readonly partHint: string;
  readonly partAdd: string;
  readonly partNothing: string;
  readonly partUnknown: (line: string) => string;
  readonly presetPart: string;
  readonly presetHint: string;
  readonly presetAnswer: string;
  readonly presetAnswers: string;
  readonly presetRank: (rank: number) => string;
  readonly presetNone: string;
  readonly presetFormula: string;
  readonly presetDayHint: string;
  readonly presetToday: string;
  readonly presetUnfit: string;
  readonly presetRemove: string;
  readonly presetHere: (answers: readonly string[]) => string;
  readonly requiredIfPart: string;
  readonly neverRequired: string;
  readonly addRequiredIf: string;
  readonly requiredSaid: (condition: string) => string;
  readonly endIfPart: string;
  readonly neverEnds: string;
  readonly addEndIf: string;
  readonly endsSaid: (condition: string) => string;
  readonly endsHow: string;
  readonly endings: Readonly<Record<'none' | EndWord, string>>;
  readonly endMessage: string;
  /** Where the interview counts as complete, and where it is over for somebody outside. */
  readonly endMessageHints: Readonly<Record<'goesOn' | 'isOver', string>>;
  readonly repeat: string;
  readonly repeatNone: string;
  readonly repeatForEach: (name: string) => string;
  readonly repeatCount: (name: string) => string;
  readonly repeatWhile: (name: string) => string;
  readonly repeatAnswers: string;
  readonly repeatFirst: string;
  readonly repeatFirstAll: string;
  readonly repeatFirstIf: (name: string) => string;
  readonly repeatFirstAnswers: string;
  readonly repeatHint: string;
  readonly repeatMost: string;
  readonly repeatSaid: (name: string) => string;
  readonly repeatWhileSaid: (condition: string) => string;
  readonly within: string;
  readonly withinNone: string;
  readonly withinHint: string;
  readonly withinSaid: (title: string) => string;
  readonly groupPlaced: (title: string) => string;
  readonly groupRepeated: (title: string) => string;

  // conditions
  readonly meeting: Readonly<Record<MetWord, MeetingSentences>>;
  readonly nothingToRead: string;
  readonly mustBeTrue: (condition: string) => string;
  readonly conditions: string;
  readonly join: string;
  readonly joinNames: Readonly<Record<'all' | 'any' | 'notAll' | 'none', string>>;
  readonly joins: Readonly<Record<'all' | 'any', string>>;
  readonly notSo: (condition: string) => string;
  readonly isOneOf: (name: string, answers: readonly string[]) => string;
  readonly isNoneOf: (name: string, answers: readonly string[]) => string;
  readonly countSaid: (name: string, atLeast: number | null, atMost: number | null) => string;
  readonly bounds: Readonly<Record<BoundWord, (value: string) => string>>;
  readonly comparedSaid: (name: string, bounds: readonly string[]) => string;
  readonly answeredSaid: (name: string, isGiven: boolean) => string;
  readonly ruleNumber: string;
  readonly ruleDay: string;
  readonly addRule: string;
  readonly addRuleGroup: string;
  readonly removeRule: string;
  readonly ruleQuestion: string;
  readonly ruleRow: string;
  readonly ruleTest: string;
  readonly ruleAnswers: string;
  readonly ruleCodes: string;
  readonly ruleCodesHint: string;
  readonly ruleCount: string;
  readonly tests: Readonly<Record<TestWord, string>>;
  readonly gone: (name: string) => string;
  readonly checksPart: string;
  readonly checksHint: string;
  readonly checkNumber: (number: number) => string;
  readonly checkLevel: string;
  readonly levels: Readonly<Record<'hard' | 'soft', string>>;
  readonly checkMessage: string;
  readonly addCheck: string;
  readonly removeCheck: (number: number) => string;

  // the check list
  readonly checksTitle: string;
  readonly counts: (errors: number, warnings: number) => string;
  readonly weights: Readonly<Record<'error' | 'warning', string>>;
  readonly questionNumber: (place: number) => string;
  /** Before links to these questions. */
  readonly untranslatedIn: (count: number, language: string) => string;
  readonly findings: Readonly<Record<FindingWord, (first: string, second: string) => string>>;
  readonly length: string;
  readonly lengthSaid: (minutes: number) => string;
  readonly overPromise: (minutes: number) => string;
  readonly lengthSource: string;
  readonly languages: string;
  readonly languagesHint: string;
  readonly language: string;
  readonly addLanguage: string;
  /** One that is not in the list. */
  readonly otherLanguage: string;
  readonly otherLanguageHint: string;
  readonly otherLanguageUnknown: string;
  readonly otherLanguageHere: string;
  readonly addOtherLanguage: string;

  // the preview
  readonly previewTitle: string;
  readonly previewLead: string;
  readonly previewQuestion: string;
  readonly previewWidth: string;
  readonly widths: Readonly<Record<'360' | '820' | '1280', string>>;
  readonly previewHolder: string;
  readonly holders: Readonly<Record<'fieldworker' | 'resident', string>>;
  readonly previewBox: (width: number) => string;
  readonly previewDraw: string;
  readonly previewDrawn: (count: number) => string;
  readonly previewAfter: Readonly<Record<'noAnswer' | 'answers' | 'noneLeft', string>>;
  readonly previewShown: string;
  readonly editThis: string;
  readonly loading: string;
}

const listed = (answers: readonly string[]) =>
  answers.length === 0 ? '(no answer chosen yet)' : answers.map((answer) => `“${answer}”`).join(' or ');
/** With a stop behind it, where it has none of its own. */
const ended = (name: string) => (/[.?!…]$/.test(name) ? name : `${name}.`);

/** Words of writing a questionnaire. */
export const builderWords: Words<BuilderSentences> = {
  en: {
    task: 'Write the questions',
    taskHint: 'Add, change and order the questions, and see what to look at before fieldwork.',
    taskChanged: 'Changes not in use yet',
    taskInUse: (version) => `Version ${version} in use`,

    title: 'Questions',
    backToWave: 'Back to the wave',
    backToList: 'Back to the questions',
    questions: 'In order',
    printInUse: 'Print what is in use as a paper questionnaire',
    noGroups: 'There are no questions. Add a group first.',
    noQuestions: 'No questions here yet.',
    untitled: '(no words yet)',
    untitledGroup: '(no title yet)',
    theCouncil: 'the council',
    answerOf: (question) => `(the answer to “${question}”)`,
    roles: {
      screener: 'Who can take part: always first',
      core: 'Core questions',
      additional: 'Further questions',
      equality: 'About equality: always last',
    },
    ownWords: 'Own words',
    lockTags: {
      benchmark: 'Compared',
      regulator: 'Regulator’s words',
      report: 'Report’s words',
      bank: 'Bank’s words',
      screener: 'Screening',
      equality: 'Equality',
    },
    toCheck: 'Check the wording',
    requiredTag: 'Must be answered',
    errorsHere: (count) => counted(count, 'error', 'errors'),
    warningsHere: (count) => counted(count, 'warning', 'warnings'),
    up: 'Up',
    down: 'Down',
    copy: 'Copy',
    remove: 'Remove',
    addQuestion: 'Add a question',
    toGroup: (title) => `to ${title}`,
    groupOptions: (title) => `Rename, repeat, move or remove the group ${title}`,
    groupTitle: 'Title of the group',
    theGroup: (title) => `the group ${title}`,

    saved: 'Saved',
    saving: 'Saving…',
    notKept: 'Not saved',
    undo: 'Undo',
    redo: 'Redo',
    preview: 'Preview',
    toChecks: (errors, warnings) =>
      `Check list: ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}`,
    inUse: 'In use',
    inUseVersion: (version) => `Interviews ask these questions (version ${version}).`,
    notInUse: 'Not in use yet',
    stillAsked: (version) => `Interviews still ask version ${version}.`,
    becomesNew:
      'It has answers, or went to other tablets or waves, so it stays as it is: what you write here becomes a new version. Interviews that were begun go on with the old one.',
    becomesSame: 'Nobody has answered it yet: what you write here takes its place.',
    standApart: (count) =>
      `${counted(count, 'question reads', 'questions read')} differently than before: answers from before and after are not counted together.`,
    use: 'Use in interviews',
    discard: 'Go back to what is in use',
    errorsFirst: 'Interviews cannot use these questions while there are errors. Put them right first.',
    errorsInUse: 'They have errors: see the check list, put them right and use them anew.',
    closedNote: 'The wave is closed. Reopen it before new questions can be used.',
    simulatedNote: 'This survey is simulated: try what you like. It is not used in interviews.',

    undone: 'Undone.',
    redone: 'Done again.',
    discarded: 'Back to what is in use. Undo brings your changes back.',
    inUseNow: (version) => `In use from the next interview on, as version ${version}.`,
    promisesNow: (minutes) =>
      `Introductions promise about ${minutes === 1 ? '1 minute' : `${minutes} minutes`} from now on.`,
    questionAdded: 'Question added.',
    removed: (name) => `Removed: ${ended(name)} Undo brings it back.`,
    copied: (name) => `Copied: ${ended(name)}`,
    moved: (name, place, group) => `${name} is now question ${place}, in ${group}.`,
    groupAdded: (title) => `Group added: ${title}.`,
    groupRemoved: (title) => `Group removed with its questions: ${title}. Undo brings it back.`,
    groupMoved: (title) => `Group moved: ${title}.`,
    languagesSet: 'Languages changed.',
    welshAdded:
      'Welsh added. Questions of the bank have our own translation: have it confirmed by a Welsh speaker.',
    unlocked: 'The words can be changed now. Undo locks them again.',
    refused: {
      noSuchQuestion: 'This question is not here any more.',
      noSuchModule: 'This group is not here any more.',
      nameTaken: 'It is here already.',
      atTheEnd: 'It cannot go further.',
      orderOfRoles: 'It stays here: who can take part is asked first, and questions about equality last.',
      englishNeeded: 'English stays.',
    },

    noSuchGroup: 'This group is not here',
    whichKind: 'What kind of question?',
    addThis: 'Add the question',
    addGroup: 'Add a group of questions',
    fromBank: 'From the bank',
    bankEmpty: 'Every group of the bank is in the questionnaire already.',
    offerSaid: (questions, minutes) =>
      `${questionsCounted(questions)}, about ${counted(minutes, 'minute', 'minutes')}.`,
    needsApproval:
      'Asks for special category data: record your data protection officer’s approval in a new wave first.',
    addThisGroup: (title) => `Add ${title}`,
    ownGroup: 'Your own',
    groupTitleHint: 'For the office. For example, Town centre',
    problemTitle: 'There is a problem',
    groupTitleMissing: 'Enter a title for the group',
    addOwnGroup: 'Add an empty group',

    noSuchQuestion: 'This question is not here',
    noSuchQuestionLead: 'It was removed, or undone. Undo or redo may bring it back.',
    questionTitle: (place, name) => `${place}. ${name}`,
    inLanguage: (label, language) => `${label} (${language})`,
    noWords: '(no words)',
    texts: {
      text: 'Question',
      leadIn: 'Read before the question (optional)',
      hint: 'Hint under the question (optional)',
      instruction: 'Instruction for the fieldworker (optional)',
    },
    textHints: {
      text: '{council} stands for the council’s name, {answer:name} for what was answered to an earlier question',
      leadIn: 'Read to the resident first',
      hint: 'Residents see it',
      instruction: 'Never shown while the resident holds the tablet',
    },
    answers: 'Answers',
    answersLocked: 'These answers belong to the wording and stay as they are.',
    codesStay: 'Each answer keeps its code. The code of one that is removed is never used again.',
    answer: (place) => `Answer ${place}`,
    code: (code) => `Code ${code}`,
    flagsOf: (place) => `What answer ${place} does`,
    flags: {
      anchored: 'Stays last when the order changes',
      exclusive: 'Stands alone, such as “None of these”',
      specify: 'Asks what exactly, such as “Other”',
      notReadOut: 'Not read out: chosen only if the resident says so',
    },
    endsAt: (place) => `After answer ${place}`,
    addAnswer: 'Add an answer',
    rows: 'Rows',
    row: (place) => `Row ${place}`,
    addRow: 'Add a row',
    nets: (count) => `Answers counted together in results (${count})`,
    netsHint: 'For example, very and fairly satisfied. Results show them as one figure.',
    netName: 'Name of the total',
    netCodes: 'Which answers count?',
    netDirection: 'How is it drawn?',
    directions: { positive: 'Favourable', negative: 'Unfavourable', neutral: 'Neither' },
    addNet: 'Add a total',
    netPromoter: 'Count it as a net promoter score',
    netPromoterSaid:
      'Results give the net promoter score: the share of 9 and 10 less the share of 0 to 6, with its interval.',
    optionOrder: 'Order of the answers',
    orders: {
      listed: 'As listed',
      rotated: 'Begins at another answer in each interview',
      random: 'Another order in each interview',
    },
    rowFlagsOf: (place) => `What row ${place} does`,
    rowAsked: (place) => `When row ${place} is asked`,
    rowAlways: 'Always',
    rowByAnswer: (answer) => `By the answer “${answer}”`,
    rowOrder: 'Order of the rows',
    rowOrders: {
      listed: 'As listed',
      rotated: 'Begins at another row in each interview',
      random: 'Another order in each interview',
    },
    carryRowsFrom: 'Ask only about answers from an earlier question',
    carryRowsHint: 'Each of its answers becomes a row',
    carryRowsNone: 'No: ask all of the rows',
    addMissingRows: (count) =>
      `Add ${counted(count, 'row', 'rows')} for ${count === 1 ? 'the answer' : 'answers'} without one`,
    carryFrom: 'Offer only answers from an earlier question',
    carryHint: 'Answers with the same codes are taken over',
    carryNone: 'No: offer all of them',
    carryWhich: 'Which answers?',
    carryChosen: 'Those that were chosen there',
    carryNotChosen: 'Those that were not chosen there',
    scaleFrom: 'Lowest number',
    scaleTo: 'Highest number',
    lowest: (number) => `What ${number} means`,
    highest: (number) => `What ${number} means`,
    numberFrom: 'Least that can be answered',
    numberTo: 'Most that can be answered',
    badRange:
      'The least must be a number below the most, with no more decimals than allowed. It is not saved yet',
    decimals: 'Decimals',
    unit: 'Unit (optional)',
    unitHint: 'For example, hours or £',
    earliest: 'First day that can be answered',
    latest: 'Last day that can be answered',
    badDays: 'The first day must be a real day, and not after the last one. It is not saved yet',
    textWarning:
      'What residents say in their own words is personal data. Ask for it only where you will read it.',
    textLength: 'Room to write',
    textLengths: { short: 'A line', long: 'Several lines' },
    textMost: 'Most characters',
    consentAnswers: { agree: 'Answer that agrees (optional)', refuse: 'Answer that does not (optional)' },
    usually: (usual) => `Where it is empty: ${usual}`,
    ways: { dontKnow: 'Don’t know', preferNot: 'Prefer not to say' },
    offers: {
      offered: 'Offered to everybody',
      volunteered: 'Only if the resident says so',
      forbidden: 'Not taken',
    },
    base: 'Percentages are of',
    bases: { allAsked: 'Everyone who was asked', givingView: 'Those who gave a view' },
    requiredLegend: 'Must it be answered?',
    required: 'The interview does not finish without an answer',
    readOut: 'Are the answers read out?',
    readOuts: { unsaid: 'Left to the training', yes: 'Yes', no: 'No' },
    showCard: 'Show card (optional)',
    showCardHint: 'Its number',
    columnName: (id) => `Name in files of data: ${id}`,
    previewThis: 'Preview this question',

    wardsNote: 'The answers are the survey’s list of wards. Change the list on the page of the survey.',
    locked: {
      benchmark:
        'These words are compared with national figures and earlier waves. They are locked: English words and answers stay as they are. Other languages, instructions and how it is asked can be changed.',
      regulator:
        'These words are to be the Regulator of Social Housing’s: check them against its requirements. They are locked: English words and answers stay as they are. Other languages, instructions and how it is asked can be changed.',
      report:
        'These words are those of a published report. They are locked: English words and answers stay as they are. Other languages, instructions and how it is asked can be changed.',
      bank: 'These words are the same in every wave that takes them from the bank. They are locked: English words and answers stay as they are. Other languages, instructions and how it is asked can be changed.',
      screener: 'These words say who can take part and what results are weighted by. They are locked.',
      equality: 'These words are of a published standard. They are locked.',
    },
    unlock: 'Change the wording all the same',
    unlockLoses: {
      benchmark:
        'With other words this question can no longer be compared with the LGA’s figures, nor with earlier waves that asked it in the old words. Results will say “not comparable”.',
      regulator:
        'With other words this is no longer the Regulator’s measure: it cannot be reported as one, nor set beside other landlords’ figures or earlier waves that asked it in the old words.',
      report:
        'With other words the answers can no longer be set beside the published report, nor counted together with earlier waves that asked it in the old words.',
      bank: 'With other words the answers can no longer be counted together with those of waves that asked it in the old words, here or in other councils.',
      screener:
        'With other words or answers, results may no longer be weighted, and national comparisons may say that they are not fair.',
      equality: 'With other words or answers, results can no longer be set beside published statistics.',
    },
    unlockYes: 'Unlock the wording',
    changedFrom: (source) => `Changed by the council. Before that: ${source}`,

    formula: 'Formula',
    formulaHint: `For example, \${adults} + \${children}. Names are listed below.`,
    formulaAsCondition: 'Condition as a formula',
    formulaNotKept: (fault) => `It cannot be read: ${fault}`,
    formulaNames: 'Names to use in the formula',
    formulaName: (id, name) => `\${${id}}: ${name}`,
    formulaCodes: (codes) => `answers by their codes: ${codes.join(', ')}`,
    insertName: 'Insert a question',
    insertAnswer: 'Show an earlier answer in the question',
    insert: 'Insert',
    addFormula: 'Add a formula',
    formulaSaid: (formula) => `the formula “${formula}” is true`,
    resultLegend: 'What comes out',
    results: { number: 'A number', text: 'A text', date: 'A date' },
    bands: 'Groups in tables begin at (optional)',
    bandsHint: 'For example, 18, 35, 65',
    badBands: 'Enter numbers, each above the one before. They are not saved yet',
    computedHint: 'Nobody is asked this: it is worked out from earlier answers.',
    offeredPart: 'Answers that only some are offered',
    offeredLead: (count) =>
      count === 0
        ? 'Everybody is offered every answer.'
        : `${count === 1 ? 'One answer is' : `${count} answers are`} offered only after certain answers to earlier questions. Everybody is offered the others.`,
    offeredWhich: 'An answer to offer only to some',
    offeredAdd: 'Offer it only after certain answers',
    offeredSaid: (condition) => `Offered only if ${condition}`,
    partsLead: (count) =>
      count === 0
        ? 'Everybody is offered the whole list. A part of it, such as the streets of a ward, can be offered only after certain answers.'
        : `${count === 1 ? 'One part of the list is' : `${count} parts of the list are`} offered only after certain answers to earlier questions. Everybody is offered the rest.`,
    partName: (at, answers) => `Part ${at}: ${answers === 1 ? '1 answer' : `${answers} answers`}`,
    andMore: 'and so on',
    partWhich: 'Answers to offer only to some',
    partHint: 'Paste their names as they stand in the list, one a line. An answer is in one part at most.',
    partAdd: 'Offer these only after certain answers',
    partNothing: 'Paste the names of the answers first, one a line',
    partUnknown: (line) => `“${line}” is not in the list. Nothing was changed`,
    presetPart: 'An answer that stands there already',
    presetHint:
      'Usually none: some people leave what stands there although they would have given another answer. Use it for what hardly ever differs, such as the day of the visit. It counts once the page was gone past, and the files say so. Nothing stands on a paper questionnaire.',
    presetAnswer: 'Answer that stands there',
    presetAnswers: 'Answers that stand there',
    presetRank: (rank) => `Stands in place ${rank}`,
    presetNone: 'None',
    presetFormula: 'Worked out when the question is opened',
    presetDayHint: 'Year, month and day, such as 2026-05-31.',
    presetToday: 'Let the day of the interview stand there',
    presetUnfit: 'This is none of its answers. Nothing was changed.',
    presetRemove: 'Let nothing stand there',
    presetHere: (answers) => `Stands there already: ${answers.join('; ')}`,
    requiredIfPart: 'Who must answer',
    neverRequired: 'Nobody must, unless it says so above.',
    addRequiredIf: 'Required only after certain answers',
    requiredSaid: (condition) => `Must be answered if ${condition}`,
    endIfPart: 'Where the interview ends',
    neverEnds: 'The interview goes on after this question.',
    addEndIf: 'End it here after certain answers',
    endsSaid: (condition) => `The interview ends here if ${condition}`,
    endsHow: 'How does it end?',
    endings: {
      none: 'It goes on',
      underAge: 'Under 18: not counted',
      notResident: 'Lives elsewhere: not counted',
      screenedOut: 'Not for this person: not counted',
      skippedToEnd: 'Skips to the end: counted as complete',
    },
    endMessage: 'What the resident is told then (optional)',
    endMessageHints: {
      goesOn: 'Stands above the answers that are checked at the end',
      isOver: 'The usual words, where it is empty',
    },
    repeat: 'Ask the group again and again?',
    repeatNone: 'No: once',
    repeatForEach: (name) => `For each answer chosen in “${name}”`,
    repeatCount: (name) => `As many times as “${name}” says`,
    repeatWhile: (name) => `As long as “${name}” says that there is another`,
    repeatAnswers: 'Answers that ask the group again',
    repeatFirst: 'Who is asked the first time',
    repeatFirstAll: 'Everybody',
    repeatFirstIf: (name) => `Only after certain answers to “${name}”`,
    repeatFirstAnswers: 'Answers after which it is asked',
    repeatHint: '{each} in a text stands for the answer, or which time it is. Up to 50 times.',
    repeatMost: 'At most how many times',
    repeatSaid: (name) => `Asked again for “${name}”`,
    repeatWhileSaid: (condition) => `Asked again as long as ${condition}`,
    within: 'Ask the group each time that another one is asked?',
    withinNone: 'No: it stands by itself',
    withinHint: 'A group may stand in the repeated group right before it, and in those around that.',
    withinSaid: (title) => `Asked each time in “${title}”`,
    groupPlaced: (title) => `Place of the group changed: ${title}.`,
    groupRepeated: (title) => `Repetition changed: ${title}.`,

    meeting: {
      asked: {
        words: 'What people read or hear',
        how: 'How it is asked',
        part: 'Who is asked',
        always: 'Everybody is asked.',
        only: (condition) => `Asked only if ${condition}`,
        add: 'Ask only after certain answers',
      },
      shown: {
        words: 'What people read or hear',
        how: 'How it is shown',
        part: 'Who is shown it',
        always: 'Everybody is shown it.',
        only: (condition) => `Shown only if ${condition}`,
        add: 'Show it only after certain answers',
      },
      workedOut: {
        words: 'What is worked out',
        how: 'How it is worked out',
        part: 'When it is worked out',
        always: 'It is worked out in every interview.',
        only: (condition) => `Worked out only if ${condition}`,
        add: 'Work it out only after certain answers',
      },
    },
    nothingToRead: 'No question with answers comes before this one.',
    mustBeTrue: (condition) => `It must be true that ${condition}`,
    conditions: 'Conditions',
    join: 'How many must hold?',
    joinNames: {
      all: 'All of them',
      any: 'At least one of them',
      notAll: 'Not all of them',
      none: 'None of them',
    },
    joins: { all: ' and ', any: ' or ' },
    notSo: (condition) => `not (${condition})`,
    isOneOf: (name, answers) => `“${name}” is ${listed(answers)}`,
    isNoneOf: (name, answers) => `“${name}” is not ${listed(answers)}`,
    countSaid: (name, atLeast, atMost) => {
      const least = atLeast === null ? '' : `at least ${counted(atLeast, 'answer', 'answers')}`;
      const most = atMost === null ? '' : `at most ${counted(atMost, 'answer', 'answers')}`;
      return `“${name}” has ${[least, most].filter(Boolean).join(' and ')}`;
    },
    bounds: {
      atLeast: (value) => `${value} or more`,
      atMost: (value) => `${value} or less`,
      more: (value) => `more than ${value}`,
      less: (value) => `less than ${value}`,
      equal: (value) => value,
      before: (value) => `before ${value}`,
      after: (value) => `after ${value}`,
      on: (value) => value,
    },
    comparedSaid: (name, bounds) => `“${name}” is ${bounds.join(' and ')}`,
    answeredSaid: (name, isGiven) => `“${name}” was ${isGiven ? '' : 'not '}answered`,
    ruleNumber: 'Number',
    ruleDay: 'Day',
    addRule: 'Add a condition',
    addRuleGroup: 'Add an either-or',
    removeRule: 'Remove this condition',
    ruleQuestion: 'Question',
    ruleRow: 'Row',
    ruleTest: 'Its answer',
    ruleAnswers: 'Answers',
    ruleCodes: 'Codes of the answers',
    ruleCodesHint: 'With commas between',
    ruleCount: 'How many',
    tests: {
      isOneOf: 'is one of these',
      isNoneOf: 'is none of these',
      atLeast: 'has at least so many chosen',
      atMost: 'has at most so many chosen',
      numberAtLeast: 'is this number or more',
      numberAtMost: 'is this number or less',
      before: 'is before this day',
      after: 'is after this day',
      answered: 'was given',
      notAnswered: 'was not given',
    },
    gone: (name) => `${name} (not here)`,
    checksPart: 'Checks of the answer',
    checksHint:
      'What must be true of the answer. Otherwise the interview refuses it, or asks whether it is right.',
    checkNumber: (number) => `Check ${number}`,
    checkLevel: 'When it is not true',
    levels: { hard: 'Refuse the answer and say why', soft: 'Ask whether it is right, and keep both' },
    checkMessage: 'What is said then',
    addCheck: 'Add a check',
    removeCheck: (number) => `Remove check ${number}`,

    checksTitle: 'What to look at',
    counts: (errors, warnings) =>
      errors + warnings === 0
        ? 'Nothing to put right.'
        : `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}.`,
    weights: { error: 'Error', warning: 'Warning' },
    questionNumber: (place) => `Question ${place}`,
    untranslatedIn: (count, language) =>
      `In ${language}, ${counted(count, 'question has', 'questions have')} texts without words, and English is shown there:`,
    findings: {
      doubleId: (name) => `has the same name as another question: ${name}.`,
      doubleModule: (name) =>
        `is in a group that has the same name as another group: ${name}. Give it another name in the file.`,
      takenName: (name) =>
        `has a name, or a row or a group of a name, by which no answer can be kept: ${name}. Give it another name in the file.`,
      doubleRow: (name) => `has two rows of the same name: ${name}. Remove one of them and add it again.`,
      doubleAnswer: (code) =>
        `has two answers with the same code: ${code}. Remove one of them and add it again.`,
      missingQuestion: (name) => `reads a question that is not here: ${name}.`,
      missingRow: (name, row) => `reads a row that “${name}” does not have: ${row}.`,
      missingAnswer: (name, code) => `reads an answer that “${name}” does not have: code ${code}.`,
      carriesNothing: (name) =>
        `takes answers over from “${name}”, which is answered by typing, or row by row. Choose a question whose answers are chosen from a list on the screen.`,
      wrongSort: (name) => `asks of “${name}” what its answers cannot say.`,
      loop: (round) => `waits for itself: ${round}.`,
      unreachable: () => 'is never asked, whatever is answered. Look at its condition.',
      neverPassed: (message) =>
        `has a check that no answer passes, so that nobody who answers it can go on: ${message === '' ? 'it says nothing yet' : `“${message}”`}.`,
      laterQuestion: (name) => `reads “${name}”, which comes later and counts as not answered.`,
      badFormula: (formula, fault) => `has a formula that cannot be read, “${formula}”: ${fault}.`,
      missingInText: (name) => `shows the answer to a question that is not here: ${name}.`,
      laterInText: (name) => `shows the answer to “${name}”, which comes later: nothing is shown.`,
      eachOfNothing: () => 'says {each}, and its group is asked once: nothing stands for it.',
      laterRepeat: (name) => `is in a group repeated for “${name}”, which must come before the group.`,
      nestedRepeat: (name) =>
        `is in a group repeated for “${name}”, which is repeated itself. Ask this group within that one, or repeat it for something else.`,
      badRepeat: (name) =>
        `is in a group repeated for “${name}”, which has no answers, or no number, to repeat it for.`,
      outsideRepeat: (name) =>
        `is in a group that is asked again as long as “${name}” says so, which must be one of its own questions.`,
      missingModule: (name) =>
        `is in a group that belongs into another, which does not stand before it: ${name}.`,
      apartFromModule: (title) =>
        `is in a group that belongs into “${title}”. Move it right behind that group, or the others in it.`,
      tooManyRepetitions: (times, most) =>
        `is in a group that may be repeated ${times} times. The most is ${most}.`,
      tooManyQuestions: (most) => `is in a group whose repetitions make more than ${most} questions.`,
      tooDeep: (most) =>
        `is in a group within too many that are repeated. The most, its own counted, is ${most}.`,
      noText: () => 'has no words in English.',
      fewOptions: () => 'needs at least two answers.',
      emptyOption: () => 'has an answer without words.',
      sameOption: () => 'has two answers that read the same.',
      noRows: () => 'has no rows.',
      emptyRow: () => 'has a row without words.',
      emptyEnd: () => 'needs words for both ends of its scale.',
      noFormula: () => 'has no formula yet.',
      nothingShown: () => 'has nothing to show: write lines or choose a picture.',
      undescribed: () => 'has a picture without words for those who do not see it.',
      nothingChosen: () => 'has a condition or a check in which no answer is chosen yet.',
      presetLeads: () =>
        'has an answer that stands there already: some will leave it who would have given another. The results cannot tell them apart from those who meant it; the files can.',
      presetUnfit: () =>
        'has something that should stand there already, and is none of its answers: nothing stands there.',
      tooManyOptions: () =>
        'has more than 20,000 answers, or so many in all its rows: no device could show them.',
      noMessage: () => 'has a check that says nothing to whoever does not pass it.',
      leading: (found) => `may lead to one answer (“${found}”). Ask so that each answer is as easy to give.`,
      twoThings: (found) =>
        `may ask about two things at once (“${found}”). Ask about each in a question of its own.`,
      doubleNegative: (found) => `may deny twice (“${found}”). Say it without.`,
      tooLong: (count) => `has ${count} words. Up to 25 are easy to follow.`,
      longInterview: (limit, minutes) =>
        `is where ${limit} minutes have passed, of about ${minutes}: over ${limit} minutes more people stop before the end. Ask less, or ask what matters least behind this.`,
      beforeCompared: (name) =>
        `stands before “${name}”, which is compared with the nation: that comparison is indicative only.`,
      inScreener: () =>
        'stands with who can take part. Keep it there only if it decides who takes part or fills a quota: with anything else before the core, comparisons with the nation are indicative only.',
      untranslated: (language) => `has texts without words in ${language}: English is shown there.`,
    },
    length: 'Length',
    lengthSaid: (minutes) => `About ${counted(minutes, 'minute', 'minutes')}, an estimate.`,
    overPromise: (minutes) =>
      `The introduction promises ${counted(minutes, 'minute', 'minutes')}: shorten it, or promise more.`,
    lengthSource:
      'Worked out from the words to read, at two a second (the pace taught to survey interviewers, Survey Research Center, Michigan, as we recall it), a first guess of ours for answering each kind of question, and a minute for the introduction and the end. It is for somebody who is asked as much as one person can be; a group that is repeated counts twice. Time some interviews and trust those.',
    languages: 'Languages',
    languagesHint:
      'Every text gets a box in each language. Where one is empty, English is shown. Residents choose the language at the start and can change it at any question.',
    language: 'Language',
    addLanguage: 'Add a language',
    otherLanguage: 'A language that is not in the list',
    otherLanguageHint: 'Its name in English, such as Tigrinya, or its code, such as ti',
    otherLanguageUnknown: 'Enter the name of a language as it is spelt in English, or its code',
    otherLanguageHere: 'This language is here already',
    addOtherLanguage: 'Add this language',

    previewTitle: 'Preview',
    previewLead: 'As the tablet shows it. Try it: what you press is gone when you leave the preview.',
    previewQuestion: 'Question',
    previewWidth: 'Width',
    widths: { '360': 'Phone, 360', '820': 'Tablet, 820', '1280': 'Computer, 1280' },
    previewHolder: 'In whose hands?',
    holders: { fieldworker: 'The fieldworker’s', resident: 'The resident’s' },
    previewBox: (width) => `Preview, ${width} pixels wide`,
    previewDraw: 'Show another order',
    previewDrawn: (count) =>
      `The order is drawn for each interview. This is one that a tablet may show${count > 1 ? `: number ${count} that you look at` : ''}.`,
    previewAfter: {
      noAnswer:
        'All of it is shown. On the tablet what was answered before decides. Answer it here to see that:',
      answers: 'What is shown is what is left after your answers here. They can be changed:',
      noneLeft:
        'After your answers here nothing is left of this question, so the tablet does not ask it. They can be changed:',
    },
    previewShown: 'Its text shows what you answered here to these. Until you answer them it has “…”:',
    editThis: 'Change this question',
    loading: 'Loading…',
  },
};
