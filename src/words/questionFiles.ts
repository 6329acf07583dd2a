import type { Words } from './inLanguages.ts';

type NoteWord =
  | 'typeUnsupported'
  | 'metadata'
  | 'typeUnknown'
  | 'noList'
  | 'tooManyChoices'
  | 'emptyRow'
  | 'disabledRow'
  | 'doesNotFit'
  | 'takenAsWords'
  | 'takenAsDay'
  | 'takenAsChoice'
  | 'takenAsStatement'
  | 'takenAsWorkedOut'
  | 'renamed'
  | 'groupEndMissing'
  | 'groupBeginMissing'
  | 'groupWords'
  | 'tableApart'
  | 'repeatOpen'
  | 'repeatOpenIf'
  | 'repeatAlone'
  | 'repeatLimited'
  | 'relevantUnread'
  | 'requiredUnread'
  | 'constraintUnread'
  | 'calculationUnread'
  | 'filterUnread'
  | 'textTooLong'
  | 'columnLeftOut'
  | 'defaultLeftOut'
  | 'seedLeftOut'
  | 'messageLeftOut'
  | 'looksLeftOut'
  | 'codesInstead'
  | 'ownLost'
  | 'columnUnknown'
  | 'languageGuessed'
  | 'noEnglish'
  | 'doubleChoice';

interface QuestionFileSentences {
  readonly link: string;
  readonly title: string;
  readonly saveTitle: string;
  readonly saveForm: string;
  readonly saveFormText: string;
  readonly saveJson: string;
  readonly saveJsonText: string;
  readonly saved: (name: string) => string;
  readonly bringTitle: string;
  readonly bringText: string;
  readonly chooseFile: string;
  readonly chooseHint: string;
  readonly reading: (name: string) => string;
  readonly problemTitle: string;
  readonly another: string;
  readonly reportTitle: (name: string) => string;
  readonly nothingYet: string;
  readonly same: string;
  readonly counted: (questions: number, groups: number, rows: number | null) => string;
  readonly leftOut: (rows: number) => string;
  readonly allTaken: string;
  readonly errors: (errors: number) => string;
  readonly changedWordings: (names: readonly string[]) => string;
  readonly accept: string;
  readonly acceptText: string;
  readonly cancel: string;
  readonly rowsTitle: string;
  readonly sheetAndRow: (sheet: 'survey' | 'choices' | 'settings', row: number | null) => string;
  readonly head: {
    readonly row: string;
    readonly name: string;
    readonly what: string;
    readonly outcome: string;
  };
  readonly weights: Readonly<Record<'leftOut' | 'changed' | 'ignored', string>>;
  readonly notes: Readonly<Record<NoteWord, (found: string) => string>>;
  readonly more: (rows: number) => string;
  readonly morePlaces: (places: number) => string;
  readonly questionsTitle: string;
  readonly group: (title: string, questions: number) => string;
  readonly accepted: (name: string) => string;
}

const several = (count: number, noun: string) =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
const quoted = (found: string) => (found === '' ? '' : ` (${found.slice(0, 200)})`);

/** Words of the page where questions come from a file and go into one. */
export const questionFileWords: Words<QuestionFileSentences> = {
  en: {
    link: 'Bring in or save questions as a file',
    title: 'Questions as a file',
    saveTitle: 'Save the questions',
    saveForm: 'Save as an XLSForm workbook',
    saveFormText:
      'For ODK, Kobo and others, and to edit in Excel. Brought in again, it gives the same questions: what XLSForm cannot say is in columns that begin with “soundings”.',
    saveJson: 'Save as JSON',
    saveJsonText: 'For other programs, and to keep a copy. Its format is published with Soundings.',
    saved: (name) => `Saved: ${name}`,
    bringTitle: 'Bring in questions',
    bringText:
      'From an XLSForm workbook (.xlsx with a sheet “survey”), or from a questionnaire that was saved here as JSON. You see what becomes of each row before anything changes.',
    chooseFile: 'File of questions',
    chooseHint: 'A workbook (.xlsx) or a JSON file',
    reading: (name) => `Reading ${name}`,
    problemTitle: 'This file cannot be brought in',
    another: 'Choose another file',
    reportTitle: (name) => `What ${name} becomes`,
    nothingYet: 'Nothing has changed yet.',
    same: 'This is the same as what is here: there is nothing to take over.',
    counted: (questions, groups, rows) =>
      `${rows === null ? '' : `${several(rows, 'row')} in the form. `}${several(questions, 'question')} in ${several(groups, 'group')}.`,
    leftOut: (rows) =>
      `${several(rows, 'row')} ${rows === 1 ? 'is' : 'are'} left out because Soundings cannot ask what ${rows === 1 ? 'it asks' : 'they ask'}.`,
    allTaken: 'Every row of the form was taken over.',
    errors: (errors) =>
      errors === 1
        ? 'One thing has to be put right before interviews can ask these questions: the check list names it.'
        : `${errors} things have to be put right before interviews can ask these questions: the check list names them.`,
    changedWordings: (names) =>
      `Worded otherwise than in the bank, and so no longer compared with anything: ${names.join(', ')}.`,
    accept: 'Use these questions in the draft',
    acceptText:
      'They take the place of all questions in the draft. Undo brings the old ones back, and interviews go on asking the questions in use.',
    cancel: 'Leave everything as it is',
    rowsTitle: 'Row by row',
    sheetAndRow: (sheet, row) => (row === null ? `Sheet ${sheet}` : `${sheet}, row ${row}`),
    head: { row: 'Where', name: 'Name', what: 'What happened', outcome: 'Outcome' },
    weights: { leftOut: 'Left out', changed: 'Changed', ignored: 'Not needed' },
    notes: {
      typeUnsupported: (found) => `Left out: this cannot be asked here${quoted(found)}.`,
      metadata: (found) => `Not needed: the app notes this by itself${quoted(found)}.`,
      typeUnknown: (found) => `Left out: the type is not known${quoted(found)}.`,
      noList: (found) => `Left out: the sheet “choices” has no list of this name${quoted(found)}.`,
      tooManyChoices: (found) => `Left out: more choices than a question can have${quoted(found)}.`,
      emptyRow: () => 'Left out: the row has a name but no type.',
      disabledRow: () => 'Not needed: the form has switched this row off in its column “disabled”.',
      doesNotFit: (found) => `Left out: its parts do not fit together${quoted(found)}.`,
      takenAsWords: (found) => `Taken over as a question answered in words${quoted(found)}.`,
      takenAsDay: (found) => `Taken over as a date; the time of day is not asked${quoted(found)}.`,
      takenAsChoice: () => 'Taken over as a question with the one answer “OK”.',
      takenAsStatement: (found) => `Taken over as a statement, because it is read only${quoted(found)}.`,
      takenAsWorkedOut: (found) =>
        `Worked out, as it is read only, but no page shows it: put the answer into a text where people should see it${quoted(found)}.`,
      renamed: (found) =>
        `Another row has this name, or no question can have it; here it is called “${found}”.`,
      groupEndMissing: () => 'The group never ends; what follows was taken to be in it.',
      groupBeginMissing: () => 'This ends a group that did not begin; it was passed over.',
      groupWords: () => 'A group within a group: its heading is read before its first question.',
      tableApart: () =>
        'The rows of this table differ in more than their words, such as in who is asked them: each became a question of its own.',
      repeatOpen: (most) =>
        `The form does not say how often this repeats. Two questions were added: before it, whether there is one, and at its end, whether there is another, up to ${most} times.`,
      repeatOpenIf: (most) =>
        `The form does not say how often this repeats. A question was added at its end, whether there is another, up to ${most} times.`,
      repeatAlone: (found) =>
        `The form counts a choice that stands alone as one time. Here this is not asked of it${quoted(found)}.`,
      repeatLimited: (most) =>
        `The form sets no end to how often this repeats, or a later one than there can be here: it is asked up to ${most} times.`,
      relevantUnread: (found) => `The condition could not be read, so everybody is asked${quoted(found)}.`,
      requiredUnread: (found) =>
        `When an answer is needed could not be read; it can be passed over${quoted(found)}.`,
      constraintUnread: (found) =>
        `The check of the answer could not be read and is left out${quoted(found)}.`,
      calculationUnread: (found) => `Left out: the calculation could not be read${quoted(found)}.`,
      filterUnread: (found) =>
        `Which choices are offered could not be read; all are offered${quoted(found)}.`,
      textTooLong: (found) => `Left out: a text is longer than a question can hold (it begins “${found}”).`,
      defaultLeftOut: (found) =>
        `Nothing stands in it beforehand: its default cannot be read, is none of its answers, or is of a sort of question that people must answer themselves${quoted(found)}.`,
      seedLeftOut: (found) =>
        `The order follows from an answer, or from which choices are offered. Here each interview draws its own order and keeps it. Without the seed${quoted(found)}.`,
      columnLeftOut: (found) => `Without what is in the column “${found}”.`,
      messageLeftOut: (found) => `Without its own message: the app says it in its words${quoted(found)}.`,
      looksLeftOut: (found) => `Its words alone, without bold type, colours or links${quoted(found)}.`,
      codesInstead: (found) =>
        `This works with the names of choices of a long list, of a ranking or of every repetition. Here it has their numbers in the list, so look whether it still does what it should${quoted(found)}.`,
      ownLost: (found) =>
        `What a “soundings” column holds cannot be read, and those columns were passed over${quoted(found)}.`,
      columnUnknown: (found) => `Nothing is known by the name of this column: ${found}.`,
      languageGuessed: (found) => `The language has no code; here it is called “${found}”.`,
      noEnglish: (found) =>
        `There is no English in the form: its texts in “${found}” stand for it until somebody writes it.`,
      doubleChoice: (found) =>
        `Left out: the list has this choice already, or it has no name${quoted(found)}.`,
    },
    morePlaces: (places) => `And ${several(places, 'place')} more.`,
    more: (rows) => `And ${several(rows, 'row')} more.`,
    questionsTitle: 'The questions',
    group: (title, questions) =>
      `${title === '' ? 'Without a heading' : title}: ${several(questions, 'question')}`,
    accepted: (name) => `The questions of ${name} are in the draft. Undo brings the old ones back.`,
  },
};
