import type { Paint, PicturePlugin, Spot } from './picture.ts';

/** A figure written in or after a bar. */
export interface BarLabel {
  readonly dataset: number;
  readonly index: number;
  readonly text: string;
  /** Where the text starts when it stands after the bar, in percent; null when it stands inside. */
  readonly after: number | null;
}

const GAP = 12;

/** Writes figures in the middle of their bars where there is room, or after them. Horizontal bars only. */
export function barLabels(list: readonly BarLabel[], paints: readonly Paint[]): PicturePlugin {
  return {
    id: 'barLabels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const scale = chart.scales['x'];
      if (!scale) return;
      ctx.save();
      ctx.font = 'bold 14px arial, sans-serif';
      ctx.textBaseline = 'middle';
      for (const { dataset, index, text, after } of list) {
        const bar = chart.getDatasetMeta(dataset).data[index] as unknown as Bar | undefined;
        if (!bar) continue;
        if (after === null) writeInside(ctx, bar, text, paints[dataset]);
        else writeAfter(ctx, { x: scale.getPixelForValue(after) + GAP, y: bar.y }, text);
      }
      ctx.restore();
    },
  };
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly base: number;
}

type Drawing = Parameters<NonNullable<PicturePlugin['afterDatasetsDraw']>>[0]['ctx'];

function writeAfter(ctx: Drawing, spot: Spot, text: string): void {
  ctx.fillStyle = '#0b0c0c';
  ctx.textAlign = 'left';
  ctx.fillText(text, spot.x, spot.y);
}

function writeInside(ctx: Drawing, bar: Bar, text: string, paint: Paint | undefined): void {
  const width = ctx.measureText(text).width;
  if (!paint || Math.abs(bar.x - bar.base) <= width + GAP) return;
  const middle = (bar.x + bar.base) / 2;
  if (paint.pattern !== 'plain') {
    // A calm place on a patterned bar, so that its figure stays readable.
    ctx.fillStyle = paint.fill;
    ctx.fillRect(middle - width / 2 - 3, bar.y - 9, width + 6, 18);
  }
  ctx.fillStyle = paint.ink;
  ctx.textAlign = 'center';
  ctx.fillText(text, middle, bar.y);
}
