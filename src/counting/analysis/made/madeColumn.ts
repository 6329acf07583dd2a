import type { Category, Column } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import type { MadeFace } from './madeVariable.ts';

/** A made variable's column, with these categories. */
export function madeColumn(
  { id: name, label }: MadeFace,
  categories: readonly Category[],
  more: Partial<Column> = {},
): Column {
  return {
    id: id<'column'>(name),
    question: id<'question'>(name),
    row: null,
    label: { en: label },
    categories,
    nets: [],
    dontKnowInBase: false,
    ...more,
  };
}
