/**
 * Each function of the formula language, with the fewest and the most arguments it takes.
 *
 * Source: the ODK XForms specification, https://getodk.github.io/xforms-spec/#xpath-functions.
 */
export const functionArguments = {
  selected: [2, 2],
  'count-selected': [1, 1],
  'selected-at': [2, 2],
  if: [3, 3],
  coalesce: [2, 2],
  regex: [2, 2],
  once: [1, 1],
  sum: [1, Number.POSITIVE_INFINITY],
  count: [1, 1],
  'count-non-empty': [1, 1],
  min: [1, Number.POSITIVE_INFINITY],
  max: [1, Number.POSITIVE_INFINITY],
  round: [1, 2],
  int: [1, 1],
  abs: [1, 1],
  pow: [2, 2],
  sqrt: [1, 1],
  number: [0, 1],
  string: [0, 1],
  'string-length': [0, 1],
  'normalize-space': [0, 1],
  substr: [2, 3],
  'substring-before': [2, 2],
  'substring-after': [2, 2],
  concat: [1, Number.POSITIVE_INFINITY],
  join: [1, Number.POSITIVE_INFINITY],
  contains: [2, 2],
  'starts-with': [2, 2],
  'ends-with': [2, 2],
  not: [1, 1],
  boolean: [1, 1],
  'boolean-from-string': [1, 1],
  true: [0, 0],
  false: [0, 0],
  today: [0, 0],
  now: [0, 0],
  date: [1, 1],
  'date-time': [1, 1],
  'format-date': [2, 2],
  'format-date-time': [2, 2],
  'decimal-date-time': [1, 1],
  'decimal-time': [1, 1],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** A function that a formula may call, as XLSForm writes it. */
export type FunctionName = keyof typeof functionArguments;

/** What may stand between two parts of a formula. */
export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod';

/** How tightly each operator binds: those of one number are worked out from left to right. */
export const operatorBinding: { readonly [operator in Operator]: number } = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
};

/**
 * A formula in the expression language of XLSForm: a condition, a check or a calculation. Plain JSON.
 *
 * A text never holds both sorts of quotation mark, which the language cannot write; a number is neither negative nor
 * endless. Operators of one binding stand in one chain, so that a long list of conditions is not deep.
 */
export type Formula =
  | { readonly node: 'text'; readonly text: string }
  | { readonly node: 'number'; readonly number: number }
  /** `${name}`: the answer to a question, or the value of a calculation. */
  | { readonly node: 'reference'; readonly name: string }
  /** `.`: the answer that is being checked. */
  | { readonly node: 'here' }
  /** `position(..)`: which repetition this is, from 1. */
  | { readonly node: 'position' }
  | { readonly node: 'negative'; readonly of: Formula }
  | { readonly node: 'chain'; readonly first: Formula; readonly rest: readonly ChainLink[] }
  | { readonly node: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] }
  /** `jr:choice-name(code, '${question}')`: the wording of an option. */
  | { readonly node: 'choiceName'; readonly code: Formula; readonly question: string };

/** One operator of a chain with what stands to its right. At least one, and all of one binding. */
export interface ChainLink {
  readonly operator: Operator;
  readonly right: Formula;
}
