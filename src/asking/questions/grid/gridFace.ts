import type { Net } from '../../../core/column.ts';
import type { Text } from '../../../core/text.ts';
import type { CarryForward, Option, QuestionFace } from '../question.ts';

/** What a table asks about, one after the other. */
export interface GridRow {
  readonly id: string;
  readonly text: Text;
  /** Stays in its place after the others when their order is drawn. */
  readonly anchored?: true;
  /** Code of the option that it speaks of, of the question that the rows are taken over from. Asked always where left out. */
  readonly option?: number;
}

/** A question that asks the same of several rows. */
export interface GridFace extends QuestionFace {
  readonly rows: readonly GridRow[];
  readonly options: readonly Option[];
  readonly nets: readonly Net[];
  /** The order of the rows is drawn for each interview, as that of options is (ChoiceFace). */
  readonly rowOrder?: 'rotated' | 'random';
  /**
   * Of the rows that speak of an option of an earlier question only these are asked; the question is asked only where there
   * are any. Its other rows are always asked.
   */
  readonly carryForward?: CarryForward;
}
