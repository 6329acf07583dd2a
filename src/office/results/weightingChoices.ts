import { readFixedTargets } from '../../counting/analysis/fixedTargets.ts';
import type { WeightBase } from '../../counting/analysis/givenWeights.ts';
import { KNOWN_MARGINS, type MarginName } from '../../counting/analysis/margins.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../counting/analysis/settings.ts';
import { DEFAULT_CHOICES, type WeightChoices } from '../../counting/analysis/weights.ts';

/** The name under which a wave's choices of weights are kept with the wave. */
export const CHOICES_SETTING = 'weighting';
/** The name under which the limits of weights are kept with the survey: waves weighted differently cannot be compared. */
export const TRIM_SETTING = 'weightLimits';
/** The name under which targets that an officer brought in are kept with the survey (`readOwnTargets`). */
export const TARGETS_SETTING = 'targets';
/** The name under which weights of a file are kept with the wave (`readWeightFile`). */
export const WEIGHT_FILE_SETTING = 'weightFile';

const bases: readonly unknown[] = ['design', 'responses', 'file'] satisfies readonly WeightBase[];

/**
 * What was kept, as choices. A part that cannot be read is as it would be without it: a back-up may come from another
 * version, and weights must be made of something whole.
 */
export function readChoices(kept: unknown): WeightChoices {
  if (typeof kept !== 'object' || kept === null) return DEFAULT_CHOICES;
  const { margins, merges, costAccepted, base, cutsGiven, leavesOutUnknown, fixedTargets } = kept as Partial<
    Record<keyof WeightChoices, unknown>
  >;
  const fixed = readFixedTargets(fixedTargets);
  return {
    margins: Array.isArray(margins) ? margins.filter(isMarginName) : DEFAULT_CHOICES.margins,
    merges: isMerges(merges) ? merges : {},
    costAccepted: costAccepted === true,
    ...(bases.includes(base) && base !== 'design' && { base: base as WeightBase }),
    ...(cutsGiven === true && { cutsGiven }),
    ...(leavesOutUnknown === true && { leavesOutUnknown }),
    ...(fixed !== null && fixed.length > 0 && { fixedTargets: fixed }),
  };
}

/** The limits that were kept, or those that hold without. */
export function readTrim(kept: unknown): Settings['trim'] {
  return isTrim(kept) ? { low: kept.low, high: kept.high } : DEFAULT_SETTINGS.trim;
}

/** Whether a final weight may be kept between such multiples of the design weight. */
export function isTrim(trim: unknown): trim is Settings['trim'] {
  if (typeof trim !== 'object' || trim === null) return false;
  const { low, high } = trim as Partial<Record<'low' | 'high', unknown>>;
  return typeof low === 'number' && typeof high === 'number' && low > 0 && low < 1 && high > 1 && high <= 50;
}

/** Weights of the responses of a wave that somebody else made, by the id of the response. Format version 1. */
export interface WeightFile {
  readonly v: 1;
  /** Name of the file. */
  readonly name: string;
  readonly loadedAt: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** What was kept, as a file of weights; null when it is none. Whether each weight is fit is seen when they are used. */
export function readWeightFile(kept: unknown): WeightFile | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { v, name, loadedAt, weights } = kept as { readonly [K in keyof WeightFile]?: unknown };
  if (v !== 1 || typeof name !== 'string' || typeof loadedAt !== 'string') return null;
  if (typeof weights !== 'object' || weights === null) return null;
  return Object.values(weights).every((weight) => typeof weight === 'number') ? (kept as WeightFile) : null;
}

function isMarginName(name: unknown): name is MarginName {
  return (
    typeof name === 'string' && (KNOWN_MARGINS.some((known) => known === name) || name.startsWith('own:'))
  );
}

function isMerges(merges: unknown): merges is WeightChoices['merges'] {
  if (typeof merges !== 'object' || merges === null) return false;
  return Object.entries(merges).every(
    ([name, sets]) =>
      isMarginName(name) &&
      Array.isArray(sets) &&
      sets.every((codes) => Array.isArray(codes) && codes.every((code) => typeof code === 'number')),
  );
}
