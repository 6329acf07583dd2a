import type { Condition, Saying } from '../../questions/question.ts';
import type { Formula } from '../formula.ts';
import { comparedCondition } from './comparedCondition.ts';
import { type NamedTerm, spoken, termIn } from './formTerm.ts';
import { textOfPart } from './formulaParts.ts';

/**
 * A formula as a condition that the menus of the builder can show, meaning the same for every answer; null where it says
 * something that they cannot.
 */
export function formulaCondition(formula: Formula, term: NamedTerm): Condition | null {
  if (formula.node === 'call') return calledCondition(formula, term);
  const operator = formula.node === 'chain' ? formula.rest[0]?.operator : undefined;
  if (formula.node !== 'chain' || operator === undefined) return null;
  if (operator === 'and' || operator === 'or') {
    const parts = [formula.first, ...formula.rest.map(({ right }) => right)].map((part) =>
      formulaCondition(part, term),
    );
    const known = parts.filter((part) => part !== null);
    if (known.length < parts.length) return null;
    return operator === 'and' ? allOf(known) : anyOf(known);
  }
  const [link, more] = formula.rest;
  return link === undefined || more !== undefined
    ? null
    : comparedCondition({ left: formula.first, operator, right: link.right }, term);
}

/** All of these; bounds of one answer are put together. */
export function allOf(parts: readonly Condition[]): Condition {
  const joined = joinNext(parts, bothBounds);
  return joined.length === 1 && joined[0] ? joined[0] : { all: joined };
}

function anyOf(parts: readonly Condition[]): Condition {
  const joined = joinNext(parts, eitherChoice);
  return joined.length === 1 && joined[0] ? joined[0] : { any: joined };
}

/** Each part put together with the one before, where they can be. */
function joinNext(
  parts: readonly Condition[],
  join: (one: Condition, next: Condition) => Condition | null,
): readonly Condition[] {
  const joined: Condition[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const both = last === undefined ? null : join(last, part);
    if (both === null) joined.push(part);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function eitherChoice(one: Condition, next: Condition): Condition | null {
  if (!('isOneOf' in one && 'isOneOf' in next && isSameAnswer(one, next))) return null;
  return { ...one, isOneOf: [...new Set([...one.isOneOf, ...next.isOneOf])] };
}

function bothBounds(one: Condition, next: Condition): Condition | null {
  if ('number' in one && 'number' in next && isSameAnswer(one, next) && areApart(one.number, next.number)) {
    return { ...one, number: { ...one.number, ...next.number } };
  }
  if ('date' in one && 'date' in next && isSameAnswer(one, next) && areApart(one.date, next.date)) {
    return { ...one, date: { ...one.date, ...next.date } };
  }
  return null;
}

function isSameAnswer(one: Saying, next: Saying): boolean {
  return one.question === next.question && one.row === next.row;
}

function areApart(one: object, next: object): boolean {
  return Object.keys(one).every((bound) => !Object.hasOwn(next, bound));
}

function calledCondition(
  { name, args }: Extract<Formula, { readonly node: 'call' }>,
  term: NamedTerm,
): Condition | null {
  const [first, second] = args;
  if (name === 'true') return { all: [] };
  if (name === 'false') return { any: [] };
  if (name === 'not' && first) {
    const inner = formulaCondition(first, term);
    return inner === null ? null : { not: inner };
  }
  const asked = name === 'selected' && first ? termIn(first, term) : undefined;
  const chosen = second ? textOfPart(second) : null;
  const code = chosen === null ? undefined : asked?.codes.get(chosen.trim());
  return asked === undefined || code === undefined ? null : { ...spoken(asked), isOneOf: [code] };
}
