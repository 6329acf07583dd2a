import { optionsOf } from '../questions/kinds.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import type { Module, Questionnaire } from './questionnaire.ts';

/** The question that a module is repeated for; null where it is asked once. */
export function repeatedFor(module: Module | undefined): QuestionId | null {
  const repeat = module?.repeat;
  if (repeat === undefined) return null;
  return 'count' in repeat ? repeat.count : repeat.forEach;
}

/** The questionnaire as it is written: every question once. The same where nothing is repeated. */
export function unrepeated(questionnaire: Questionnaire): Questionnaire {
  if (questionnaire.modules.every(({ repeat }) => repeat === undefined)) return questionnaire;
  const modules = questionnaire.modules.map(({ repeat: _repeat, ...once }) => once);
  return { ...questionnaire, modules };
}

/** How often a module may be repeated at most, whatever is answered; 1 for one that is not. */
export function timesAtMost({ repeat }: Module, written: (id: string) => Question | undefined): number {
  if (repeat === undefined) return 1;
  if ('count' in repeat) return repeat.most;
  const from = written(repeat.forEach);
  return from === undefined ? 0 : optionsOf(from).length;
}

/** The question that a name belongs to as it was written: `q3@2` is `q3`. */
export function writtenName(id: string): string {
  return id.replace(/@.*$/, '');
}
