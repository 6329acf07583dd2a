import type { ChainLink, Formula, Operator } from './formula.ts';
import { type FormulaCall, formulaFunctions } from './formulaFunctions.ts';
import {
  asNumber,
  asText,
  dateTimeOf,
  type FormulaScope,
  type FormulaValue,
  isTrue,
} from './formulaValues.ts';

/**
 * What a formula comes to, given the answers so far.
 *
 * As in XPath 1.0: a missing answer is an empty text, its number is NaN, and of the comparisons of NaN with a number only
 * `!=` holds. Dates compare as days, whichever way round and whatever time they hold. `and` and `or` stop where the rest
 * no longer matters.
 *
 * @throws RangeError when a formula that parseFormula did not make has a pattern that is none.
 */
export function evaluateFormula(formula: Formula, scope: FormulaScope): FormulaValue {
  switch (formula.node) {
    case 'text':
      return formula.text;
    case 'number':
      return formula.number;
    case 'reference':
      return scope.value(formula.name);
    case 'here':
      return scope.here;
    case 'position':
      return scope.position;
    case 'negative':
      return -asNumber(evaluateFormula(formula.of, scope));
    case 'chain':
      return formula.rest.reduce(
        (left, link) => joined(left, link, scope),
        evaluateFormula(formula.first, scope),
      );
    case 'call':
      return formulaFunctions[formula.name](callOf(formula.args, scope));
    case 'choiceName':
      return choiceName(formula, scope);
  }
}

function joined(left: FormulaValue, { operator, right }: ChainLink, scope: FormulaScope): FormulaValue {
  if (operator === 'or') return isTrue(left) || isTrue(evaluateFormula(right, scope));
  if (operator === 'and') return isTrue(left) && isTrue(evaluateFormula(right, scope));
  return operations[operator](left, evaluateFormula(right, scope));
}

type Operation = (left: FormulaValue, right: FormulaValue) => FormulaValue;

const operations: { readonly [operator in Exclude<Operator, 'or' | 'and'>]: Operation } = {
  '=': areEqual,
  '!=': (left, right) => !areEqual(left, right),
  '<': (left, right) => asNumber(left) < asNumber(right),
  '<=': (left, right) => asNumber(left) <= asNumber(right),
  '>': (left, right) => asNumber(left) > asNumber(right),
  '>=': (left, right) => asNumber(left) >= asNumber(right),
  '+': (left, right) => asNumber(left) + asNumber(right),
  '-': (left, right) => asNumber(left) - asNumber(right),
  '*': (left, right) => asNumber(left) * asNumber(right),
  div: (left, right) => asNumber(left) / asNumber(right),
  mod: (left, right) => asNumber(left) % asNumber(right),
};

/** XPath 1.0, section 3.4: as truths if one is a truth, else as numbers if one is a number, else as texts. */
function areEqual(left: FormulaValue, right: FormulaValue): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return isTrue(left) === isTrue(right);
  if (typeof left === 'number' || typeof right === 'number') return asNumber(left) === asNumber(right);
  const [one, other] = [asText(left), asText(right)];
  const [day, otherDay] = [dateTimeOf(one)?.day, dateTimeOf(other)?.day];
  return day !== undefined && otherDay !== undefined ? day === otherDay : one === other;
}

function callOf(args: readonly Formula[], scope: FormulaScope): FormulaCall {
  return {
    count: args.length,
    scope,
    value: (at) => {
      const argument = args[at];
      return argument === undefined ? scope.here : evaluateFormula(argument, scope);
    },
    values: (from = 0) =>
      args
        .slice(from)
        .flatMap((argument) =>
          argument.node === 'reference' ? scope.all(argument.name) : [evaluateFormula(argument, scope)],
        ),
  };
}

/** The wording of the option a code names; an empty text for no option. */
function choiceName(
  { code, question }: Extract<Formula, { readonly node: 'choiceName' }>,
  scope: FormulaScope,
): string {
  const chosen = asText(evaluateFormula(code, scope)).trim();
  return chosen === '' ? '' : scope.choiceName(question, chosen);
}
