import { daysLater } from '../../../core/day.ts';
import { postcodePatterns } from '../../questions/postcode/xlsPostcode.ts';
import type { XlsLimit } from '../../questions/xlsform/xlsKind.ts';
import type { Formula, Operator } from '../formula.ts';
import {
  callPart,
  comparedPart,
  dayOfPart,
  numberOfPart,
  numberPart,
  textPart,
  turnedAround,
} from './formulaParts.ts';

const HERE: Formula = { node: 'here' };
/** Patterns that some kind of question stands for. Others are checks of their question. */
const patterns: ReadonlySet<string> = new Set(Object.values(postcodePatterns));

/** What an answer must fulfil by itself, as parts of a constraint. */
export function limitParts({ atLeast, atMost, longest, pattern }: XlsLimit): readonly Formula[] {
  const end = (bound: number | string) =>
    typeof bound === 'number' ? numberPart(bound) : callPart('date', textPart(bound));
  return [
    ...(atLeast === undefined ? [] : [comparedPart(HERE, '>=', end(atLeast))]),
    ...(atMost === undefined ? [] : [comparedPart(HERE, '<=', end(atMost))]),
    ...(longest === undefined
      ? []
      : [comparedPart(callPart('string-length', HERE), '<=', numberPart(longest))]),
    ...(pattern === undefined ? [] : [callPart('regex', HERE, textPart(pattern))]),
  ];
}

/**
 * A constraint parted into the limit of the answer and what else must hold. Each end is taken once.
 *
 * @param ends Those that may be taken; all where left out.
 */
export function limitIn(
  parts: readonly Formula[],
  sort: 'whole' | 'broken' | 'day' | 'words',
  ends?: ReadonlySet<keyof XlsLimit>,
): { readonly limit: XlsLimit; readonly rest: readonly Formula[] } {
  let limit: XlsLimit = {};
  const rest = parts.filter((part) => {
    const found = limitOf(part, sort);
    const isNew =
      found !== null &&
      Object.keys(found).every(
        (end) => !Object.hasOwn(limit, end) && ends?.has(end as keyof XlsLimit) !== false,
      );
    if (isNew) limit = { ...limit, ...found };
    return !isNew;
  });
  return { limit, rest };
}

type Sort = Parameters<typeof limitIn>[1];

function limitOf(part: Formula, sort: Sort): XlsLimit | null {
  if (sort === 'words' && part.node === 'call') return patternOf(part);
  const link = part.node === 'chain' && part.rest.length === 1 ? part.rest[0] : undefined;
  if (part.node !== 'chain' || link === undefined) return null;
  const isTurned = part.first.node !== 'here' && link.right.node === 'here';
  const [left, right] = isTurned ? [link.right, part.first] : [part.first, link.right];
  const operator = isTurned ? turnedAround(link.operator) : link.operator;
  if (sort === 'words') return longestOf(left, operator, right);
  if (left.node !== 'here') return null;
  return sort === 'day' ? dayLimit(operator, right) : numberLimit(operator, numberOfPart(right), sort);
}

function patternOf({ name, args }: Extract<Formula, { readonly node: 'call' }>): XlsLimit | null {
  const [answer, pattern] = args;
  const isKnown = name === 'regex' && answer?.node === 'here' && pattern?.node === 'text';
  return isKnown && patterns.has(pattern.text) ? { pattern: pattern.text } : null;
}

function longestOf(left: Formula, operator: Operator, right: Formula): XlsLimit | null {
  const number = numberOfPart(right);
  const isLength = left.node === 'call' && left.name === 'string-length' && left.args[0]?.node === 'here';
  if (!isLength || number === null || !Number.isInteger(number)) return null;
  if (operator === '<=') return { longest: number };
  return operator === '<' ? { longest: number - 1 } : null;
}

// Beyond a number comes the next whole one; between broken ones there is no next.
function numberLimit(operator: Operator, number: number | null, sort: Sort): XlsLimit | null {
  if (number === null) return null;
  if (operator === '>=') return { atLeast: sort === 'whole' ? Math.ceil(number) : number };
  if (operator === '<=') return { atMost: sort === 'whole' ? Math.floor(number) : number };
  if (sort !== 'whole') return null;
  if (operator === '>') return { atLeast: Math.floor(number) + 1 };
  return operator === '<' ? { atMost: Math.ceil(number) - 1 } : null;
}

function dayLimit(operator: Operator, right: Formula): XlsLimit | null {
  const end = dayOfPart(right);
  if (end === null) return null;
  if (operator === '>=') return { atLeast: end };
  if (operator === '<=') return { atMost: end };
  const next = operator === '>' ? daysLater(end, 1) : operator === '<' ? daysLater(end, -1) : null;
  if (next === null) return null;
  return operator === '>' ? { atLeast: next } : { atMost: next };
}
