import { normalQuantile } from './distributions.ts';

/** How exact a share has to be, and what stands in the way. */
export interface SampleWish {
  /** The share that is expected, 0 to 1: one half is the most cautious. */
  readonly share: number;
  /** The margin of error wished for, as a share, above 0: 0.03 for 3 points. */
  readonly margin: number;
  /** 0.95 for 95 %. */
  readonly level: number;
  /** What weights and clusters cost: 1 for a simple random sample. */
  readonly designEffect: number;
  /** Everyone that might be asked; left out where they are very many. */
  readonly population?: number;
  /** The share of those issued who take part, above 0, at most 1. */
  readonly responseRate: number;
}

/** People, step by step; only the last two are rounded, upwards. */
export interface SampleSize {
  readonly simple: number;
  readonly withDesignEffect: number;
  readonly withPopulation: number;
  /** Interviews wanted. */
  readonly required: number;
  /** Addresses or names to issue for them. */
  readonly issued: number;
}

/** A hair above a whole number is rounding of the computer, not another person. */
const HAIR = 1e-9;

/**
 * How many interviews a margin of error asks for, and how many people to approach.
 *
 * Source: Lohr, Sampling: Design and Analysis (2019), 2.6: z² p(1−p)/e², × design effect, n/(1 + (n − 1)/N), / response
 * rate; recomputed in R (test/golden, group sample_size).
 *
 * @throws RangeError when a number is outside its range.
 * @example sampleSize({ share: 0.5, margin: 0.03, level: 0.95, designEffect: 1, responseRate: 1 }).required // 1068
 */
export function sampleSize(wish: SampleWish): SampleSize {
  const { share, margin, designEffect, population, responseRate } = wish;
  if (!(share >= 0 && share <= 1)) throw new RangeError('sampleSize requires a share from 0 to 1');
  if (!(margin > 0 && designEffect > 0))
    throw new RangeError('sampleSize requires a margin and design effect above 0');
  if (!(responseRate > 0 && responseRate <= 1)) throw new RangeError('sampleSize requires a response rate');
  if (population !== undefined && !(population > 0)) throw new RangeError('sampleSize requires a population');
  const z = normalQuantile((1 - wish.level) / 2);
  const simple = (z * z * share * (1 - share)) / (margin * margin);
  const withDesignEffect = simple * designEffect;
  const withPopulation =
    population === undefined
      ? withDesignEffect
      : withDesignEffect / (1 + (withDesignEffect - 1) / population);
  const required = Math.ceil(withPopulation - HAIR);
  return {
    simple,
    withDesignEffect,
    withPopulation,
    required,
    issued: Math.ceil(required / responseRate - HAIR),
  };
}
