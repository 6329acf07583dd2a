import { missingOf } from '../../asking/bank/addFromBank.ts';
import type { BankModule, CouncilFacts } from '../../asking/bank/bankModule.ts';
import { makeQuestionnaire } from '../../asking/bank/makeQuestionnaire.ts';
import { modules } from '../../asking/bank/modules.ts';
import { templates } from '../../asking/bank/templates.ts';
import type { Question } from '../../asking/questions/question.ts';
import { interviewSeconds, questionSeconds } from '../../asking/survey/editing/estimatedLength.ts';
import { type QuestionCount, questionCount } from '../../asking/survey/editing/questionCount.ts';
import { type Module, type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { councilByCode } from '../../counting/areas/councils.ts';
import type { BuilderPage } from './builderPage.ts';
import { conditionText } from './conditionText.ts';

/** Questions whose answers are the survey's own list of wards. */
export const wardQuestions: ReadonlySet<string> = new Set(
  modules.flatMap((module) => module.questions).flatMap((one) => (one.optionsFrom ? [one.question.id] : [])),
);

/** A group of the bank of which a questionnaire lacks something. */
export interface BankOffer {
  /** As it suits the council and the mode, whole. */
  readonly module: Module;
  readonly facts: BankModule;
  /** What the questionnaire lacks of it. */
  readonly lacking: readonly Question[];
  /** How many these are. */
  readonly questions: QuestionCount;
  /** How many questions the whole group has. */
  readonly all: QuestionCount;
  /** How long what is lacking takes. */
  readonly seconds: number;
  /** Titles of the templates that it is part of. */
  readonly templates: readonly string[];
  /** It asks for special category data, and no approval is recorded. */
  readonly needsApproval: boolean;
}

/** A question of the bank that a questionnaire lacks. */
export interface QuestionOffer {
  readonly question: Question;
  readonly seconds: number;
  /** After which answers it is asked, in words; null where everybody is. */
  readonly askedIf: string | null;
  /** Questions that come with it, because it is asked after certain answers to them. */
  readonly brings: readonly Question[];
}

/** Every group of the bank, as it suits the council, the mode and the languages of a questionnaire. */
export function fittedBank({ survey, wave }: BuilderPage, draft: Questionnaire): readonly Module[] {
  const council: CouncilFacts = councilByCode(survey.council) ?? { tier: 'single', nation: 'England' };
  return makeQuestionnaire({
    id: draft.id,
    version: draft.version,
    council,
    mode: wave.mode,
    wards: survey.wardList,
    modules: modules.map(({ id }) => id),
    equality: true,
    welsh: draft.languages.includes('cy'),
  }).modules;
}

/** The groups of the bank of which something can be added to what is being written. */
export function bankOffers(page: BuilderPage, draft: Questionnaire): readonly BankOffer[] {
  const empty = interviewSeconds({ ...draft, modules: [] });
  return fittedBank(page, draft).flatMap((module) => {
    const facts = modules.find(({ id }) => id === module.id);
    const lacking = module.questions.filter(({ id }) => questionById(draft, id) === undefined);
    if (facts === undefined || lacking.length === 0) return [];
    const alone = { ...draft, modules: [{ ...module, questions: lacking }] };
    return [
      {
        module,
        facts,
        lacking,
        questions: questionCount(lacking),
        all: questionCount(module.questions),
        seconds: interviewSeconds(alone) - empty,
        templates: templates.filter((one) => one.modules.includes(module.id)).map(({ title }) => title.en),
        needsApproval: module.role === 'equality' && page.survey.equalityApproval === null,
      },
    ];
  });
}

/** What adding a group adds: all it lacks, with the screener that goes with it. */
export function wantedOf({ module, facts }: BankOffer, bank: readonly Module[]): readonly string[] {
  const screener = bank.find(({ id }) => id === facts.screener)?.questions ?? [];
  return [...screener, ...module.questions].map(({ id }) => id);
}

/**
 * The questions that can be added one by one, by their groups: those with every typed word in what residents read, or
 * in the title of the group. A group that needs an approval first is left out.
 */
export function questionOffers(
  page: BuilderPage,
  draft: Questionnaire,
  typed: string,
): readonly { readonly offer: BankOffer; readonly questions: readonly QuestionOffer[] }[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const bank = fittedBank(page, draft);
  const all = new Map(bank.flatMap(({ questions }) => questions).map((one) => [String(one.id), one]));
  return bankOffers(page, draft).flatMap((offer) => {
    if (offer.needsApproval) return [];
    const questions = offer.lacking
      .filter((question) => {
        const read = `${offer.module.title.en} ${wordsOf(question).join(' ')}`.toLowerCase();
        return words.every((word) => read.includes(word));
      })
      .map((question) => ({
        question,
        seconds: Math.round(questionSeconds(question)),
        askedIf:
          question.askIf === undefined
            ? null
            : conditionText({ ...draft, modules: bank }, question.askIf, page.survey.councilName),
        brings: missingOf(draft, bank, [question.id]).flatMap((id) =>
          id === question.id ? [] : (all.get(id) ?? []),
        ),
      }));
    return questions.length === 0 ? [] : [{ offer, questions }];
  });
}

/** The English of a question, its rows and its options. */
function wordsOf(question: Question): readonly string[] {
  const rows = 'rows' in question ? question.rows : [];
  const options = 'options' in question ? question.options : [];
  return [question.text, ...rows.map(({ text }) => text), ...options.map(({ text }) => text)].map(
    ({ en }) => en,
  );
}

/** Where adding something of a group puts it, and so what it does to comparisons. */
export function placeOf({ role, comparedWith }: BankModule): 'screener' | 'poll' | 'behind' | 'last' {
  if (role === 'screener') return 'screener';
  if (role === 'equality') return 'last';
  return comparedWith === 'poll' ? 'poll' : 'behind';
}

/** Whether a question of the council's own at the end of a group would stand within what the poll is compared by. */
export function breaksTheCore(draft: Questionnaire, group: string): boolean {
  const isCore = (id: string) =>
    modules.some((module) => module.id === id && module.role === 'core' && module.comparedWith === 'poll');
  const at = draft.modules.findIndex(({ id }) => id === group);
  return isCore(group) && draft.modules.slice(at + 1).some(({ id }) => isCore(id));
}
