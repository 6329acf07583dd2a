import type { Day } from '../../core/day.ts';

/** When a figure was measured, as exactly as its source says. */
export interface FigureDate {
  /** First and last possible day of fieldwork; null when the source gives no month. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** `derived`: the month is likely, from counting rounds, and not printed. */
  readonly precision: 'days' | 'month' | 'derived' | 'season' | 'year' | 'unknown';
  /** The source's own words, such as "June 2021". */
  readonly label: string;
  /** Why the date is believed. */
  readonly basis: string;
}

/** How many people a figure rests on. */
export type FigureBase =
  | { readonly printed: number }
  /** Not printed with the figure; about so many, from what is known of the series. */
  | { readonly assumed: number }
  /** Not printed, and nothing is known that would allow a guess. */
  | { readonly notStated: true };

export type FigureMeasure =
  | 'netPositive'
  | 'netNegative'
  /** The share of one answer, named in `answer`. */
  | 'singleAnswer';

/** A published benchmark number with all that is needed to judge it. */
export interface Figure {
  readonly id: string;
  /** The bank question (or `question.row` of a grid) that it answers. */
  readonly answers: string;
  readonly measure: FigureMeasure;
  readonly answer: string | null;
  /** Rounded percentage as printed, 0 to 100. */
  readonly percent: number;
  /** Digits after the point in print. */
  readonly decimals: number;
  readonly when: FigureDate;
  readonly round: number | null;
  readonly base: FigureBase;
  readonly baseNote: string;
  readonly mode: 'telephone' | 'faceToFace' | 'selfCompletion' | 'postal' | 'online';
  /** What the figure speaks of: `Great Britain` or a region. */
  readonly area: string;
  /** The wording of the bank question that it is tied to. */
  readonly wording: string;
  readonly source: {
    readonly address: string;
    readonly kind: string;
    readonly quote: string;
    /** Other pages that print the same figure. */
    readonly alsoAt?: readonly string[];
  };
  readonly note: string | null;
  /** A round that stands out for its time, such as the pandemic. */
  readonly standsOut: 'pandemic' | null;
}
