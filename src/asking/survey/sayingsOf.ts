import type { Condition, Saying } from '../questions/question.ts';

/**
 * What a condition says of single questions, in order, whatever it makes of it (all, any, not). What its formulas read is
 * not among it.
 */
export function sayingsOf(condition: Condition): readonly Saying[] {
  return leavesOf(condition).flatMap((leaf) => ('formula' in leaf ? [] : [leaf]));
}

/** The formulas in a condition, as they are written. */
export function formulasOf(condition: Condition): readonly string[] {
  return leavesOf(condition).flatMap((leaf) => ('formula' in leaf ? [leaf.formula] : []));
}

function leavesOf(condition: Condition): readonly (Saying | { readonly formula: string })[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}
