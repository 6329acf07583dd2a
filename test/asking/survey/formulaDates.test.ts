import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalDateTime,
  decimalTime,
  formatDate,
  toDate,
  toDateTime,
} from '../../../src/asking/survey/formulaDates.ts';
import { aScope } from '../../fixtures/aFormula.ts';

const { dateNames } = aScope();

describe('a date in a formula', () => {
  it('comes from a date, from a date with a time, or from days since 1970', () => {
    expect(['2018-01-01', '2018-01-01T23:30:00.000+01:00', 17_532, '17532', 0.9].map(toDate)).toEqual([
      '2018-01-01',
      '2018-01-01',
      '2018-01-01',
      '2018-01-01',
      '1970-01-01',
    ]);
    expect(['', 'not a date', Number.NaN, 1e12, ['a']].map(toDate)).toEqual(['', '', '', '', '']);
  });

  it('with a time stays as it is written, or is made of days in UTC', () => {
    expect(toDateTime('2018-01-01T23:30:00.000+01:00')).toBe('2018-01-01T23:30:00.000+01:00');
    expect(toDateTime(0.5)).toBe('1970-01-01T12:00:00.000Z');
    expect(toDateTime(-0.25)).toBe('1969-12-31T18:00:00.000Z');
    expect(toDateTime('')).toBe('');
  });

  // The first four are examples of the tests of Enketo's evaluator.
  it('counts in days with their parts', () => {
    expect(decimalDateTime('1970-01-02T00:00:00Z')).toBe(1);
    expect(decimalDateTime('1969-12-31T00:00:00Z')).toBe(-1);
    expect(decimalDateTime('2018-04-24T15:30:00.000+06:00')).toBe(17645.395833333332);
    expect(decimalDateTime('2021-10-06')).toBe(18_906);
    expect(decimalDateTime(12.5)).toBe(12.5);
    expect(decimalDateTime('')).toBeNaN();
  });

  it('has a time that is a part of the day, as its clock shows', () => {
    expect(
      ['06:00:00.000+00:00', '18:00:00.000+05:00', '9:00', '2026-06-01T12:00:00.000+01:00'].map(decimalTime),
    ).toEqual([0.25, 0.75, 0.375, 0.5]);
    expect([2.25, '1970-01-02', '00:00'].map(decimalTime)).toEqual([0.25, 0, 0]);
    expect(['', 'half past nine', '25:00'].map(decimalTime)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('of days with their parts counts as those days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 4e12 }), (ms) => {
        expect(Math.round(decimalDateTime(toDateTime(ms / 86_400_000)) * 86_400_000)).toBeCloseTo(ms, -1);
      }),
    );
  });
});

describe('a date for reading', () => {
  it('is written as its format says', () => {
    const shown = (format: string, of = '2012-07-03T06:07:08.123-07:00') => formatDate(of, format, dateNames);
    expect(shown('%Y/%n | %y/%m | %b')).toBe('2012/7 | 12/07 | Jul');
    expect(shown('%d %e %a')).toBe('03 3 Tue');
    expect(shown('%H %h %M %S %3')).toBe('06 6 07 08 123');
    expect(shown('%M | %S | %3', '2012-08-20')).toBe('00 | 00 | 000');
    expect(shown('100%% %Q %')).toBe('100% %Q %');
    expect(formatDate(0, '%Y', dateNames)).toBe('1970');
  });

  it('is nothing when there is no date', () => {
    expect(formatDate('', '%Y-%m-%d', dateNames)).toBe('');
    expect(formatDate('not a date', '%M', dateNames)).toBe('');
    expect(formatDate(Number.NaN, '%M', dateNames)).toBe('');
  });
});
