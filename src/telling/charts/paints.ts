import type { Column, Net } from '../../core/column.ts';
import type { TableRow } from '../../counting/analysis/table.ts';
import type { Paint } from './picture.ts';

// Dark blue, mid blue, pale blue against browns: told apart by people with any colour vision; the unfavourable side
// is hatched as well, so that a grey print reads the same.
const favourable: readonly Paint[] = [
  { fill: '#12436d', edge: '#12436d', ink: '#ffffff', pattern: 'plain' },
  { fill: '#6bace6', edge: '#12436d', ink: '#0b0c0c', pattern: 'plain' },
  { fill: '#c5dcf3', edge: '#12436d', ink: '#0b0c0c', pattern: 'plain' },
];
const unfavourable: readonly Paint[] = [
  { fill: '#8a3b0c', edge: '#c97b4a', ink: '#ffffff', pattern: 'hatched' },
  { fill: '#f6c9a6', edge: '#c97b4a', ink: '#0b0c0c', pattern: 'hatched' },
  { fill: '#fbe6d6', edge: '#c97b4a', ink: '#0b0c0c', pattern: 'hatched' },
];
const middle: Paint = { fill: '#dee0e2', edge: '#505a5f', ink: '#0b0c0c', pattern: 'plain' };
const noView: Paint = { fill: '#ffffff', edge: '#505a5f', ink: '#0b0c0c', pattern: 'dotted' };
const several: readonly Paint[] = [
  { fill: '#12436d', edge: '#12436d', ink: '#ffffff', pattern: 'plain' },
  { fill: '#a8e0da', edge: '#28a197', ink: '#0b0c0c', pattern: 'hatched' },
  { fill: '#801650', edge: '#801650', ink: '#ffffff', pattern: 'plain' },
  { fill: '#fbd3bd', edge: '#f46a25', ink: '#0b0c0c', pattern: 'hatched' },
  { fill: '#3d3d3d', edge: '#3d3d3d', ink: '#ffffff', pattern: 'plain' },
  { fill: '#e1d6f1', edge: '#a285d1', ink: '#0b0c0c', pattern: 'hatched' },
];

export const ownPaint: Paint = { fill: '#12436d', edge: '#12436d', ink: '#ffffff', pattern: 'plain' };
export const nationPaint: Paint = { fill: '#f46a25', edge: '#8a3b0c', ink: '#0b0c0c', pattern: 'plain' };
/** What goes up with something, and what goes down with it. */
export const upPaint: Paint = { fill: '#6bace6', edge: '#12436d', ink: '#0b0c0c', pattern: 'plain' };
export const downPaint: Paint = { fill: '#f6c9a6', edge: '#8a3b0c', ink: '#0b0c0c', pattern: 'hatched' };
/** A point whose place is not certain is hollow. */
export const unsurePaint: Paint = { fill: '#ffffff', edge: '#8a3b0c', ink: '#0b0c0c', pattern: 'plain' };

/** A round of this survey of which only a report is known is hollow. */
export const publishedPaint: Paint = { fill: '#ffffff', edge: '#12436d', ink: '#0b0c0c', pattern: 'plain' };

/**
 * The paint of each answer of a question, in the order of the rows.
 *
 * On a scale the outermost answers are the darkest on their side; answers without a direction take turns.
 */
export function paintsOf(rows: readonly TableRow[], column: Column): readonly Paint[] {
  const answers = rows.filter((row) => row.sort === 'category');
  const directions = new Map(answers.map((row) => [row, directionOf(row, column)]));
  const onScale = answers.some((row) => directions.get(row) !== null);
  return rows.map((row) => {
    if (row.sort !== 'category') return noView;
    if (!onScale) return at(several, answers.indexOf(row) % several.length);
    const direction = directions.get(row);
    if (direction !== 'positive' && direction !== 'negative') return middle;
    const side = answers.filter((other) => directions.get(other) === direction);
    return at(direction === 'positive' ? favourable : unfavourable, depth(answers, side, row));
  });
}

/** The side of the scale an answer stands on: that of the net it is counted in. */
function directionOf(row: TableRow, column: Column): Net['direction'] | null {
  return column.nets.find((net) => net.codes.some((code) => String(code) === row.id))?.direction ?? null;
}

/** How far from its end of the scale an answer stands: 0 is the outermost of its side. */
function depth(answers: readonly TableRow[], side: readonly TableRow[], row: TableRow): number {
  const first = side[0];
  const startsScale = first !== undefined && answers.indexOf(first) === 0;
  const place = side.indexOf(row);
  return startsScale ? place : side.length - 1 - place;
}

function at(paints: readonly Paint[], place: number): Paint {
  return paints[Math.min(place, paints.length - 1)] ?? middle;
}
