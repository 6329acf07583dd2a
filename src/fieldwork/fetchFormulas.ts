import { hasFormulas } from '../asking/survey/hasFormulas.ts';
import type { Questionnaire } from '../asking/survey/questionnaire.ts';
import { readFormulasWith } from '../asking/survey/workingOut.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';

/** Fetches what reads formulas, where a questionnaire has any: from then on its routes can be worked out. */
export async function fetchFormulas(questionnaire: Questionnaire): Promise<Result<void, Problem>> {
  if (!hasFormulas(questionnaire)) return ok(undefined);
  try {
    const { formulaReader } = await import('../asking/survey/formulaReader.ts');
    readFormulasWith(formulaReader);
    return ok(undefined);
  } catch {
    // Not kept on this device and no network, or replaced by a newer version.
    return fail({ kind: 'notLoaded' });
  }
}
