import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Day,
  day,
  daysBetween,
  daysLater,
  instant,
  middleDay,
  monthsLater,
  onLondonClock,
  weekday,
} from '../../src/core/day.ts';

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

  it('moves by days as the platform does, within four digits of a year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const moved = new Date(Date.parse(from) + days * 86_400_000);
        expect(daysLater(of(from), days)).toBe(moved.toISOString().slice(0, 10));
      }),
    );
    expect(daysLater(of('9999-12-31'), 1)).toBeNull();
    expect(daysLater(of('9999-12-30'), 1)).toBe('9999-12-31');
    expect(daysLater(of('0000-01-01'), 0)).toBe('0000-01-01');
    expect(daysLater(of('0000-01-01'), -1)).toBeNull();
    expect(daysLater(of('2026-01-01'), 0.5)).toBeNull();
    expect(daysLater(of('2026-01-01'), Number.NaN)).toBeNull();
  });

  it('knows its day of the week', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(weekday(of(date))).toBe(new Date(date).getUTCDay());
      }),
    );
    expect(weekday(of('0000-01-01'))).toBe(6);
  });

  it('shows a moment as a clock in London does', () => {
    const shown = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    });
    const moments = fc.date({
      min: new Date('1996-01-01'),
      max: new Date('2037-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (date) => {
        const clock = onLondonClock(instant(date.toISOString()));
        expect(clock.slice(0, 19)).toBe(shown.format(date).replace(', ', 'T'));
        expect(Date.parse(clock)).toBe(date.getTime());
      }),
    );
    expect(onLondonClock(instant('2026-03-29T00:59:59.999Z'))).toBe('2026-03-29T00:59:59.999Z');
    expect(onLondonClock(instant('2026-03-29T01:00:00.000Z'))).toBe('2026-03-29T02:00:00.000+01:00');
    expect(onLondonClock(instant('2026-05-31T23:30:00.000Z'))).toBe('2026-06-01T00:30:00.000+01:00');
    expect(onLondonClock(instant('2026-10-25T01:00:00.000Z'))).toBe('2026-10-25T01:00:00.000Z');
  });

  it('leaves a moment as it is written', () => {
    expect(instant('2026-11-22T09:30:00.000Z')).toBe('2026-11-22T09:30:00.000Z');
  });
});
