import { fail, ok, type Result } from '../../../core/result.ts';
import type { Condition, Question } from '../../questions/question.ts';
import { offerRulesOf } from '../carried.ts';
import { type ChainLink, type Formula, operatorBinding } from '../formula.ts';
import type { FormulaFault } from '../formulaFault.ts';
import { formulaTokens } from '../formulaTokens.ts';
import { parseFormula } from '../parseFormula.ts';
import { printFormula } from '../printFormula.ts';
import { carriedFilter } from './carriedFilter.ts';
import { conditionInForm, conditionOfForm, type FormNames } from './formNames.ts';
import { choiceName, type FormTerm } from './formTerm.ts';
import { LONGEST_CELL } from './formulaCell.ts';
import { callPart, comparedPart, joinedParts, textOfPart, textPart } from './formulaParts.ts';

/** How a form says which choices of a list are offered: a filter, and for each choice what stands in a column of it. */
export interface WrittenFilter {
  readonly filter: string;
  /** By the codes of the options: for which choices of an earlier question, by their names. */
  readonly offeredFor: ReadonlyMap<number, string>;
}

/** The column in which a choice says for which earlier ones it is offered, as the town names its county. */
export const OFFERED_FOR = 'offered_for';

/**
 * The conditions of options as a form says them: by a column where each is for some choices of one earlier question, else
 * one by one. Nothing where all are offered always.
 */
export function choiceFilter(question: Question, names: FormNames): WrittenFilter {
  const rules = offerRulesOf(question);
  // The rows of a table share their list.
  const row = 'rows' in question ? question.rows[0]?.id : undefined;
  const term = names.termOf(question.id, row);
  if (rules.length === 0 || term === undefined) return { filter: '', offeredFor: new Map() };
  const cascade = cascadeOf(rules, names);
  if (cascade !== null) {
    const limited = new Set(rules.flatMap(({ codes }) => codes));
    const options = 'options' in question ? question.options : [];
    const isAlways = options.some(({ code }) => !limited.has(code)) || term.noViews.length > 0;
    const filter = `selected(${OFFERED_FOR}, \${${cascade.name}})`;
    return { filter: isAlways ? `${OFFERED_FOR} = '' or ${filter}` : filter, offeredFor: cascade.offeredFor };
  }
  const parts = rules.flatMap(({ condition, codes }) => {
    const holds = conditionInForm(condition, names);
    const its = codes.flatMap((code) => choiceName(term, code) ?? []);
    const isOther = its.map((name) => `name != '${name}'`).join(' and ');
    return holds === null ? [] : [`(${isOther} or ${bracketed(holds)})`];
  });
  return { filter: parts.join(' and '), offeredFor: new Map() };
}

function bracketed(formula: Formula): string {
  return formula.node === 'chain' ? `(${printFormula(formula)})` : printFormula(formula);
}

function cascadeOf(
  rules: ReturnType<typeof offerRulesOf>,
  names: FormNames,
): { readonly name: string; readonly offeredFor: ReadonlyMap<number, string> } | null {
  const offeredFor = new Map<number, string>();
  const parents = new Set<FormTerm | undefined>();
  for (const { condition, codes } of rules) {
    const parent = 'isOneOf' in condition ? names.termOf(condition.question, condition.row) : undefined;
    parents.add(parent);
    if (!('isOneOf' in condition) || parent?.sort !== 'one') return null;
    const its = condition.isOneOf.map((code) => choiceName(parent, code) ?? String(code)).join(' ');
    for (const code of codes) offeredFor.set(code, its);
  }
  const [parent, other] = parents;
  return parent === undefined || other !== undefined ? null : { name: parent.name, offeredFor };
}

/** The filter of a question in a form: of what it takes over from an earlier one, and of the conditions of its options. */
export function filterCell(question: Question, names: FormNames): string {
  const parts = [carriedFilter(question, names), choiceFilter(question, names).filter].filter(
    (one) => one !== '',
  );
  const cell = parts.length > 1 ? parts.map((one) => `(${one})`).join(' and ') : (parts[0] ?? '');
  return cell.length > LONGEST_CELL ? '' : cell;
}

/** What decides about one choice: null where it is always offered. */
type Offer = (columns: ReadonlyMap<string, string>) => Condition | null;

const OWN = '_choice_.';

/**
 * Reads a filter of a form as a condition for each choice: with its columns put in, only earlier answers are left to ask
 * for.
 */
export function filterRead(cell: string, names: FormNames): Result<Offer, FormulaFault> {
  const named = withColumns(cell);
  const formula = named.ok ? parseFormula(named.value) : named;
  if (!formula.ok) return fail(formula.problem);
  const known = new Map<string, Condition | null>();
  const used = columnsIn(formula.value);
  return ok((columns) => {
    const key = JSON.stringify(used.map((name) => columns.get(name) ?? ''));
    const before = known.get(key);
    if (before !== undefined) return before;
    const left = folded(formula.value, columns);
    const offer = isCall(left, 'true') ? null : conditionOfForm(left, names);
    known.set(key, offer);
    return offer;
  });
}

/** The columns of a choice are bare words in a filter; here they are references of their own. */
function withColumns(cell: string): Result<string, FormulaFault> {
  const tokens = formulaTokens(cell);
  if (!tokens.ok) return tokens;
  let text = '';
  let done = 0;
  for (const [at, token] of tokens.value.entries()) {
    const isColumn =
      token.sort === 'name' &&
      tokens.value[at + 1]?.text !== '(' &&
      !Object.hasOwn(operatorBinding, token.text);
    if (!isColumn) continue;
    text += `${cell.slice(done, token.at)}\${${OWN}${token.text}}`;
    done = token.at + token.text.length;
  }
  return ok(text + cell.slice(done));
}

function columnsIn(formula: Formula): readonly string[] {
  const text = printFormula(formula);
  return [...new Set([...text.matchAll(/\$\{_choice_\.([^}]*)\}/g)].map(([, name = '']) => name))];
}

/** The formula with the columns of a choice put in, and what is settled by them worked out. */
function folded(formula: Formula, columns: ReadonlyMap<string, string>): Formula {
  switch (formula.node) {
    case 'reference':
      return formula.name.startsWith(OWN)
        ? textPart((columns.get(formula.name.slice(OWN.length)) ?? '').replaceAll('"', ''))
        : formula;
    case 'chain':
      return foldedChain(formula, columns);
    case 'call':
      return foldedCall({ ...formula, args: formula.args.map((one) => folded(one, columns)) });
    case 'negative':
      return { node: 'negative', of: folded(formula.of, columns) };
    case 'choiceName':
    case 'text':
    case 'number':
    case 'here':
    case 'position':
      return formula;
  }
}

function foldedChain(
  { first, rest }: Extract<Formula, { readonly node: 'chain' }>,
  columns: ReadonlyMap<string, string>,
): Formula {
  const [left, ...others] = [first, ...rest.map(({ right }) => right)].map((one) => folded(one, columns));
  const [link, more] = rest;
  if (link === undefined || left === undefined) return first;
  const { operator } = link;
  if (operator === 'and' || operator === 'or') {
    const [settles, passes] =
      operator === 'and' ? (['false', 'true'] as const) : (['true', 'false'] as const);
    const parts = [left, ...others];
    if (parts.some((part) => isCall(part, settles))) return callPart(settles);
    return joinedParts(
      operator,
      parts.filter((part) => !isCall(part, passes)),
    );
  }
  const [one, other] = [textOfPart(left), others[0] ? textOfPart(others[0]) : null];
  const isEquality = (operator === '=' || operator === '!=') && more === undefined;
  if (isEquality && one !== null && other !== null) {
    const isNumber = [left, others[0]].some((part) => part?.node === 'number' || part?.node === 'negative');
    return callPart(areEqual(one, other, isNumber) === (operator === '=') ? 'true' : 'false');
  }
  const links = others.map((right, at): ChainLink => ({ operator: rest[at]?.operator ?? operator, right }));
  return { node: 'chain', first: left, rest: links };
}

/** As numbers where one of them is written as such: then 01 is 1. */
function areEqual(one: string, other: string, isNumber: boolean): boolean {
  const isFilled = one.trim() !== '' && other.trim() !== '';
  return one === other || (isNumber && isFilled && Number(one) === Number(other));
}

function foldedCall(call: Extract<Formula, { readonly node: 'call' }>): Formula {
  const [first, second] = call.args;
  if (call.name === 'not' && first && (isCall(first, 'true') || isCall(first, 'false'))) {
    return callPart(isCall(first, 'true') ? 'false' : 'true');
  }
  const list = call.name === 'selected' && first ? textOfPart(first) : null;
  if (list === null || second === undefined) return call;
  const words = list.split(/\s+/).filter((word) => word !== '');
  const wanted = textOfPart(second);
  if (wanted !== null) return callPart(words.includes(wanted) ? 'true' : 'false');
  // A list that is written down holds an answer where that is one of its words.
  return joinedParts(
    'or',
    words.map((word) => comparedPart(second, '=', textPart(word))),
  );
}

function isCall(formula: Formula, name: 'true' | 'false'): boolean {
  return formula.node === 'call' && formula.name === name;
}
