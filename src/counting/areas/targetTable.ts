/** One table of a population by one variable, or by two at once, as an officer's file gives it. */
export interface TargetTable {
  /** One or two, as the file names them. */
  readonly variables: readonly string[];
  readonly rows: readonly TargetRow[];
  /** All people of the table where it gives counts; null where it gives shares. */
  readonly total: number | null;
  /** Where the file says them for the table; else null. */
  readonly source: string | null;
  readonly date: string | null;
}

/** One category, or one cell of two. */
export interface TargetRow {
  /** As the officer counts the rows of the file, from 1. */
  readonly row: number;
  /** One for each variable. */
  readonly categories: readonly string[];
  /** Of all people of the table, 0 to 1; as given, so that printed shares may sum to a little more or less. */
  readonly share: number;
}
