import type { Text } from '../../../core/text.ts';
import type { QuestionFace } from '../question.ts';

/**
 * A value that is worked out from the answers and never asked: it has no page. Conditions, formulas and texts can read it,
 * and the response keeps it. What is empty or no number is missing.
 */
export interface ComputedFace extends QuestionFace {
  /** As in docs/formulas.md. */
  readonly formula: string;
  readonly result: 'number' | 'text' | 'date';
  /** Digits after the point that a number is rounded to; 4 where left out. */
  readonly decimals?: number;
  /** What a number counts, as in a number that is asked. */
  readonly unit?: Text;
  /** Where each band of a table but the first begins; a ladder of round numbers where left out. */
  readonly bands?: readonly number[];
}
