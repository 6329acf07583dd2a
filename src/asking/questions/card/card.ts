import type { Text } from '../../../core/text.ts';
import type { Kind } from '../kind.ts';
import type { Picture } from '../picture.ts';
import { inOnePart, nothingToChoose, notTyped } from '../plainKind.ts';
import type { QuestionFace } from '../question.ts';

/** A card that the resident is shown: it has lines, a picture or both, and the number of the question's show card. */
export interface CardFace extends QuestionFace {
  /** Each on its own line. */
  readonly lines?: Text;
  readonly picture?: Picture;
}

/** A show card: looked at and not answered. Going on passes it, and it becomes no column. */
export const card: Kind<'card'> = {
  ...notTyped,
  ...inOnePart,
  ...nothingToChoose,
  partOf: (answer) => answer,
  said: () => [],
  passing: { value: true },
  settled: (answer) => answer,
};
