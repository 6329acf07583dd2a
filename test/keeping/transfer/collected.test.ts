import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { nextLink } from '../../../src/keeping/sealing/digest.ts';
import type { OwnRecord } from '../../../src/keeping/transfer/bundle.ts';
import { type Collected, NOTHING_COLLECTED, union } from '../../../src/keeping/transfer/collected.ts';
import { previewOf } from '../../../src/keeping/transfer/preview.ts';
import { receiptFor, released } from '../../../src/keeping/transfer/receipt.ts';
import { standingOf } from '../../../src/keeping/transfer/standing.ts';
import { aChain, arrivalOf, aTablet, headOf } from '../../fixtures/aTablet.ts';
import { drawnHistories, type History, historyOf, type TabletHistory } from '../../fixtures/bundleHistory.ts';
import { FULL_TIMEOUT, runsOf } from '../../fixtures/fullRuns.ts';

const backup = { hash: 'b'.repeat(64), at: instant('2026-11-22T09:30:00.000Z') };

/** What holds of whatever tablets sent, in whatever way it came. Each history is tried for all of it: to make one takes longest. */
type Law = (history: History, draw: () => number) => void | Promise<void>;

const laws: Readonly<Record<string, Law>> = {
  'F41: it is the same in any order, any parts and with any repeats': ({ arrivals, view }, draw) => {
    const all = union(arrivals);
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
  },

  'F47: nothing counts that its tablet did not finish, and no number twice': ({
    arrivals,
    view,
    tablets,
  }) => {
    for (const standing of standingOf(union(arrivals), view)) {
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
  },

  'F56: nothing is lost by taking more in, and what will come of it is said before': (
    { arrivals, view },
    draw,
  ) => {
    const cut = draw() % 13;
    const have = union(arrivals.slice(0, cut));
    const before = JSON.stringify(have);
    const preview = previewOf(have, arrivals.slice(cut), view);
    expect(JSON.stringify(have)).toBe(before);
    expect(union([preview.after, have])).toEqual(preview.after);
    const counted = (of: Collected) => standingOf(of, view).flatMap((one) => one.counted).length;
    expect(counted(preview.after)).toBe(counted(have) + preview.fresh.length - preview.noLonger.length);
    const again = previewOf(preview.after, arrivals.slice(cut), view);
    expect(again).toMatchObject({ after: preview.after, fresh: [], aside: [], strays: [], noLonger: [] });
  },

  'F43, F44: what is receipted lets no tablet delete what does not count': async (history) => {
    for (const { counted, released } of await releasesOf(history))
      for (const { prev, bytes } of released) expect(counted).toContain(await nextLink(prev, bytes));
  },
};

describe('what came from tablets', () => {
  it('F41, F43, F44, F47, F56: keeps every law', { timeout: FULL_TIMEOUT }, async () => {
    let releasedInAll = 0;
    await fc.assert(
      fc.asyncProperty(drawnHistories, fc.infiniteStream(fc.nat()), async (drawn, draws) => {
        const history = await historyOf(drawn);
        for (const law of Object.values(laws)) await law(history, () => draws.next().value ?? 0);
        releasedInAll += (await releasesOf(history)).flatMap(({ released }) => released).length;
      }),
      runsOf(500, 10_000),
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

/** What the receipts for a history let its tablets and their copies delete, with what counts of each. */
async function releasesOf({ arrivals, view, tablets }: History) {
  const releases: { counted: ReadonlySet<string>; released: readonly OwnRecord[] }[] = [];
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
      const numbers = letGo.ok ? letGo.value : [];
      releases.push({
        counted: new Set(standing.counted.map(({ link }) => link)),
        released: chain.filter(({ number }) => numbers.includes(number)),
      });
    }
  }
  return releases;
}

function chainsOf({ chain, copy }: TabletHistory) {
  return copy === null ? [chain] : [chain, copy];
}
