import { chosenTables, offeredOf, type TableChoice } from './chosenTables.ts';
import { type PreparedResults, type ResultsAsk, weighedWave } from './results.ts';

/** Fewer than a prepared survey keeps, so that what was chosen is not put out by what never is. */
const MOST_AHEAD = 60;

/**
 * What may be asked for next of tables that were chosen: the same, kept to one answer more or one fewer. Each piece of work is
 * one table, of the first questions first, and what it makes is kept for when it is asked for.
 */
export function tablesAhead(
  prepared: PreparedResults,
  ask: ResultsAsk,
  choice: TableChoice,
): readonly (() => void)[] {
  const found = prepared.datasets.get(ask.wave);
  if (!found?.ok) return [];
  const all = offeredOf(prepared, weighedWave(prepared, found.value, ask));
  const next = choice.only.flatMap(({ column, codes }, place) => {
    const { groups = [] } = all.find(({ id }) => id === column) ?? {};
    return groups.map(({ code }) => choice.only.with(place, { column, codes: turned(codes, code) }));
  });
  const pieces = choice.rows.flatMap((row) => next.map((only) => ({ ...choice, rows: [row], only })));
  return pieces.slice(0, MOST_AHEAD).map((one) => () => void chosenTables(prepared, ask, one));
}

/** Answers with this one ticked where it was not, and the other way round. */
function turned(codes: readonly number[], code: number): readonly number[] {
  return codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
}
