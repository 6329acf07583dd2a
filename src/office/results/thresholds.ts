import { countText } from '../../core/percent.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../counting/analysis/settings.ts';

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

interface Range {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** What may be set: figures may be hidden more strictly than usual, never less. */
const RANGES: Readonly<Record<ThresholdName, Range>> = {
  hideUnder: { least: DEFAULT_SETTINGS.hideUnder, most: 500, isWhole: true },
  householdCap: { least: 1, most: 50, isWhole: true },
  comparisonBase: { least: 100, most: 10_000, isWhole: true },
  comparisonEffectiveBase: { least: 50, most: 10_000, isWhole: true },
  monthsApart: { least: 0, most: 24, isWhole: true },
  broadlySamePoints: { least: 0.5, most: 10, isWhole: false },
  designEffect: { least: 1, most: 5, isWhole: false },
};

export const THRESHOLD_NAMES = Object.keys(RANGES) as readonly ThresholdName[];

/** The thresholds that a survey's results are worked out with. */
export function thresholdsOf({ designEffects, ...settings }: Settings): Thresholds {
  return { ...settings, designEffect: Math.max(...designEffects) };
}

const usual = thresholdsOf(DEFAULT_SETTINGS);

/** The settings that were kept; the usual ones where nothing was, or what cannot be read. */
export function readThresholds(kept: unknown): Partial<Settings> {
  const given = typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const of = (name: ThresholdName) => {
    const value = given[name];
    return typeof value === 'number' && isFit(name, value) ? value : usual[name];
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

/** The boxes of the form in their order, as typed. */
export type ThresholdBoxes = Readonly<Record<ThresholdName, string>>;

/** What may be typed in a box, where something else was. */
export interface ThresholdFault {
  readonly field: ThresholdName;
  readonly least: string;
  readonly most: string;
}

/** The boxes as they begin. */
export function thresholdBoxes(thresholds: Thresholds): ThresholdBoxes {
  const boxes = THRESHOLD_NAMES.map((name) => [name, String(thresholds[name])]);
  return Object.fromEntries(boxes) as Record<ThresholdName, string>;
}

/** The boxes with the usual thresholds. */
export const usualThresholds = thresholdBoxes(usual);

/** What was typed, as thresholds to keep; box by box what may be typed where it cannot be used. */
export function readThresholdBoxes(boxes: ThresholdBoxes): Result<Thresholds, readonly ThresholdFault[]> {
  const read = THRESHOLD_NAMES.map((field) => [field, numberOf(boxes[field])] as const);
  const faults = read.flatMap(([field, value]): ThresholdFault[] => {
    const { least, most } = RANGES[field];
    return isFit(field, value) ? [] : [{ field, least: textOf(least), most: textOf(most) }];
  });
  return faults.length > 0 ? fail(faults) : ok(Object.fromEntries(read) as Record<ThresholdName, number>);
}

function isFit(name: ThresholdName, value: number): boolean {
  const { least, most, isWhole } = RANGES[name];
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
}

function textOf(number: number): string {
  return Number.isInteger(number) ? countText(number) : String(number);
}

function numberOf(typed: string): number {
  const text = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
