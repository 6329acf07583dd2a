import { fail, ok, type Result } from '../../../core/result.ts';
import type { Question, QuestionId } from '../../questions/question.ts';
import type { Module, Questionnaire } from '../questionnaire.ts';

/** Why a questionnaire cannot be changed so. */
export type EditProblem =
  | { readonly kind: 'noSuchQuestion'; readonly name: string }
  | { readonly kind: 'noSuchModule'; readonly name: string }
  | { readonly kind: 'nameTaken'; readonly name: string }
  /** There is no place further up or down. */
  | { readonly kind: 'atTheEnd' }
  /** Who may take part is asked first, and questions about equality last. */
  | { readonly kind: 'orderOfRoles' }
  /** English stands in every questionnaire. */
  | { readonly kind: 'englishNeeded' };

/** The questionnaire after a change, or why it was not changed. */
export type Edited = Result<Questionnaire, EditProblem>;

/** A place among the questions: in a module, before the question that now has this index. */
export interface Spot {
  readonly module: string;
  readonly index: number;
}

/** Adds a question at a place. */
export function addQuestion(
  questionnaire: Questionnaire,
  question: Question,
  { module, index }: Spot,
): Edited {
  if (spotOf(questionnaire, question.id) !== null) return fail({ kind: 'nameTaken', name: question.id });
  return inModule(questionnaire, module, (questions) => questions.toSpliced(index, 0, question));
}

/** Puts a question in the place of the one that has its id. */
export function changeQuestion(questionnaire: Questionnaire, question: Question): Edited {
  const spot = spotOf(questionnaire, question.id);
  if (spot === null) return fail({ kind: 'noSuchQuestion', name: question.id });
  return inModule(questionnaire, spot.module, (questions) => questions.with(spot.index, question));
}

/** Takes a question away; conditions that read it stay, and the check of the questionnaire names them. */
export function removeQuestion(questionnaire: Questionnaire, id: string): Edited {
  const spot = spotOf(questionnaire, id);
  if (spot === null) return fail({ kind: 'noSuchQuestion', name: id });
  return inModule(questionnaire, spot.module, (questions) => questions.toSpliced(spot.index, 1));
}

/** Puts a copy of a question, in the council's own name, right behind it. */
export function duplicateQuestion(questionnaire: Questionnaire, id: string, copy: QuestionId): Edited {
  const spot = spotOf(questionnaire, id);
  const question = spot && questionAt(questionnaire, spot);
  if (!spot || !question) return fail({ kind: 'noSuchQuestion', name: id });
  const { leadInMark: _mark, ...rest } = question;
  const own = { ...rest, id: copy, mark: 'own', source: '', wording: `own.${copy}` } as Question;
  return addQuestion(questionnaire, own, { ...spot, index: spot.index + 1 });
}

/** Moves a question one place; at the edge of its module, into the next one. */
export function moveQuestion(questionnaire: Questionnaire, id: string, by: 1 | -1): Edited {
  const spot = spotOf(questionnaire, id);
  if (spot === null) return fail({ kind: 'noSuchQuestion', name: id });
  const { modules } = questionnaire;
  const at = modules.findIndex((module) => module.id === spot.module);
  const isEdge = spot.index + by < 0 || spot.index + by >= (modules[at]?.questions.length ?? 0);
  if (!isEdge) return moveQuestionTo(questionnaire, id, { ...spot, index: spot.index + by });
  const next = modules[at + by];
  if (next === undefined) return fail({ kind: 'atTheEnd' });
  return moveQuestionTo(questionnaire, id, { module: next.id, index: by === 1 ? 0 : next.questions.length });
}

/** Moves a question to a place; the index counts the questions without it. */
export function moveQuestionTo(questionnaire: Questionnaire, id: string, to: Spot): Edited {
  const spot = spotOf(questionnaire, id);
  const question = spot && questionAt(questionnaire, spot);
  if (!spot || !question) return fail({ kind: 'noSuchQuestion', name: id });
  const roleOf = (name: string) => questionnaire.modules.find((module) => module.id === name)?.role;
  const [from, into] = [roleOf(spot.module), roleOf(to.module)];
  if (into === undefined) return fail({ kind: 'noSuchModule', name: to.module });
  if (from === undefined || turnOf[from] !== turnOf[into]) return fail({ kind: 'orderOfRoles' });
  const without = removeQuestion(questionnaire, id);
  return without.ok ? addQuestion(without.value, question, to) : without;
}

/** Screeners come first, questions about equality last. */
export const turnOf = { screener: 0, core: 1, additional: 1, equality: 2 } as const satisfies Record<
  Module['role'],
  number
>;

/** Sets the languages that texts are written in. Words in a language that goes stay, and come back with it. */
export function changeLanguages(questionnaire: Questionnaire, languages: readonly string[]): Edited {
  if (languages[0] !== 'en') return fail({ kind: 'englishNeeded' });
  return ok({ ...questionnaire, languages: [...new Set(languages)] });
}

/** Where a question stands; null when it does not. */
export function spotOf({ modules }: Questionnaire, id: string): Spot | null {
  for (const module of modules) {
    const index = module.questions.findIndex((question) => question.id === id);
    if (index >= 0) return { module: module.id, index };
  }
  return null;
}

function questionAt({ modules }: Questionnaire, { module, index }: Spot): Question | undefined {
  return modules.find(({ id }) => id === module)?.questions[index];
}

function inModule(
  questionnaire: Questionnaire,
  id: string,
  change: (questions: readonly Question[]) => readonly Question[],
): Edited {
  if (!questionnaire.modules.some((module) => module.id === id)) {
    return fail({ kind: 'noSuchModule', name: id });
  }
  const modules = questionnaire.modules.map((module) =>
    module.id === id ? { ...module, questions: change(module.questions) } : module,
  );
  return ok({ ...questionnaire, modules });
}
