import type { ScanPart } from './findingBreaks.ts';
import type { MeasureSort } from './findingMeasures.ts';

/** One side of a finding. */
export interface FindingSide {
  /** A share from 0 to 1, a net promoter score in points, or a mean in its own unit. */
  readonly value: number;
  readonly base: number;
  /** Base over the design effect of the figure, never above the base. */
  readonly effectiveBase: number;
}

/** A group that differs from everyone else whose group is known. */
export interface Finding {
  readonly column: string;
  readonly sort: MeasureSort;
  /** The net, or the code of the answer; null for a score and a mean. */
  readonly row: string | null;
  readonly breakBy: string;
  /** Code of the category of the break. */
  readonly group: number;
  /** The one group that everyone else is in; null where they are in several. */
  readonly otherGroup: number | null;
  /** A group of the table is hidden to protect a few people: the rest is everyone of the groups that are shown. */
  readonly isPartHidden: boolean;
  readonly one: FindingSide;
  readonly rest: FindingSide;
  /** Group less rest with its 95 % interval: in points, of a mean in its own unit. */
  readonly gap: { readonly points: number; readonly low: number; readonly high: number };
  readonly pValue: number;
  /** By Benjamini and Hochberg, over all tests of its part. */
  readonly adjusted: number;
  /** One of the bases is small: read with care. */
  readonly isSmall: boolean;
}

/** One scan: every question by one sort of break, corrected together. */
export interface PartFindings {
  readonly part: ScanPart;
  /** Columns that made groups. */
  readonly breaks: readonly string[];
  readonly tests: number;
  /** Those that stand out, the largest gap in points first; means after them, the largest for its spread first. */
  readonly found: readonly Finding[];
  /** Points: a true gap that half of these tests would have shown, had it been the only one; null without a test. */
  readonly detectablePoints: number | null;
}
