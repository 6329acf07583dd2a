import { fail, ok } from '../../core/result.ts';
import type { Question } from '../questions/question.ts';
import type { Edited } from '../survey/editing/edits.ts';
import type { Module, Questionnaire } from '../survey/questionnaire.ts';
import { sayingsOf } from '../survey/sayingsOf.ts';
import { modules } from './modules.ts';

/**
 * Adds questions of the bank to a questionnaire that an officer writes, each in its place: screeners first, the core in
 * the order of the bank with nothing between, questions about equality last. What a question is asked after comes with
 * it, and what is there already stays where it is.
 *
 * @param bank Every module of the bank, fitted to the council and to how answers are taken (fittedModules).
 * @param wanted Ids of questions.
 */
export function addFromBank(
  questionnaire: Questionnaire,
  bank: readonly Module[],
  wanted: readonly string[],
): Edited {
  const ids = missingOf(questionnaire, bank, wanted);
  if (ids.length === 0) return fail({ kind: 'nameTaken', name: wanted[0] ?? '' });
  return ok(bank.reduce((now, module) => withQuestionsOf(now, module, new Set(ids)), questionnaire));
}

/** Of these questions and those they are asked after, the ones that the questionnaire lacks, in the order of asking. */
export function missingOf(
  { modules: groups }: Questionnaire,
  bank: readonly Module[],
  wanted: readonly string[],
): readonly string[] {
  const there = new Set<string>(groups.flatMap(({ questions }) => questions).map(({ id }) => id));
  const offered = bank.flatMap(({ questions }) => questions);
  const all = new Set<string>();
  const take = (id: string): void => {
    const question = offered.find((one) => one.id === id);
    if (question === undefined || all.has(id)) return;
    all.add(id);
    for (const read of readBy(question)) take(read);
  };
  for (const id of wanted) take(id);
  return offered.map(({ id }): string => id).filter((id) => all.has(id) && !there.has(id));
}

/** Ids of the questions whose answers decide whether, or with which options, this one is asked. */
function readBy(question: Question): readonly string[] {
  const conditions = question.askIf === undefined ? [] : sayingsOf(question.askIf);
  const carried = 'carryForward' in question ? question.carryForward?.question : undefined;
  return [...conditions.map((saying) => saying.question), ...(carried === undefined ? [] : [carried])];
}

function withQuestionsOf(
  questionnaire: Questionnaire,
  module: Module,
  ids: ReadonlySet<string>,
): Questionnaire {
  const added = module.questions.filter(({ id }) => ids.has(id));
  if (added.length === 0) return questionnaire;
  const groups = questionnaire.modules;
  const at = groups.findIndex(({ id }) => id === module.id);
  const group = groups[at];
  if (group !== undefined) {
    const questions = added.reduce((now, question) => inOrder(now, question, module), group.questions);
    return { ...questionnaire, modules: groups.with(at, { ...group, questions }) };
  }
  const place = groups.findLastIndex((one) => placeOf(one) < placeOf(module)) + 1;
  return { ...questionnaire, modules: groups.toSpliced(place, 0, { ...module, questions: added }) };
}

/** In its place of the bank's order: behind the last question that comes before it there, else before the next one. */
function inOrder(questions: readonly Question[], question: Question, module: Module): readonly Question[] {
  const turnOf = ({ id }: Question) => module.questions.findIndex((one) => one.id === id);
  const turn = turnOf(question);
  const last = questions.findLastIndex((one) => turnOf(one) >= 0 && turnOf(one) < turn);
  const next = questions.findIndex((one) => turnOf(one) > turn);
  return questions.toSpliced(last >= 0 ? last + 1 : Math.max(0, next), 0, question);
}

/** Where a group stands among those of the bank; the council's own come after the bank's further questions. */
function placeOf({ id, role }: Module): number {
  const place = modules.findIndex((module) => module.id === id);
  if (place >= 0) return place;
  const next = modules.findIndex((module) => module.role === (role === 'additional' ? 'equality' : role));
  return next - 0.5;
}
