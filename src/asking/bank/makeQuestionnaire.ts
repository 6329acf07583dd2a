import type { GridRow } from '../questions/grid/gridFace.ts';
import type { Option, Question } from '../questions/question.ts';
import type { Mode } from '../survey/design.ts';
import type { Module, Questionnaire } from '../survey/questionnaire.ts';
import type { QuestionnaireId, WardList } from '../survey/survey.ts';
import type { BankModule, BankQuestion, CouncilFacts } from './bankModule.ts';
import { inWelsh } from './inWelsh.ts';
import { modules } from './modules.ts';

/** The screener of a survey of residents. */
const RESIDENTS = 'screener';

/** What an officer chose for a wave's questionnaire. */
export interface QuestionnairePlan {
  readonly id: QuestionnaireId;
  readonly version: number;
  readonly council: CouncilFacts;
  readonly mode: Mode;
  readonly wards: WardList | null;
  /** Ids of modules; the screeners that go with them are asked in any case. */
  readonly modules: readonly string[];
  /** Rows of services to ask about instead of those the council runs. */
  readonly serviceRows?: readonly string[];
  /** Whether an approval of the equality questions is recorded; without it they are left out. */
  readonly equality: boolean;
  /** Whether it can be asked in Welsh too. */
  readonly welsh?: boolean;
}

/**
 * Makes a questionnaire from modules of the bank, fitted to the council and to how the answers are taken.
 *
 * @throws RangeError when a module or a row of services is not in the bank.
 */
export function makeQuestionnaire(plan: QuestionnairePlan): Questionnaire {
  requireKnown(plan.modules);
  const screeners = screenersFor(plan.modules);
  const asked = modules
    .filter(({ id, role }) => plan.modules.includes(id) || (role === 'screener' && screeners.has(id)))
    .flatMap((module) => fitModule(module, plan) ?? []);
  const { id, version, welsh = false } = plan;
  return {
    v: 8,
    id,
    version,
    modules: welsh ? inWelsh(asked) : asked,
    languages: welsh ? ['en', 'cy'] : ['en'],
  };
}

/** Ids of the screeners that these modules are asked with; residents' where none of them says otherwise. */
function screenersFor(ids: readonly string[]): ReadonlySet<string> {
  const asked = modules.filter(
    ({ id, role }) => ids.includes(id) && (role === 'core' || role === 'additional'),
  );
  return new Set(asked.length === 0 ? [RESIDENTS] : asked.map(({ screener = RESIDENTS }) => screener));
}

/** The rows of services that a council of this type runs, in their order. */
export function servicesRunByTier(tier: CouncilFacts['tier']): readonly GridRow[] {
  const question = modules.flatMap((module) => module.questions).find((one) => one.rowsRunBy !== undefined);
  return question === undefined ? [] : rowsOf(question, (row) => runs(question, row, tier));
}

function requireKnown(ids: readonly string[]): void {
  const unknown = ids.find((id) => !modules.some((module) => module.id === id));
  if (unknown !== undefined)
    throw new RangeError(`makeQuestionnaire requires modules of the bank: ${unknown}`);
}

function fitModule(module: BankModule, plan: QuestionnairePlan): Module | null {
  if (module.role === 'equality' && !plan.equality) return null;
  const questions = module.questions.flatMap((question) => fitQuestion(question, plan) ?? []);
  if (questions.length === 0) return null;
  return { id: module.id, title: module.title, role: module.role, questions };
}

function fitQuestion(bank: BankQuestion, plan: QuestionnairePlan): Question | null {
  if (bank.nations && !bank.nations.includes(plan.council.nation)) return null;
  const selfRead = readsAlone(plan.mode);
  const leadIn = bank.leadIns?.[plan.council.tier] ?? (selfRead ? bank.printedLeadIn : undefined);
  const fitted: Question = {
    ...bank.question,
    ...leadIn,
    dontKnow: bank.question.dontKnow === 'volunteered' && selfRead ? 'offered' : bank.question.dontKnow,
  };
  if (bank.optionsFrom !== undefined) return withWards(fitted, plan.wards);
  if (bank.optionsRunBy !== undefined) return withOptions(fitted, bank.optionsRunBy, plan.council.tier);
  return bank.rowsRunBy === undefined ? fitted : withRows(fitted, bank, plan);
}

/** Whether residents read the questions for themselves, so that what is not printed cannot be said. */
function readsAlone(mode: Mode): boolean {
  return mode === 'selfCompletion' || mode === 'postal' || mode === 'online';
}

function withRows(question: Question, bank: BankQuestion, plan: QuestionnairePlan): Question | null {
  const chosen = plan.serviceRows;
  const unknown = chosen?.find((row) => bank.rowsRunBy?.[row] === undefined);
  if (unknown !== undefined)
    throw new RangeError(`makeQuestionnaire requires rows of the question: ${unknown}`);
  const rows = rowsOf(bank, (row) =>
    chosen === undefined ? runs(bank, row, plan.council.tier) : chosen.includes(row),
  );
  return rows.length === 0 ? null : ({ ...question, rows } as Question);
}

function withOptions(
  question: Question,
  runBy: Readonly<Record<number, readonly CouncilFacts['tier'][]>>,
  tier: CouncilFacts['tier'],
): Question {
  if (!('options' in question)) return question;
  const options = question.options.filter(({ code }) => runBy[code]?.includes(tier) ?? true);
  return { ...question, options } as Question;
}

/** More wards than this are found by typing: so many tiles would have to be scrolled through. */
const MOST_TILES = 20;

/** A ward's option has as code its place in the list, from 1. */
function withWards(question: Question, wards: WardList | null): Question | null {
  if (wards === null || wards.wards.length === 0) return null;
  const options: Option[] = wards.wards.map((ward, index) => ({ code: index + 1, text: { en: ward.name } }));
  if (options.length <= MOST_TILES) return { ...question, options } as Question;
  const { nets: _, ...face } = question as Extract<Question, { readonly kind: 'single' }>;
  return { ...face, kind: 'longList', options };
}

function rowsOf(bank: BankQuestion, isKept: (row: string) => boolean): readonly GridRow[] {
  return 'rows' in bank.question ? bank.question.rows.filter((row) => isKept(row.id)) : [];
}

function runs(bank: BankQuestion, row: string, tier: CouncilFacts['tier']): boolean {
  return bank.rowsRunBy?.[row]?.includes(tier) ?? false;
}
