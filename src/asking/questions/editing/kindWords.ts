/** What an officer is told of a kind of question. */
export interface KindWords {
  readonly name: string;
  readonly meaning: string;
  /** Why everybody is offered every answer of it, and what to do instead; left out where an answer can be for some only. */
  readonly offersAll?: string;
  /** What its own text is called where it is written, and what is said of it, where these are not a question's. */
  readonly text?: { readonly label: string; readonly hint?: string };
}
