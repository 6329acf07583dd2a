import { optionsOf } from '../../../asking/questions/kinds.ts';
import { questionById } from '../../../asking/survey/questionnaire.ts';
import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import type { Variable } from '../dataset.ts';
import { type MadeFrom, sourceColumns } from './sourceColumns.ts';

/** Certain answers of one question: of one that takes several answers, any of these options. */
export interface AnswersOf {
  readonly column: string;
  /** Codes of the questionnaire. */
  readonly codes: readonly number[];
}

/** Who gave such an answer, and who another one; in the codes of a column that has these two categories. */
export const GAVE = FIRST_CATEGORY;
/** Who gave another answer than those. */
export const GAVE_ANOTHER = FIRST_CATEGORY + 1;

/** Who gave any of some answers, with the columns that say so. */
export interface AnyOf {
  /** `GAVE`, `GAVE_ANOTHER`, or the way of having no view, one for each respondent. */
  readonly codes: Uint8Array;
  readonly of: readonly Variable[];
}

/** Who gave any of these answers; null where the wave has no such question. */
export function anyOf(dataset: MadeFrom, { column, codes: wanted }: AnswersOf): AnyOf | null {
  const all = sourceColumns(dataset, column);
  const [first] = all;
  if (first === undefined) return null;
  if (!first.column.isOneOfSeveral || first.column.id === column)
    return { codes: ofOne(first, wanted), of: [first] };
  const options = all.filter((one) => wanted.includes(Number(one.column.row)));
  return { codes: ofSeveral(options, dataset.size), of: options };
}

function ofOne({ column, codes }: Variable, wanted: readonly number[]): Uint8Array {
  return Uint8Array.from(codes, (code) => {
    if (code < FIRST_CATEGORY) return code;
    return wanted.includes(column.categories[code - FIRST_CATEGORY]?.code ?? Number.NaN)
      ? GAVE
      : GAVE_ANOTHER;
  });
}

/** Chosen before not chosen; who did neither has no view, or was not asked. */
function ofSeveral(options: readonly Variable[], size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => {
    const given = options.map(({ codes }) => codes[i] ?? MISSING.notAsked);
    if (given.includes(GAVE)) return GAVE;
    return Math.max(MISSING.notAsked, ...given);
  });
}

/** How many of the options each respondent chose, of those that do not stand alone; null without a view. */
export function countChosen(dataset: MadeFrom, options: readonly Variable[]): readonly (number | null)[] {
  const [first] = options;
  const asked = first?.earlier?.questionnaire ?? dataset.questionnaire;
  const question = first && questionById(asked, first.column.question);
  const alone = new Set(
    (question ? optionsOf(question) : []).filter(({ exclusive }) => exclusive).map(({ code }) => code),
  );
  const counted = options.filter(({ column }) => !alone.has(Number(column.row)));
  return Array.from({ length: dataset.size }, (_, i) => {
    if (options.every(({ codes }) => (codes[i] ?? 0) < FIRST_CATEGORY)) return null;
    return counted.reduce((sum, { codes }) => sum + (codes[i] === GAVE ? 1 : 0), 0);
  });
}
