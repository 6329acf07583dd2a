import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandHolding, bandsOf } from '../../../../src/asking/questions/number/numberBands.ts';

const drawn = (from: number, to: number, decimals = 0, bands?: readonly number[]) =>
  bandsOf({ from, to, decimals, ...(bands && { bands }) }).map((band) =>
    band.from === band.to ? `${band.from}` : `${band.from}-${band.to}`,
  );

describe('the bands of a number', () => {
  it('are those of the question', () => {
    expect(drawn(0, 168, 0, [1, 10, 40])).toEqual(['0', '1-9', '10-39', '40-168']);
    expect(drawn(0, 10, 1, [2.5])).toEqual(['0-2.4', '2.5-10']);
  });

  it('are the numbers themselves where there are few', () => {
    expect(drawn(1, 6)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(drawn(0, 0.3, 1)).toEqual(['0', '0.1', '0.2', '0.3']);
  });

  it('begin at round numbers where nobody chose them', () => {
    expect(drawn(0, 100)).toEqual([
      '0-9',
      '10-19',
      '20-29',
      '30-39',
      '40-49',
      '50-59',
      '60-69',
      '70-79',
      '80-89',
      '90-100',
    ]);
    expect(drawn(1, 100)[0]).toBe('1-10');
    expect(drawn(16, 120)).toEqual(['16-19', '20-39', '40-59', '60-79', '80-99', '100-120']);
    expect(drawn(1900, 2026).at(-1)).toBe('2020-2026');
    expect(drawn(-20, 20)[0]).toBe('-20--16');
    expect(drawn(0, 5, 1)[0]).toBe('0-0.4');
  });

  it('hold every number between the ends once, whatever the range', () => {
    const range = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }));
    fc.assert(
      fc.property(
        range,
        fc.integer({ min: 0, max: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ends, decimals, part) => {
          const scale = 10 ** decimals;
          const [from, to] = [ends[0] / scale, (ends[0] + ends[1]) / scale];
          const bands = bandsOf({ from, to, decimals });
          expect(bands.length).toBeLessThanOrEqual(12);
          expect(bands[0]?.from).toBe(from);
          expect(bands.at(-1)?.to).toBe(to);
          for (const [place, band] of bands.entries()) {
            expect(band.to).toBeGreaterThanOrEqual(band.from);
            const next = bands[place + 1];
            if (next) expect(Math.round((next.from - band.to) * scale)).toBe(1);
          }
          const value = Number((from + (to - from) * part).toFixed(decimals));
          const holding = bands[bandHolding(bands, value)];
          expect(holding && value >= holding.from && value <= holding.to).toBe(true);
        },
      ),
    );
    expect(bandHolding(bandsOf({ from: 0, to: 9, decimals: 0 }), 10)).toBe(-1);
    expect(bandHolding(bandsOf({ from: 0, to: 9, decimals: 0 }), -1)).toBe(-1);
  });
});
