import type { Words } from './inLanguages.ts';
import { type QuestionsToCount, questionsCounted } from './questionsCounted.ts';

type ModeWord = 'faceToFace' | 'selfCompletion' | 'telephone' | 'postal' | 'online';
type SampleWord = 'random' | 'quota' | 'open';
type OfferWord = 'offered' | 'volunteered' | 'forbidden';
type MarkWord = 'seen' | 'partSeen' | 'recalled' | 'own' | 'translated';

interface NameAndMeaning {
  readonly name: string;
  readonly meaning: string;
}

interface PaperPageWords {
  readonly link: string;
  readonly title: string;
  readonly lead: string;
  readonly backToWave: string;
  readonly loading: string;
  readonly language: string;
  readonly untranslated: (texts: number, language: string) => string;
  /** Where nobody wrote the words of the paper itself in that language. */
  readonly ownWordsInEnglish: (language: string) => string;
}

interface SetupSentences {
  // names that several pages use
  readonly home: string;
  readonly modes: Readonly<Record<ModeWord, NameAndMeaning>>;
  readonly samples: Readonly<Record<SampleWord, NameAndMeaning>>;
  readonly yes: string;
  readonly no: string;
  readonly simulated: string;
  readonly closed: string;
  readonly open: string;
  readonly notSealed: string;
  /** The way to keys, as far as they are. */
  readonly toKeys: Readonly<Record<'none' | 'untried' | 'inUse', string>>;
  readonly checked: string;
  readonly saved: string;
  readonly textsToCheck: (count: number) => string;
  readonly percent: (share: string) => string;
  readonly waveOf: (wave: string, survey: string) => string;
  readonly backToWave: string;
  readonly backToSurvey: string;
  readonly wave: string;
  readonly councilRow: string;
  readonly modeRow: string;
  readonly sampleRow: string;
  readonly questions: string;
  readonly problemTitle: string;
  readonly notSaved: string;
  readonly loading: string;

  // new survey
  readonly newTitle: string;
  readonly newLead: string;
  readonly councilHeading: string;
  readonly council: string;
  readonly councilHint: string;
  readonly type: string;
  readonly region: string;
  readonly adults: string;
  readonly adultsIn: (count: string, date: string) => string;
  readonly adultsDetails: string;
  readonly adultsCaption: string;
  readonly ageBand: string;
  readonly maleIn: (date: string) => string;
  readonly femaleIn: (date: string) => string;
  readonly personsIn: (date: string) => string;
  readonly total: string;
  readonly populationSource: (source: string) => string;
  readonly noPopulation: string;
  readonly northernIreland: string;
  readonly councilName: string;
  readonly councilNameHint: string;
  readonly contact: string;
  readonly contactHint: string;
  readonly surveyHeading: string;
  readonly surveyTitle: string;
  readonly surveyTitleHint: string;
  readonly retention: string;
  readonly retentionHint: string;
  readonly wardsHeading: string;
  readonly wardsLead: string;
  readonly wards: string;
  readonly wardsHint: string;
  readonly wardsFile: string;
  readonly wardsFileHint: string;
  readonly wardsRead: (count: number, targets: boolean, scaledFrom: string | null) => string;
  readonly wardsEdition: string;
  readonly wardsEditionHint: string;
  readonly firstWaveHeading: string;
  readonly waveTitle: string;
  readonly waveTitleHint: string;
  readonly from: string;
  readonly to: string;
  readonly dateHint: string;
  readonly mode: string;
  readonly sample: string;
  readonly questionsHeading: string;
  readonly modules: string;
  readonly modulesHint: string;
  readonly moduleQuestions: (questions: QuestionsToCount) => string;
  readonly moduleSensitive: string;
  readonly approvalHeading: string;
  readonly approvalLead: string;
  readonly approvedBy: string;
  readonly approvedByHint: string;
  readonly approvedOn: string;
  readonly approvalNote: string;
  readonly approvalNoteHint: string;
  readonly approvalGiven: (by: string, on: string) => string;
  readonly minutes: string;
  readonly minutesHint: (suggested: number) => string;
  readonly autoAdvance: string;
  readonly languagesLegend: string;
  readonly inWelsh: string;
  readonly inWelshHint: string;
  readonly untranslated: (texts: number) => string;
  readonly autoAdvanceLegend: string;
  readonly autoAdvanceHint: string;
  readonly saveSurvey: string;
  readonly nothingSaved: string;

  // changing a survey
  readonly editTitle: string;
  readonly editLead: (survey: string) => string;
  readonly editNameNote: string;
  readonly editWardsNote: string;
  readonly saveChanges: string;

  // new wave
  readonly newWaveTitle: string;
  readonly newWaveLead: (survey: string) => string;
  readonly copiedFrom: (wave: string) => string;
  readonly saveWave: string;

  // survey page
  readonly waves: string;
  readonly newWave: string;
  readonly noWaves: string;
  readonly created: string;
  readonly wardList: string;
  readonly wardsListed: (count: number, edition: string) => string;
  readonly noWards: string;
  readonly wardsCaption: (edition: string) => string;
  readonly wardCode: string;
  readonly wardName: string;
  readonly wardShare: string;
  readonly wording: string;
  readonly approval: string;
  readonly noApproval: string;
  readonly contactRow: string;
  readonly contactNone: string;
  readonly retentionRow: string;
  readonly retentionNone: string;
  readonly retentionPast: (day: string) => string;
  readonly changeSurvey: string;
  readonly fieldwork: string;
  readonly answers: string;
  readonly change: string;
  readonly deleteSurvey: string;

  // wave page
  readonly survey: string;
  readonly status: string;
  readonly minutesRow: string;
  readonly aboutMinutes: (count: number) => string;
  readonly questionnaire: string;
  readonly questionnaireVersion: (version: number) => string;
  readonly goesOn: string;
  readonly counts: string;
  readonly today: string;
  readonly onTablet: string;
  readonly broughtIn: string;
  readonly fromElsewhere: string;
  readonly fromFile: (file: string, day: string, people: string) => string;
  readonly steps: string;
  readonly finishedToday: (count: string) => string;
  readonly waiting: (count: string) => string;
  readonly tabletsNeedKeys: string;
  readonly tabletsIfAny: string;
  readonly nothingWaits: string;
  readonly interviewsIn: (count: string) => string;
  readonly notYet: string;
  readonly startInterview: string;
  readonly bringIn: string;
  readonly results: string;
  readonly checkWording: string;
  readonly copyWave: string;
  readonly closeWave: string;
  readonly reopenWave: string;
  readonly closedNote: string;
  readonly deleteWave: string;
  readonly wordingToCheck: (count: number) => string;
  readonly wordingAllChecked: string;
  readonly asPrinted: string;
  readonly printedLead: string;
  /** The page where a paper questionnaire is printed. */
  readonly paper: PaperPageWords;
  readonly print: string;
  readonly forFieldworker: string;
  readonly offeredHere: (condition: string) => string;
  readonly offeredThese: (answers: readonly string[], more: number, condition: string) => string;
  readonly endsHere: string;
  readonly exclusiveHere: string;
  readonly specifyHere: string;
  readonly anchoredHere: string;
  readonly notReadOutHere: string;
  readonly showCard: (number: number) => string;
  readonly readOut: string;
  readonly notReadOut: string;
  readonly orders: Readonly<Record<'rotated' | 'random', string>>;
  readonly rowOrders: Readonly<Record<'rotated' | 'random', string>>;
  readonly carried: (question: string, chosen: boolean) => string;
  readonly carriedRows: (question: string, chosen: boolean) => string;
  readonly standsFor: (code: number) => string;
  readonly workedOut: (formula: string) => string;
  readonly answerTo: (name: string) => string;
  readonly eachOf: (name: string) => string;
  readonly eachTime: string;
  readonly inside: (title: string) => string;
  readonly repeated: (name: string) => string;
  readonly counted: (name: string) => string;
  readonly again: (condition: string, most: number) => string;
  readonly checks: Readonly<Record<'hard' | 'soft', (message: string) => string>>;
  readonly dontKnow: Readonly<Record<OfferWord, string>>;
  readonly preferNot: Readonly<Record<OfferWord, string>>;
  readonly required: string;
  readonly rowsOf: string;
  readonly answersListed: (answers: readonly string[]) => string;
  readonly rowsListed: (rows: readonly string[]) => string;

  // wording
  readonly wordingTitle: string;
  readonly wordingLead: string;
  readonly wordingNone: string;
  readonly wordingDone: string;
  readonly marks: Readonly<Record<MarkWord, NameAndMeaning>>;
  readonly leadInOf: (question: string) => string;
  readonly source: string;
  readonly inEnglish: string;
  readonly iChecked: string;
  readonly iCheckedWelsh: string;
  readonly confirmHeading: string;
  readonly yourName: string;
  readonly yourNameHint: string;
  readonly saveChecked: string;
  readonly checkedBy: (by: string, on: string) => string;
  readonly takeBack: string;
  readonly wordingLeft: (left: number, all: number) => string;
  readonly savedChecks: (count: number) => string;
  readonly sourcePages: string;
  readonly compareWith: (title: string) => string;

  // deleting
  readonly deleteTitle: (name: string) => string;
  readonly deleteLead: string;
  readonly deleteSurveyStays: (survey: string) => string;
  readonly deleteWaves: (titles: readonly string[]) => string;
  readonly unfinished: string;
  readonly deleteBackUp: string;
  readonly deleteBackUpLink: string;
  readonly deleteYes: string;
  readonly deleteNo: string;
  readonly deleteSimulated: string;
  readonly cannotShow: string;

  // what is wrong
  readonly missing: Readonly<Record<string, string>>;
  readonly notADay: Readonly<Record<string, string>>;
  readonly datesReversed: string;
  readonly minutesRange: (from: number, to: number) => string;
  readonly wardsEmpty: string;
  readonly wardCellEmpty: (row: number, column: string) => string;
  readonly wardAdultsBad: (row: number, found: string) => string;
  readonly wardDouble: (row: number, firstRow: number, value: string) => string;
  readonly wardSharesSum: (percent: string) => string;
  readonly wardInUse: (code: string, name: string, answers: number) => string;
  readonly wardSwapped: (code: string, name: string, now: string) => string;
  readonly interviewsUnfinished: (count: number) => string;
}

/** Words of setting up: new survey, new wave, the pages of a survey and a wave, checking the wording. */
export const setupWords: Words<SetupSentences> = {
  en: {
    home: 'Home',
    modes: {
      faceToFace: {
        name: 'Face to face',
        meaning:
          'A fieldworker asks and taps. Beside the LGA’s telephone poll the results are indicative only.',
      },
      selfCompletion: {
        name: 'Self-completion on our tablet',
        meaning:
          'The resident reads and taps alone. Beside the LGA’s telephone poll the results are indicative only.',
      },
      telephone: {
        name: 'Telephone',
        meaning:
          'Asked by telephone from start to end: the only mode that can be like for like with the LGA’s poll.',
      },
      postal: {
        name: 'Postal, entered by staff',
        meaning:
          'Paper forms that came back are typed in. Beside the LGA’s telephone poll the results are indicative only.',
      },
      online: { name: 'Online', meaning: 'Answers taken elsewhere and brought in as a file.' },
    },
    samples: {
      random: {
        name: 'Random',
        meaning:
          'People or addresses of the whole area are drawn by chance and never swapped: results carry a margin of error and can speak for all adults. Drawn from a list of customers, or of people who wrote to the council, choose “Open”.',
      },
      quota: {
        name: 'Quota',
        meaning:
          'Fieldworkers fill numbers by age, sex and area: margins are printed “as if the sample were random”, and there is no response rate.',
      },
      open: {
        name: 'Open',
        meaning:
          'Anyone may take part, in a library or at an event: results are the views of those who answered, with no margin of error, test or verdict.',
      },
    },
    yes: 'Yes',
    no: 'No',
    simulated: 'Simulated',
    closed: 'Closed',
    open: 'Open',
    notSealed: 'Not yet sealed: no interview begins until keys of this survey are in use.',
    toKeys: { none: 'Make the keys', untried: 'Try the keys', inUse: 'Keys' },
    checked: 'Checked',
    saved: 'Saved',
    textsToCheck: (count) => (count === 1 ? '1 text to check' : `${count} texts to check`),
    percent: (share) => `${share}%`,
    waveOf: (wave, survey) => `${wave} of ${survey}`,
    backToWave: 'Back to the wave',
    backToSurvey: 'Back to the survey',
    wave: 'Wave',
    councilRow: 'Council',
    modeRow: 'Mode',
    sampleRow: 'Sample',
    questions: 'Questions',
    problemTitle: 'There is a problem',
    notSaved:
      'Nothing was saved, and nothing on this device was changed. What you typed is still here: put these right and save again.',
    loading: 'Loading…',

    newTitle: 'New survey',
    newLead:
      'One council, one questionnaire, and its first wave of fieldwork. You can copy it to a new wave later.',
    councilHeading: '1. The council',
    council: 'Which council is the survey for?',
    councilHint: 'Type part of its name, then choose it from the list',
    type: 'Type',
    region: 'Region',
    adults: 'Adults',
    adultsIn: (count, date) => `${count} (${date})`,
    adultsDetails: 'Adults by age and sex',
    adultsCaption: 'Adults by age and sex',
    ageBand: 'Age',
    maleIn: (date) => `Men, ${date}`,
    femaleIn: (date) => `Women, ${date}`,
    personsIn: (date) => `All adults, ${date}`,
    total: 'All ages',
    populationSource: (source) =>
      `Source: ${source}. Results are weighted to these numbers, unless newer ones are loaded on the survey’s page.`,
    noPopulation:
      'No population figures are bundled for this council. Its results cannot be weighted to age and sex.',
    northernIreland:
      'The LGA’s poll is of Great Britain: results for Northern Ireland cannot be compared with it.',
    councilName: 'What residents call the council',
    councilNameHint: 'It stands in the questions: “the way … runs things”',
    contact: 'How residents can check that the survey is genuine (optional)',
    contactHint: 'A phone number or an address on your website. The introduction shows it',
    surveyHeading: '2. The survey',
    surveyTitle: 'Title of the survey',
    surveyTitleHint: 'Residents see it. For example, Residents’ survey',
    retention: 'Answers must be gone by (optional)',
    retentionHint: 'From your privacy notice. The survey’s page reminds you. For example, 31 3 2028',
    wardsHeading: '3. Wards (optional)',
    wardsLead: 'With a list of wards, residents are asked where they live and results are shown by ward.',
    wards: 'Wards',
    wardsHint:
      'One a line: code, name; or names alone, which are numbered. A third column may give each ward’s number of adults, or its share of adults in percent (together 100%), for weighting.',
    wardsFile: 'Or open a CSV file',
    wardsFileHint: 'Columns: code, name, and adults if you have them',
    wardsRead: (count, targets, scaledFrom) =>
      `${count === 1 ? '1 ward' : `${count} wards`} read${targets ? ', with adults for weighting' : ''}.${scaledFrom === null ? '' : ` The shares sum to ${scaledFrom}% and are scaled to 100% for weighting.`}`,
    wardsEdition: 'Date of this list',
    wardsEditionHint: 'Wards change: the date says which boundaries these are. For example, 5 5 2022',
    firstWaveHeading: '4. The first wave',
    waveTitle: 'Title of the wave',
    waveTitleHint: 'For example, Autumn 2026',
    from: 'First day of fieldwork',
    to: 'Last day of fieldwork',
    dateHint: 'For example, 27 3 2027',
    mode: 'How are the answers taken?',
    sample: 'How are people chosen?',
    questionsHeading: '5. Questions',
    modules: 'Which questions are asked?',
    modulesHint: 'What decides who takes part always stands first. The LGA’s core stays in its order.',
    moduleQuestions: questionsCounted,
    moduleSensitive: 'Off until your data protection officer’s approval is recorded.',
    approvalHeading: 'Approval of the questions about equality',
    approvalLead:
      'These questions ask for special category data. Record who approved them, and on which condition.',
    approvedBy: 'Who approved them?',
    approvedByHint: 'Name and role',
    approvedOn: 'When?',
    approvalNote: 'Note (optional)',
    approvalNoteHint: 'For example, the article 9 condition and the reference of the assessment',
    approvalGiven: (by, on) => `Approved by ${by} on ${on}.`,
    minutes: 'About how many minutes does an interview take?',
    minutesHint: (suggested) => `The introduction promises it. These questions take about ${suggested}.`,
    autoAdvance: 'Go on by itself after a single choice',
    languagesLegend: 'Languages',
    inWelsh: 'Can be answered in Welsh too',
    inWelshHint:
      'The resident chooses, and can change at any question. The Welsh of the questions is our own translation: have a Welsh speaker check it under “Check the wording”.',
    untranslated: (texts) =>
      texts === 1
        ? '1 text has no Welsh yet and is asked in English.'
        : `${texts} texts have no Welsh yet and are asked in English.`,
    autoAdvanceLegend: 'In the fieldworker’s hands',
    autoAdvanceHint: 'Only once the answer is stored. In self-completion Continue is always pressed.',
    saveSurvey: 'Save the survey',
    nothingSaved: 'Nothing is saved until everything is right.',

    editTitle: 'Change the survey',
    editLead: (survey) =>
      `What residents read and what is kept about ${survey}. Questions, mode and dates belong to its waves. Other tablets have the survey as it was when they got it.`,
    editNameNote:
      'A new name or title is read from the next interview on. Answers that are already there were given with the old one.',
    editWardsNote:
      'Answers stay with the code of their ward. A ward can be added or renamed; one that has answers stays on the list. Bring in the answers of every tablet before you take a ward away. Open waves ask with the new list from the next interview on.',
    saveChanges: 'Save the changes',

    newWaveTitle: 'New wave',
    newWaveLead: (survey) => `A new round of fieldwork for ${survey}.`,
    copiedFrom: (wave) =>
      `Copied from ${wave}. Keep what matters for comparison as it is: the questions, the mode and how people are chosen.`,
    saveWave: 'Save the wave',

    waves: 'Waves',
    newWave: 'New wave',
    noWaves: 'This survey has no waves.',
    created: 'Made on',
    wardList: 'Wards',
    wardsListed: (count, edition) => `${count === 1 ? '1 ward' : `${count} wards`}, list of ${edition}`,
    noWards: 'No list of wards. Residents are not asked where they live.',
    wardsCaption: (edition) => `Wards, list of ${edition}`,
    wardCode: 'Code',
    wardName: 'Name',
    wardShare: 'Share of adults',
    wording: 'Wording',
    approval: 'Approval of equality questions',
    noApproval: 'None recorded. These questions are off.',
    contactRow: 'Contact for residents',
    contactNone: 'None given',
    retentionRow: 'Answers must be gone by',
    retentionNone: 'Not set',
    retentionPast: (day) =>
      `The answers of this survey had to be gone by ${day}. Take out what you publish, then delete the survey.`,
    changeSurvey: 'Change these details and the wards',
    fieldwork: 'Fieldwork',
    answers: 'Responses',
    change: 'Change',
    deleteSurvey: 'Delete this survey',

    survey: 'Survey',
    status: 'Status',
    minutesRow: 'Length',
    aboutMinutes: (count) => `About ${count === 1 ? '1 minute' : `${count} minutes`}`,
    questionnaire: 'Questionnaire',
    questionnaireVersion: (version) => `Version ${version}`,
    goesOn: 'Goes on by itself',
    counts: 'Responses',
    today: 'Finished today on this tablet',
    onTablet: 'On this tablet, not yet brought in',
    broughtIn: 'Brought in',
    fromElsewhere: 'Of them, collected elsewhere',
    fromFile: (file, day, people) => `${people} from the file ${file}, brought in on ${day}`,
    steps: 'From the questions to the results',
    finishedToday: (count) => `${count} finished today`,
    waiting: (count) => `${count} to bring in`,
    tabletsNeedKeys: 'Once keys are in use',
    tabletsIfAny: 'Where other devices interview',
    nothingWaits: 'Nothing waits on this tablet',
    interviewsIn: (count) => `${count} brought in`,
    notYet: 'Nothing brought in yet',
    startInterview: 'Start an interview',
    bringIn: 'Bring in',
    results: 'Results',
    checkWording: 'Check the wording',
    copyWave: 'Copy to a new wave',
    closeWave: 'Close this wave',
    reopenWave: 'Reopen this wave',
    closedNote:
      'This wave is closed: no new interviews can be started. Answers can still be brought in and read.',
    deleteWave: 'Delete this wave',
    wordingToCheck: (count) =>
      count === 1
        ? '1 text was not read whole at its source. Check it against the LGA’s page before fieldwork.'
        : `${count} texts were not read whole at their source. Check them against the LGA’s page before fieldwork.`,
    wordingAllChecked: 'All wording has been checked.',
    asPrinted: 'The questions, in order',
    paper: {
      link: 'Paper questionnaire',
      title: 'Paper questionnaire',
      lead: 'For residents to fill in and send back; staff enter it as a postal interview. Questions that only some are asked say so in words.',
      backToWave: 'Back to the wave',
      loading: 'Opening the questionnaire',
      language: 'Language of the paper',
      untranslated: (texts, language) =>
        texts === 1
          ? `1 text has no translation into ${language}: it is printed in English, and marked.`
          : `${texts} texts have no translation into ${language}: they are printed in English, and marked.`,
      ownWordsInEnglish: (language) =>
        `The instructions around the questions are in English: there are none in ${language}.`,
    },
    printedLead: 'As they are asked, with the mark of each text and what the fieldworker may code.',
    print: 'Print',
    forFieldworker: 'Fieldworker',
    offeredHere: (condition) => `offered only if ${condition}`,
    offeredThese: (answers, more, condition) =>
      `${answers.map((answer) => `“${answer}”`).join(', ')}${more > 0 ? ` and ${more} more answers` : ''}: offered only if ${condition}`,
    endsHere: 'ends the interview',
    exclusiveHere: 'stands alone',
    specifyHere: 'asks what exactly',
    anchoredHere: 'stays last',
    notReadOutHere: 'not read out',
    showCard: (number) => `Show card ${number}`,
    readOut: 'Answers are read out',
    notReadOut: 'Answers are not read out',
    orders: {
      rotated: 'Answers begin at another one in each interview',
      random: 'Answers come in another order in each interview',
    },
    rowOrders: {
      rotated: 'Rows begin at another one in each interview',
      random: 'Rows come in another order in each interview',
    },
    workedOut: (formula) => `Nobody is asked: worked out by ${formula}`,
    answerTo: (name) => `[answer to “${name}”]`,
    eachOf: (name) => `[each answer to “${name}”]`,
    eachTime: '[which time it is]',
    inside: (title) => `Answer this section each time that you answer “${title}”.`,
    repeated: (name) => `Answer this section once for each answer you gave to “${name}”.`,
    counted: (name) => `Answer this section as many times as you said in “${name}”.`,
    again: (condition, most) => `Answer this section again as long as ${condition}, at most ${most} times.`,
    carried: (question, chosen) =>
      `Of the answers of “${question}”, only those ${chosen ? 'chosen' : 'not chosen'} there`,
    carriedRows: (question, chosen) =>
      `Of the rows that are answers of “${question}”, only those ${chosen ? 'chosen' : 'not chosen'} there are asked`,
    standsFor: (code) => `stands for code ${code}`,
    checks: {
      hard: (message) => `Does not go on where: ${message}`,
      soft: (message) => `Asks whether it is right where: ${message}`,
    },
    dontKnow: { offered: 'Don’t know is offered', volunteered: 'Don’t know only if said', forbidden: '' },
    preferNot: {
      offered: 'Prefer not to say is offered',
      volunteered: 'Prefer not to say only if said',
      forbidden: '',
    },
    required: 'Must be answered',
    rowsOf: 'Asked of each',
    answersListed: (answers) => `Answers: ${answers.join(' / ')}`,
    rowsListed: (rows) => `Asked of each: ${rows.join(' / ')}`,

    wordingTitle: 'Check the wording',
    wordingLead:
      'A comparison with published figures is only as good as the wording. These texts could not be read whole at their source when Soundings was made. Compare each with its source and tick it. A text that differs must not be ticked.',
    wordingNone: 'Every text of this questionnaire was read at its source or is the council’s own.',
    wordingDone: 'Every text has been checked.',
    marks: {
      seen: { name: 'Seen', meaning: 'Read at its source.' },
      partSeen: { name: 'Part seen', meaning: 'Part was read at its source, the rest is recalled.' },
      recalled: { name: 'Recalled', meaning: 'Written from memory, not seen at its source.' },
      translated: {
        name: 'Welsh to be confirmed',
        meaning: 'Our own translation: have it checked by somebody who speaks Welsh.',
      },
      own: {
        name: 'Own wording',
        meaning: 'Written for Soundings or by the council; nothing to compare it with.',
      },
    },
    leadInOf: (question) => `Read before “${question}”`,
    source: 'Source',
    inEnglish: 'In English',
    iChecked: 'I checked this against its source',
    iCheckedWelsh: 'I checked this, or had it checked, as somebody who speaks Welsh',
    confirmHeading: 'Who checked?',
    yourName: 'Your name',
    yourNameHint: 'It is kept with each text you ticked, on this device',
    saveChecked: 'Save what I checked',
    checkedBy: (by, on) => `Checked by ${by} on ${on}`,
    takeBack: 'Take back',
    wordingLeft: (left, all) => `${left} of ${all} texts still to check`,
    savedChecks: (count) => (count === 1 ? '1 text marked as checked.' : `${count} texts marked as checked.`),
    sourcePages: 'Where the words were published',
    compareWith: (title) => `Compare with ${title}`,

    deleteTitle: (name) => `Delete ${name}?`,
    deleteLead: 'This cannot be undone. Gone from this device will be:',
    deleteSurveyStays: (survey) => `The survey itself, ${survey}, and its other waves stay.`,
    deleteWaves: (titles) =>
      titles.length === 1 ? `1 wave: ${titles[0]}` : `${titles.length} waves: ${titles.join(', ')}`,
    unfinished: 'Unfinished interviews',
    deleteBackUp: 'Save a back-up first if anything here may still be needed.',
    deleteBackUpLink: 'Back up',
    deleteYes: 'Delete for good',
    deleteNo: 'Keep it',
    deleteSimulated:
      'These answers are simulated: no real person gave them. The sample council can be made again at any time.',
    cannotShow: 'This page cannot be shown',

    missing: {
      council: 'Choose the council from the list',
      'council-name': 'Enter what residents call the council',
      'survey-title': 'Enter a title for the survey',
      wards: 'Enter the wards, or leave the date of the list empty',
      'wards-edition': 'Enter the date of the list of wards',
      'wave-title': 'Enter a title for the wave',
      from: 'Enter the first day of fieldwork',
      to: 'Enter the last day of fieldwork',
      mode: 'Select how the answers are taken',
      sample: 'Select how people are chosen',
      modules: 'Select at least one group of questions',
      minutes: 'Enter about how many minutes an interview takes',
      'approved-by': 'Enter who approved the questions about equality',
      'approved-on': 'Enter when the questions about equality were approved',
      'your-name': 'Enter your name',
      texts: 'Tick at least one text that you checked',
    },
    notADay: {
      retention: 'The day by which answers must be gone must be a real date',
      'wards-edition': 'The date of the list of wards must be a real date',
      from: 'The first day of fieldwork must be a real date',
      to: 'The last day of fieldwork must be a real date',
      'approved-on': 'The day of the approval must be a real date',
    },
    datesReversed: 'The last day of fieldwork must be the first day or later',
    minutesRange: (from, to) => `Minutes must be a whole number from ${from} to ${to}`,
    wardsEmpty: 'The list of wards is empty. Give one ward a line: code, name',
    wardCellEmpty: (row, column) =>
      column === 'name'
        ? `Row ${row} of the wards has no name: write the code, a comma, then the name`
        : `Row ${row} of the wards has no ${column}`,
    wardAdultsBad: (row, found) =>
      `Row ${row} of the wards: the number of adults must be above 0, not “${found}”`,
    wardDouble: (row, firstRow, value) =>
      `Row ${row} repeats row ${firstRow}: “${value}” is there twice. Each ward needs its own code and name`,
    wardSharesSum: (percent) =>
      `The shares of the wards sum to ${percent}%, not to 100%. Put them right, or give each ward’s number of adults`,
    wardInUse: (code, name, answers) =>
      `${answers === 1 ? '1 answer names' : `${answers} answers name`} ward ${code}, ${name}: it must stay on the list`,
    wardSwapped: (code, name, now) =>
      `Ward ${code} has answers as ${name}: it cannot be called ${now}, which was another ward’s name`,
    interviewsUnfinished: (count) =>
      `${count === 1 ? '1 interview is' : `${count} interviews are`} unfinished: finish or stop ${count === 1 ? 'it' : 'them'} before you rename wards or take them away`,
  },
};
