import type { CouncilFacts } from '../../asking/bank/bankModule.ts';
import { makeQuestionnaire } from '../../asking/bank/makeQuestionnaire.ts';
import { modules } from '../../asking/bank/modules.ts';
import { interviewSeconds } from '../../asking/survey/editing/estimatedLength.ts';
import { type Module, type Questionnaire, questionsWritten } from '../../asking/survey/questionnaire.ts';
import { councilByCode } from '../../counting/areas/councils.ts';
import type { BuilderPage } from './builderPage.ts';

/** Questions whose answers are the survey's own list of wards. */
export const wardQuestions: ReadonlySet<string> = new Set(
  modules.flatMap((module) => module.questions).flatMap((one) => (one.optionsFrom ? [one.question.id] : [])),
);

/** A group of the bank that a questionnaire does not have. */
export interface BankOffer {
  readonly module: Module;
  readonly questions: number;
  readonly seconds: number;
  /** Its words are those of the national poll. */
  readonly isBenchmark: boolean;
  /** It asks for special category data, and no approval is recorded. */
  readonly needsApproval: boolean;
}

/** The groups of the bank that can be added to what is being written, as they suit the council and the mode. */
export function bankOffers({ survey, wave }: BuilderPage, draft: Questionnaire): readonly BankOffer[] {
  const council: CouncilFacts = councilByCode(survey.council) ?? { tier: 'single', nation: 'England' };
  const have = new Set(draft.modules.map(({ id }) => id));
  const names = new Set<string>(questionsWritten(draft).map(({ id }) => id));
  const whole = makeQuestionnaire({
    id: draft.id,
    version: draft.version,
    council,
    mode: wave.mode,
    wards: survey.wardList,
    modules: modules.map(({ id }) => id),
    equality: true,
  });
  const empty = interviewSeconds({ ...draft, modules: [] });
  return whole.modules
    .filter(({ id, questions }) => !have.has(id) && !questions.some((question) => names.has(question.id)))
    .map((module) => ({
      module,
      questions: module.questions.length,
      seconds: interviewSeconds({ ...draft, modules: [module] }) - empty,
      isBenchmark: module.role === 'core' || module.role === 'additional',
      needsApproval: module.role === 'equality' && survey.equalityApproval === null,
    }));
}
