import { percentOf } from '../../core/percent.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import {
  DEFAULT_LIMITS,
  isLimit,
  LIMIT_RANGES,
  type QualityLimits,
} from '../../counting/analysis/quality/qualityLimits.ts';

export type LimitName = keyof QualityLimits;

/** The boxes of the form in their order, as typed: parts in percent. */
export type LimitBoxes = Readonly<Record<LimitName, string>>;

/** What may be typed in a box, where something else was. */
export interface LimitFault {
  readonly field: LimitName;
  readonly least: string;
  readonly most: string;
}

export const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS) as readonly LimitName[];

/** The boxes as they begin. */
export function limitBoxes(limits: QualityLimits): LimitBoxes {
  const boxes = LIMIT_NAMES.map((name) => [name, textOf(name, limits[name])]);
  return Object.fromEntries(boxes) as Record<LimitName, string>;
}

/** The boxes with the usual limits. */
export const usualBoxes = limitBoxes(DEFAULT_LIMITS);

/** What was typed, as limits; box by box what may be typed where it cannot be used. */
export function readLimitBoxes(boxes: LimitBoxes): Result<QualityLimits, readonly LimitFault[]> {
  const read = LIMIT_NAMES.map((name) => [name, limitOf(name, boxes[name])] as const);
  const faults = read.flatMap(([field, value]): LimitFault[] => {
    const { least, most } = LIMIT_RANGES[field];
    return isLimit(field, value) ? [] : [{ field, least: textOf(field, least), most: textOf(field, most) }];
  });
  return faults.length > 0 ? fail(faults) : ok(Object.fromEntries(read) as Record<LimitName, number>);
}

function textOf(name: LimitName, value: number): string {
  return LIMIT_RANGES[name].isWhole ? String(value) : percentOf(value);
}

function limitOf(name: LimitName, typed: string): number {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(text)) return Number.NaN;
  return LIMIT_RANGES[name].isWhole ? Number(text) : Number(text) / 100;
}
