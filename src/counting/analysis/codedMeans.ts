import { type NetOf, netScore } from '../stats/netScore.ts';
import { type Codes, sumsOf, type Tally, tally } from '../stats/tally.ts';
import { type Mean, meanInterval, weightedMean } from '../stats/weightedMean.ts';
import { weightedMedian } from '../stats/weightedMedian.ts';
import type { CodedColumn, FileDesign } from './codedTable.ts';
import { designEffectOf, effectiveBaseOf, meanIntervalOf } from './estimates.ts';

/** Which numbers of a file are wanted, of which groups. */
export interface MeansWish {
  /** One per respondent; NaN for who gave none. Null where no mean is wanted. */
  readonly numbers: Float64Array | null;
  /** The question's codes, and which of them are added and taken off. Null where no net score is wanted. */
  readonly net: (NetOf & { readonly codes: Codes; readonly count: number }) | null;
  readonly breaks: readonly CodedColumn[];
  /** 1 for those the table is about; everyone unless set. */
  readonly within?: Uint8Array;
}

/** How many people a mean is of, and how surely it is known. */
interface Known {
  readonly base: number;
  readonly weightedBase: number;
  /** Kish's: weighting only. */
  readonly kishBase: number;
  /** Null where the spread cannot be seen. */
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
  /** Base over design effect. */
  readonly effectiveBase: number | null;
  readonly designEffect: number | null;
}

/** What the numbers of some people come to. */
export interface CodedMean extends Known {
  readonly mean: number;
  readonly median: number;
  /** Of the numbers, not of the mean; null for one person. */
  readonly standardDeviation: number | null;
}

/** A share less another of the same people, −1 to 1. */
export interface CodedNetScore extends Known {
  readonly net: number;
}

/** Of one column of a table; null where nobody is in the base. What was not asked for is left out. */
export interface MeansOfColumn {
  readonly mean?: CodedMean | null;
  readonly net?: CodedNetScore | null;
}

/** Of a table: of everyone, and of each group of each break. */
export interface CodedMeans {
  readonly everyone: MeansOfColumn;
  readonly breaks: readonly (readonly MeansOfColumn[])[];
}

/**
 * Mean, median and standard deviation of the numbers of a file, and the net score of a question: of everyone and of each group of
 * each break. The numbers are those of the app's own tables (chosenMeans.ts). Nothing is hidden.
 *
 * @throws RangeError when a weight is negative, or arrays differ in length.
 */
export function codedMeans({ numbers, net, breaks, within }: MeansWish, design: FileDesign): CodedMeans {
  const given = numbers && numbered(numbers);
  const of = (among: Uint8Array | undefined): MeansOfColumn => {
    const counted = (codes: Codes, categories: number) =>
      tally(codes, design.weights, { ...design, categories, ...(among && { within: among }) });
    return {
      ...(given && { mean: meanOf(counted(given.codes, given.values.length), given.values, design) }),
      ...(net && { net: netOf(counted(net.codes, net.count), net, design) }),
    };
  };
  return {
    everyone: of(within),
    breaks: breaks.map(({ codes, labels }) =>
      labels.map((_, group) =>
        of(Uint8Array.from(codes, (code, i) => (code === group && within?.[i] !== 0 ? 1 : 0))),
      ),
    ),
  };
}

/** Each different number once, and which of them everybody gave; one past their end for none. */
function numbered(numbers: Float64Array): {
  readonly values: readonly number[];
  readonly codes: Uint32Array;
} {
  const places = new Map<number, number>();
  for (const number of numbers)
    if (!Number.isNaN(number) && !places.has(number)) places.set(number, places.size);
  const codes = Uint32Array.from(numbers, (number) => places.get(number) ?? places.size);
  return { values: [...places.keys()], codes };
}

function meanOf(of: Tally, values: readonly number[], { level }: FileDesign): CodedMean | null {
  if (sumsOf(of, [...values.keys()]).count === 0) return null;
  const found = weightedMean(of, values);
  return {
    mean: found.mean,
    median: weightedMedian(of, values),
    standardDeviation: found.scoreVariance === undefined ? null : Math.sqrt(found.scoreVariance),
    ...knownOf(found, meanInterval(found, level)),
  };
}

function netOf(of: Tally, net: NetOf, { level }: FileDesign): CodedNetScore | null {
  if (sumsOf(of, net.base).count === 0) return null;
  const found = netScore(of, net, level);
  return { net: found.net, ...knownOf(found, found.interval) };
}

function knownOf(
  found: Omit<Mean, 'mean'>,
  usual: { readonly low: number; readonly high: number } | null | undefined,
): Known {
  const { base, weightedBase, kishBase, precision } = found;
  const interval = meanIntervalOf(usual, found);
  const estimated = precision.kind === 'estimated' ? precision : null;
  return {
    base,
    weightedBase,
    kishBase,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    standardError: estimated?.standardError ?? null,
    effectiveBase: estimated && effectiveBaseOf(found),
    designEffect: designEffectOf(found),
  };
}
