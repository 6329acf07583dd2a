import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandCode, dateBandsOf } from '../../../../src/asking/questions/date/dateBands.ts';
import { type Day, daysBetween, daysLater } from '../../../../src/core/day.ts';

const drawn = (earliest: string, latest: string, bands?: 'month' | 'year' | 'decade') =>
  dateBandsOf({ earliest: earliest as Day, latest: latest as Day, ...(bands && { bands }) });

describe('what days are counted by', () => {
  it('is what the question says', () => {
    expect(drawn('2026-01-01', '2026-12-31', 'year')).toEqual({ by: 'year', codes: [2026] });
    expect(drawn('1995-01-01', '2026-12-31', 'decade').codes).toEqual([1990, 2000, 2010, 2020]);
  });

  it('is months, years or decades, by how far apart the ends are', () => {
    expect(drawn('2025-11-30', '2026-02-01')).toEqual({
      by: 'month',
      codes: [202511, 202512, 202601, 202602],
    });
    expect(drawn('2025-01-01', '2026-12-31').codes).toHaveLength(24);
    expect(drawn('2025-01-01', '2027-01-01')).toEqual({ by: 'year', codes: [2025, 2026, 2027] });
    expect(drawn('1900-01-01', '2026-01-01').by).toBe('decade');
  });

  it('holds every day between the ends', () => {
    const [earliest, latest] = ['1999-06-15', '2026-11-25'] as Day[] as [Day, Day];
    const by = fc.constantFrom('month', 'year', 'decade' as const);
    fc.assert(
      fc.property(by, fc.integer({ min: 0, max: daysBetween(earliest, latest) }), (bands, days) => {
        const { codes } = dateBandsOf({ earliest, latest, bands });
        expect(codes).toContain(bandCode(daysLater(earliest, days) as Day, bands));
        expect(codes).toEqual([...new Set(codes)].sort((one, other) => one - other));
      }),
    );
  });
});
