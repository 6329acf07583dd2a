import type { Condition, Saying } from '../questions/question.ts';

/** What a condition says of single questions, in order, whatever it makes of it (all, any, not). */
export function sayingsOf(condition: Condition): readonly Saying[] {
  if ('all' in condition) return condition.all.flatMap(sayingsOf);
  if ('any' in condition) return condition.any.flatMap(sayingsOf);
  return 'not' in condition ? sayingsOf(condition.not) : [condition];
}
