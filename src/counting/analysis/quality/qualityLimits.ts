/** From where on something is worth a look. */
export interface QualityLimits {
  /** Part of the wave's usual time a question under which an interview was fast. */
  readonly fastPart: number;
  /** Rows of a grid, or questions with the same answers, that somebody has to have answered to be judged by them. */
  readonly leastRows: number;
  /** Part of the questions with the same answers that a run of one answer has to fill. */
  readonly runPart: number;
  /** Part of the questions put that have no answer. */
  readonly withoutPart: number;
  /** Part of their answers that two interviews have in common. */
  readonly twinPart: number;
  /** Minutes that two interviews of one fieldworker, or on one tablet, were held at the same time. */
  readonly overlapMinutes: number;
}

/**
 * The defaults: half of the usual time is the strictest limit of Greszki, Meyer and Schoen (2015); half of the questions in
 * one run is the rule of thumb of Curran (2016); 85% in common is that of Kuriakose and Robbins (2016). Five rows, half of the
 * questions without an answer and a minute, which two clocks may differ, are our own.
 */
export const DEFAULT_LIMITS: QualityLimits = {
  fastPart: 0.5,
  leastRows: 5,
  runPart: 0.5,
  withoutPart: 0.5,
  twinPart: 0.85,
  overlapMinutes: 1,
};

/** Between which numbers each may be set; rows and minutes are whole. */
export const LIMIT_RANGES: Readonly<
  Record<keyof QualityLimits, { readonly least: number; readonly most: number; readonly isWhole: boolean }>
> = {
  fastPart: { least: 0.1, most: 0.9, isWhole: false },
  leastRows: { least: 3, most: 20, isWhole: true },
  runPart: { least: 0.2, most: 1, isWhole: false },
  withoutPart: { least: 0.1, most: 1, isWhole: false },
  twinPart: { least: 0.5, most: 1, isWhole: false },
  overlapMinutes: { least: 1, most: 60, isWhole: true },
};

/** Whether a limit may be so. */
function isLimit(name: keyof QualityLimits, value: unknown): value is number {
  const { least, most, isWhole } = LIMIT_RANGES[name];
  return (
    typeof value === 'number' && value >= least && value <= most && (!isWhole || Number.isSafeInteger(value))
  );
}

/** What was kept, as limits: the default for each that cannot be read, as a back-up may come from another version. */
export function readLimits(kept: unknown): QualityLimits {
  if (typeof kept !== 'object' || kept === null) return DEFAULT_LIMITS;
  const names = Object.keys(DEFAULT_LIMITS) as (keyof QualityLimits)[];
  const own = Object.entries(kept).filter(
    ([name, value]) => names.some((known) => known === name) && isLimit(name as keyof QualityLimits, value),
  );
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(own) };
}
