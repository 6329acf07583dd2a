import type { MarginName } from '../../counting/analysis/margins.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../counting/analysis/settings.ts';
import { DEFAULT_CHOICES, type WeightChoices } from '../../counting/analysis/weights.ts';

/** The name under which a wave's choices of weights are kept with the wave. */
export const CHOICES_SETTING = 'weighting';
/** The name under which the limits of weights are kept with the survey: waves weighted differently cannot be compared. */
export const TRIM_SETTING = 'weightLimits';

const marginNames: readonly string[] = ['age', 'sex', 'area'] satisfies readonly MarginName[];

/**
 * What was kept, as choices. A part that cannot be read is as it would be without it: a back-up may come from another
 * version, and weights must be made of something whole.
 */
export function readChoices(kept: unknown): WeightChoices {
  if (typeof kept !== 'object' || kept === null) return DEFAULT_CHOICES;
  const { margins, merges, costAccepted } = kept as Partial<Record<keyof WeightChoices, unknown>>;
  return {
    margins: Array.isArray(margins)
      ? margins.filter((name): name is MarginName => marginNames.includes(name))
      : DEFAULT_CHOICES.margins,
    merges: isMerges(merges) ? merges : {},
    costAccepted: costAccepted === true,
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

function isMerges(merges: unknown): merges is WeightChoices['merges'] {
  if (typeof merges !== 'object' || merges === null) return false;
  return Object.entries(merges).every(
    ([name, sets]) =>
      marginNames.includes(name) &&
      Array.isArray(sets) &&
      sets.every((codes) => Array.isArray(codes) && codes.every((code) => typeof code === 'number')),
  );
}
