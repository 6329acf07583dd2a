import { fail, ok, type Result } from '../../core/result.ts';
import {
  type ChainLink,
  type Formula,
  type FunctionName,
  functionArguments,
  type Operator,
  operatorBinding,
} from './formula.ts';
import type { Expected, FormulaFault } from './formulaFault.ts';
import { type FormulaToken, formulaTokens } from './formulaTokens.ts';
import { textPattern } from './textPattern.ts';

const LONGEST = 20_000;
const DEEPEST = 100;
const CHOICE_NAME = 'jr:choice-name';

type Parsed = Result<Formula, FormulaFault>;

/** An argument of a call and where it begins. */
interface Argument {
  readonly at: number;
  readonly formula: Formula;
}

/** The words of a formula and how far they are read. */
interface Reading {
  readonly tokens: readonly FormulaToken[];
  next: number;
}

/**
 * Reads a formula of XLSForm: `${age} > 17 and selected(${uses}, 'parks')`.
 *
 * Paths, predicates, `|`, secondary instances and functions that are not in `functionArguments` are faults. Takes time in
 * proportion to the text, refuses more than 20,000 characters or 100 levels of brackets, and never throws.
 */
export function parseFormula(text: string): Parsed {
  if (text.length > LONGEST) {
    return fail({ kind: 'formulaTooLong', at: LONGEST, length: text.length, limit: LONGEST });
  }
  const tokens = formulaTokens(text);
  if (!tokens.ok) return tokens;
  const reading: Reading = { tokens: tokens.value, next: 0 };
  if (peek(reading).sort === 'end') return fail({ kind: 'emptyFormula', at: 0 });
  const formula = parseChain(reading, 1, 0);
  if (!formula.ok) return formula;
  return peek(reading).sort === 'end' ? formula : unexpected(reading, 'operator');
}

/** A chain whose operators bind at least so tightly. */
function parseChain(reading: Reading, binding: number, depth: number): Parsed {
  let left = parseUnary(reading, depth);
  // From the tightest to the loosest: what is read becomes the first part of the looser chain around it.
  for (let level = 6; level >= binding && left.ok; level -= 1) {
    const rest: ChainLink[] = [];
    for (let operator = operatorAt(reading); operator !== null; operator = operatorAt(reading)) {
      if (operatorBinding[operator] !== level) break;
      reading.next += 1;
      const right = level === 6 ? parseUnary(reading, depth) : parseChain(reading, level + 1, depth);
      if (!right.ok) return right;
      rest.push({ operator, right: right.value });
    }
    if (rest.length > 0) left = ok({ node: 'chain', first: left.value, rest });
  }
  return left;
}

function operatorAt(reading: Reading): Operator | null {
  const { sort, text } = peek(reading);
  const isWord = sort === 'name' || sort === 'mark';
  return isWord && Object.hasOwn(operatorBinding, text) ? (text as Operator) : null;
}

function parseUnary(reading: Reading, depth: number): Parsed {
  const { sort, text, at } = peek(reading);
  if (depth > DEEPEST) return fail({ kind: 'formulaTooDeep', at, limit: DEEPEST });
  if (sort !== 'mark' || text !== '-') return parsePrimary(reading, depth);
  reading.next += 1;
  const of = parseUnary(reading, depth + 1);
  return of.ok ? ok({ node: 'negative', of: of.value }) : of;
}

function parsePrimary(reading: Reading, depth: number): Parsed {
  const token = peek(reading);
  reading.next += 1;
  if (token.sort === 'number') return numberOf(token);
  if (token.sort === 'text') return ok({ node: 'text', text: token.text });
  if (token.sort === 'reference') return ok({ node: 'reference', name: token.text });
  if (token.sort === 'name') return parseCall(reading, token, depth);
  if (token.sort === 'mark' && token.text === '.') return ok({ node: 'here' });
  if (token.sort === 'mark' && token.text === '(') {
    const inner = parseChain(reading, 1, depth + 1);
    if (!inner.ok) return inner;
    return take(reading, ')') ? inner : unexpected(reading, ')');
  }
  reading.next -= 1;
  return unexpected(reading, 'value');
}

function numberOf({ text, at }: FormulaToken): Parsed {
  const number = Number(text);
  return Number.isFinite(number)
    ? ok({ node: 'number', number })
    : fail({ kind: 'badNumber', at, found: text.slice(0, 40) });
}

function parseCall(reading: Reading, called: FormulaToken, depth: number): Parsed {
  const name = called.text;
  if (Object.hasOwn(operatorBinding, name)) {
    reading.next -= 1;
    return unexpected(reading, 'value');
  }
  if (!take(reading, '(')) return unexpected(reading, '(');
  if (name === 'position') return parsePosition(reading, called);
  if (name !== CHOICE_NAME && !Object.hasOwn(functionArguments, name)) {
    return fail({ kind: 'unknownFunction', at: called.at, name: name.slice(0, 40) });
  }
  const args: Argument[] = [];
  if (take(reading, ')')) return callOf(called, args);
  do {
    const { at } = peek(reading);
    const argument = parseChain(reading, 1, depth + 1);
    if (!argument.ok) return argument;
    args.push({ at, formula: argument.value });
  } while (take(reading, ','));
  return take(reading, ')') ? callOf(called, args) : unexpected(reading, ', or )');
}

/** `position(..)`, and `position()` inside a repeated section, which is the same there. */
function parsePosition(reading: Reading, { at, text }: FormulaToken): Parsed {
  take(reading, '..');
  return take(reading, ')')
    ? ok({ node: 'position' })
    : fail({ kind: 'wrongArgument', at, name: text, expected: 'parent' });
}

/** A call whose arguments are of the number and sort it takes. */
function callOf(called: FormulaToken, args: readonly Argument[]): Parsed {
  const { at, text: name } = called;
  const [least, most] = name === CHOICE_NAME ? [2, 2] : functionArguments[name as FunctionName];
  if (args.length < least || args.length > most) {
    const limit = Number.isFinite(most) ? most : null;
    return fail({ kind: 'wrongArguments', at, name, found: args.length, least, most: limit });
  }
  const [first, second] = args;
  if (name === CHOICE_NAME && first && second) return choiceNameOf(first, second);
  const fault = argumentFault(name as FunctionName, args);
  if (fault !== null) return fail(fault);
  return ok({ node: 'call', name: name as FunctionName, args: args.map(({ formula }) => formula) });
}

function argumentFault(name: FunctionName, [first, second]: readonly Argument[]): FormulaFault | null {
  if ((name === 'count' || name === 'count-non-empty') && first && first.formula.node !== 'reference') {
    return { kind: 'wrongArgument', at: first.at, name, expected: 'reference' };
  }
  if (name !== 'regex' || !second) return null;
  if (second.formula.node !== 'text') {
    return { kind: 'wrongArgument', at: second.at, name, expected: 'text' };
  }
  const pattern = textPattern(second.formula.text);
  return pattern.ok ? null : { kind: 'badPattern', at: second.at, fault: pattern.problem };
}

function choiceNameOf(code: Argument, named: Argument): Parsed {
  const question = questionNamed(named.formula);
  return question === null
    ? fail({ kind: 'wrongArgument', at: named.at, name: CHOICE_NAME, expected: 'reference' })
    : ok({ node: 'choiceName', code: code.formula, question });
}

/** The question of jr:choice-name, which XLSForm writes in quotes: `'${name}'`. */
function questionNamed(formula: Formula): string | null {
  if (formula.node === 'reference') return formula.name;
  if (formula.node !== 'text') return null;
  const inner = formulaTokens(formula.text);
  const [token, end] = inner.ok ? inner.value : [];
  return token?.sort === 'reference' && end?.sort === 'end' ? token.text : null;
}

function peek(reading: Reading): FormulaToken {
  return reading.tokens[reading.next] ?? { sort: 'end', text: '', at: 0 };
}

function take(reading: Reading, mark: string): boolean {
  const { sort, text } = peek(reading);
  const found = sort === 'mark' && text === mark;
  if (found) reading.next += 1;
  return found;
}

function unexpected(reading: Reading, expected: Expected): Parsed {
  const { sort, text, at } = peek(reading);
  return fail({ kind: 'unexpected', at, found: sort === 'end' ? null : text.slice(0, 40), expected });
}
