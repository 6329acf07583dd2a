import { MISSING } from '../../../core/column.ts';
import type { Text } from '../../../core/text.ts';
import { type Dataset, questionIn, type Variable } from '../dataset.ts';
import { columnsToShow } from '../shownColumns.ts';
import type { QuestionGaps, WithoutAnswer } from './dataQuality.ts';

/** Something that was asked once: a question, or a row of a grid. */
export interface Item {
  readonly variable: Variable;
  readonly title: Text;
  /** The row of a grid; null for a whole question. */
  readonly row: Text | null;
}

/**
 * What was put to people, each once: of a question that takes several answers the first option stands for it, as it says who
 * was asked and who had no answer. Screeners that everybody answers alike are left out, and what an officer made.
 */
export function itemsOf(dataset: Dataset): readonly Item[] {
  const { opinions, people } = columnsToShow(dataset);
  const shown = new Set([...opinions, ...people].map(({ id }) => id));
  const seen = new Set<string>();
  return dataset.variables.flatMap((variable) => {
    const { column, madeOf, earlier } = variable;
    if (!shown.has(column.id) || madeOf !== undefined) return [];
    const isPart = column.isOneOfSeveral === true || column.ofOption !== undefined;
    const row = isPart ? (column.gridRow?.label ?? null) : column.row === null ? null : column.label;
    const key = [column.question, earlier?.versions.join(), isPart ? column.gridRow?.id : column.id].join(
      ' ',
    );
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ variable, title: questionIn(dataset, variable)?.text ?? column.label, row }];
  });
}

/** How many of those asked had no answer, for each question in the order of asking. */
export function questionGaps(items: readonly Item[]): readonly QuestionGaps[] {
  return items.map(({ variable: { column, codes }, title, row }) => {
    const people = { asked: 0, notAnswered: 0, preferNot: 0, dontKnow: 0 };
    for (const code of codes) {
      if (code === MISSING.notAsked) continue;
      people.asked += 1;
      if (code === MISSING.notAnswered) people.notAnswered += 1;
      if (code === MISSING.preferNot) people.preferNot += 1;
      if (code === MISSING.dontKnow) people.dontKnow += 1;
    }
    return { column: column.id, title, row, ...people };
  });
}

/** What a person was asked, and in which way there was no answer. */
export interface PersonGaps extends WithoutAnswer {
  readonly asked: number;
}

/** How many questions each person was asked, and to how many there is no answer. */
export function personGaps(items: readonly Item[], people: number): readonly PersonGaps[] {
  return Array.from({ length: people }, (_, i) => {
    const codes = items.map(({ variable }) => variable.codes[i] ?? MISSING.notAsked);
    const counted = (wanted: number) => codes.filter((code) => code === wanted).length;
    return {
      asked: codes.length - counted(MISSING.notAsked),
      notAnswered: counted(MISSING.notAnswered),
      preferNot: counted(MISSING.preferNot),
      dontKnow: counted(MISSING.dontKnow),
    };
  });
}

/** Questions without an answer, in whichever way. */
export function withoutAnswer({ notAnswered, preferNot, dontKnow }: WithoutAnswer): number {
  return notAnswered + preferNot + dontKnow;
}
