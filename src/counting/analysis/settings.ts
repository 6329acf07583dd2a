import type { BaseLimits } from '../stats/judgeBase.ts';
import type { IntervalMethod } from '../stats/shareInterval.ts';

/** Ways of making an interval that an officer may choose from. */
export type SettableInterval = Extract<IntervalMethod, 'xlogit' | 'beta'>;

/** What an officer may change, each with the default of docs/methods.md. */
export interface Settings {
  /** A figure is hidden when fewer people than this are in its base. */
  readonly hideUnder: number;
  /** No group of fewer people than this is ever told, nor a figure that lets one be worked out. At least 5. */
  readonly protectUnder: number;
  /** A base below this many people is marked. */
  readonly markUnder: number;
  /** An effective base below this many people is marked. */
  readonly markEffectiveUnder: number;
  /** No test and no verdict on an effective base below this. */
  readonly testFrom: number;
  /** How the interval of a share is made: xlogit, or beta, which is more cautious where few or nearly all say so. */
  readonly interval: SettableInterval;
  /** Dwellings x adults of a design weight count at most this much. */
  readonly householdCap: number;
  /** A final weight stays between these multiples of the design weight. */
  readonly trim: { readonly low: number; readonly high: number };
  /** Design effects assumed for a published poll. The most cautious verdict of them is taken. */
  readonly designEffects: readonly number[];
  /** A difference is called broadly the same when its whole interval lies within so many points. */
  readonly broadlySamePoints: number;
  /** People, and effective people, that a like-for-like comparison needs. */
  readonly comparisonBase: number;
  readonly comparisonEffectiveBase: number;
  /** Months that may lie between our fieldwork and that of a published figure. */
  readonly monthsApart: number;
}

/** What holds until an officer changes it (docs/methods.md). */
export const DEFAULT_SETTINGS: Settings = {
  hideUnder: 30,
  protectUnder: 10,
  markUnder: 100,
  markEffectiveUnder: 50,
  testFrom: 30,
  interval: 'xlogit',
  householdCap: 4,
  trim: { low: 0.2, high: 5 },
  designEffects: [1, 1.35],
  broadlySamePoints: 3,
  comparisonBase: 500,
  comparisonEffectiveBase: 300,
  monthsApart: 6,
};

/**
 * Worth fewer people than this by its weights, a base has an own spread that is not to be trusted: the few who weigh most seem to be
 * of one mind. One person with a fifth of the weight leaves it below 25.
 */
export const FEW_EFFECTIVE = 30;

/** From which bases on figures are shown, unmarked and tested. */
export function baseLimits({ hideUnder, markUnder, markEffectiveUnder, testFrom }: Settings): BaseLimits {
  return {
    hideBelow: hideUnder,
    markBelow: markUnder,
    markEffectiveBelow: markEffectiveUnder,
    testEffectiveFrom: testFrom,
  };
}
