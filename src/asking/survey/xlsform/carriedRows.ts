import type { Condition, Question } from '../../questions/question.ts';
import { carryOf, codesTaken } from '../carried.ts';
import { conditionInForm, type FormNames } from './formNames.ts';
import { formulaCell } from './formulaCell.ts';

/** For whom the rows of a table are there. */
export interface CarriedRows {
  /** For whom there is any of them. */
  readonly any: string;
  /** By the ids of the rows. */
  readonly rows: ReadonlyMap<string, string>;
}

/** How a form says which rows of a table are taken over from an earlier question; null where all are there always. */
export function carriedRows(question: Question, names: FormNames): CarriedRows | null {
  const carry = carryOf(question);
  if (carry === undefined || !('rows' in question)) return null;
  if (names.termOf(carry.question, undefined) === undefined) return null;
  const taken = (code: number): Condition => {
    const said = { question: carry.question, isOneOf: [code] };
    return carry.chosen ? said : { not: said };
  };
  const cell = (condition: Condition) => formulaCell(conditionInForm(condition, names));
  const any = cell({ any: codesTaken(question).map(taken) });
  const rows = question.rows.map(
    ({ id, option }) => [id, option === undefined ? any : cell(taken(option))] as const,
  );
  return { any, rows: new Map(rows) };
}
