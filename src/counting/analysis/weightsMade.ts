import type { WeightBase } from './givenWeights.ts';

/** Where targets come from, and when they are for. */
export interface TargetSource {
  readonly source: string;
  readonly date: string;
}

/** What a method note says of weights that are not made in the usual way of the usual targets. */
export interface WeightsMade {
  /** The name that an officer gave to how they are made; null for none. */
  readonly recipe: string | null;
  /** It was kept with other targets than these weights match; left out where they are the same. */
  readonly otherTargets?: true;
  /** Where they begin. */
  readonly base: WeightBase;
  /** Given weights were cut back to these multiples of the mean; left out where they stay as they are. */
  readonly cut?: { readonly low: number; readonly high: number };
  /** Matched to the cells of two columns alone: post-stratified. */
  readonly isByCells: boolean;
  readonly targets: readonly (TargetSource & { readonly title: string })[];
}
