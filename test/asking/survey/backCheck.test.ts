import { describe, expect, it } from 'vitest';
import { lastContactDay, readBackCheck } from '../../../src/asking/survey/backCheck.ts';
import { type Day, day } from '../../../src/core/day.ts';

const of = (text: string) => day(text) as Day;

describe('readBackCheck', () => {
  it('asks nobody where nothing was set, or something else than days', () => {
    expect(readBackCheck({ days: 28 })).toEqual({ days: 28 });
    for (const kept of [null, undefined, {}, { days: 0 }, { days: 91 }, { days: 1.5 }, { days: 28, more: 1 }])
      expect(readBackCheck(kept)).toBeNull();
  });
});

describe('lastContactDay', () => {
  it('counts from the end of fieldwork, and from today where fieldwork went on longer', () => {
    const end = of('2026-11-30');
    expect(lastContactDay({ days: 28 }, end, of('2026-11-22'))).toBe('2026-12-28');
    expect(lastContactDay({ days: 28 }, end, of('2026-12-02'))).toBe('2026-12-30');
  });

  it('requires days that the calendar has', () => {
    expect(() => lastContactDay({ days: 90 }, of('9999-12-31'), of('2026-11-22'))).toThrow(RangeError);
  });
});
