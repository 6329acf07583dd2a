import { csvOf } from './csv.ts';

/** An interview that may be checked, and what came of it. */
export interface BackCheckLine {
  /** As the office calls it. */
  readonly tablet: string;
  readonly number: number;
  /** Null once it was deleted, and where it does not open. */
  readonly contact: { readonly name: string; readonly telephone: string } | null;
  readonly until: string;
  readonly outcome: string | null;
  readonly noted: string | null;
}

const heads = ['tablet', 'interview', 'name', 'telephone', 'delete_after', 'outcome', 'noted'];

/** The list of back-checks as a file for the supervisor: a line for each interview, and no answer. */
export function backChecksCsv(lines: readonly BackCheckLine[]): string {
  return csvOf([
    heads,
    ...lines.map(({ tablet, number, contact, until, outcome, noted }) => [
      tablet,
      number,
      contact?.name ?? null,
      contact?.telephone ?? null,
      until,
      outcome,
      noted,
    ]),
  ]);
}
