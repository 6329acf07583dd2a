import { describe, expect, it } from 'vitest';
import { newSigningKey } from '../../../src/keeping/sealing/signing.ts';
import { type Collected, union } from '../../../src/keeping/transfer/collected.ts';
import { type OfficeView, standingOf, type TabletStanding } from '../../../src/keeping/transfer/standing.ts';
import { aChain, anOffice, arrivalOf, aTablet, headOf } from '../../fixtures/aTablet.ts';

const oak = aTablet('t1');
const ash = aTablet('t2');
const office = anOffice([oak, ash]);
const chain = await aChain(Array.from({ length: 20 }, (_, at) => `interview ${at + 1}`));
const copy = await aChain(['copy 13', 'copy 14', 'copy 15'], chain.slice(0, 12));

async function brought(...parts: Parameters<typeof arrivalOf>[]): Promise<Collected> {
  const arrivals = await Promise.all(parts.map((part) => arrivalOf(...part)));
  return union(arrivals.map(({ brings }) => brings));
}
function oakIn(collected: Collected, view: OfficeView = office): TabletStanding {
  const found = standingOf(collected, view).find(({ tablet, key }) => tablet === 't1' && key === oak.key.key);
  if (found === undefined) throw new RangeError('oakIn requires something of tablet t1');
  return found;
}
const numbersOf = ({ counted }: TabletStanding) => counted.map(({ number }) => number);
const asideOf = ({ aside }: TabletStanding) => aside.map(({ record, why }) => `${record.number} ${why}`);
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('what came of a tablet', () => {
  it('counts as far as it came, and is complete up to its head', async () => {
    const standing = oakIn(await brought([oak, chain]));
    expect(numbersOf(standing)).toEqual(upTo(1, 20));
    expect(standing).toMatchObject({ name: 'Tablet t1', aside: [], strays: [], missing: [] });
    expect(standing.completed).toEqual({ upTo: 20, head: await headOf(chain) });
  });

  it('F34: is one chain where the tablet was given a new key, each interview once and nothing missing', async () => {
    const renewed = { id: oak.id, key: newSigningKey() };
    const came = await brought([oak, chain.slice(0, 12)], [renewed, chain.slice(8)]);
    const before = standingOf(came, office);
    expect(before.map(({ counted }) => counted.length)).toContain(12);
    const others = before.flatMap(({ aside }) => aside.map(({ why }) => why));
    expect(others).toEqual(Array.from({ length: 12 }, () => 'otherKey'));
    const knows = anOffice([oak, ash], (id) => (id === oak.id ? { newKeys: [renewed.key.key] } : {}));
    const after = standingOf(came, knows);
    expect(after).toHaveLength(1);
    expect(numbersOf(oakIn(came, knows))).toEqual(upTo(1, 20));
    expect(after[0]).toMatchObject({ aside: [], strays: [], missing: [], forks: [] });
    expect(after[0]?.completed).toEqual({ upTo: 20, head: await headOf(chain) });
    // Of another tablet that key is still another's.
    const stolen = await brought([{ id: ash.id, key: renewed.key }, chain.slice(0, 1)]);
    expect(standingOf(stolen, knows).map(asideOf)).toEqual([['1 otherKey']]);
  });

  it('F45: forks where the old key and the new one signed for different interviews', async () => {
    const renewed = { id: oak.id, key: newSigningKey() };
    const knows = anOffice([oak], () => ({ newKeys: [renewed.key.key] }));
    const standing = oakIn(await brought([oak, chain.slice(0, 14)], [renewed, copy]), knows);
    expect(numbersOf(standing)).toEqual(upTo(1, 12));
    expect(standing.forks.map(({ number }) => number)).toEqual([13]);
  });

  it('F42: names every number that has not arrived, and is complete up to the first of them', async () => {
    const gap = oakIn(await brought([oak, chain.slice(0, 13)], [oak, chain.slice(19)]));
    expect(gap.missing).toEqual([{ from: 14, to: 19 }]);
    expect(gap.completed).toEqual({ upTo: 13, head: await headOf(chain.slice(0, 13)) });
    expect(numbersOf(gap)).toEqual([...upTo(1, 13), 20]);
    const end = oakIn(await brought([oak, chain.slice(2, 4), { everSealed: 9 }]));
    expect(end.missing).toEqual([
      { from: 1, to: 2 },
      { from: 5, to: 9 },
    ]);
    expect(end.completed).toBe(null);
  });

  it('leaves no gap where the tablet took interviews of another survey', async () => {
    const mixed = await aChain(['one', 'x: two', 'three']);
    const standing = oakIn(await brought([oak, mixed]));
    expect(numbersOf(standing)).toEqual([1, 3]);
    expect(standing).toMatchObject({ missing: [], completed: { upTo: 3, head: await headOf(mixed) } });
  });

  it('F45: forks where a copy of the tablet went its own way; from there on nothing counts', async () => {
    const standing = oakIn(await brought([oak, chain.slice(0, 16)], [oak, copy]));
    expect(numbersOf(standing)).toEqual(upTo(1, 12));
    expect(asideOf(standing)).toEqual(
      [13, 13, 14, 14, 15, 15].map((number) => `${number} fork`).concat('16 afterFork'),
    );
    expect(standing.completed?.upTo).toBe(12);
    expect(standing.missing).toEqual([]);
  });

  it('F45: shows a fork already by the link of the record before', async () => {
    const standing = oakIn(await brought([oak, chain.slice(0, 13)], [oak, copy.slice(13)]));
    expect(numbersOf(standing)).toEqual(upTo(1, 12));
    expect(asideOf(standing)).toEqual(['13 fork', '14 afterFork', '15 afterFork']);
  });

  it('F45: counts nothing behind a gap after a fork', async () => {
    const standing = oakIn(
      await brought([oak, chain.slice(0, 13)], [oak, copy.slice(0, 13)], [oak, chain.slice(15)]),
    );
    expect(asideOf(standing).at(-1)).toBe('20 afterFork');
    expect(standing.missing).toEqual([{ from: 14, to: 15 }]);
  });

  it('F45: counts again what an officer vouches for, and what follows it', async () => {
    const collected = await brought([oak, chain.slice(0, 16)], [oak, copy]);
    const vouched = await Promise.all([13, 14, 15].map((number) => headOf(chain.slice(0, number))));
    const standing = oakIn(
      collected,
      anOffice([oak], () => ({ vouched })),
    );
    expect(numbersOf(standing)).toEqual(upTo(1, 16));
    expect(asideOf(standing)).toEqual(['13 fork', '14 fork', '15 fork']);
    expect(standing.completed).toEqual({ upTo: 16, head: await headOf(chain.slice(0, 16)) });
  });

  it('F45: needs one word for a branch, however far both went on', async () => {
    const collected = await brought([oak, chain.slice(0, 16)], [oak, copy]);
    const [own, other] = [await headOf(chain.slice(0, 13)), await headOf(copy.slice(0, 13))];
    const before = oakIn(collected);
    expect(before.forks).toMatchObject([
      {
        number: 13,
        branches: [
          { isVouched: false, link: expect.any(String) },
          { isVouched: false, link: expect.any(String) },
        ],
      },
    ]);
    const branches = before.forks.flatMap((fork) => fork.branches);
    expect(branches.find(({ link }) => link === own)?.numbers).toEqual([{ from: 13, to: 16 }]);
    expect(branches.find(({ link }) => link === other)?.links).toHaveLength(3);
    const withWord = (vouched: readonly string[]) =>
      oakIn(
        collected,
        anOffice([oak], () => ({ vouched })),
      );
    expect(numbersOf(withWord([own]))).toEqual(upTo(1, 16));
    expect(asideOf(withWord([own]))).toEqual(['13 fork', '14 fork', '15 fork']);
    expect(withWord([own]).forks[0]?.branches.find(({ link }) => link === own)?.isVouched).toBe(true);
    expect(numbersOf(withWord([other]))).toEqual(upTo(1, 15));
    expect(asideOf(withWord([other])).at(-1)).toBe('16 afterFork');
  });

  it('F45: asks again where a branch that was vouched for forks itself', async () => {
    const again = await aChain(['again 14'], chain.slice(0, 13));
    const collected = await brought([oak, chain.slice(0, 14)], [oak, copy], [oak, again]);
    const [own, againHead] = [await headOf(chain.slice(0, 13)), await headOf(again)];
    const standing = oakIn(
      collected,
      anOffice([oak], () => ({ vouched: [own] })),
    );
    expect(numbersOf(standing)).toEqual(upTo(1, 13));
    expect(standing.forks.map(({ number, branches }) => [number, branches.length])).toEqual([
      [13, 2],
      [14, 2],
    ]);
    const chosen = oakIn(
      collected,
      anOffice([oak], () => ({ vouched: [own, againHead] })),
    );
    expect(numbersOf(chosen)).toEqual(upTo(1, 14));
  });

  it('F45: can be vouched for on both sides, and is then complete only before the fork', async () => {
    const [own, other] = [chain.slice(0, 13), copy.slice(0, 13)];
    const vouched = [await headOf(own), await headOf(other)];
    const standing = oakIn(
      await brought([oak, own], [oak, other]),
      anOffice([oak], () => ({ vouched })),
    );
    expect(numbersOf(standing)).toEqual([...upTo(1, 12), 13, 13]);
    expect(standing.completed?.upTo).toBe(12);
  });

  it('F46: waits aside while nobody knows the tablet, and counts once it is known', async () => {
    const collected = await brought([oak, chain.slice(0, 2)]);
    const before = oakIn(collected, anOffice([ash]));
    expect(asideOf(before)).toEqual(['1 unknownTablet', '2 unknownTablet']);
    expect(before).toMatchObject({ name: null, counted: [], completed: null });
    expect(numbersOf(oakIn(collected))).toEqual([1, 2]);
  });

  it('F46: does not count where another key signed for the tablet, and leaves the tablet’s own alone', async () => {
    const thief = { id: 't1', key: ash.key };
    const collected = await brought([oak, chain.slice(0, 2)], [thief, copy.slice(0, 1)]);
    const [one, other] = standingOf(collected, office).toSorted(
      (a, b) => b.counted.length - a.counted.length,
    );
    expect(one && numbersOf(one)).toEqual([1, 2]);
    expect(other && asideOf(other)).toEqual(['1 otherKey']);
  });

  it('F39: counts up to the number after which the tablet was lost; other tablets are untouched', async () => {
    const view = anOffice([oak, ash], (id) => (id === 't1' ? { lostAfter: 3 } : {}));
    const collected = await brought([oak, chain.slice(0, 5)], [ash, chain.slice(0, 5)]);
    const standing = oakIn(collected, view);
    expect(numbersOf(standing)).toEqual([1, 2, 3]);
    expect(asideOf(standing)).toEqual(['4 lostTablet', '5 lostTablet']);
    expect(standing.completed?.upTo).toBe(3);
    const other = standingOf(collected, view).find(({ tablet }) => tablet === 't2');
    expect(other && numbersOf(other)).toEqual([1, 2, 3, 4, 5]);
  });

  it('F43: is of another survey where its bundle says so', async () => {
    const collected = await brought([oak, await aChain(['x: one']), { survey: 'x' }]);
    expect(asideOf(oakIn(collected))).toEqual(['1 otherSurvey']);
    expect(numbersOf(oakIn(collected, { ...office, survey: 'x' }))).toEqual([1]);
  });
});
