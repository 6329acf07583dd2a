import type { Condition, Saying } from '../questions/question.ts';

/**
 * What a condition says of single questions, in order, whatever it makes of it (all, any, not). What its formulas read is
 * not among it.
 */
export function sayingsOf(condition: Condition): readonly Saying[] {
  if ('all' in condition) return condition.all.flatMap(sayingsOf);
  if ('any' in condition) return condition.any.flatMap(sayingsOf);
  if ('not' in condition) return sayingsOf(condition.not);
  return 'formula' in condition ? [] : [condition];
}
