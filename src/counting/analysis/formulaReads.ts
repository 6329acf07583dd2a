import { formulaReader } from '../../asking/survey/formulaReader.ts';
import { placesInFormula, type QuestionnaireIndex } from '../../asking/survey/questionnaireIndex.ts';
import { readFormulasWith } from '../../asking/survey/workingOut.ts';

/** Ids of the questions that a formula reads. */
export function formulaReads(index: QuestionnaireIndex, formula: string): readonly string[] {
  readFormulasWith(formulaReader);
  return placesInFormula(index, formula).flatMap((place) => index.questions[place]?.id ?? []);
}
