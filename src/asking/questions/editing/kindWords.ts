/** What an officer is told of a kind of question. */
export interface KindWords {
  readonly name: string;
  readonly meaning: string;
  /** What its own text is called where it is written, and what is said of it, where these are not a question's. */
  readonly text?: { readonly label: string; readonly hint?: string };
}
