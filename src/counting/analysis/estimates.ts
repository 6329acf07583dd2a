import { FIRST_CATEGORY } from '../../core/column.ts';
import { type ShareInterval, shareInterval } from '../stats/shareInterval.ts';
import { type Tally, tally } from '../stats/tally.ts';
import { type Share, type ShareOf, weightedShare } from '../stats/weightedShare.ts';
import type { Dataset, Variable } from './dataset.ts';
import { drawnBy } from './peopleDrawn.ts';
import { FEW_EFFECTIVE } from './settings.ts';

/** One question added up over some respondents, with the way of estimating its shares that the sample asks for. */
export interface Counted {
  readonly tally: Tally;
  /** The share of a base that gave one of the answers named, by code in memory. */
  share(which: ShareOf): Share;
}

/**
 * Adds up one variable. Where responses name their sampling point, shares know that people of one point were
 * drawn together, within strata.
 *
 * @param within 1 for the respondents that the figures are about; everybody when left out.
 */
export function countedIn(
  dataset: Dataset,
  variable: Variable,
  { weights, within }: { readonly weights: Float64Array; readonly within?: Uint8Array },
): Counted {
  const counted = tally(variable.codes, weights, {
    categories: FIRST_CATEGORY + variable.column.categories.length,
    ...(within && { within }),
    ...drawnBy(dataset),
  });
  return { tally: counted, share: (which) => weightedShare(counted, which) };
}

/**
 * The interval of a share, by the way that is wished for. Where weights leave too few effective people it is Clopper and Pearson's on
 * Kish's base, and where the usual one reaches farther, as over clusters, that end of it.
 *
 * @returns null where shareInterval has none.
 */
export function intervalOf(share: Share, wish: Parameters<typeof shareInterval>[1]): ShareInterval | null {
  const usual = shareInterval(share, wish);
  if (usual === null || share.kishBase >= FEW_EFFECTIVE || !isByVariance(usual)) return usual;
  const method = 'clopperPearsonOnKish';
  const cautious = shareInterval(share, { ...wish, method }) ?? usual;
  return { low: Math.min(usual.low, cautious.low), high: Math.max(usual.high, cautious.high), method };
}

/**
 * The interval of a mean or a net score; null where weights leave too few effective people. Going by the spread it would call one heavy
 * person sure, and these have no exact one to fall back on.
 */
export function meanIntervalOf<Interval>(
  usual: Interval | null | undefined,
  { base, kishBase }: Pick<Share, 'base' | 'kishBase'>,
): Interval | null {
  // Few people who count alike are a small sample, which Student's t allows for.
  return base >= FEW_EFFECTIVE && kishBase < FEW_EFFECTIVE ? null : (usual ?? null);
}

function isByVariance({ method }: ShareInterval): boolean {
  return method !== 'clopperPearsonOnKish' && method !== 'wilsonOnKish';
}

/**
 * Variance of this share, mean or score against that of a simple random sample of the same base (R's deff = "replace"); null where
 * its spread cannot be seen.
 */
export function designEffectOf({ precision }: Pick<Share, 'precision'>): number | null {
  return precision.kind === 'estimated' ? precision.designEffect : null;
}

/** How many people a figure is worth, and what that follows from; nothing of a sample that allows none. */
export function worthOf(found: Parameters<typeof effectiveBaseOf>[0], open: boolean) {
  return {
    effectiveBase: open ? null : effectiveBaseOf(found),
    designEffect: open ? null : designEffectOf(found),
  };
}

/** How many people a share is worth, and its design effect; null where its spread cannot be seen. */
export interface Worth {
  /** People: base over design effect. */
  readonly effectiveBase: number | null;
  readonly designEffect: number | null;
}

/** What a share is worth, of a table that tells nothing where the spread cannot be seen. */
export function worthIn(share: Share): Worth {
  const isSeen = share.precision.kind === 'estimated';
  return { effectiveBase: isSeen ? effectiveBaseOf(share) : null, designEffect: designEffectOf(share) };
}

/**
 * Base over the design effect of this answer, never above the base; by weighting alone where all answered
 * alike, and not above that where it leaves too few. Where the spread between sampling points cannot be seen, each point counts as one person.
 */
export function effectiveBaseOf(share: Pick<Share, 'precision' | 'kishBase' | 'base' | 'clusters'>): number {
  const { precision, kishBase, base } = share;
  if (precision.kind === 'estimated')
    return kishBase < FEW_EFFECTIVE ? Math.min(precision.effectiveBase, kishBase) : precision.effectiveBase;
  const seen = precision.kind === 'alike' && precision.degreesOfFreedom >= 1;
  return Math.min(seen ? kishBase : (share.clusters ?? kishBase), base);
}
