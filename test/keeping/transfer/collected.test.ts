import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { nextLink } from '../../../src/keeping/sealing/digest.ts';
import { type Collected, NOTHING_COLLECTED, union } from '../../../src/keeping/transfer/collected.ts';
import { previewOf } from '../../../src/keeping/transfer/preview.ts';
import { receiptFor, released } from '../../../src/keeping/transfer/receipt.ts';
import { standingOf } from '../../../src/keeping/transfer/standing.ts';
import { aChain, arrivalOf, aTablet, headOf } from '../../fixtures/aTablet.ts';
import { drawnHistories, historyOf, type TabletHistory } from '../../fixtures/bundleHistory.ts';
import { FULL_TIMEOUT, runsOf } from '../../fixtures/fullRuns.ts';

const backup = { hash: 'b'.repeat(64), at: instant('2026-11-22T09:30:00.000Z') };

describe('what came from tablets', () => {
  it('F41: is the same in any order, any parts and with any repeats', { timeout: FULL_TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(drawnHistories, fc.infiniteStream(fc.nat()), async (drawn, draws) => {
        const { arrivals, view } = await historyOf(drawn);
        const all = union(arrivals);
        const draw = () => draws.next().value ?? 0;
        const order = [...arrivals, ...arrivals.slice(0, draw() % (arrivals.length + 1))]
          .map((arrival) => ({ arrival, place: draw() }))
          .toSorted((one, other) => one.place - other.place)
          .map(({ arrival }) => arrival);
        const onebyOne = order.reduce((have, next) => union([have, next]), NOTHING_COLLECTED);
        const cut = draw() % (order.length + 1);
        const inTwo = union([union(order.slice(cut)), union(order.slice(0, cut))]);
        expect(onebyOne).toEqual(all);
        expect(inTwo).toEqual(all);
        expect(union([all, all])).toEqual(all);
        expect(standingOf(inTwo, view)).toEqual(standingOf(all, view));
      }),
      runsOf(125, 10_000),
    );
  });

  it('F47: counts nothing that its tablet did not finish, and no number twice', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(drawnHistories, async (drawn) => {
        const { arrivals, view, tablets } = await historyOf(drawn);
        const all = union(arrivals);
        for (const standing of standingOf(all, view)) {
          const own = tablets.find(({ tablet }) => tablet.id === standing.tablet);
          const numbers = standing.counted.map(({ number }) => number);
          expect(new Set(numbers).size).toBe(numbers.length);
          for (const { number, bytes } of standing.counted) {
            const finished = [...(own?.chain ?? []), ...(own?.copy ?? [])].filter(
              (record) => record.number === number && record.survey === 's',
            );
            expect(finished.map((record) => record.bytes)).toContainEqual(bytes);
          }
          if (own?.copy === null && standing.name !== null) expect(standing.aside.every(isLate)).toBe(true);
        }
      }),
      runsOf(125, 10_000),
    );
  });

  it('F56: loses nothing by taking more in, and says before what will come of it', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(drawnHistories, fc.nat(12), async (drawn, cut) => {
        const { arrivals, view } = await historyOf(drawn);
        const have = union(arrivals.slice(0, cut));
        const before = JSON.stringify(have);
        const preview = previewOf(have, arrivals.slice(cut), view);
        expect(JSON.stringify(have)).toBe(before);
        expect(union([preview.after, have])).toEqual(preview.after);
        const counted = (of: Collected) => standingOf(of, view).flatMap((one) => one.counted).length;
        expect(counted(preview.after)).toBe(counted(have) + preview.fresh.length - preview.noLonger.length);
        const again = previewOf(preview.after, arrivals.slice(cut), view);
        expect(again).toMatchObject({ after: preview.after, fresh: [], aside: [], strays: [], noLonger: [] });
      }),
      runsOf(125, 10_000),
    );
  });

  it('F43, F44: are receipted so that no tablet deletes what does not count', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    let releasedInAll = 0;
    await fc.assert(
      fc.asyncProperty(drawnHistories, async (drawn) => {
        const { arrivals, view, tablets } = await historyOf(drawn);
        for (const standing of standingOf(union(arrivals), view)) {
          const receipt = receiptFor(standing, backup);
          const own = tablets.find(({ tablet }) => tablet.id === standing.tablet);
          if (receipt === null || own === undefined) continue;
          for (const chain of chainsOf(own)) {
            const letGo = await released(receipt, {
              survey: 's',
              tablet: own.tablet.id,
              receipted: 0,
              records: chain,
              last: chain.length,
              head: await headOf(chain),
            });
            if (!letGo.ok) expect(letGo.problem.kind).toBe('headsDiffer');
            const counted = new Set(standing.counted.map(({ link }) => link));
            for (const record of letGo.ok ? chain.filter(({ number }) => letGo.value.includes(number)) : []) {
              releasedInAll += 1;
              expect(counted).toContain(await nextLink(record.prev, record.bytes));
            }
          }
        }
      }),
      runsOf(125, 10_000),
    );
    expect(releasedInAll).toBeGreaterThan(0);
  });

  it('joins a record with its place, whichever came first', async () => {
    const oak = aTablet('t1');
    const chain = await aChain(['one', 'two', 'three']);
    const [all, last] = [await arrivalOf(oak, chain), await arrivalOf(oak, chain.slice(2))];
    const none = await arrivalOf(oak, [], { everSealed: 3 });
    for (const order of [
      [all, last, none],
      [none, last, all],
    ]) {
      const joined = union(order.map(({ brings }) => brings));
      expect(joined.records).toHaveLength(3);
      expect(joined.records.every(({ bytes, prev }) => bytes !== null && prev !== null)).toBe(true);
      expect(joined.reached).toHaveLength(1);
    }
    // The same interview without its line, as from a file that was cut.
    const placeOnly = { ...all.brings, records: all.brings.records.map((one) => ({ ...one, bytes: null })) };
    expect(union([placeOnly, last.brings]).records.map(({ bytes }) => bytes !== null)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

function isLate({ why }: { readonly why: string }): boolean {
  return why === 'lostTablet';
}

function chainsOf({ chain, copy }: TabletHistory) {
  return copy === null ? [chain] : [chain, copy];
}
