import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../../src/core/column.ts';
import { bandCategories, bandHolding, readBands } from '../../../../src/counting/analysis/made/bands.ts';

const bands = [
  { label: 'Low', from: null },
  { label: 'Middle', from: 3 },
  { label: 'High', from: 7.5 },
];

describe('bands', () => {
  it('hold every number once: from where a band begins, up to the next one', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const place = value < 3 ? 0 : value < 7.5 ? 1 : 2;
        expect(bandHolding(bands, value)).toBe(FIRST_CATEGORY + place);
      }),
    );
    expect(bandHolding(bands.slice(1), 2)).toBeNull();
  });

  it('hold days in the order of the calendar, and no number', () => {
    const days = [{ label: 'This year', from: '2026-01-01' }];
    expect(bandHolding(days, '2026-11-28')).toBe(FIRST_CATEGORY);
    expect(bandHolding(days, '2025-12-31')).toBeNull();
    expect(bandHolding(days, 2026)).toBeNull();
  });

  it('are read where they rise, and numbered from 1', () => {
    expect(readBands(bands)).toEqual(bands);
    expect(bandCategories(bands).map(({ code }) => code)).toEqual([1, 2, 3]);
    const wrong = [
      null,
      [{ label: 1, from: null }],
      [{ label: 'A' }],
      [bands[1], bands[0]],
      [bands[2], bands[1]],
    ];
    expect(wrong.map(readBands)).toEqual(wrong.map(() => null));
  });
});
