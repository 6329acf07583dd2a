import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printSize } from '../../../src/telling/charts/printSize.ts';

const A4 = { width: 180, height: 200 };
const ratio = ({ width, height }: { width: number; height: number }) => width / height;

describe('the size of a chart on paper', () => {
  it('is as high as on the screen, and a little wider than the sheet, where there is room', () => {
    const size = printSize(100, A4);
    expect(size).toMatchObject({ height: 100, isTight: false });
    // 14 pixels are 8.5 points, which are 3 mm: 180 mm hold 60 such letters.
    expect((14 * A4.width) / size.width).toBeCloseTo((8.5 * 25.4) / 72, 1);
  });

  it('has its lines closer together before its letters become smaller', () => {
    const width = printSize(100, A4).width;
    const closer = printSize(1100, A4);
    expect(closer).toMatchObject({ width, isTight: true });
    expect(closer.height).toBeLessThan(1100);
    const smaller = printSize(3000, A4);
    expect(smaller.width).toBeGreaterThan(width);
    expect(smaller.height).toBe(1800);
  });

  it('always fills the width of the sheet and never more than its height', () => {
    const room = fc.record({
      width: fc.integer({ min: 60, max: 280 }),
      height: fc.integer({ min: 40, max: 250 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 4000 }), room, (height, sheet) => {
        const size = printSize(height, sheet);
        expect(size.height).toBeLessThanOrEqual(height);
        // To a pixel, by which both are rounded.
        expect(sheet.width / ratio(size)).toBeLessThanOrEqual(sheet.height * (1 + 2 / size.width) + 1);
      }),
    );
  });
});
