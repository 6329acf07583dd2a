import { type Day, day } from '../../../core/day.ts';
import type { Formula, FunctionName, Operator } from '../formula.ts';

/** Small formulas, for those who write some. */
export function textPart(text: string): Formula {
  return { node: 'text', text };
}

/** A number, below zero too. */
export function numberPart(number: number): Formula {
  return number < 0
    ? { node: 'negative', of: { node: 'number', number: -number } }
    : { node: 'number', number };
}

/** `${name}`, or `.` */
export function answerPart(name: string): Formula {
  return name === '.' ? { node: 'here' } : { node: 'reference', name };
}

/** A function called with these parts. */
export function callPart(name: FunctionName, ...args: readonly Formula[]): Formula {
  return { node: 'call', name, args };
}

/** Two parts with an operator between them. */
export function comparedPart(left: Formula, operator: Operator, right: Formula): Formula {
  return { node: 'chain', first: left, rest: [{ operator, right }] };
}

/** All or any of these: the one there is stands alone, and none at all is true or false. */
export function joinedParts(operator: 'and' | 'or', parts: readonly Formula[]): Formula {
  const [first, ...rest] = parts;
  if (first === undefined) return callPart(operator === 'and' ? 'true' : 'false');
  return rest.length === 0
    ? first
    : { node: 'chain', first, rest: rest.map((right) => ({ operator, right })) };
}

/** The parts of which all must hold, however they are bracketed. */
export function conjuncts(formula: Formula): readonly Formula[] {
  if (formula.node !== 'chain' || formula.rest[0]?.operator !== 'and') return [formula];
  return [formula.first, ...formula.rest.map(({ right }) => right)].flatMap(conjuncts);
}

/** The number that a part is as it stands; null where it is none. */
export function numberOfPart(formula: Formula): number | null {
  if (formula.node === 'number') return formula.number;
  if (formula.node === 'text') {
    return /^-?\d+(\.\d+)?$/.test(formula.text.trim()) ? Number(formula.text) : null;
  }
  const inner = formula.node === 'negative' ? numberOfPart(formula.of) : null;
  return inner === null ? null : -inner;
}

/** The text that a part is as it stands, a number as it is written; null where it has to be worked out. */
export function textOfPart(formula: Formula): string | null {
  if (formula.node === 'text') return formula.text;
  const number = numberOfPart(formula);
  return number === null ? null : String(number);
}

/** The day that a part is as it stands, in quotes or in `date()`; null where it is none. */
export function dayOfPart(formula: Formula): Day | null {
  const inner = formula.node === 'call' && formula.name === 'date' ? formula.args[0] : formula;
  return inner?.node === 'text' ? day(inner.text.trim()) : null;
}

const turned: { readonly [operator in Operator]?: Operator } = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** The operator that says the same with its sides exchanged, of those that compare. */
export function turnedAround(operator: Operator): Operator {
  return turned[operator] ?? operator;
}
