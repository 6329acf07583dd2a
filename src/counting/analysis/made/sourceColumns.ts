import type { Column } from '../../../core/column.ts';
import type { Dataset, Variable } from '../dataset.ts';

/** What variables are made of: a wave's dataset, or the columns of a file. */
export type MadeFrom = Pick<Dataset, 'size' | 'ids' | 'variables' | 'design' | 'questionnaire'>;

/** The column of this id, of a question or of the design; undefined where there is no such. */
export function sourceColumn({ variables, design }: MadeFrom, name: string): Variable | undefined {
  return [...variables, ...design].find(({ column }) => column.id === name);
}

/** The id of a whole question that takes several answers, by the column of one of its options. */
export function wholeQuestion({ id, isOneOfSeveral }: Column): string {
  // What an older form has behind its ids is behind this one, too.
  return isOneOfSeveral ? String(id).replace(/\.[^.~]+(~\d+)?$/, '$1') : String(id);
}

/** The column of this id, or the options of the question with several answers of this id; none where there is no such. */
export function sourceColumns(dataset: MadeFrom, name: string): readonly Variable[] {
  const own = sourceColumn(dataset, name);
  if (own !== undefined) return [own];
  return dataset.variables.filter(({ column }) => column.isOneOfSeveral && wholeQuestion(column) === name);
}
