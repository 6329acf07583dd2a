import type { Instant } from '../../core/day.ts';
import type { ComputedFace } from '../questions/computed/computedFace.ts';

/** What a formula works with (formulaValues.ts): text, number, truth, or the codes of several chosen options. */
export type Worth = string | number | boolean | readonly string[];

/** What can be known of an interview where a formula stands. What has no answer is an empty text. */
export interface Standpoint {
  value(name: string): Worth;
  /** The value in each repetition. */
  all(name: string): readonly Worth[];
  /** The wording of an option, in English. */
  choiceName(name: string, code: string): string;
  /** The answer that is being checked. */
  readonly here: Worth;
  /** Which repetition this is, from 1. */
  readonly position: number;
  /** Nothing here has a clock: `today()` and `now()` are when the interview began. */
  readonly startedAt: Instant;
}

/** A formula that can be worked out. */
export interface ReadFormula {
  /** The names it asks for. */
  readonly references: readonly string[];
  isTrue(from: Standpoint): boolean;
  /** What it comes to as a value of this sort; null where that is empty or no number. */
  worth(from: Standpoint, as: Pick<ComputedFace, 'result' | 'decimals'>): number | string | null;
}

/** Reads a formula as it was written; null where it cannot be read. */
export type FormulaReader = (formula: string) => ReadFormula | null;

let reader: FormulaReader | null = null;

/** Puts in place what reads formulas (formulaReader.ts), before a questionnaire that has one is asked or counted. */
export function readFormulasWith(given: FormulaReader): void {
  reader = given;
}

/**
 * A formula, ready to be worked out; null where it cannot be read.
 *
 * @throws RangeError when nothing that reads formulas was put in place.
 */
export function formulaRead(formula: string): ReadFormula | null {
  if (reader === null) throw new RangeError('formulaRead requires readFormulasWith before the first formula');
  return reader(formula);
}
