/** What an officer is told of a kind of question. */
export interface KindWords {
  readonly name: string;
  readonly meaning: string;
}
