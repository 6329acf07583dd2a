import type { Question, QuestionId } from '../questions/question.ts';
import type { Module, Questionnaire, Repeat } from './questionnaire.ts';
import { chainsOf, repeatable } from './repeats.ts';

const chains = new WeakMap<Questionnaire, ReadonlyMap<Module, readonly Module[]>>();

/** The repeated modules around a module, from the outermost; it is itself the last of them where it is repeated. */
export function chainOf(questionnaire: Questionnaire, module: Module | undefined): readonly Module[] {
  const known = chains.get(questionnaire) ?? chainsOf(questionnaire.modules);
  chains.set(questionnaire, known);
  return (module && known.get(module)) ?? [];
}

/** Whether all the repetitions that one module is within are around the other too: what it asks has one answer there. */
export function isAround(questionnaire: Questionnaire, one: Module | undefined, other: Module): boolean {
  const inner = chainOf(questionnaire, other);
  return chainOf(questionnaire, one).every((module, at) => module === inner[at]);
}

/** The question that decides how often a module is repeated; null where it is asked once. */
export function repeatedFor(module: Module | undefined): QuestionId | null {
  return module?.repeat === undefined ? null : questionOf(module.repeat);
}

/** The question before a module without which it is not asked at all; null where there is none. */
export function waitsFor({ repeat }: Module): QuestionId | null {
  if (repeat === undefined) return null;
  return 'while' in repeat ? (repeat.askIf?.question ?? null) : questionOf(repeat);
}

function questionOf(repeat: Repeat): QuestionId {
  if ('while' in repeat) return repeat.while.question;
  return 'count' in repeat ? repeat.count : repeat.forEach;
}

/** The questionnaire as it is written: every question once. The same where nothing is repeated. */
export function unrepeated(questionnaire: Questionnaire): Questionnaire {
  if (questionnaire.modules.every(({ repeat, within }) => repeat === undefined && within === undefined))
    return questionnaire;
  const modules = questionnaire.modules.map(({ repeat: _repeat, within: _within, ...once }) => once);
  return { ...questionnaire, modules };
}

/** How often a module may be repeated at most, whatever is answered, within one repetition around it; 1 for one that is not. */
export function timesAtMost({ repeat }: Module, written: (id: string) => Question | undefined): number {
  if (repeat === undefined) return 1;
  if ('most' in repeat) return repeat.most;
  const from = written(repeat.forEach);
  return from === undefined ? 0 : repeatable(from).length;
}

/** The question that a name belongs to as it was written: `q3@2` is `q3`. */
export function writtenName(id: string): string {
  return id.replace(/@.*$/, '');
}
