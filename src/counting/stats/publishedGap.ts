import type { Interval } from './countIntervals.ts';
import { detectableGap } from './detectableGap.ts';
import { normalBothTails, normalQuantile, tBothTails, tQuantile } from './distributions.ts';

/** What may be said of an own figure beside a published one. */
export type GapVerdict = 'higher' | 'lower' | 'noClearDifference' | 'dependsOnRounding';

/** The own figure, and all that print tells of the other. */
export interface PublishedPair {
  /** Own share, 0 to 1, with its linearised standard error; 0 where nothing of it is left to chance, as in a count of everybody. */
  readonly own: {
    readonly share: number;
    readonly standardError: number;
    /** Of the standard error, at least 1, where people were drawn in clusters; left out for a plain sample. */
    readonly degreesOfFreedom?: number;
  };
  readonly published: {
    /** As printed, 0 to 100. */
    readonly percent: number;
    /** Digits after the point in print. */
    readonly decimals: number;
    /** People asked. */
    readonly base: number;
  };
  /**
   * The design effects that the published survey may have had: 1 and, for a quota and weighted telephone
   * poll of a nation, 1.35.
   */
  readonly designEffects: readonly number[];
  /** 0.95 unless set. */
  readonly level?: number;
}

/** The comparison if the published share were exactly this. All gaps are own less published, as shares. */
export interface GapAt {
  readonly published: number;
  /** Standard error of the published share. */
  readonly publishedError: number;
  /** Standard error of the gap. */
  readonly standardError: number;
  readonly z: number;
  readonly pValue: number;
}

/** The comparison under one design effect of the published survey. */
export interface PublishedReading {
  readonly designEffect: number;
  /** At the lowest share that prints as the percentage does, at the printed one, and at the highest. */
  readonly lowest: GapAt;
  readonly printed: GapAt;
  readonly highest: GapAt;
  /** Whether the own share lies where the published one may be. */
  readonly inside: boolean;
  readonly verdict: GapVerdict;
  /** Holds the gap whatever was rounded away: from the lower end at the highest to the upper at the lowest. */
  readonly interval: Interval;
  /** The smallest gap that a comparison like this one would show four times in five. */
  readonly detectable: number;
  /** The softer form, for detail only: rounding taken as even noise rather than as a shift. */
  readonly evenRounding: { readonly standardError: number; readonly z: number };
}

/** An own figure beside a published one. */
export interface PublishedGap {
  /** Own less published, as a share. */
  readonly gap: number;
  readonly readings: readonly PublishedReading[];
  /** The reading that decided: the one with the most cautious verdict, the first of them. */
  readonly decided: PublishedReading;
}

const CAUTION: Readonly<Record<GapVerdict, number>> = {
  higher: 0,
  lower: 0,
  dependsOnRounding: 1,
  noClearDifference: 2,
};

/**
 * Sets an own weighted share beside a published percentage of which only the rounded figure and its base
 * are known.
 *
 * The published share may be anything that prints so: the test is made at both ends of that range, and a
 * verdict is given only when both agree. Its design effect is not known either: the more cautious of those
 * given decides. It is never a test against the published figure as if that were exact.
 *
 * Source: our own; z = (p − P)/√(se² + d P(1−P)/n), recomputed in R (test/golden, group benchmark). Design
 * effect 1.35: Ipsos MORI for the Electoral Commission (2011), 1,005 interviews worth 745.
 *
 * An own share drawn in clusters has few degrees of freedom: then t takes the place of z, with those of
 * Satterthwaite, Biometrics Bulletin 2 (1946), the published figure's taken as without end.
 *
 * @throws RangeError when the own standard error is below 0, the base is empty, no design effect is
 *   given or the percentage is none.
 * @example publishedGap({ own, published: { percent: 62, decimals: 0, base: 1002 }, designEffects: [1, 1.35] })
 */
export function publishedGap(pair: PublishedPair): PublishedGap {
  const { own, published, designEffects } = pair;
  if (!(own.standardError >= 0)) throw new RangeError('publishedGap requires a standard error of 0 or more');
  if (!(published.base > 0)) throw new RangeError('publishedGap requires the base of the published figure');
  if (!(published.percent >= 0 && published.percent <= 100)) {
    throw new RangeError('publishedGap requires a percentage from 0 to 100');
  }
  const readings = designEffects.map((designEffect) => read(pair, designEffect));
  const [first] = readings;
  if (first === undefined) throw new RangeError('publishedGap requires at least one design effect');
  const decided = readings.reduce(
    (most, reading) => (CAUTION[reading.verdict] > CAUTION[most.verdict] ? reading : most),
    first,
  );
  return { gap: own.share - first.printed.published, readings, decided };
}

function read({ own, published, level = 0.95 }: PublishedPair, designEffect: number): PublishedReading {
  const half = 0.5 * 10 ** -published.decimals;
  const at = (percent: number): GapAt => {
    const share = Math.min(Math.max(percent / 100, 0), 1);
    const publishedError = Math.sqrt((designEffect * share * (1 - share)) / published.base);
    const standardError = Math.hypot(own.standardError, publishedError);
    const gap = own.share - share;
    const z = gap === 0 ? 0 : gap / standardError;
    const degrees = degreesOf(own, standardError);
    const pValue = degrees === undefined ? normalBothTails(z) : tBothTails(z, degrees);
    return { published: share, publishedError, standardError, z, pValue };
  };
  const [lowest, printed, highest] = [
    at(published.percent - half),
    at(published.percent),
    at(published.percent + half),
  ];
  const inside = own.share >= lowest.published && own.share <= highest.published;
  const tail = (1 - level) / 2;
  const reach = ({ standardError }: GapAt) => {
    const degrees = degreesOf(own, standardError);
    return standardError * (degrees === undefined ? normalQuantile(tail) : tQuantile(tail, degrees));
  };
  const largest = Math.max(lowest.standardError, printed.standardError, highest.standardError);
  const step = 10 ** -published.decimals / 100;
  const soft = Math.sqrt(printed.standardError ** 2 + step ** 2 / 12);
  return {
    designEffect,
    lowest,
    printed,
    highest,
    inside,
    verdict: verdictOf({ lowest, printed, highest, inside }, 1 - level),
    interval: {
      low: own.share - highest.published - reach(highest),
      high: own.share - lowest.published + reach(lowest),
    },
    detectable: detectableGap(largest, {
      level,
      rounding: step / 2,
      degreesOfFreedom: degreesOf(own, largest),
    }),
    evenRounding: { standardError: soft, z: (own.share - printed.published) / soft },
  };
}

function degreesOf(own: PublishedPair['own'], standardError: number): number | undefined {
  if (own.degreesOfFreedom === undefined || own.standardError === 0) return undefined;
  return own.degreesOfFreedom * (standardError / own.standardError) ** 4;
}

function verdictOf(
  { lowest, printed, highest, inside }: Pick<PublishedReading, 'lowest' | 'printed' | 'highest' | 'inside'>,
  alpha: number,
): GapVerdict {
  const [low, middle, high] = [lowest, printed, highest].map((end) => end.pValue < alpha);
  if (!inside && low && high) return printed.z > 0 ? 'higher' : 'lower';
  return low || middle || high ? 'dependsOnRounding' : 'noClearDifference';
}
