import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../src/counting/analysis/driverPlaces.ts';

describe('places without intervals', () => {
  it('are shared by neighbours under two points apart, and by all of a row of them', () => {
    expect(placesOf(Float64Array.of(0.3, 0.5, 0.2, 0.19))).toEqual([
      { from: 2, to: 2 },
      { from: 1, to: 1 },
      { from: 3, to: 4 },
      { from: 3, to: 4 },
    ]);
    const row = placesOf(Float64Array.of(0.27, 0.26, 0.245, 0.235));
    expect(new Set(row.map(({ from, to }) => `${from} ${to}`))).toEqual(new Set(['1 4']));
  });

  it('hold every place, and never put the smaller share above the larger', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(shares, (list) => {
        const places = placesOf(Float64Array.from(list));
        for (let place = 1; place <= list.length; place++)
          expect(places.some(({ from, to }) => from <= place && place <= to)).toBe(true);
        for (const [i, share] of list.entries())
          for (const [j, other] of list.entries())
            if (share > other) expect(places[i]?.from).toBeLessThanOrEqual(places[j]?.from as number);
      }),
    );
  });
});
