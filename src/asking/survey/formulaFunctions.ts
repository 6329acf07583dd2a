import { onLondonClock } from '../../core/day.ts';
import type { FunctionName } from './formula.ts';
import { decimalDateTime, decimalTime, formatDate, toDate, toDateTime } from './formulaDates.ts';
import {
  asChoices,
  asNumber,
  asText,
  type FormulaScope,
  type FormulaValue,
  isTrue,
  LONGEST_TEXT,
} from './formulaValues.ts';
import { matchesWhole } from './matchesWhole.ts';
import { type TextPattern, textPattern } from './textPattern.ts';

/** A call whose arguments are worked out when they are asked for. */
export interface FormulaCall {
  readonly count: number;
  /** The value of an argument; `.` where it is left out. */
  value(at: number): FormulaValue;
  /** The values of all arguments, or all from this one, those of a reference in every repetition. */
  values(from?: number): readonly FormulaValue[];
  readonly scope: FormulaScope;
}

const text = (call: FormulaCall, at: number): string => asText(call.value(at));
const number = (call: FormulaCall, at: number): number => asNumber(call.value(at));

/**
 * What each function works out.
 *
 * Source: the ODK XForms specification; where it is silent or its engines differ, JavaRosa, which ODK Collect runs:
 * sum(), min() and max() pass over what is no number, coalesce() passes over NaN, regex() asks for the whole text.
 */
export const formulaFunctions: { readonly [name in FunctionName]: (call: FormulaCall) => FormulaValue } = {
  selected: (call) => {
    const [choices, wanted] = [asChoices(call.value(0)), text(call, 1).trim()];
    return wanted === '' ? choices.length === 0 : choices.includes(wanted);
  },
  'count-selected': (call) => asChoices(call.value(0)).length,
  'selected-at': (call) => asChoices(call.value(0))[Math.trunc(number(call, 1))] ?? '',
  if: (call) => call.value(isTrue(call.value(0)) ? 1 : 2),
  coalesce: (call) => {
    const first = call.value(0);
    return asText(first) === '' || Number.isNaN(first) ? call.value(1) : first;
  },
  regex: (call) => matchesWhole(patternOf(text(call, 1)), text(call, 0)),
  once: (call) => (asText(call.scope.previous) === '' ? call.value(0) : call.scope.previous),
  sum: (call) => numbers(call).reduce((sum, one) => sum + one, 0),
  count: (call) => call.values().length,
  'count-non-empty': (call) => call.values().filter((value) => asText(value) !== '').length,
  min: (call) => numbers(call).reduce((least, one) => (least < one ? least : one), Number.NaN),
  max: (call) => numbers(call).reduce((most, one) => (most > one ? most : one), Number.NaN),
  round: (call) => rounded(number(call, 0), call.count > 1 ? Math.trunc(number(call, 1)) : 0),
  int: (call) => Math.trunc(number(call, 0)),
  abs: (call) => Math.abs(number(call, 0)),
  pow: (call) => number(call, 0) ** number(call, 1),
  sqrt: (call) => Math.sqrt(number(call, 0)),
  number: (call) => number(call, 0),
  string: (call) => text(call, 0),
  'string-length': (call) => [...text(call, 0)].length,
  'normalize-space': (call) =>
    text(call, 0)
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, ''),
  substr: (call) => {
    const characters = [...text(call, 0)];
    const end = call.count > 2 ? number(call, 2) : characters.length;
    return characters.slice(number(call, 1), end).join('');
  },
  'substring-before': (call) => {
    const [whole, mark] = [text(call, 0), text(call, 1)];
    return whole.slice(0, Math.max(0, whole.indexOf(mark)));
  },
  'substring-after': (call) => {
    const [whole, mark] = [text(call, 0), text(call, 1)];
    return whole.includes(mark) ? whole.slice(whole.indexOf(mark) + mark.length) : '';
  },
  concat: (call) => joined(call.count, (at) => text(call, at)),
  join: (call) => {
    const [between, parts] = [text(call, 0), call.values(1)];
    return joined(parts.length, (at) => `${at === 0 ? '' : between}${asText(parts[at] ?? '')}`);
  },
  contains: (call) => text(call, 0).includes(text(call, 1)),
  'starts-with': (call) => text(call, 0).startsWith(text(call, 1)),
  'ends-with': (call) => text(call, 0).endsWith(text(call, 1)),
  not: (call) => !isTrue(call.value(0)),
  boolean: (call) => isTrue(call.value(0)),
  'boolean-from-string': (call) => /^(true|1)$/i.test(text(call, 0)),
  true: () => true,
  false: () => false,
  today: (call) => call.scope.today,
  now: (call) => onLondonClock(call.scope.now),
  date: (call) => toDate(call.value(0)),
  'date-time': (call) => toDateTime(call.value(0)),
  'format-date': (call) => formatDate(call.value(0), text(call, 1), call.scope.dateNames),
  'format-date-time': (call) => formatDate(call.value(0), text(call, 1), call.scope.dateNames),
  'decimal-date-time': (call) => decimalDateTime(call.value(0)),
  'decimal-time': (call) => decimalTime(call.value(0)),
};

/** Parts one behind another. What is full asks for no more: texts put together again and again would grow without end. */
function joined(count: number, part: (at: number) => string): string {
  let whole = '';
  for (let at = 0; at < count && whole.length < LONGEST_TEXT; at += 1) whole += part(at);
  return whole.slice(0, LONGEST_TEXT);
}

function numbers(call: FormulaCall): readonly number[] {
  return call
    .values()
    .map(asNumber)
    .filter((one) => !Number.isNaN(one));
}

/** Half goes up, as in XPath: 2.5 to 3, -2.5 to -2. By its digits, so that 1.005 to two places is 1.01. */
function rounded(value: number, places: number): number {
  if (!Number.isFinite(value)) return value;
  // As JavaRosa has it.
  if (!(Math.abs(places) <= 30)) return Number.NaN;
  const [digits, exponent = 0] = String(value).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  const [whole, more = 0] = String(shifted).split('e');
  return Number(`${whole}e${Number(more) - places}`);
}

const PATTERNS_KEPT = 200;
const patterns = new Map<string, TextPattern>();

/** Patterns are read once: an interview asks the same ones at each answer. */
function patternOf(source: string): TextPattern {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const read = textPattern(source);
  if (!read.ok)
    throw new RangeError(`regex requires a pattern that parseFormula has passed: ${read.problem.kind}`);
  if (patterns.size >= PATTERNS_KEPT) patterns.clear();
  patterns.set(source, read.value);
  return read.value;
}
