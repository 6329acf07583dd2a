import { describe, expect, it } from 'vitest';
import { nationPaint, paintsOf } from '../../../src/telling/charts/paints.ts';
import { patterns } from '../../../src/telling/charts/patterns.ts';
import { drawnBy } from '../../fixtures/brush.ts';
import { aColumn, areaTable } from '../../fixtures/tables.ts';

const bar = { x: 50, y: 30, base: 36, height: 20, width: 14, horizontal: true };
const answers = areaTable.rows.filter((row) => row.sort !== 'net');
const [, , , , unhappy, none] = paintsOf(answers, aColumn);

describe('a pattern', () => {
  it('hatches an unfavourable answer inside its bar', () => {
    if (!unhappy) throw new RangeError('the scale has an unfavourable end');
    const strokes = drawnBy(patterns([unhappy]).afterDatasetDraw, [bar]);
    expect(strokes.slice(0, 4)).toEqual(['save', 'beginPath', 'rect 36 20 14 20', 'clip']);
    expect(strokes).toContain('lineTo 36 20');
    expect(strokes.at(-1)).toBe('restore');
  });

  it('dots an answer without a view, upright bars too', () => {
    if (!none) throw new RangeError('the table has a row for no view');
    const upright = { x: 50, y: 30, base: 90, height: 60, width: 14, horizontal: false };
    const strokes = drawnBy(patterns([none]).afterDatasetDraw, [upright]);
    expect(strokes).toContain('rect 43 30 14 60');
    expect(strokes.filter((line) => line === 'fill').length).toBe(18);
  });

  it('leaves a plain paint and an empty bar alone', () => {
    expect(drawnBy(patterns([nationPaint]).afterDatasetDraw, [bar])).toEqual([]);
    if (!none) throw new RangeError('the table has a row for no view');
    expect(drawnBy(patterns([none]).afterDatasetDraw, [{ ...bar, base: 50 }])).toEqual([]);
    expect(drawnBy(patterns([none]).afterDatasetDraw, [{ x: 1, y: 1 }])).toEqual([]);
  });
});
