import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  askedWishes,
  askedWishesSchema,
  readWishesSetting,
  type WishesSetting,
  wishesOfPack,
  wishSettingOf,
  withWishDay,
  withWishKey,
} from '../../../src/asking/survey/wishes.ts';
import { type Day, day, instant } from '../../../src/core/day.ts';

const of = (text: string) => day(text) as Day;
const today = of('2026-11-22');
const until = of('2027-03-31');
const made = instant('2026-11-22T09:30:00.000Z');
const recipient = (letter: string) => `age1${letter.repeat(58)}`;
const none: WishesSetting = { v: 1, purposes: [] };

describe('the wishes that a survey asks for', () => {
  it('are none until an officer says a last day and the purpose has a key, and none once the day is over', () => {
    expect(readWishesSetting(null)).toEqual(none);
    const day = withWishDay(none, 'panel', until);
    expect(askedWishes(day, today)).toEqual([]);
    const both = withWishKey(day, 'panel', { made, recipient: recipient('q') });
    const asked = [{ purpose: 'panel', recipient: recipient('q'), until }];
    expect(askedWishes(both, today)).toEqual(asked);
    expect(askedWishes(both, until)).toEqual(asked);
    expect(askedWishes(both, of('2027-04-01'))).toEqual([]);
    expect(askedWishes(withWishDay(both, 'panel', null), today)).toEqual([]);
    // The other purposes have nothing of it.
    expect(wishSettingOf(both, 'draw')).toEqual({ purpose: 'draw', until: null, keys: [] });
  });

  it('are sealed to the newest key of their purpose, and the earlier ones stay named', () => {
    const one = withWishKey(withWishDay(none, 'draw', until), 'draw', { made, recipient: recipient('q') });
    const two = withWishKey(one, 'draw', { made, recipient: recipient('p') });
    expect(askedWishes(two, today).map((asked) => asked.recipient)).toEqual([recipient('p')]);
    expect(wishSettingOf(two, 'draw').keys).toHaveLength(2);
  });

  it('are kept by a tablet as its pack says them', () => {
    const asked = [{ purpose: 'council', recipient: recipient('q'), until } as const];
    const setting = wishesOfPack(asked, made);
    expect(readWishesSetting(JSON.parse(JSON.stringify(setting)))).toEqual(setting);
    expect(askedWishes(setting, today)).toEqual(asked);
  });

  it('are none, and nothing is guessed, where a newer version wrote them', () => {
    for (const kept of [{ v: 2 }, { ...none, more: 1 }, 'x', { v: 1, purposes: [{ purpose: 'spy' }] }]) {
      expect(readWishesSetting(kept)).toBeNull();
      expect(askedWishes(kept, today)).toEqual([]);
    }
    const twice = { purpose: 'draw', until: null, keys: [] };
    expect(readWishesSetting({ v: 1, purposes: [twice, twice] })).toBeNull();
  });

  it('are refused in a pack that says a purpose twice, or seals two purposes to one key', () => {
    const one = { purpose: 'council', recipient: recipient('q'), until };
    const other = { purpose: 'panel', recipient: recipient('p'), until };
    expect(v.is(askedWishesSchema, [one, other])).toBe(true);
    expect(v.is(askedWishesSchema, [one, { ...other, purpose: 'council' }])).toBe(false);
    expect(v.is(askedWishesSchema, [one, { ...other, recipient: recipient('q') }])).toBe(false);
    expect(v.is(askedWishesSchema, [{ ...one, until: '2027-02-29' }])).toBe(false);
  });
});
