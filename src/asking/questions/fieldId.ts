import type { Question } from './question.ts';

/**
 * The id of the first choice that a page of a question asks, from which its other ids are made. Errors lead to it.
 *
 * It names the row as well: the page of the next row is drawn while this one is open, and no two elements may share an id.
 *
 * @param part The row of a grid, where the page asks for one; `''` for the whole question.
 */
export function fieldId({ id }: Pick<Question, 'id'>, part: string): string {
  return part === '' ? id : `${id}--${part}`;
}
