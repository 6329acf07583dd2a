import { type Category, type Column, FIRST_CATEGORY } from '../../core/column.ts';
import type { Text } from '../../core/text.ts';
import { type Dataset, titleOf, type Variable, variableOf } from './dataset.ts';
import { wholeQuestion } from './made/sourceColumns.ts';
import { countsByCode } from './remembered.ts';
import { columnsToShow } from './shownColumns.ts';

/** A break with more groups than this is a list, not a table. */
export const MOST_GROUPS = 40;

/** A question, or a row of one, that can be a row of a table; some can make its columns, too. */
export interface Choosable {
  /** The column; of a question that takes several answers, the column's id without the option. */
  readonly id: string;
  readonly question: string;
  readonly label: Text;
  /** The question's own text. */
  readonly title: Text;
  /** It is a row of a grid. */
  readonly isRow: boolean;
  readonly isAboutPeople: boolean;
  readonly earlier: readonly number[] | null;
  /** One column, or one for each option. */
  readonly columns: readonly string[];
  /** How its numbers are told; null where its answers are none. */
  readonly number: Column['number'] | null;
  /** The groups that it makes, of several answers its options; none where it cannot make any. */
  readonly groups: readonly Category[];
  /** A person may be in several of its groups. */
  readonly isShared: boolean;
}

/** Everything that a table can be made of, in the order of the questionnaire; what says who somebody is comes last. */
export function choosables(dataset: Dataset): readonly Choosable[] {
  const { opinions, people } = columnsToShow(dataset);
  const made = new Map<string, Choosable>();
  for (const column of [...opinions, ...people]) {
    const variable = variableOf(dataset, column.id);
    // Of words only how many people wrote some is told.
    if (variable === undefined || column.isOwnWords) continue;
    const one = choosable(dataset, variable, people.includes(column));
    const before = made.get(one.id);
    const joined = before && {
      columns: [...before.columns, ...one.columns],
      groups: [...before.groups, ...one.groups],
    };
    made.set(one.id, before ? { ...before, ...joined } : one);
  }
  return [...made.values()].map((one) => (partsPeople(dataset, one) ? one : { ...one, groups: [] }));
}

/** Options are groups where more than one of them was chosen. */
function partsPeople(dataset: Dataset, { isShared, columns }: Choosable): boolean {
  if (!isShared) return true;
  return columns.filter((id) => hasAny(variableOf(dataset, id), 0)).length > 1;
}

/** Whether anybody is in this category. */
function hasAny(variable: Variable | undefined, category: number): boolean {
  return variable !== undefined && (countsByCode(variable)[FIRST_CATEGORY + category] ?? 0) > 0;
}

function choosable(dataset: Dataset, variable: Variable, isAboutPeople: boolean): Choosable {
  const { column, earlier } = variable;
  const { isOneOfSeveral, gridRow } = column;
  const title = titleOf(dataset, variable);
  const id = wholeQuestion(column);
  const groups = column.categories.filter((_, i) => hasAny(variable, i));
  const makesGroups = earlier === undefined && groups.length > 1 && column.categories.length <= MOST_GROUPS;
  const option = { code: Number(column.row), label: column.label };
  return {
    id,
    question: column.question,
    label: isOneOfSeveral ? (gridRow?.label ?? title) : column.label,
    title,
    isRow: isOneOfSeveral ? gridRow !== undefined : column.row !== null,
    isAboutPeople,
    earlier: earlier?.versions ?? null,
    columns: [column.id],
    number: column.number ?? null,
    groups: isOneOfSeveral ? (earlier === undefined ? [option] : []) : makesGroups ? column.categories : [],
    isShared: isOneOfSeveral === true,
  };
}
