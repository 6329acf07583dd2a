import type { Day } from '../../core/day.ts';
import type { Figure } from '../benchmarks/figure.ts';

/** How fair a comparison is. A verdict is given only like for like. */
export type Grade = 'likeForLike' | 'indicative' | 'notComparable';

/** The conditions of a fair comparison (survey design rules, section 9), each with what was found. */
export type ConditionName =
  | 'telephone'
  | 'generalPopulation'
  | 'adults'
  | 'randomOrQuota'
  | 'wordingConfirmed'
  | 'sameWording'
  | 'orderKept'
  | 'dontKnowNotReadOut'
  | 'weighted'
  | 'base'
  | 'effectiveBase'
  | 'figureMonthKnown'
  | 'withinSixMonths'
  | 'figureBaseKnown'
  | 'greatBritain'
  | 'sameArea'
  | 'notStandingOut'
  | 'oneCouncil';

/** One condition of the grade: met or not, with the number that decided where there is one. */
export interface ConditionCheck {
  readonly name: ConditionName;
  readonly met: boolean;
  /** A failed condition of this weight makes the comparison impossible, not merely indicative. */
  readonly fatal: boolean;
  readonly found: number | string | null;
  readonly needed: number | string | null;
}

export type Verdict =
  | { readonly verdict: 'higher' | 'lower' }
  | { readonly verdict: 'noClearDifference'; readonly detectablePoints: number }
  | { readonly verdict: 'broadlySame' }
  | { readonly verdict: 'dependsOnRounding' }
  | {
      readonly verdict: 'withheld';
      readonly why: 'indicative' | 'notComparable' | 'openSample' | 'smallBase' | 'simulatedMix';
    };

/** Own figure beside one published figure or an earlier wave. */
export interface Comparison {
  /** Column id of the question (or row). */
  readonly column: string;
  readonly net: string;
  readonly own: {
    readonly share: number;
    readonly interval: { readonly low: number; readonly high: number } | null;
    readonly base: number;
    readonly effectiveBase: number | null;
    readonly from: Day;
    readonly to: Day;
  } | null;
  readonly figure: Figure | null;
  /** Own minus published, in points; the interval takes rounding and both design effects into account. */
  readonly gap: { readonly points: number; readonly low: number; readonly high: number } | null;
  /** The design effects assumed for the poll, and the one that decided. */
  readonly designEffects: { readonly shown: readonly number[]; readonly decided: number | null } | null;
  readonly grade: Grade;
  readonly conditions: readonly ConditionCheck[];
  readonly verdict: Verdict;
  /** The latest figure of the series, as context only; null when it is the nearest one. */
  readonly latest: Figure | null;
}
