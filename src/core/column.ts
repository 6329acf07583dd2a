import type { Id } from './id.ts';
import type { Text } from './text.ts';

/**
 * How one answer stands in a column of a dataset.
 *
 * The first codes are the ways of having no opinion; category i of the column has code `FIRST_CATEGORY + i`.
 */
export const MISSING = { notAsked: 0, notAnswered: 1, preferNot: 2, dontKnow: 3 } as const;
export const FIRST_CATEGORY = 4;

export type MissingName = keyof typeof MISSING;

/** One category of a column. `code` is the code in the questionnaire (what exports print), not the one in memory. */
export interface Category {
  readonly code: number;
  readonly label: Text;
}

/** Several categories counted together, such as very and fairly satisfied. */
export interface Net {
  readonly id: string;
  readonly label: Text;
  /** Codes of the questionnaire. */
  readonly codes: readonly number[];
  readonly direction: 'positive' | 'negative' | 'neutral';
}

/** One variable: what a question (or a row or an option of one) becomes for everything that counts. */
export interface Column {
  readonly id: Id<'column'>;
  readonly question: Id<'question'>;
  readonly row: string | null;
  readonly label: Text;
  readonly categories: readonly Category[];
  readonly nets: readonly Net[];
  /** Whether Don't know stays in the base unless the officer says otherwise. */
  readonly dontKnowInBase: boolean;
  /**
   * One option of a question that takes several: `row` is its code, the first category is "chosen". The shares of the
   * question's columns may add up to more than everyone.
   */
  readonly isOneOfSeveral?: true;
  /** The row of a grid that takes several options, where the column is one of these. */
  readonly gridRow?: { readonly id: string; readonly label: Text };
  /** The code of the one option that the column is about, where each has one of its own: its ranks, its part of a sum. */
  readonly ofOption?: number;
  /** One of a list of thousands: a dataset keeps only the categories that somebody has. */
  readonly isLong?: true;
  /** The one category is "wrote something": what was written is personal data, and is no part of any table. */
  readonly isOwnWords?: true;
  /**
   * The categories are bands of a number that has this many decimals and this unit; or the numbers themselves, by their
   * codes, where nothing stands beside the code of a respondent.
   */
  readonly number?: { readonly decimals: number; readonly unit: Text | null };
  /** Two of the nets that are told as one figure too: the share of the first less that of the second. */
  readonly netPromoter?: { readonly promoters: string; readonly detractors: string };
}

/** The row of a table that a column is about, by its id; no row has that name where it is of no table. */
export function tableRowOf({ gridRow, row }: Column): string {
  return gridRow?.id ?? row ?? '';
}
