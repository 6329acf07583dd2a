import { countText } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { Table, TableRow } from '../../counting/analysis/table.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { groupLabel } from '../../words/tables.ts';

/**
 * Of how many people the shares of an answer are, where it was not offered to everybody of the table: carried over from an
 * earlier question, or offered only after some answers. Null where the bases of the table are its own.
 */
export function offeredNote(row: TableRow, { several, groups }: Table, reader: Reader): string | null {
  if (!several || row.sort !== 'category') return null;
  const isOther = row.cells.some((cell, place) => cell.shown && cell.base !== groups[place]?.base);
  if (!isOther) return null;
  const words = wordsIn(resultsWords, reader.language);
  const bases = row.cells.flatMap((cell, place) => {
    const group = groups[place];
    if (group === undefined || !cell.shown) return [];
    const label = groupLabel({ ...group, mark: null }, reader);
    return [{ label, base: countText(cell.base) }];
  });
  const [only] = bases;
  return row.cells.length === 1 && only
    ? words.ofOffered(only.base)
    : words.ofOfferedBy(bases.map(({ label, base }) => `${label} ${base}`).join(', '));
}
