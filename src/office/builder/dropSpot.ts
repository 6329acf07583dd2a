import { type Spot, spotOf } from '../../asking/survey/editing/edits.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';

/**
 * Where a question goes that is let go over another one: before it, or behind it.
 *
 * @returns Null when it is no question of this questionnaire, or would stay where it is.
 */
export function dropSpot(draft: Questionnaire, id: string, over: Spot, isBelow: boolean): Spot | null {
  const from = spotOf(draft, id);
  if (from === null) return null;
  const wanted = over.index + (isBelow ? 1 : 0);
  // The index counts the questions without the one that moves.
  const index = from.module === over.module && from.index < wanted ? wanted - 1 : wanted;
  return from.module === over.module && from.index === index ? null : { module: over.module, index };
}
