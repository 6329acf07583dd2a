import { describe, expect, it } from 'vitest';
import {
  backCheckOfPack,
  lastContactDay,
  readBackCheck,
  readBackCheckSetting,
  withDays,
  withSupervisorKey,
} from '../../../src/asking/survey/backCheck.ts';
import { type Day, day, instant } from '../../../src/core/day.ts';

const of = (text: string) => day(text) as Day;
const made = instant('2026-11-22T09:00:00.000Z');
const recipient = `age1${'q'.repeat(58)}`;
const newer = `age1${'z'.repeat(58)}`;
const key = { made, recipient };

describe('readBackCheck', () => {
  it('says for how long, and to which key alone a contact is sealed: the newest of the supervisor', () => {
    const setting = { v: 2, days: 28, keys: [key, { made, recipient: newer }] };
    expect(readBackCheck(setting)).toEqual({ days: 28, recipient: newer });
  });

  it('asks nobody where nothing was set, it is switched off, there is no key, or it cannot be read', () => {
    for (const kept of [
      null,
      undefined,
      {},
      { v: 2, days: null, keys: [key] },
      { v: 2, days: 28, keys: [] },
      { v: 2, days: 0, keys: [key] },
      { v: 2, days: 91, keys: [key] },
      { v: 2, days: 1.5, keys: [key] },
      { v: 2, days: 28, keys: [key], more: 1 },
      { v: 2, days: 28, keys: [{ made, recipient: 'age1nobody' }] },
      { v: 3, days: 28, keys: [key] },
    ])
      expect([kept, readBackCheck(kept)]).toEqual([kept, null]);
  });

  it('asks nobody by the setting of version 1, which had no key of its own', () => {
    expect(readBackCheck({ days: 28 })).toBeNull();
    expect(readBackCheckSetting({ days: 28 })).toEqual({ v: 2, days: 28, keys: [] });
  });
});

describe('what is kept of back-checks', () => {
  it('is nothing at first, and unreadable where a newer version wrote it', () => {
    expect(readBackCheckSetting(null)).toEqual({ v: 2, days: null, keys: [] });
    expect(readBackCheckSetting({ v: 3, days: 28, keys: [key] })).toBeNull();
    expect(readBackCheckSetting({ days: 0 })).toBeNull();
  });

  it('keeps its keys when it is switched off, and names each once, the newest last', () => {
    const none = { v: 2, days: null, keys: [] } as const;
    const one = withSupervisorKey(withDays(none, 14), key);
    expect(withSupervisorKey(one, key)).toEqual(one);
    const two = withSupervisorKey(one, { made, recipient: newer });
    expect(two.keys.map((each) => each.recipient)).toEqual([recipient, newer]);
    expect(withDays(two, null)).toEqual({ v: 2, days: null, keys: two.keys });
    expect(readBackCheckSetting(two)).toEqual(two);
  });

  it('is on a tablet what its pack says', () => {
    const said = { days: 14, recipient };
    expect(readBackCheck(backCheckOfPack(said, made))).toEqual(said);
    expect(backCheckOfPack(null, made)).toBeNull();
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
