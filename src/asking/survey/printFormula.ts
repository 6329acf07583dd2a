import { type ChainLink, type Formula, operatorBinding } from './formula.ts';
import { plainNumber } from './formulaValues.ts';

/**
 * A formula as XLSForm writes it, in one way only: single spaces, single quotes where they serve, and no brackets that
 * change nothing. What parseFormula reads of it is the same formula.
 */
export function printFormula(formula: Formula): string {
  switch (formula.node) {
    case 'text':
      return quoted(formula.text);
    case 'number':
      return plainNumber(formula.number);
    case 'reference':
      return `\${${formula.name}}`;
    case 'here':
      return '.';
    case 'position':
      return 'position(..)';
    case 'negative':
      return `-${formula.of.node === 'chain' ? bracketed(formula.of) : printFormula(formula.of)}`;
    case 'chain':
      return printChain(formula);
    case 'call':
      return `${formula.name}(${formula.args.map(printFormula).join(', ')})`;
    case 'choiceName':
      return `jr:choice-name(${printFormula(formula.code)}, '\${${formula.question}}')`;
  }
}

function printChain({ first, rest }: Extract<Formula, { readonly node: 'chain' }>): string {
  const binding = bindingOf(rest[0]);
  const part = (one: Formula) =>
    one.node === 'chain' && bindingOf(one.rest[0]) <= binding ? bracketed(one) : printFormula(one);
  return [part(first), ...rest.flatMap(({ operator, right }) => [operator, part(right)])].join(' ');
}

function bindingOf(link: ChainLink | undefined): number {
  if (link === undefined) throw new RangeError('a chain of a formula requires an operator');
  return operatorBinding[link.operator];
}

function bracketed(formula: Formula): string {
  return `(${printFormula(formula)})`;
}

function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  throw new RangeError('a text of a formula cannot hold both sorts of quotation mark');
}
