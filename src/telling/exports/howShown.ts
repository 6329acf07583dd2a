import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import { carryOf } from '../../asking/survey/carried.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { type Column, tableRowOf } from '../../core/column.ts';

/** How what a line of a codebook speaks of was shown to residents. */
export interface HowShown {
  /** `as listed`, or drawn for each interview: `rotated` (begun anywhere) or `random`; null where there are none. */
  readonly optionsOrder: string | null;
  readonly rowsOrder: string | null;
  /** Whether it stays after the others when their order is drawn. */
  readonly keptLast: boolean;
  /** The earlier question whose answers decide whether it is shown, as `services (chosen)`; null where it always is. */
  readonly carriedFrom: string | null;
}

/**
 * How an answer, an option or a row of a question was shown. The order of one interview is in no file: it follows from that
 * interview's seed, which stays on the device.
 *
 * @param code Of the answer that a line explains; null where it explains none.
 */
export function howShown(
  questionnaire: Questionnaire,
  question: Question,
  { column, code }: { readonly column: Column; readonly code: number | null },
): HowShown {
  const row = 'rows' in question ? question.rows.find(({ id }) => id === tableRowOf(column)) : undefined;
  const about = row === undefined ? optionOfLine(column, code) : null;
  const option = optionsOf(question).find((one) => one.code === about);
  const isOfRows = 'rows' in question;
  return {
    optionsOrder: optionsOf(question).length === 0 ? null : isOfRows ? 'as listed' : orderOf(question),
    rowsOrder: isOfRows ? (question.rowOrder ?? 'as listed') : null,
    keptLast: (isOfRows ? row : option)?.anchored === true,
    carriedFrom: carriedFrom(questionnaire, question, isOfRows ? row?.option : about),
  };
}

function orderOf(question: Question): string {
  return ('optionOrder' in question && question.optionOrder) || 'as listed';
}

/** The option that a line speaks of: the one that its column is about, or the one that was answered. */
function optionOfLine({ isOneOfSeveral, row, ofOption }: Column, code: number | null): number | null {
  return ofOption ?? (isOneOfSeveral && row !== null ? Number(row) : code);
}

/** @param code Null where a line speaks of no option; undefined for a row that is always asked. */
function carriedFrom(
  questionnaire: Questionnaire,
  question: Question,
  code: number | null | undefined,
): string | null {
  const carry = carryOf(question);
  const earlier = carry && questionById(questionnaire, carry.question);
  if (carry === undefined || earlier === undefined || code === undefined) return null;
  // Options that the earlier question does not have are always offered.
  if (code !== null && !optionsOf(earlier).some((one) => one.code === code)) return null;
  return `${carry.question} (${carry.chosen ? 'chosen' : 'not chosen'})`;
}
