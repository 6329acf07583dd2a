import type { Column } from '../../core/column.ts';
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { ClusterSort, ClusterWarning } from './samplingClusters.ts';
import type { SettableInterval } from './settings.ts';
import type { WeightsMade } from './weightsMade.ts';

/** Why a cell holds no figure: nobody to take it of, too few to rely on, or a handful of people to protect. */
export type WithheldReason = 'noBase' | 'smallBase' | 'protected';

/** One figure of a table, or why there is none. Shares are 0 to 1. */
export type Cell =
  | {
      readonly shown: true;
      readonly share: number;
      /** Unweighted people that the share is a share of. */
      readonly base: number;
      /** Unweighted people who gave the answer. */
      readonly count: number;
      readonly unweightedShare: number;
      /** 95 % interval; null where the sample allows none (an open sample). */
      readonly interval: { readonly low: number; readonly high: number } | null;
      /** Base over the design effect of this answer, never above the base; null for an open sample. */
      readonly effectiveBase: number | null;
      /** Of this answer; null for an open sample, and where its spread cannot be seen. */
      readonly designEffect: number | null;
    }
  | { readonly shown: false; readonly why: WithheldReason };

/** A row of a table: a category, a net, or a way of having no view. */
export interface TableRow {
  readonly id: string;
  readonly label: Text | null;
  readonly sort: 'category' | 'net' | 'dontKnow' | 'preferNot' | 'notAnswered';
  readonly direction: 'positive' | 'negative' | 'neutral' | null;
  /** Whether the row is part of the base. A row outside it (not answered always) is a share of those asked. */
  readonly inBase: boolean;
  /** One cell for each group, in their order. */
  readonly cells: readonly Cell[];
}

/** What the numbers of a group come to, or why it is not told. Of those who gave a number. */
export type Summary =
  | {
      readonly shown: true;
      /** Unweighted people who gave a number. */
      readonly base: number;
      readonly mean: number;
      /** 95 % interval of the mean; null where the sample allows none. */
      readonly interval: { readonly low: number; readonly high: number } | null;
      readonly median: number;
      /** Of the numbers, not of their mean; null for one person. */
      readonly standardDeviation: number | null;
      /** Base over the design effect of the mean, never above the base; null for an open sample. */
      readonly effectiveBase: number | null;
      /** Of the mean; null for an open sample, and where its spread cannot be seen. */
      readonly designEffect: number | null;
    }
  | { readonly shown: false; readonly why: WithheldReason };

/** Promoters less detractors of a group, or why it is not told. Of those who gave a number. */
export type NetPromoter =
  | {
      readonly shown: true;
      /** Unweighted people who gave a number. */
      readonly base: number;
      /** −100 to 100. */
      readonly points: number;
      /** 95 % interval in points; null where the sample allows none. */
      readonly interval: { readonly low: number; readonly high: number } | null;
      /** Base over the design effect of the score, never above the base; null for an open sample. */
      readonly effectiveBase: number | null;
      /** Of the score; null for an open sample, and where its spread cannot be seen. */
      readonly designEffect: number | null;
    }
  | { readonly shown: false; readonly why: WithheldReason };

/** A column of a printed table: everybody, or one group of a break. */
export interface TableGroup {
  /** `all`, or the code of the category. */
  readonly id: string;
  readonly label: Text | null;
  /** Unweighted people; null, as all that follows, where the group is hidden. */
  readonly base: number | null;
  readonly weightedBase: number | null;
  /**
   * The most cautious effective base among its nets and the answers that at least `hideUnder` people gave,
   * never above the base; null for an open sample.
   */
  readonly effectiveBase: number | null;
  /** Kish's figure: the loss by weighting only. */
  readonly weightingEffectiveBase: number | null;
  /** `hidden` for a small base; `protected` so that no group of a handful of people is told or can be worked out. */
  readonly mark: 'hidden' | 'protected' | 'small' | 'smallEffective' | null;
}

/** How the figures of a table came about: the line under every table. */
export interface MethodNote {
  readonly from: Day;
  readonly to: Day;
  readonly mode: string;
  /** Every way in which answers were taken, where that is not the wave's alone; left out where it is. */
  readonly modes?: readonly string[];
  readonly sample: 'random' | 'quota' | 'open';
  readonly interviews: number;
  readonly weighted: boolean;
  /** What the weights take into account: `design` (the chance of being chosen), `age`, `sex`, `area`. */
  readonly weightedBy: readonly string[];
  /** Targets that an officer loaded, where they are weighted to. */
  readonly ownTargets: { readonly source: string; readonly date: string } | null;
  /** What else is to be said of the weights; left out where there is nothing. */
  readonly made?: WeightsMade;
  /** Kish's design effect of the weights, and how many unweighted interviews they leave; left out where nothing is weighted. */
  readonly worth?: { readonly designEffect: number; readonly effectiveBase: number };
  readonly dontKnowIn: boolean;
  /** Clusters that intervals take into account; null where there are none. */
  readonly clusters: number | null;
  readonly clusterBy: ClusterSort;
  /** Strata that an officer put together, by their names. */
  readonly mergedStrata: readonly (readonly string[])[];
  readonly clusterWarnings: readonly ClusterWarning[];
  /** Strata that people were drawn one by one within; left out where there are none. */
  readonly strata?: number;
  /** They are taken as one: one has a single respondent, or somebody's is not recorded. */
  readonly strataAsOne?: true;
  /** People of the population, where a good part of it answered and that is taken into account. */
  readonly population?: number;
  readonly level: 0.95;
  readonly method: SettableInterval;
  /** Interviews that were collected elsewhere and brought in from a file; left out where there are none. */
  readonly elsewhere?: number;
  /** Interviews left out because what they are weighted to is not known of them. */
  readonly leftOut?: number;
  readonly simulated: boolean;
}

/** One question (or row of a grid) by one break. */
export interface Table {
  readonly column: Column;
  /** The question's own text; of a grid, the grid's. */
  readonly title: Text;
  /**
   * The versions of the questionnaire that asked it so, where the newest one no longer does: only answers to those are in
   * the table. Null for a question as it is asked now.
   */
  readonly earlier: readonly number[] | null;
  /** Each person may have given several of the answers: shares may add up to more than everyone. */
  readonly several: boolean;
  /** Answers in words that are not coded yet, and in no base; left out where there are none, or where it is withheld. */
  readonly notCoded?: number;
  readonly breakLabel: Text | null;
  readonly groups: readonly TableGroup[];
  /**
   * People whose group is not known, where they are a handful: figures of the groups are then told in whole percents only,
   * and never without weights, so that everybody less all groups is not what these people said (hiddenGroups.ts).
   */
  readonly fewUnknown: number | null;
  readonly rows: readonly TableRow[];
  /** Mean and the like for each group, in their order; null where the answers are no numbers. */
  readonly summaries: readonly Summary[] | null;
  /** The net promoter score of each group, in their order; null where the answers have none. */
  readonly netPromoters: readonly NetPromoter[] | null;
  /** Of those asked; null where nobody was, where it is withheld, or where the answers were put to different people. */
  readonly dontKnowShare: number | null;
  readonly note: MethodNote;
}
