import type { GridRow, Option, Question } from '../questions/question.ts';
import type { Mode } from '../survey/design.ts';
import type { Module, Questionnaire } from '../survey/questionnaire.ts';
import type { QuestionnaireId, WardList } from '../survey/survey.ts';
import type { BankModule, BankQuestion, CouncilFacts } from './bankModule.ts';
import { inWelsh } from './inWelsh.ts';
import { modules } from './modules.ts';

/** What an officer chose for a wave's questionnaire. */
export interface QuestionnairePlan {
  readonly id: QuestionnaireId;
  readonly version: number;
  readonly council: CouncilFacts;
  readonly mode: Mode;
  readonly wards: WardList | null;
  /** Ids of modules; the screener is asked in any case. */
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
  const asked = modules.flatMap((module) => fitModule(module, plan) ?? []);
  const { id, version, welsh = false } = plan;
  return {
    v: 4,
    id,
    version,
    modules: welsh ? inWelsh(asked) : asked,
    languages: welsh ? ['en', 'cy'] : ['en'],
  };
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
  const always = module.role === 'screener';
  if (!always && !plan.modules.includes(module.id)) return null;
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

/** A ward's option has as code its place in the list, from 1. */
function withWards(question: Question, wards: WardList | null): Question | null {
  if (wards === null || wards.wards.length === 0) return null;
  const options: Option[] = wards.wards.map((ward, index) => ({ code: index + 1, text: { en: ward.name } }));
  return { ...question, options } as Question;
}

function rowsOf(bank: BankQuestion, isKept: (row: string) => boolean): readonly GridRow[] {
  return 'rows' in bank.question ? bank.question.rows.filter((row) => isKept(row.id)) : [];
}

function runs(bank: BankQuestion, row: string, tier: CouncilFacts['tier']): boolean {
  return bank.rowsRunBy?.[row]?.includes(tier) ?? false;
}
