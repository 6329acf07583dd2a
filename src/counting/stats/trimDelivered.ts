/** What came of trimming weights that come without margins. */
export type DeliveredTrim =
  | {
      readonly kind: 'trimmed';
      /** One per respondent, with the sum they had. */
      readonly weights: Float64Array;
      /** People who were above the upper limit at the start. */
      readonly high: number;
      /** People who were below the lower limit at the start. */
      readonly low: number;
    }
  /** Nobody is left within the limits to take up what was cut. */
  | { readonly kind: 'noRoom' };

/** The least and most a weight may be, in the weights' own scale. */
export interface WeightBounds {
  readonly lower: number;
  readonly upper: number;
}

/** After this many rounds what is left beyond a limit is rounding; R 4.1-1 can go on without end here. */
const MAX_ROUNDS = 10_000;

/**
 * Trims a column of weights whose recipe is unknown: clips it and shares what was cut equally among the
 * people within the limits, so that the sum stays.
 *
 * Source: R survey 4.1-1 trimWeights. Once (strict = FALSE), a weight may end a little above the limit;
 * strict goes on until none does. Neither keeps margins: with targets known, use trimRatios.
 *
 * @param weights One per respondent, above 0.
 * @throws RangeError when the limits are the wrong way round.
 * @example trimDelivered(Float64Array.of(1, 1, 4), { lower: 0.5, upper: 3 }, 'once').weights // 1.5, 1.5, 3
 */
export function trimDelivered(
  weights: Float64Array,
  { lower, upper }: WeightBounds,
  until: 'once' | 'strict',
): DeliveredTrim {
  if (!(lower < upper)) throw new RangeError('trimDelivered requires a lower limit below the upper one');
  const high = weights.filter((weight) => weight > upper).length;
  const low = weights.filter((weight) => weight < lower).length;
  let now = weights.slice();
  for (let round = 0; round < (until === 'once' ? 1 : MAX_ROUNDS); round++) {
    const clipped = now.map((weight) => Math.min(Math.max(weight, lower), upper));
    let cut = 0;
    let within = 0;
    for (let i = 0; i < now.length; i++) {
      cut += (now[i] as number) - (clipped[i] as number);
      if (clipped[i] === now[i]) within++;
    }
    if (within === now.length) break;
    if (within === 0) return { kind: 'noRoom' };
    const share = cut / within;
    now = clipped.map((weight, i) => (weight === now[i] ? weight + share : weight));
  }
  return { kind: 'trimmed', weights: now, high, low };
}
