import type { Reader } from '../../core/reader.ts';
import type { ChosenTables } from '../../counting/analysis/chosenTables.ts';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { Recipe } from './recipe.ts';

/** What a choice names that this wave does not have. */
interface Lacking {
  /** What it is, and what becomes of the tables. */
  readonly text: string;
  /** Part of a filter is lacking: figures would be of other people than were chosen, so no table is shown. */
  readonly isOfFilter: boolean;
  /** The choice without it. */
  readonly without: Pick<Recipe, 'rows' | 'breaks' | 'only'>;
}

/**
 * What a choice names that this wave does not have, such as a variable that was deleted, a code that was merged into another or
 * an answer that is no longer offered; null where it has all.
 */
export function lackingIn(
  { rows, breaks, only }: Pick<Recipe, 'rows' | 'breaks' | 'only'>,
  { choosables, tooLarge }: Pick<ChosenTables, 'choosables' | 'tooLarge'>,
  reader: Reader,
): Lacking | null {
  const known = new Map(choosables.map((one) => [one.id, one]));
  const isLong = (columns: readonly string[]) =>
    tooLarge.some(({ names }) => names.map(({ id }) => id).join() === columns.join());
  const hasGroups = (column: string) => (known.get(column)?.groups.length ?? 0) > 0;
  const answersLeft = only.map(({ column, codes }) => ({
    column,
    codes: codes.filter((code) => known.get(column)?.groups.some((group) => group.code === code)),
  }));
  const without = {
    rows: rows.filter((row) => known.has(row)),
    breaks: breaks.filter((columns) => columns.every(hasGroups) || isLong(columns)),
    // One without an answer ticked yet is still to be filled in.
    only: answersLeft.filter(
      ({ column, codes }, at) => hasGroups(column) && (codes.length > 0 || only[at]?.codes.length === 0),
    ),
  };
  const answersOf = (lines: Recipe['only']) => lines.reduce((sum, { codes }) => sum + codes.length, 0);
  const [questions, sets] = [rows.length - without.rows.length, breaks.length - without.breaks.length];
  const isOfFilter = without.only.length < only.length || answersOf(without.only) < answersOf(only);
  if (questions === 0 && sets === 0 && !isOfFilter) return null;
  const words = wordsIn(chosenWords, reader.language);
  return { text: words.lacking({ questions, sets, isOfFilter }), isOfFilter, without };
}
