import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../src/core/day.ts';
import { standingOf } from '../../../src/keeping/transfer/standing.ts';
import {
  countedWishes,
  heldBackBy,
  joinedPools,
  newSlips,
  readWishPool,
  slipsOf,
  type WishPool,
  withoutPastSlips,
  withoutSlips,
  withSlips,
} from '../../../src/keeping/transfer/wishPool.ts';
import type { WishBatch } from '../../../src/keeping/transfer/wishSlip.ts';
import { aChain, anOffice, arrivalOf, aTablet } from '../../fixtures/aTablet.ts';

const of = (text: string) => day(text) as Day;
const today = of('2026-11-22');
const none: WishPool = { v: 1, slips: [], gone: [] };
const lot = (name: string, count = 10, until = '2027-03-31'): WishBatch => ({
  purpose: 'panel',
  until: of(until),
  sealed: Array.from({ length: count }, (_, at) => `${name}${at}`),
});
const oak = await slipsOf([lot('oak')]);
const elm = await slipsOf([lot('elm', 12)]);

describe('the slips of a purpose at the office', () => {
  it('are the same in whatever order, from whichever tablets and however often they come', () => {
    const all = [...oak, ...elm];
    const some = fc.shuffledSubarray(all);
    fc.assert(
      fc.property(some, some, (one, other) => {
        const both = withSlips(withSlips(none, one, today), other, today);
        expect(withSlips(withSlips(none, other, today), one, today)).toEqual(both);
        expect(withSlips(both, one, today)).toEqual(both);
        expect(both).toEqual(withSlips(none, [...new Set([...one, ...other])], today));
      }),
    );
    expect(withSlips(none, all, today).slips).toHaveLength(22);
  });

  it('lie by their hashes, with nothing that says where or when one came from', () => {
    const pool = withSlips(withSlips(none, oak, today), elm, today);
    const hashes = pool.slips.map(({ hash }) => hash);
    expect(hashes).toEqual(hashes.toSorted());
    for (const slip of pool.slips) expect(Object.keys(slip).toSorted()).toEqual(['hash', 'sealed', 'until']);
    const places = pool.slips.map(({ sealed }) => sealed.slice(0, 3)).join();
    expect(places).not.toBe([...Array(10).fill('oak'), ...Array(12).fill('elm')].join());
  });

  it('never come again once they were deleted, one by one or all', () => {
    const pool = withSlips(none, oak, today);
    const [first, ...others] = pool.slips;
    const fewer = withoutSlips(pool, new Set([first?.hash ?? '']));
    expect(fewer.slips).toEqual(others);
    expect(newSlips(fewer, oak, today)).toEqual([]);
    expect(withSlips(fewer, oak, today)).toEqual(fewer);
    const empty = withoutSlips(fewer, 'all');
    expect(empty.slips).toEqual([]);
    expect(withSlips(empty, oak, today)).toEqual(empty);
    expect(JSON.stringify(empty)).not.toContain('oak');
  });

  it('are joined to those of a back-up: what is here stays, and what was deleted here does not come again', () => {
    const mine = withoutSlips(withSlips(none, oak, today), new Set([oak[0]?.hash ?? '']));
    const theirs = withoutSlips(
      withSlips(none, [...oak, ...elm], today),
      new Set([oak[1]?.hash ?? '', elm[0]?.hash ?? '']),
    );
    const both = joinedPools(mine, theirs);
    expect(both.slips).toEqual(withSlips(none, [...oak.slice(1), ...elm.slice(1)], today).slips);
    expect(both.gone.map(({ hash }) => hash)).toEqual([oak[0]?.hash, elm[0]?.hash]);
    expect(joinedPools(both, theirs)).toEqual(both);
    expect(joinedPools(none, theirs)).toEqual(theirs);
  });

  it('are gone with their day, and come no more after it', async () => {
    const old = await slipsOf([lot('old', 10, '2026-11-21')]);
    expect(withSlips(none, old, today)).toEqual(none);
    const pool = withoutSlips(withSlips(none, oak, today), new Set([oak[0]?.hash ?? '']));
    expect(withoutPastSlips(pool, of('2027-03-31'))).toBe(pool);
    expect(withoutPastSlips(pool, of('2027-04-01'))).toEqual(none);
  });

  it('are read as they were kept, and left alone where a newer version wrote them', () => {
    const pool = withoutSlips(withSlips(none, oak, today), new Set([oak[0]?.hash ?? '']));
    expect(readWishPool(JSON.parse(JSON.stringify(pool)))).toEqual(pool);
    expect([readWishPool(null), readWishPool(undefined)]).toEqual([none, none]);
    for (const kept of [{ ...pool, v: 2 }, { ...pool, tablet: 't1' }, 'x'])
      expect(readWishPool(kept)).toBeNull();
  });

  it('are told to stay on a tablet as its newest bundle says', () => {
    const said = (tablet: string, everSealed: number, held: number) => ({
      tablet,
      everSealed,
      wishes: { batches: [], held },
    });
    const all = [said('t1', 9, 9), said('t1', 10, 0), said('t2', 4, 0), said('t2', 4, 4), said('t3', 5, 0)];
    for (const some of [all, all.toReversed()]) expect(heldBackBy(some)).toEqual([{ tablet: 't2', held: 4 }]);
  });

  it('are taken only of a known tablet of which ten interviews count here too', async () => {
    const tablet = aTablet('t1');
    const countedOf = async (interviews: number, view = anOffice([tablet])) => {
      const chain = await aChain(Array.from({ length: interviews }, (_, at) => `interview ${at}`));
      const standing = standingOf((await arrivalOf(tablet, chain)).brings, view);
      const batch = { ...lot('oak'), tablet: 't1', key: tablet.key.key };
      return countedWishes([batch], standing).length;
    };
    expect([await countedOf(9), await countedOf(10), await countedOf(10, anOffice([]))]).toEqual([0, 1, 0]);
    const lost = anOffice([tablet], () => ({ lostAfter: 9 }));
    expect(await countedOf(10, lost)).toBe(0);
  });
});
