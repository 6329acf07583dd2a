import type { ComputedFace } from '../questions/computed/computedFace.ts';
import type { Known, Standing } from './hearing.ts';

/** A formula that can be worked out. */
export interface ReadFormula {
  /** The names it asks for. */
  readonly references: readonly string[];
  isTrue(known: Known, at: Standing): boolean;
  /** What it comes to as a value of this sort; null where that is empty or no number. */
  worth(known: Known, at: Standing, as: Pick<ComputedFace, 'result' | 'decimals'>): number | string | null;
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
