import { day } from '../core/day.ts';
import { countText } from '../core/percent.ts';
import { counted } from './counted.ts';
import { dayInWords } from './days.ts';
import type { Words } from './inLanguages.ts';

type UseWord =
  | 'choice'
  | 'grid'
  | 'several'
  | 'parted'
  | 'number'
  | 'day'
  | 'words'
  | 'weight'
  | 'case'
  | 'area'
  | 'stratum'
  | 'samplingPoint'
  | 'fieldworker'
  | 'finished'
  | 'mode'
  | 'frame'
  | 'dwellings'
  | 'adults'
  | 'probability'
  | 'leaveOut';

type MeaningWord =
  | 'answer'
  | 'good'
  | 'bad'
  | 'notChosen'
  | 'dontKnow'
  | 'preferNot'
  | 'notAnswered'
  | 'notAsked';

/** What stops a file as a whole, with its facts. */
interface StopSentences {
  readonly emptyFile: () => string;
  readonly noRows: () => string;
  readonly notText: (row: number) => string;
  readonly oneColumn: (found: string) => string;
  readonly tooManyColumns: (columns: number, limit: number) => string;
  readonly openQuote: (row: number) => string;
  readonly rowTooLong: (row: number, limit: number) => string;
  readonly tooManyRows: (rows: number, limit: number) => string;
  readonly tooManyAnswers: (limit: number) => string;
  readonly otherColumns: (missing: string) => string;
  readonly badRecipe: () => string;
  readonly alreadyHere: (wave: string) => string;
  readonly notRead: () => string;
}

type TroubleWord =
  | 'tooFewCells'
  | 'tooManyCells'
  | 'oddQuote'
  | 'unknownCode'
  | 'notANumber'
  | 'notADay'
  | 'badWeight'
  | 'hugeWeight'
  | 'unknownArea'
  | 'unknownMode'
  | 'badChance'
  | 'unfit'
  | 'sameCase';

type FaultWord =
  | 'noQuestion'
  | 'noText'
  | 'noAnswer'
  | 'noCodes'
  | 'noLabel'
  | 'sameLabel'
  | 'samePart'
  | 'sameQuestion'
  | 'unfitQuestion'
  | 'ownQuestion'
  | 'noMode';

type FieldWord = 'council' | 'survey-title' | 'wave-title' | 'from' | 'to' | 'mode' | 'sample' | 'reversed';

/** What the pages of an import say. */
export interface ImportSentences {
  readonly title: string;
  readonly home: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly format: string;
  readonly sav: string;
  readonly fileLabel: string;
  readonly fileHint: string;
  readonly reading: (file: string) => string;
  readonly checking: string;
  readonly keeping: string;
  readonly progress: string;
  readonly stop: string;
  readonly problemTitle: string;
  readonly safe: string;
  readonly stops: StopSentences;
  readonly contentsTitle: string;
  readonly contentsLead: (file: string, rows: string, columns: string) => string;
  readonly howRead: (separator: string, encoding: string) => string;
  readonly separators: Readonly<Record<string, string>>;
  readonly encodings: Readonly<Record<string, string>>;
  /** @param count Columns without a name, of how many. */
  readonly nameless: (count: number, all: number) => string;
  readonly personal: string;
  readonly maybePersonal: (names: string) => string;
  readonly rowsLeftOut: string;
  readonly destination: string;
  readonly newSurvey: string;
  readonly newSurveyHint: string;
  readonly newWave: (survey: string) => string;
  readonly newWaveHint: string;
  readonly toWave: (wave: string, survey: string) => string;
  readonly toWaveHint: string;
  readonly recipe: string;
  readonly recipeNone: string;
  readonly recipeGuess: string;
  readonly recipeKept: (file: string, date: string) => string;
  readonly recipeFile: string;
  readonly recipeFileHint: string;
  readonly recipeRead: (file: string) => string;
  readonly goOn: string;
  readonly back: string;
  readonly otherFile: string;
  readonly columnsTitle: string;
  readonly columnsLead: string;
  /** Above values that a recipe does not know. */
  readonly newCodes: string;
  readonly problemColumns: string;
  readonly theCouncil: string;
  readonly search: string;
  readonly show: string;
  readonly shows: Readonly<Record<'all' | 'questions' | 'facts' | 'leftOut', string>>;
  readonly shown: (shown: string, all: string, chosen: string) => string;
  readonly chooseShown: string;
  readonly chooseNone: string;
  readonly treat: string;
  readonly treatButton: string;
  readonly treatNothing: string;
  readonly treated: (count: number, use: string) => string;
  readonly columnsCaption: string;
  readonly column: string;
  readonly inFile: string;
  readonly becomes: string;
  readonly change: string;
  readonly values: (count: number) => string;
  readonly manyValues: (longest: number) => string;
  readonly numbers: (least: string, greatest: string) => string;
  readonly empties: (count: string) => string;
  readonly uses: Readonly<Record<UseWord, string>>;
  readonly useHints: Readonly<Record<UseWord, string>>;
  readonly partOf: (question: string, use: string) => string;
  readonly saveRecipe: string;
  readonly targetTitle: (name: string) => string;
  readonly ofColumns: (names: string) => string;
  readonly useLabel: string;
  readonly text: string;
  readonly textHint: string;
  readonly known: string;
  readonly knownHint: string;
  readonly own: string;
  readonly codes: string;
  readonly eitherWay: string;
  readonly turnRound: string;
  readonly found: string;
  readonly emptyCell: string;
  readonly means: string;
  readonly label: string;
  readonly meanings: Readonly<Record<MeaningWord, string>>;
  readonly severalMeanings: Readonly<Record<MeaningWord, string>>;
  readonly meansFor: (found: string) => string;
  readonly labelFor: (found: string) => string;
  readonly parts: string;
  readonly partFor: (column: string) => string;
  readonly parting: string;
  readonly sameAnswers: string;
  /** @param partly Questions with some of the codes only: they stay as they are. */
  readonly sameDone: (count: number, partly: number) => string;
  readonly done: string;
  readonly faults: Readonly<Record<FaultWord, (column: string) => string>>;
  readonly factsTitle: string;
  readonly factsLead: string;
  readonly council: string;
  readonly councilHint: string;
  readonly surveyTitle: string;
  readonly waveTitle: string;
  readonly waveTitleHint: string;
  readonly madeUpTitle: string;
  readonly madeUp: string;
  readonly madeUpHint: string;
  readonly from: string;
  readonly to: string;
  readonly dateHint: string;
  readonly mode: string;
  /** Where a column says it of each. */
  readonly modeOfMost: string;
  readonly modeOfMostHint: (column: string) => string;
  readonly asTheOthers: string;
  readonly byMode: (modes: string) => string;
  readonly sample: string;
  readonly needed: Readonly<Record<FieldWord, string>>;
  readonly badDay: string;
  readonly readRows: string;
  readonly checkTitle: string;
  readonly checkLead: (responses: number, rows: number) => string;
  readonly becomesWave: (wave: string, survey: string) => string;
  readonly nothingYet: string;
  readonly noResponses: string;
  readonly unanswered: (count: number) => string;
  readonly offRoute: (count: number) => string;
  readonly voids: (count: number) => string;
  readonly weighted: (count: number) => string;
  readonly troubles: string;
  readonly codesLeftOut: string;
  readonly codesLeftOutLead: string;
  readonly codesOf: (column: string, codes: string, more: number) => string;
  readonly noTroubles: string;
  readonly troubleNames: Readonly<Record<TroubleWord, (count: number) => string>>;
  readonly troubleAt: (row: number, column: string, found: string) => string;
  readonly troubleAtEmpty: (row: number, column: string) => string;
  readonly fewCells: (row: number, cells: number, column: string) => string;
  readonly manyCells: (row: number, cells: number, found: string) => string;
  readonly quoteAt: (row: number) => string;
  readonly moreTroubles: (count: string) => string;
  readonly keep: (count: number) => string;
  readonly keptTitle: string;
  readonly keptBanner: string;
  readonly kept: (count: number, wave: string) => string;
  readonly toResults: string;
  readonly toWavePage: string;
  readonly undo: string;
  readonly undoMeaning: string;
  readonly undone: string;
  readonly module: string;
  readonly none: string;
  readonly wereAsked: string;
  readonly number: (count: number) => string;
  readonly date: (text: string) => string;
}

/** Words of bringing in answers that were collected elsewhere. */
export const importWords: Words<ImportSentences> = {
  en: {
    title: 'Answers collected elsewhere',
    home: 'Home',
    lead: 'Bring in a table of answers from an online survey, a postal survey or a research company, so that they are weighted, compared and reported like interviews that were held here.',
    steps: [
      'You choose a file and see what is in it.',
      'You say what each column is. The app makes a guess, and remembers what you said.',
      'You see how many rows become responses, and what is left out and why.',
    ],
    format:
      'The file is CSV: a row for each person under one row of headings. Commas, semicolons or tabs may part the columns. Excel saves such a file under “Save as”, “CSV UTF-8”.',
    sav: 'A file of SPSS (.sav) is not read: save it as CSV there.',
    fileLabel: 'Choose or drop a CSV file',
    fileHint: 'It is read on this device and sent nowhere. Nothing is kept until the last step.',
    reading: (file) => `Reading ${file}… Large files take a minute.`,
    checking: 'Reading every row…',
    keeping: 'Keeping the responses…',
    progress: 'How far it is',
    stop: 'Stop',
    problemTitle: 'This file cannot be used',
    safe: 'Nothing was kept, and nothing on this device was changed.',
    stops: {
      emptyFile: () => 'The file is empty.',
      noRows: () => 'The file has a row of headings and no row under it.',
      notText: (row) =>
        `This is no CSV file: in row ${countText(row)} there are signs that no text has. If it is a workbook, save it as CSV first.`,
      oneColumn: (found) =>
        `Only one column was found, called “${found}”. Commas, semicolons or tabs must part the columns.`,
      tooManyColumns: (columns, limit) =>
        `The file has ${countText(columns)} columns; at most ${countText(limit)} can be read. Leave out what you do not need.`,
      openQuote: (row) =>
        `In row ${countText(row)} a quotation mark is opened and never closed, so that nobody knows where the rows after it end.`,
      rowTooLong: (row, limit) =>
        `Row ${countText(row)} is longer than ${countText(limit)} letters. Most likely a quotation mark in it is never closed: look at that row.`,
      tooManyRows: (rows, limit) =>
        `The file has ${countText(rows)} rows; at most ${countText(limit)} responses can be brought in at once. Bring in one wave, or part the file by year.`,
      tooManyAnswers: (limit) =>
        `The file has more than ${countText(limit)} answers, which is more than a browser holds well. Leave out columns that you do not need.`,
      otherColumns: (missing) => `What was kept is for other columns. This file has no column ${missing}.`,
      badRecipe: () => 'This is no file of what columns are: “Save what the columns are” makes one.',
      alreadyHere: (wave) =>
        `This very file was brought in before: its responses are in the wave “${wave}”. Delete that wave first if you want to bring it in anew.`,
      notRead: () => 'The file could not be read. It may have been moved, or changed since it was chosen.',
    },
    contentsTitle: 'What is in the file',
    contentsLead: (file, rows, columns) => `${file} has ${rows} rows under ${columns} columns.`,
    howRead: (separator, encoding) => `${separator} part the columns; the letters are ${encoding}.`,
    separators: { ',': 'Commas', ';': 'Semicolons', '\t': 'Tabs' },
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      'windows-1252': 'Windows-1252 (as Excel writes them)',
    },
    nameless: (count, all) =>
      `${countText(count)} of ${countText(all)} columns have no name in the row of headings. If their names stand in a row below it, such as under a title, take the rows above the names out of the file and choose it again.`,
    personal:
      'Bring in only what you need. Names, addresses, telephone numbers, e-mail addresses and whole postcodes are not needed to count answers.',
    maybePersonal: (names) =>
      `Left out unless you say otherwise, because they may hold words of residents or say who somebody is: ${names}.`,
    rowsLeftOut: 'Rows that are left out',
    destination: 'What should these answers become?',
    newSurvey: 'A new survey',
    newSurveyHint: 'With one wave, and a questionnaire made of the columns.',
    newWave: (survey) => `A new wave of “${survey}”`,
    newWaveHint: 'Columns can be the same questions as in its other waves, so that change is shown.',
    toWave: (wave, survey) => `More answers of the wave “${wave}”, ${survey}`,
    toWaveHint: 'Such as postal forms typed in elsewhere: every column must be a question of that wave.',
    recipe: 'What the columns are',
    recipeNone: 'Guess from what is in them',
    recipeGuess: 'You look the guess over on the next page.',
    recipeKept: (file, date) => `As in ${file}, brought in ${date}`,
    recipeFile: 'Or from a file of what columns are',
    recipeFileHint: 'A JSON file that was saved on the next page.',
    recipeRead: (file) => `As in ${file}`,
    goOn: 'Continue',
    back: 'Back',
    otherFile: 'Choose another file',
    columnsTitle: 'What each column is',
    columnsLead:
      'Look over the guess. Give questions and answers their words: they are what tables and reports will say.',
    newCodes:
      'Values that are new since these columns were brought in before. What they mean is a guess; of questions that are here already they count as no answer. Look them over:',
    problemColumns: 'There is a problem',
    theCouncil: 'the council',
    search: 'Search by name',
    show: 'Show',
    shows: {
      all: 'All columns',
      questions: 'Questions',
      facts: 'Weights, areas and the like',
      leftOut: 'Left out',
    },
    shown: (shown, all, chosen) => `${shown} of ${all} columns shown, ${chosen} chosen`,
    chooseShown: 'Choose all shown',
    chooseNone: 'Choose none',
    treat: 'The chosen columns are',
    treatButton: 'Set',
    treatNothing: 'Choose columns first, by the box before each name.',
    treated: (count, use) =>
      count === 1 ? `1 column is now: ${use}` : `${countText(count)} columns are now: ${use}`,
    columnsCaption: 'Columns of the file',
    column: 'Column',
    inFile: 'In the file',
    becomes: 'Becomes',
    change: 'Change',
    values: (count) => (count === 1 ? '1 value' : `${count} values`),
    manyValues: (longest) => `many values, up to ${longest} letters`,
    numbers: (least, greatest) => `${least} to ${greatest}`,
    empties: (count) => `${count} empty`,
    uses: {
      choice: 'One answer',
      grid: 'Rows of a grid',
      several: 'Several answers, a column each',
      parted: 'Several answers in a cell',
      number: 'A number',
      day: 'A date',
      words: 'Own words',
      weight: 'Weight',
      case: 'Number of the case',
      area: 'Area (ward)',
      stratum: 'Stratum',
      samplingPoint: 'Sampling point',
      fieldworker: 'Fieldworker',
      finished: 'Day of the interview',
      mode: 'How it was collected',
      frame: 'What the list says of people',
      dwellings: 'Homes at the address',
      adults: 'Adults at the home',
      probability: 'Chance that the address was drawn',
      leaveOut: 'Left out',
    },
    useHints: {
      choice: 'A question of its own; each code is an answer.',
      grid: 'Columns with the same answers become one question, asked row by row.',
      several: 'Each column is an answer that could be ticked.',
      parted: 'A sign parts the answers in each cell.',
      number: 'Counted in bands, with median and mean.',
      day: 'Counted by month or year.',
      words: 'Personal data: kept with the response, never in a table.',
      weight: 'Kept with each response as the weight given; “Weights” offers it.',
      case: 'Kept with each response, so that it can be found in the file again.',
      area: 'The ward of each response.',
      stratum: 'The part of the list that somebody was drawn from.',
      samplingPoint: 'People drawn together; intervals take it into account.',
      fieldworker: 'Who held the interview.',
      finished: 'Responses without one count as held on the first day.',
      mode: 'Online, by post, by telephone: kept with each response, and comparisons go by it. To make tables by it, take it as one answer.',
      frame:
        'Such as nation or role, from the list that people were drawn from: for response rates by it, and targets.',
      dwellings: 'Of a random sample of addresses in which one home was chosen: weights begin with it.',
      adults: 'Of a random sample in which one adult of a home was chosen: weights begin with it.',
      probability: 'Above 0 and at most 1, for every row: weights begin with it.',
      leaveOut: 'Not brought in.',
    },
    partOf: (question, use) => `${use}: ${question}`,
    saveRecipe: 'Save what the columns are',
    targetTitle: (name) => `Column ${name}`,
    ofColumns: (names) => `Columns: ${names}`,
    useLabel: 'This is',
    text: 'Words of the question',
    textHint: 'As it was asked.',
    known: 'Is it a question that is here already?',
    knownHint:
      'The same words and answers let it be compared with national figures, or with other waves. Choose one only if it was asked in these words.',
    own: 'No, a question of its own',
    codes: 'What stands in the cells',
    eitherWay:
      'Numbers do not say which end is the best answer: some files count from it, some towards it. Look above whether each stands for the answer that people gave.',
    turnRound: 'Turn these answers round',
    found: 'In the file',
    emptyCell: '(empty cell)',
    means: 'Means',
    label: 'Words of the answer',
    meanings: {
      answer: 'An answer',
      good: 'A favourable answer (counted together)',
      bad: 'An unfavourable answer (counted together)',
      notChosen: 'None of these',
      dontKnow: 'Don’t know',
      preferNot: 'Prefer not to say',
      notAnswered: 'Not answered',
      notAsked: 'Not asked',
    },
    severalMeanings: {
      answer: 'Ticked',
      good: 'Ticked',
      bad: 'Ticked',
      notChosen: 'Not ticked',
      dontKnow: 'Don’t know',
      preferNot: 'Prefer not to say',
      notAnswered: 'Not answered',
      notAsked: 'Not asked',
    },
    meansFor: (found) => `What ${found} means`,
    labelFor: (found) => `Words for ${found}`,
    parts: 'What each column is about',
    partFor: (column) => `Words for ${column}`,
    parting: 'Sign that parts the answers',
    sameAnswers: 'Give these answers to every question with the same codes',
    sameDone: (count, partly) =>
      [
        count === 0
          ? 'No other question has just these codes.'
          : count === 1
            ? '1 other question has these answers now.'
            : `${count} other questions have these answers now.`,
        ...(partly === 0
          ? []
          : [
              partly === 1
                ? '1 question has only some of the codes and was not changed.'
                : `${partly} questions have only some of the codes and were not changed.`,
            ]),
      ].join(' '),
    done: 'Done',
    faults: {
      noQuestion: () => 'Say of at least one column that it is a question',
      noText: (column) => `Give the question of column ${column} its words`,
      noAnswer: (column) => `Say of column ${column} which codes are answers`,
      noCodes: (column) =>
        `Column ${column} has too many different values, or too long ones, to be answers: leave it out, or take it as a number, own words or an area`,
      noLabel: (column) => `Give each answer and row of column ${column} its words`,
      sameLabel: (column) => `Give the answers of column ${column} words that differ, or the same code`,
      samePart: (column) => `Say for each column of the question of ${column} what it alone is about`,
      sameQuestion: (column) => `Choose another question for column ${column}: this one has a column already`,
      unfitQuestion: (column) =>
        `Look at column ${column}: the question that it should be has no such answer or row`,
      noMode: (column) =>
        `Say of at least one value of column ${column} how such answers were collected, or take the column as something else`,
      ownQuestion: (column) =>
        `Choose for column ${column} which question of the wave it is, or leave it out`,
    },
    factsTitle: 'About these answers',
    factsLead: 'How they were collected decides what the results can claim.',
    council: 'Council',
    councilHint: 'Type part of its name.',
    surveyTitle: 'Title of the survey',
    waveTitle: 'Title of the wave',
    waveTitleHint: 'Such as “Online, autumn 2026”.',
    madeUpTitle: 'Are they real?',
    madeUp: 'These answers are made up, for a trial or for training',
    madeUpHint: 'Every page and every file of this survey then says that they are simulated.',
    from: 'First day of fieldwork',
    to: 'Last day of fieldwork',
    dateHint: 'For example 3 10 2026',
    mode: 'How were they collected?',
    modeOfMost: 'How were most of them collected?',
    modeOfMostHint: (column) =>
      `Column ${column} says it of each. Responses of which it says nothing count as collected so.`,
    asTheOthers: 'It does not say: as most were',
    byMode: (modes) => `How they were collected: ${modes}.`,
    sample: 'How were people chosen?',
    needed: {
      council: 'Choose the council from the list',
      'survey-title': 'Give the survey a title',
      'wave-title': 'Give the wave a title',
      from: 'Enter the first day of fieldwork',
      to: 'Enter the last day of fieldwork',
      mode: 'Choose how the answers were collected',
      sample: 'Choose how people were chosen',
      reversed: 'The last day must not come before the first',
    },
    badDay: 'Enter a day of the calendar, such as 3 10 2026',
    readRows: 'Read every row',
    checkTitle: 'Check before they are kept',
    checkLead: (responses, rows) =>
      `${counted(responses, 'response', 'responses')} will be brought in, out of ${counted(rows, 'row', 'rows')}.`,
    becomesWave: (wave, survey) => `They will be in the wave “${wave}” of “${survey}”.`,
    nothingYet: 'Nothing is kept yet.',
    noResponses: 'No row has an answer. Go back and look at what the columns are.',
    unanswered: (count) =>
      `${counted(count, 'row is', 'rows are')} left out because no cell that is used holds an answer.`,
    offRoute: (count) =>
      `${counted(count, 'answer is', 'answers are')} left out because the questionnaire would not have asked that person.`,
    voids: (count) =>
      `${counted(count, 'response is', 'responses are')} outside the survey by their answers (such as under 18): kept, not counted.`,
    weighted: (count) => `${counted(count, 'response has', 'responses have')} a weight.`,
    troubles: 'What is left out, and why',
    codesLeftOut: 'Codes that count as no answer',
    codesLeftOutLead: 'Go back if one of them is an answer.',
    codesOf: (column, codes, more) => `${column}: ${codes}${more === 0 ? '' : ` and ${more} more`}`,
    noTroubles: 'Every row and every cell could be read.',
    troubleNames: {
      tooFewCells: (count) => `${counted(count, 'row', 'rows')} left out for ending before the last column`,
      tooManyCells: (count) =>
        `${counted(count, 'row', 'rows')} left out for having more cells than there are headings`,
      oddQuote: (count) =>
        `${counted(count, 'row', 'rows')} with a quotation mark in the middle of a quoted cell: check that this was read rightly`,
      unknownCode: (count) =>
        `${counted(count, 'cell', 'cells')} with a code that has no meaning: counted as not answered`,
      notANumber: (count) =>
        `${counted(count, 'cell', 'cells')} that should be a number: counted as not answered`,
      notADay: (count) => `${counted(count, 'cell', 'cells')} that should be a date`,
      badWeight: (count) =>
        `${counted(count, 'row', 'rows')} without a weight that can be used, as it is missing, 0, below 0 or no number: brought in without one`,
      hugeWeight: (count) =>
        `${counted(count, 'row', 'rows')} with a weight of more than 100 times the middle one: brought in without one. Look whether a decimal point is missing`,
      unknownArea: (count) => `${counted(count, 'row', 'rows')} with an area that is not on the list`,
      unknownMode: (count) =>
        `${counted(count, 'row', 'rows')} in which the way to collect is none that you named: counted as collected like most`,
      badChance: (count) =>
        `${counted(count, 'cell', 'cells')} with no number of homes or adults, or no chance above 0 and up to 1: counted as not known`,
      unfit: (count) =>
        `${counted(count, 'answer', 'answers')} that the question does not have: counted as not answered`,
      sameCase: (count) =>
        `${counted(count, 'row', 'rows')} with the number of a case that came before: look whether it came twice`,
    },
    troubleAtEmpty: (row, column) => `row ${countText(row)}, column ${column}: (empty cell)`,
    troubleAt: (row, column, found) => `row ${countText(row)}, column ${column}: “${found}”`,
    fewCells: (row, cells, column) =>
      `row ${countText(row)} has ${countText(cells)} cells and ends before column ${column}`,
    manyCells: (row, cells, found) =>
      `row ${countText(row)} has ${countText(cells)} cells, “${found}” among those too many`,
    quoteAt: (row) => `row ${countText(row)}`,
    moreTroubles: (count) => `and ${count} more`,
    keep: (count) => `Bring in ${counted(count, 'response', 'responses')}`,
    keptTitle: 'Brought in',
    keptBanner: 'Done',
    kept: (count, wave) => `${counted(count, 'response is', 'responses are')} now counted in “${wave}”.`,
    toResults: 'See the results',
    toWavePage: 'See the wave',
    undo: 'Take them away again',
    undoMeaning: 'Deletes what was just brought in, and nothing else.',
    undone: 'They are gone again. Nothing of this file is kept.',
    module: 'Questions of the file',
    none: 'None of these',
    wereAsked: 'Which of these questions were asked',
    number: countText,
    date: (text) => {
      const known = day(text);
      return known === null ? text : dayInWords(known);
    },
  },
};
