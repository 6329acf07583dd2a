import type { Paint, PicturePlugin } from './picture.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Drawing = Parameters<NonNullable<PicturePlugin['afterDatasetsDraw']>>[0]['ctx'];

const STEP = 7;

/** Lays hatching and dots over the bars of a chart, one paint for each dataset: told apart without colour. */
export function patterns(paints: readonly Paint[]): PicturePlugin {
  return {
    id: 'patterns',
    afterDatasetDraw(chart, { index, meta }) {
      const paint = paints[index];
      if (!paint || paint.pattern === 'plain') return;
      const { ctx } = chart;
      for (const element of meta.data) {
        const box = boxOf(element as unknown as BarShape);
        if (!box) continue;
        ctx.save();
        ctx.beginPath();
        ctx.rect(box.left, box.top, box.width, box.height);
        ctx.clip();
        ctx.strokeStyle = paint.edge;
        ctx.fillStyle = paint.edge;
        if (paint.pattern === 'hatched') hatch(ctx, box);
        else dot(ctx, box);
        ctx.restore();
      }
    },
  };
}

interface BarShape {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly height?: number;
  readonly width?: number;
  readonly horizontal?: boolean;
}

/** Where a bar stands; null for one without size, such as a hidden figure. */
function boxOf(bar: BarShape): Box | null {
  if (bar.height === undefined || bar.width === undefined) return null;
  const box = bar.horizontal
    ? {
        left: Math.min(bar.x, bar.base),
        top: bar.y - bar.height / 2,
        width: Math.abs(bar.x - bar.base),
        height: bar.height,
      }
    : {
        left: bar.x - bar.width / 2,
        top: Math.min(bar.y, bar.base),
        width: bar.width,
        height: Math.abs(bar.y - bar.base),
      };
  return box.width > 0 && box.height > 0 ? box : null;
}

function hatch(ctx: Drawing, box: Box): void {
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  for (let x = box.left - box.height; x < box.left + box.width; x += STEP) {
    ctx.moveTo(x, box.top + box.height);
    ctx.lineTo(x + box.height, box.top);
  }
  ctx.stroke();
}

function dot(ctx: Drawing, box: Box): void {
  for (let x = box.left + STEP / 2; x < box.left + box.width; x += STEP) {
    for (let y = box.top + STEP / 2; y < box.top + box.height; y += STEP) {
      ctx.beginPath();
      ctx.arc(x, y, 1, 0, 2 * Math.PI);
      ctx.fill();
    }
  }
  ctx.lineWidth = 2;
  ctx.strokeRect(box.left, box.top, box.width, box.height);
}
