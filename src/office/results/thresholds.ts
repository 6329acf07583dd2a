import { DEFAULT_SETTINGS, type Settings } from '../../counting/analysis/settings.ts';
import { isWithin, type NumberRange, numbersForm } from './numbersForm.ts';

/** The name under which a survey keeps from where on figures are hidden, alike and comparable: the same in all its waves. */
export const THRESHOLDS_SETTING = 'thresholds';

export type ThresholdName =
  | 'hideUnder'
  | 'householdCap'
  | 'comparisonBase'
  | 'comparisonEffectiveBase'
  | 'monthsApart'
  | 'broadlySamePoints'
  | 'designEffect';

/** One number for each; `designEffect` is the larger of the two that are assumed of a published figure. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;

/** What may be set: figures may be hidden more strictly than usual, never less. */
const RANGES: Readonly<Record<ThresholdName, NumberRange>> = {
  hideUnder: { least: DEFAULT_SETTINGS.hideUnder, most: 500, typed: 'whole' },
  householdCap: { least: 1, most: 50, typed: 'whole' },
  comparisonBase: { least: 100, most: 10_000, typed: 'whole' },
  comparisonEffectiveBase: { least: 50, most: 10_000, typed: 'whole' },
  monthsApart: { least: 0, most: 24, typed: 'whole' },
  broadlySamePoints: { least: 0.5, most: 10, typed: 'decimal' },
  designEffect: { least: 1, most: 5, typed: 'decimal' },
};

/** The thresholds that a survey's results are worked out with. */
export function thresholdsOf({ designEffects, ...settings }: Settings): Thresholds {
  const all = { ...settings, designEffect: Math.max(...designEffects) };
  const names = Object.keys(RANGES).filter((name): name is ThresholdName => name in RANGES);
  return Object.fromEntries(names.map((name) => [name, all[name]])) as Thresholds;
}

const usual = thresholdsOf(DEFAULT_SETTINGS);

/** The settings that were kept; the usual ones where nothing was, or what cannot be read. */
export function readThresholds(kept: unknown): Partial<Settings> {
  const given = typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const of = (name: ThresholdName) => {
    const value = given[name];
    return typeof value === 'number' && isWithin(value, RANGES[name]) ? value : usual[name];
  };
  const [hideUnder, designEffect] = [of('hideUnder'), of('designEffect')];
  return {
    hideUnder,
    // Whatever is shown of so few people is marked.
    markUnder: Math.max(DEFAULT_SETTINGS.markUnder, hideUnder),
    householdCap: of('householdCap'),
    comparisonBase: of('comparisonBase'),
    comparisonEffectiveBase: of('comparisonEffectiveBase'),
    monthsApart: of('monthsApart'),
    broadlySamePoints: of('broadlySamePoints'),
    designEffects: designEffect === 1 ? [1] : [1, designEffect],
  };
}

/** The thresholds that were kept, as they are set in the form. */
export function keptThresholds(kept: unknown): Thresholds {
  return thresholdsOf({ ...DEFAULT_SETTINGS, ...readThresholds(kept) });
}

/** The form in which they are set. */
export const thresholdsForm = numbersForm(RANGES, usual);
