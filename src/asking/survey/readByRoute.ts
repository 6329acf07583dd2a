import { allAsked } from './allAsked.ts';
import { formulaReader } from './formulaReader.ts';
import type { Questionnaire } from './questionnaire.ts';
import { indexOf } from './questionnaireIndex.ts';
import { repeatWith } from './repeating.ts';
import { readFormulasWith } from './workingOut.ts';

/**
 * Ids of the questions whose answers decide what else is asked, offered or worked out, or that end the interview. Whatever
 * is answered to the others, the route is the same.
 */
export function readByRoute(questionnaire: Questionnaire): readonly string[] {
  readFormulasWith(formulaReader);
  repeatWith(allAsked);
  const { questions, readers, enders } = indexOf(questionnaire);
  const ends = new Set(enders);
  return questions
    .filter((_, place) => ends.has(place) || (readers[place] ?? []).length > 0)
    .map(({ id }) => String(id));
}
