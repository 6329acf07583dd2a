import { loadInputs } from '../asking/questions/inputs.tsx';
import { hasFormulas } from '../asking/survey/hasFormulas.ts';
import { type Questionnaire, questionsWritten } from '../asking/survey/questionnaire.ts';
import { readFormulasWith } from '../asking/survey/workingOut.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';

/**
 * Fetches what a questionnaire needs to be asked: the rules of its kinds of question, how they are answered, and what
 * reads its formulas. From then on its routes can be worked out.
 */
export async function fetchAsking(questionnaire: Questionnaire): Promise<Result<void, Problem>> {
  const [inputs, formulas] = await Promise.all([
    loadInputs(questionsWritten(questionnaire)),
    hasFormulas(questionnaire) ? fetchReader() : ok(undefined),
  ]);
  return inputs.ok ? formulas : inputs;
}

async function fetchReader(): Promise<Result<void, Problem>> {
  try {
    const { formulaReader } = await import('../asking/survey/formulaReader.ts');
    readFormulasWith(formulaReader);
    return ok(undefined);
  } catch {
    // Not kept on this device and no network, or replaced by a newer version.
    return fail({ kind: 'notLoaded' });
  }
}
