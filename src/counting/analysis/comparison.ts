import type { Column } from '../../core/column.ts';
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
  | 'askedOfAll'
  | 'weighted'
  | 'base'
  | 'effectiveBase'
  | 'figureMonthKnown'
  | 'figureByTelephone'
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

/** What may be said of a gap: which way it goes, that none is clear, or why nothing is said. */
export type Verdict =
  | { readonly verdict: 'higher' | 'lower' }
  | { readonly verdict: 'noClearDifference'; readonly detectablePoints: number }
  | { readonly verdict: 'broadlySame' }
  | { readonly verdict: 'dependsOnRounding' }
  | {
      readonly verdict: 'withheld';
      readonly why: 'indicative' | 'notComparable' | 'openSample' | 'smallBase' | 'noFigure';
    };

/** The council's own share in one wave. */
export interface OwnShare {
  readonly share: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly base: number;
  readonly effectiveBase: number | null;
  readonly from: Day;
  readonly to: Day;
}

/** What a change between two waves is a change of. */
export type ChangeMeasure = 'share' | 'mean' | 'netPromoter';

/** One wave's figure: a share from 0 to 1, a mean in its own unit, or a net promoter score in points. */
export interface OwnFigure extends Omit<OwnShare, 'share'> {
  readonly value: number;
}

/** A difference in points (later or own, minus earlier or published) with its 95 % interval; of means in their own unit. */
export interface Gap {
  readonly points: number;
  /** Null where the sample allows no interval. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Own figure beside one published figure or an earlier wave. */
export interface Comparison {
  /** Column id of the question (or row). */
  readonly column: string;
  readonly net: string;
  readonly own: OwnShare | null;
  readonly figure: Figure | null;
  /** Own minus published, in points; the interval takes rounding and both design effects into account. */
  readonly gap: Gap | null;
  /** The design effects assumed for the poll, and the one that decided. */
  readonly designEffects: { readonly shown: readonly number[]; readonly decided: number | null } | null;
  readonly grade: Grade;
  readonly conditions: readonly ConditionCheck[];
  readonly verdict: Verdict;
  /** The latest figure of the series, as context only; null when it is the nearest one. */
  readonly latest: Figure | null;
}

/** What must be alike in two own waves for a change to be a change of opinion. */
export type WaveConditionName =
  | 'sameMode'
  | 'sameWording'
  | 'sameOrder'
  | 'sameSample'
  | 'samePeople'
  | 'sameAreas'
  | 'sameWeighting'
  | 'sameSeason';

/** One condition that two waves must meet to be compared, and how it came out. */
export interface WaveConditionCheck {
  readonly name: WaveConditionName;
  readonly met: boolean;
  /** A failed condition of this weight breaks the trend line and withholds every finding. */
  readonly breaksTrend: boolean;
  readonly earlier: string | null;
  readonly later: string | null;
  /** Nobody knows that it differs: a report does not say, and no officer confirmed that it is alike. */
  readonly unconfirmed?: true;
}

/** What may be said of a change between two own waves. */
export type WaveFinding =
  | { readonly finding: 'higher' | 'lower' }
  /** In points; of means in their own unit. */
  | { readonly finding: 'noClearDifference'; readonly detectablePoints: number }
  | { readonly finding: 'broadlySame' }
  /** Of a published figure: significant at some of the shares that print so, and not at others. */
  | { readonly finding: 'dependsOnRounding' }
  | {
      readonly finding: 'withheld';
      readonly why: 'trendBroken' | 'openSample' | 'smallBase' | 'notAsked' | 'noPublishedBase';
    };

/** A figure of which nothing but print is known. */
export interface PrintedFigure {
  /** As printed, 0 to 100, with so many digits after the point. */
  readonly percent: number;
  readonly decimals: number;
  /** People; null where the report prints none. */
  readonly base: number | null;
  /** No whole number of its base is printed so: it was weighted, or its base is another one. */
  readonly isOfNoNumber?: true;
  /** What the design effect is, or is taken to be. */
  readonly designEffects: readonly number[];
  readonly isAssumed: boolean;
  /** Over what rounds to it, with the largest design effect; null without a base. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly from: Day;
  readonly to: Day;
  /** Where in the source it stands. */
  readonly page: string;
}

/** One figure of a question in two own waves. An indicative change may be significant; it carries its caveats. */
export interface WaveChange {
  readonly column: string;
  readonly measure: ChangeMeasure;
  /** The row of the table that the share is of; null for other measures. */
  readonly row: string | null;
  /** It is one answer of a long list, which does not stand for its column. */
  readonly ofAnswer?: true;
  /** How the numbers of a mean are written; null for other measures. */
  readonly number: NonNullable<Column['number']> | null;
  readonly earlier: OwnFigure | null;
  readonly later: OwnFigure | null;
  /** The side that only a report tells of, which has no own figure; left out between own waves. */
  readonly printed?: {
    readonly side: 'earlier' | 'later';
    readonly figure: PrintedFigure;
    /** The earlier one, where a report alone tells of it as well. */
    readonly before?: PrintedFigure;
    /** The design effect that made the finding more cautious; null where all give the same. */
    readonly decided: number | null;
  };
  readonly change: Gap | null;
  readonly grade: Grade;
  readonly conditions: readonly WaveConditionCheck[];
  readonly trend: 'unbroken' | 'broken';
  readonly finding: WaveFinding;
}
