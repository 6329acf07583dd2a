import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day, daysBetween, instant, middleDay, monthsLater } from '../../src/core/day.ts';

const of = (text: string) => day(text) as Day;
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day', () => {
  it('is a day of the calendar', () => {
    expect(day('2024-02-29')).toBe('2024-02-29');
    expect(day('2023-02-29')).toBeNull();
    expect(day('1900-02-29')).toBeNull();
    expect(day('2000-02-29')).toBe('2000-02-29');
    expect(day('2026-13-01')).toBeNull();
    expect(day('2026-04-31')).toBeNull();
    expect(day('22/11/2026')).toBeNull();
  });

  it('counts the days between as the platform does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysBetween(of(from), of(to))).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
      }),
    );
  });

  it('finds the middle of fieldwork', () => {
    expect(middleDay(of('2021-06-01'), of('2021-06-30'))).toBe('2021-06-15');
    expect(middleDay(of('2021-02-28'), of('2021-03-02'))).toBe('2021-03-01');
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const [first, last] = from < to ? [from, to] : [to, from];
        const middle = middleDay(of(first), of(last));
        const left = daysBetween(of(first), middle);
        const right = daysBetween(middle, of(last));
        expect(right - left === 0 || right - left === 1).toBe(true);
      }),
    );
  });

  it('moves by months and stays in the month', () => {
    expect(monthsLater(of('2021-01-31'), 1)).toBe('2021-02-28');
    expect(monthsLater(of('2021-06-15'), 6)).toBe('2021-12-15');
    expect(monthsLater(of('2021-06-15'), -6)).toBe('2020-12-15');
    expect(monthsLater(of('2021-12-31'), 2)).toBe('2022-02-28');
  });

  it('leaves a moment as it is written', () => {
    expect(instant('2026-11-22T09:30:00.000Z')).toBe('2026-11-22T09:30:00.000Z');
  });
});
