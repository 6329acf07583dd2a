import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { fieldMessage } from '../../words/fieldMessage.ts';
import type { FieldProblem } from './fieldProblem.ts';

/** What is wrong, as the summary and the boxes say it. */
export function setupErrors(problems: readonly FieldProblem[]): readonly FieldError[] {
  return problems.map(({ field, problem }) => ({ field, text: fieldMessage(field, problem) }));
}
