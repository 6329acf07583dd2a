import { loadInputs } from '../asking/questions/inputs.tsx';
import { hasFormulas } from '../asking/survey/hasFormulas.ts';
import { type Questionnaire, questionsWritten } from '../asking/survey/questionnaire.ts';
import { hasRepeats, repeatWith } from '../asking/survey/repeating.ts';
import { readFormulasWith } from '../asking/survey/workingOut.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { fetchPresets } from './presetOn.ts';

/**
 * Fetches what a questionnaire needs to be asked: the rules of its kinds of question, how they are answered, what reads
 * its formulas, repeats its modules and lets answers stand there already. From then on its routes can be worked out.
 */
export async function fetchAsking(questionnaire: Questionnaire): Promise<Result<void, Problem>> {
  const questions = questionsWritten(questionnaire);
  const loads = await Promise.all([
    loadInputs(questions),
    questions.some(({ preset }) => preset) ? fetched(fetchPresets) : ok(undefined),
    hasFormulas(questionnaire) ? fetched(fetchReader) : ok(undefined),
    hasRepeats(questionnaire.modules) ? fetched(fetchRepeating) : ok(undefined),
  ]);
  return loads.find((load) => !load.ok) ?? ok(undefined);
}

async function fetchReader(): Promise<void> {
  const { formulaReader } = await import('../asking/survey/formulaReader.ts');
  readFormulasWith(formulaReader);
}

async function fetchRepeating(): Promise<void> {
  const { allAsked } = await import('../asking/survey/allAsked.ts');
  repeatWith(allAsked);
}

async function fetched(load: () => Promise<void>): Promise<Result<void, Problem>> {
  try {
    await load();
    return ok(undefined);
  } catch {
    // Not kept on this device and no network, or replaced by a newer version.
    return fail({ kind: 'notLoaded' });
  }
}
