import type { ComputedFace } from '../../questions/computed/computedFace.ts';
import type { Formula, FunctionName } from '../formula.ts';
import { printFormula } from '../printFormula.ts';
import type { FormNames } from './formNames.ts';

/** Characters of one cell; Excel takes some more. */
export const LONGEST_CELL = 30_000;

/** A formula as it stands in a cell; empty where there is none, or none that a cell can hold. */
export function formulaCell(formula: Formula | null): string {
  const cell = formula === null ? '' : printFormula(formula);
  return cell.length > LONGEST_CELL ? '' : cell;
}

/** The same for a calculation, which a form must have: nothing is worked out where it cannot be written. */
export function calculationCell(formula: Formula | null): string {
  const cell = formulaCell(formula);
  return cell === '' ? "''" : cell;
}

const inNumbers: readonly FunctionName[] = [
  'count-selected',
  'sum',
  'count',
  'count-non-empty',
  'min',
  'max',
  'round',
  'int',
  'abs',
  'pow',
  'sqrt',
  'number',
  'string-length',
  'decimal-date-time',
  'decimal-time',
];
const inDays: readonly FunctionName[] = ['today', 'now', 'date', 'date-time'];
const throughTheirOwn: readonly FunctionName[] = ['once', 'coalesce'];

/** What a calculation of a form comes to, as far as it can be seen in it: words where it cannot. */
export function whatComesOut(formula: Formula, names: FormNames): ComputedFace['result'] {
  switch (formula.node) {
    case 'number':
    case 'negative':
    case 'position':
      return 'number';
    case 'chain': {
      const operator = formula.rest[0]?.operator ?? '=';
      return ['+', '-', '*', 'div', 'mod'].includes(operator) ? 'number' : 'text';
    }
    case 'reference': {
      const sort = names.named(formula.name)?.sort;
      return sort === 'number' ? 'number' : sort === 'day' ? 'date' : 'text';
    }
    case 'call':
      return calledResult(formula, names);
    case 'text':
    case 'here':
    case 'choiceName':
      return 'text';
  }
}

function calledResult(
  { name, args }: Extract<Formula, { readonly node: 'call' }>,
  names: FormNames,
): ComputedFace['result'] {
  if (inNumbers.includes(name)) return 'number';
  if (inDays.includes(name)) return 'date';
  const values = name === 'if' ? args.slice(1) : throughTheirOwn.includes(name) ? args : [];
  // An empty text stands for no value, whatever the others are.
  const sorts = new Set(
    values.filter((one) => one.node !== 'text' || one.text !== '').map((one) => whatComesOut(one, names)),
  );
  const [only, other] = [...sorts];
  return only === undefined || other !== undefined ? 'text' : only;
}
