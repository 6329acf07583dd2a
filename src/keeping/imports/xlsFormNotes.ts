/** What came of something in a form that is not here as it was there. */
export interface XlsNote {
  readonly sheet: 'survey' | 'choices' | 'settings';
  /** As the spreadsheet counts them, from 1; null where it is of the whole sheet. */
  readonly row: number | null;
  /** The name of the question, list or column. */
  readonly name: string;
  /** Left out altogether; taken over in another way, or without a part of it; or no matter. */
  readonly weight: 'leftOut' | 'changed' | 'ignored';
  readonly kind: XlsNoteKind;
  /** What stood there: a type, a formula, a column. */
  readonly found: string;
}

export type XlsNoteKind =
  // rows
  /** What is asked so cannot be asked here: a picture, a place on a map, a barcode. */
  | 'typeUnsupported'
  /** Filled in by the device: when, where and by whom. The app keeps its own. */
  | 'metadata'
  | 'typeUnknown'
  | 'noList'
  | 'tooManyChoices'
  | 'emptyRow'
  /** Switched off by its form. */
  | 'disabledRow'
  /** Its parts do not fit together. */
  | 'doesNotFit'
  | 'takenAsWords'
  | 'takenAsDay'
  | 'takenAsChoice'
  | 'takenAsStatement'
  /** Read only, with a calculation: it is worked out, and no page shows it. */
  | 'takenAsWorkedOut'
  | 'renamed'
  // groups
  | 'groupEndMissing'
  | 'groupBeginMissing'
  | 'groupWords'
  /** Its rows differ in more than their words: each is a question of its own here. */
  | 'tableApart'
  /** How often it repeats is left to whoever answers: they are asked before it and after each time, or only after. */
  | 'repeatOpen'
  | 'repeatOpenIf'
  /** The form counts a choice that stands alone as one time; here the group is not asked of it. */
  | 'repeatAlone'
  /** More often than a section can be repeated here, or as often as somebody types. */
  | 'repeatLimited'
  // columns of a row
  | 'relevantUnread'
  | 'requiredUnread'
  | 'constraintUnread'
  | 'calculationUnread'
  | 'filterUnread'
  | 'textTooLong'
  | 'columnLeftOut'
  /** What should stand in a question before anybody answers it cannot. */
  | 'defaultLeftOut'
  /** The order of the choices follows from something of the interview: each draws one of its own, and keeps it. */
  | 'seedLeftOut'
  | 'messageLeftOut'
  /** Marks of bold type, colours and links: its words alone are taken over. */
  | 'looksLeftOut'
  /** A formula has codes where the form has the names of choices, which cannot be written out. */
  | 'codesInstead'
  | 'ownLost'
  // sheets
  | 'columnUnknown'
  | 'languageGuessed'
  | 'noEnglish'
  | 'doubleChoice';

/** Gathers notes while a form is read. */
export type Noting = (note: XlsNote) => void;
