import { describe, expect, it } from 'vitest';
import { xlsDate } from '../../../../src/asking/questions/date/xlsDate.ts';

describe('a date', () => {
  it('lies between the days that the form names', () => {
    expect(xlsDate.read({ type: 'date', limit: { atLeast: '2026-01-01', atMost: '2026-12-31' } })).toEqual({
      earliest: '2026-01-01',
      latest: '2026-12-31',
    });
    expect(xlsDate.read({ type: 'date', limit: { atLeast: '2026-01-01' } })).toMatchObject({
      latest: '2099-12-31',
    });
    expect(xlsDate.read({ type: 'text' })).toBeNull();
  });

  it('lies in the days of anybody where the form names none that can stand', () => {
    const anybody = { earliest: '1900-01-01', latest: '2099-12-31' };
    expect(xlsDate.read({ type: 'date' })).toEqual(anybody);
    expect(xlsDate.read({ type: 'date', limit: { atLeast: '2026-02-01', atMost: '2026-01-01' } })).toEqual(
      anybody,
    );
    expect(xlsDate.read({ type: 'date', limit: { atLeast: '1500-01-01' } })).toEqual(anybody);
    expect(xlsDate.read({ type: 'date', limit: { atLeast: 3 } })).toEqual(anybody);
    expect(xlsDate.read({ type: 'date', limit: { atMost: '1850-01-01' } })).toEqual({
      earliest: '1850-01-01',
      latest: '1850-01-01',
    });
  });
});
