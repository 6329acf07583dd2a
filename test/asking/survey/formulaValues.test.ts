import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asChoices,
  asNumber,
  asText,
  dateTimeOf,
  dayNumbered,
  isTrue,
  plainNumber,
} from '../../../src/asking/survey/formulaValues.ts';

// XPath 1.0, sections 4.2 to 4.4.
describe('a value of a formula', () => {
  it('is true when it is a number other than 0, a text that is not empty, or a choice', () => {
    expect([1, -0.5, 'false', ' ', true, ['a'], Number.POSITIVE_INFINITY].map(isTrue)).not.toContain(false);
    expect([0, -0, Number.NaN, '', false, []].map(isTrue)).not.toContain(true);
  });

  it('is a number as XPath writes numbers, with nothing before it but a minus', () => {
    expect([' 12 ', '-3.', '.5', '-.5', '007', true, false, ['3']].map(asNumber)).toEqual([
      12, -3, 0.5, -0.5, 7, 1, 0, 3,
    ]);
    for (const text of ['', ' ', '+1', '1e3', '0x10', '1,5', '1 2', '.', '-', 'abc', 'Infinity']) {
      expect(asNumber(text)).toBeNaN();
    }
    expect(asNumber(['1', '2'])).toBeNaN();
    expect(asNumber([])).toBeNaN();
  });

  it('is, for a date, the number of days since 1970', () => {
    expect(asNumber('1970-01-01')).toBe(0);
    expect(asNumber('2021-10-06')).toBe(18_906);
    expect(asNumber('2021-10-06T23:59:59.000+01:00')).toBe(18_906);
    expect(asNumber('1969-12-31')).toBe(-1);
    expect(asNumber('2023-02-29')).toBeNaN();
  });

  it('is a text as XPath writes it', () => {
    expect([3, -0, 0.1, -2.5, true, false, 'a', ['a', 'b'], []].map(asText)).toEqual([
      '3',
      '0',
      '0.1',
      '-2.5',
      'true',
      'false',
      'a',
      'a b',
      '',
    ]);
    expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(asText)).toEqual([
      'NaN',
      'Infinity',
      '-Infinity',
    ]);
  });

  it('has no exponent as a text, and comes back the same', () => {
    expect(plainNumber(1e21)).toBe('1000000000000000000000');
    expect(plainNumber(-1.5e-7)).toBe('-0.00000015');
    expect(plainNumber(1.25e22)).toBe('12500000000000000000000');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(plainNumber(number)).toMatch(/^-?\d+(\.\d+)?$/);
        expect(asNumber(plainNumber(number))).toBe(number + 0);
      }),
    );
  });

  it('is a list of choices, however it is kept', () => {
    expect(asChoices(['a', 'b'])).toEqual(['a', 'b']);
    expect(asChoices(' a  b ')).toEqual(['a', 'b']);
    expect(asChoices('')).toEqual([]);
  });
});

describe('a date with or without a time', () => {
  it('is read as it is written', () => {
    expect(dateTimeOf('2026-11-22')).toEqual({ day: '2026-11-22', clock: [0, 0, 0, 0], ahead: null });
    expect(dateTimeOf(' 2026-11-22T09:30Z ')?.clock).toEqual([9, 30, 0, 0]);
    expect(dateTimeOf('2026-11-22T09:30:15.5-03:30')).toEqual({
      day: '2026-11-22',
      clock: [9, 30, 15, 500],
      ahead: -210,
    });
    expect(dateTimeOf('2026-11-22T09:30:15')?.ahead).toBeNull();
    for (const text of ['2026-11-31', '22/11/2026', '2026-11-22T24:00', '2026-11-22 09:30', '2026-1-2', '']) {
      expect(dateTimeOf(text)).toBeNull();
    }
  });

  it('is counted from 1970', () => {
    expect(dayNumbered(0)).toBe('1970-01-01');
    expect(dayNumbered(18_906.9)).toBe('2021-10-06');
    expect(dayNumbered(Number.NaN)).toBeNull();
    expect(dayNumbered(1e9)).toBeNull();
  });
});
