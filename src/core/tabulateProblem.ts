/** Which of the two files that a table specification names. */
export type CodedFile = 'responses' | 'codebook';

/** What is wrong with a file of coded responses or its codebook: rows are counted from 1, the heading and empty rows among them. */
export type CodedProblem =
  /** No row under a heading. */
  | { readonly kind: 'emptyFile'; readonly file: CodedFile }
  | { readonly kind: 'missingColumn'; readonly file: CodedFile; readonly column: string }
  | { readonly kind: 'doubleColumn'; readonly file: CodedFile; readonly column: string }
  | {
      readonly kind: 'tooManyColumns';
      readonly file: CodedFile;
      readonly columns: number;
      readonly limit: number;
    }
  /** More or fewer cells than the heading has. */
  | { readonly kind: 'raggedRow'; readonly file: CodedFile; readonly row: number; readonly cells: number }
  /** A quotation mark inside a cell that has some around it; one that is never closed; a row that does not end. */
  | {
      readonly kind: 'oddQuote' | 'openQuote' | 'rowTooLong' | 'notText';
      readonly file: CodedFile;
      readonly row: number;
    }
  /** Neither a code nor a label of the codebook, or a label of several codes. */
  | (CellAt & { readonly kind: 'badCell' })
  | (CellAt & {
      readonly kind: 'badWeight';
      readonly wrong: 'notANumber' | 'negative' | 'infinite' | 'huge';
    })
  | (CellAt & { readonly kind: 'notANumber' | 'notADay' })
  | { readonly kind: 'noWeights'; readonly column: string }
  /** The codebook has this code of the variable in an earlier row. */
  | { readonly kind: 'doubleCode'; readonly row: number; readonly variable: string; readonly code: string }
  | {
      readonly kind: 'tooManyCodes';
      readonly variable: string;
      readonly codes: number;
      readonly limit: number;
    }
  /** The codebook says nothing of this variable, or of this code of it. */
  | { readonly kind: 'notInCodebook'; readonly variable: string; readonly code: string | null };

interface CellAt {
  readonly file: CodedFile;
  readonly row: number;
  readonly column: string;
  readonly found: string;
}

/** Why tables of files cannot be worked out. */
export type TabulateProblem =
  | CodedProblem
  /** `place` in the specification, such as `tables.0.question`. */
  | { readonly kind: 'badSpec'; readonly place: string; readonly cause: string }
  | { readonly kind: 'noSuchFile'; readonly cause: string }
  | {
      readonly kind: 'tooManyGroups';
      readonly break: string;
      readonly groups: number;
      readonly limit: number;
    }
  /** A net counts a code that is not in the base of its table. */
  | {
      readonly kind: 'netOutsideBase';
      readonly variable: string;
      readonly label: string;
      readonly code: string;
    }
  /** Answers times groups. */
  | {
      readonly kind: 'tooManyCells';
      readonly question: string;
      readonly cells: number;
      readonly limit: number;
    }
  /** A made variable has the name of another one, or of a variable of the codebook. */
  | { readonly kind: 'doubleVariable'; readonly variable: string }
  /** So many different numbers that their sums by stratum and cluster would not fit in memory. */
  | {
      readonly kind: 'tooManyNumbers';
      readonly column: string;
      readonly numbers: number;
      readonly limit: number;
    }
  /** Answers of it are no numbers, so that it can be put in no bands and has no mean. */
  | { readonly kind: 'notNumbers'; readonly variable: string; readonly code: string };
