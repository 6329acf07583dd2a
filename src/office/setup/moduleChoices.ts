import type { CouncilFacts } from '../../asking/bank/bankModule.ts';
import { makeQuestionnaire } from '../../asking/bank/makeQuestionnaire.ts';
import { modules } from '../../asking/bank/modules.ts';
import { partsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import { interviewMinutes } from '../../asking/survey/editing/estimatedLength.ts';
import { mostAsked } from '../../asking/survey/editing/mostAsked.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { id } from '../../core/id.ts';

/** A group of questions that an officer may switch on or off. */
export interface ModuleChoice {
  readonly id: string;
  readonly title: string;
  /** What it is for. */
  readonly about: string;
  /** Questions as they are asked, each row of a grid for one. */
  readonly questions: number;
  /** On only with the data protection officer's approval. */
  readonly isSensitive: boolean;
}

/** Ids of the groups that need an approval. */
export const sensitiveModules: readonly string[] = modules
  .filter((module) => module.role === 'equality')
  .map((module) => module.id);

/** Every group of the bank that a council may ask about; the screener is not a choice. */
export function moduleChoices(council: CouncilFacts): readonly ModuleChoice[] {
  const offered = modules.filter((module) => module.role !== 'screener');
  return offered.flatMap((module) => {
    const fitted = fittedTo(council, [module.id]).modules.find((one) => one.id === module.id);
    if (fitted === undefined) return [];
    const questions = pagesOf(fitted.questions);
    const { title, about, role } = module;
    return [{ id: module.id, title: title.en, about: about.en, questions, isSensitive: role === 'equality' }];
  });
}

/** About how many minutes an interview with these groups takes, as most surveys ask them. */
export function usualMinutes(council: CouncilFacts, chosen: readonly string[]): number {
  return interviewMinutes(fittedTo(council, chosen));
}

// Of questions that nobody is asked together, one counts.
function pagesOf(questions: readonly Question[]): number {
  return mostAsked(questions).reduce((sum, question) => sum + partsOf(question).length, 0);
}

function fittedTo(council: CouncilFacts, chosen: readonly string[]): Questionnaire {
  const trial = { id: id<'questionnaire'>('trial'), version: 1, council, wards: null };
  return makeQuestionnaire({ ...trial, mode: 'telephone', modules: chosen, equality: true });
}
