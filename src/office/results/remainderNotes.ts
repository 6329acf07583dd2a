import type { Reader } from '../../core/reader.ts';
import type { ChosenColumns } from '../../counting/analysis/chosenTable.ts';
import type { ChosenTables } from '../../counting/analysis/chosenTables.ts';
import { breakText, columnText } from '../../telling/exports/chosenNotes.ts';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';

/** What is in a column that is everyone less the groups shown, and why. */
export function remainderNotes(
  { columns }: ChosenColumns,
  { protectUnder }: ChosenTables['limits'],
  reader: Reader,
): readonly string[] {
  const words = wordsIn(chosenWords, reader.language);
  const found = columns.filter(({ remainder }) => remainder !== undefined);
  return found.map((column) => words.remainderNote(columnText(column, reader), protectUnder));
}

/** Why groups of many people are hidden, or in a remainder, where it is for people of no group. */
export function fewNotes(
  { names, columns, fewInNone }: ChosenColumns,
  { protectUnder }: ChosenTables['limits'],
  reader: Reader,
): readonly string[] {
  if (fewInNone === undefined) return [];
  const words = wordsIn(chosenWords, reader.language);
  const name = breakText(names, reader);
  const isTold = columns.some(({ remainder }) => remainder !== undefined);
  return [
    ...(isTold ? [] : [words.fewInNone(name, protectUnder)]),
    ...(fewInNone.isInResults ? [words.allInResults(name)] : []),
  ];
}
