import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, typedDay, writtenDay } from '../../../../src/asking/questions/date/date.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { type Day, daysLater } from '../../../../src/core/day.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const moved = drawnQuestion('d date from 2000-01-01 to 2026-11-25') as QuestionOf<'date'>;
const fault = (value: string) => date.fault(moved, { value })?.en ?? null;

describe('a day as it is typed', () => {
  it('is written year first, with noughts, and nothing where nothing was typed', () => {
    expect(writtenDay({ day: '2', month: ' 7', year: '2026' })).toBe('2026-07-02');
    expect(writtenDay({ day: '', month: '', year: '2026' })).toBe('2026--');
    expect(writtenDay({ day: '', month: ' ', year: '' })).toBe('');
    expect(writtenDay({ day: '2-7', month: '7', year: '2026' })).toBe('2026-07-27');
    expect(writtenDay({ day: 'x'.repeat(1e6), month: '', year: '' }).length).toBeLessThan(20);
  });

  it('comes back into its boxes, whatever was typed', () => {
    const part = fc.string({ unit: fc.constantFrom('0', '1', '9', 'a', ' ', '/'), maxLength: 5 });
    fc.assert(
      fc.property(part, part, part, (day, month, year) => {
        const written = writtenDay({ day, month, year });
        expect(writtenDay(typedDay(written))).toBe(written);
      }),
    );
  });

  it('reads back any day that was answered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9825 }), (days) => {
        const value = daysLater('2000-01-01' as Day, days) as Day;
        const { day, month, year } = typedDay(value);
        expect(String(Number(day))).toBe(day);
        expect(writtenDay({ day, month, year })).toBe(value);
        expect(fault(value)).toBeNull();
      }),
    );
  });
});

describe('a date', () => {
  it('says why what was typed cannot stand', () => {
    expect(fault('2004-02-29')).toBeNull();
    expect(fault('2005-02-29')).toBe('Enter a real date');
    expect(fault('2005-13-01')).toBe('Enter a real date');
    expect(fault('2005-02-')).toContain('Enter a day, a month and a year');
    expect(fault('05-02-20')).toContain('four digits');
    expect(fault('1999-12-31')).toBe('Enter a date from 1 January 2000 to 25 November 2026');
    expect(fault('2026-11-26')).toContain('25 November 2026');
    expect(date.fault(moved, { missing: 'dontKnow' })).toBeNull();
  });

  it('is said in words, or as it was typed while it is none', () => {
    expect(date.said(moved, { value: '2026-11-02' })).toEqual([
      { en: '2 November 2026', cy: '2 Tachwedd 2026' },
    ]);
    expect(date.said(moved, { value: '2026-13-' })).toEqual([{ en: '13 2026' }]);
    expect(date.said(moved, { missing: 'dontKnow' })).toEqual([]);
  });

  it('is compared only where the calendar has it', () => {
    expect(date.measured({ value: '2026-11-02' })).toBe('2026-11-02');
    expect(date.measured({ value: '2026-11-31' })).toBeNull();
    expect(date.measure(moved)).toEqual({ sort: 'date', from: '2000-01-01', to: '2026-11-25' });
    expect(date.partOf({ value: '' }, '')).toBeUndefined();
    expect(date.settled({ value: '' }, null)).toBeUndefined();
  });
});
