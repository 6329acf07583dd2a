import { describe, expect, it } from 'vitest';
import { whiskers } from '../../../src/telling/charts/whiskers.ts';
import { drawnBy } from '../../fixtures/brush.ts';

const dark = (lines: readonly string[]) => lines.slice(lines.indexOf('strokeStyle = #0b0c0c'));

describe('a whisker', () => {
  it('goes from one end of the interval to the other, with a short line across each', () => {
    const { afterDatasetsDraw } = whiskers([{ dataset: 0, index: 0, low: 76, high: 82 }], 'x', 'bars');
    const strokes = dark(drawnBy(afterDatasetsDraw, [{ x: 79, y: 20 }]));
    expect(strokes.filter((line) => /To/.test(line))).toEqual([
      'moveTo 76 20',
      'lineTo 82 20',
      'moveTo 76 15',
      'lineTo 76 25',
      'moveTo 82 15',
      'lineTo 82 25',
    ]);
  });

  it('stands upright over a point in time', () => {
    const { beforeDatasetsDraw } = whiskers([{ dataset: 0, index: 0, low: 76, high: 82 }], 'y', 'points');
    const strokes = dark(drawnBy(beforeDatasetsDraw, [{ x: 300, y: 79 }]));
    expect(strokes).toContain('moveTo 300 76');
    expect(strokes).toContain('lineTo 300 82');
  });

  it('leaves out what is not there', () => {
    const { afterDatasetsDraw } = whiskers([{ dataset: 0, index: 4, low: 76, high: 82 }], 'x', 'bars');
    expect(drawnBy(afterDatasetsDraw, [{ x: 79, y: 20 }])).not.toContain('stroke');
  });
});
