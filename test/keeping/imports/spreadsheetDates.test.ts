import { describe, expect, it } from 'vitest';
import { isDateFormat, spreadsheetDate } from '../../../src/keeping/imports/spreadsheetDates.ts';

describe('the format of a number', () => {
  it('shows a date or a time by its id when it has no code of its own', () => {
    expect([14, 17, 22, 45, 57].map((id) => isDateFormat(id, null))).not.toContain(false);
    expect([0, 1, 9, 13, 23, 44, 49].map((id) => isDateFormat(id, null))).not.toContain(true);
  });

  it('shows one by the letters of its code', () => {
    const dates = [
      'dd/mm/yyyy',
      '[$-809]d mmmm yyyy;@',
      'h:mm AM/PM',
      '[h]:mm:ss',
      'yyyy\\-mm\\-dd',
      '[Red]d.m.yy',
    ];
    expect(dates.map((code) => isDateFormat(164, code))).not.toContain(false);
    const numbers = [
      'General',
      '0.00',
      '#,##0 "days"',
      '[Red]0',
      '0\\d',
      '0.00E+00',
      '_-* #,##0_-',
      '@',
      '[>100]0',
    ];
    expect(numbers.map((code) => isDateFormat(164, code))).not.toContain(true);
  });
});

describe('a number of days', () => {
  // ECMA-376 part 1, 18.17.4.1, and what Excel shows.
  it('is a day as Excel counts it, with the leap day that 1900 never had', () => {
    expect(spreadsheetDate(1, false)).toBe('1900-01-01');
    expect(spreadsheetDate(59, false)).toBe('1900-02-28');
    expect(spreadsheetDate(60, false)).toBeNull();
    expect(spreadsheetDate(61, false)).toBe('1900-03-01');
    expect(spreadsheetDate(25_569, false)).toBe('1970-01-01');
    expect(spreadsheetDate(2_958_465, false)).toBe('9999-12-31');
    expect(spreadsheetDate(0, true)).toBe('1904-01-01');
    expect(spreadsheetDate(24_107, true)).toBe('1970-01-01');
  });

  it('has its time with it, or is a time alone', () => {
    expect(spreadsheetDate(25_569.5, false)).toBe('1970-01-01T12:00:00');
    expect(spreadsheetDate(25_569.999999, false)).toBe('1970-01-02');
    expect(spreadsheetDate(0.395833333333333, false)).toBe('09:30:00');
  });

  it('is no day when it is negative, beyond the calendar or no number', () => {
    for (const days of [-1, 2_958_466, 1e12, Number.NaN]) expect(spreadsheetDate(days, false)).toBeNull();
  });
});
