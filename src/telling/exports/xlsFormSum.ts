import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import type { Formula } from '../../asking/survey/formula.ts';
import { conditionInForm, type FormNames } from '../../asking/survey/xlsform/formNames.ts';
import { formulaCell } from '../../asking/survey/xlsform/formulaCell.ts';
import { answerPart, callPart, comparedPart, numberPart } from '../../asking/survey/xlsform/formulaParts.ts';

/**
 * For whom a row of a sum is there, by the codes of its options. The last row checks the total and has to be there for
 * everybody: where it is not, a form cannot say it, and none has a condition.
 */
export function sumRelevance(question: Question, names: FormNames): ReadonlyMap<string, string> {
  const options = optionsOf(question);
  if (options.at(-1)?.offeredIf !== undefined) return new Map();
  const cells = options.flatMap(({ code, offeredIf }) =>
    offeredIf === undefined ? [] : [[String(code), formulaCell(conditionInForm(offeredIf, names))] as const],
  );
  return cells.some(([, cell]) => cell === '') ? new Map() : new Map(cells);
}

/** What the last of these rows asks: that all of them add up. A row that is not there counts nothing. */
export function sumConstraint(
  total: number,
  rows: readonly { readonly name: string; readonly isLimited: boolean }[],
): string {
  const added = rows
    .slice(0, -1)
    .map(({ name, isLimited }) =>
      isLimited ? callPart('coalesce', answerPart(name), numberPart(0)) : answerPart(name),
    );
  const [first = answerPart('.'), ...rest] = [...added, answerPart('.')];
  const sum: Formula = { node: 'chain', first, rest: rest.map((right) => ({ operator: '+', right })) };
  return formulaCell(comparedPart(rest.length === 0 ? first : sum, '=', numberPart(total)));
}
