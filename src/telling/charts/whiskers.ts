import type { PicturePlugin, Spot } from './picture.ts';

/** An interval drawn as a thin line with ends, over a point or a bar. Ends in percent. */
export interface Whisker {
  readonly dataset: number;
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

const HALF = 5;
// A pale line under the dark one keeps the whisker visible on a dark bar.
const strokes = [
  { colour: '#ffffff', width: 5 },
  { colour: '#0b0c0c', width: 2 },
];

type DrawnChart = Parameters<NonNullable<PicturePlugin['afterDatasetsDraw']>>[0];

/**
 * Draws intervals over what a chart already shows.
 *
 * @param along The scale that the percents lie on.
 * @param marks What they belong to: bars carry them on top, points stand on them.
 */
export function whiskers(
  list: readonly Whisker[],
  along: 'x' | 'y',
  marks: 'bars' | 'points',
): PicturePlugin {
  return {
    id: 'whiskers',
    [marks === 'bars' ? 'afterDatasetsDraw' : 'beforeDatasetsDraw'](chart: DrawnChart) {
      const { ctx } = chart;
      const scale = chart.scales[along];
      if (!scale) return;
      ctx.save();
      for (const { dataset, index, low, high } of list) {
        const element = chart.getDatasetMeta(dataset).data[index];
        if (!element) continue;
        const lines = linesAt(
          element,
          along,
          [low, high].map((end) => scale.getPixelForValue(end)),
        );
        drawLines(ctx, lines);
      }
      ctx.restore();
    },
  };
}

function drawLines(ctx: DrawnChart['ctx'], lines: readonly [Spot, Spot][]): void {
  for (const { colour, width } of strokes) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    for (const [from, to] of lines) {
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(to.x, to.y);
    }
    ctx.stroke();
  }
}

/** The three lines of a whisker: from end to end, and a short one across each end. */
function linesAt(centre: Spot, along: 'x' | 'y', ends: readonly number[]): [Spot, Spot][] {
  const at = (end: number, aside: number): Spot =>
    along === 'x' ? { x: end, y: centre.y + aside } : { x: centre.x + aside, y: end };
  const [low = 0, high = 0] = ends;
  return [
    [at(low, 0), at(high, 0)],
    [at(low, -HALF), at(low, HALF)],
    [at(high, -HALF), at(high, HALF)],
  ];
}
