import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../src/keeping/sealing/digest.ts';
import { type Collected, union, withoutBytes } from '../../../src/keeping/transfer/collected.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import {
  readSnapshot,
  SNAPSHOT_VERSION,
  type Snapshot,
  usableSnapshot,
  writeSnapshot,
} from '../../../src/keeping/transfer/snapshot.ts';
import { standingOf } from '../../../src/keeping/transfer/standing.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aChain, arrivalOf, aTablet, inPieces } from '../../fixtures/aTablet.ts';
import { drawnHistories, historyOf } from '../../fixtures/bundleHistory.ts';
import { FULL_TIMEOUT, runsOf } from '../../fixtures/fullRuns.ts';
import { goldenBytes } from '../../fixtures/golden.ts';

const names = ['b', 'a'].map((letter) => letter.repeat(64));
const { brings } = await arrivalOf(aTablet('t1'), await aChain(['one', 'x: two', 'three']));

describe('a snapshot of bundles', () => {
  it('says the same as its bundles, with more of them or without', { timeout: FULL_TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(drawnHistories, fc.nat(12), async (drawn, cut) => {
        const { arrivals, view } = await historyOf(drawn);
        const read = await readSnapshot(await writeSnapshot(names, union(arrivals.slice(0, cut))));
        expect(read).toEqual(withoutBytes(union(arrivals.slice(0, cut))));
        const all = union([read as Collected, ...arrivals.slice(cut)]);
        const anew = union(arrivals);
        expect(withoutBytes(all)).toEqual(withoutBytes(anew));
        expect(standingOf(withoutBytes(all), view)).toEqual(standingOf(withoutBytes(anew), view));
      }),
      runsOf(60, 10_000),
    );
  });

  it('holds no byte of an interview, sealed or not', async () => {
    const { body } = await writeSnapshot(names, brings);
    const text = new TextDecoder().decode(body);
    expect(text).toContain('t1');
    for (const content of ['one', 'three']) {
      expect(text).not.toContain(content);
      expect(text).not.toContain(btoa(content));
    }
  });

  it('is worth nothing once a byte of it or one of its names is another', async () => {
    const snapshot = await writeSnapshot(names, brings);
    const { bundles, body } = snapshot;
    expect(bundles).toEqual(names.toSorted());
    const others: readonly Snapshot[] = [
      { ...snapshot, bundles: bundles.slice(1) },
      { ...snapshot, bundles: [...bundles, 'c'.repeat(64)] },
      { ...snapshot, head: 'd'.repeat(64) },
      { ...snapshot, v: SNAPSHOT_VERSION + 1 },
      { ...snapshot, body: body.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) },
    ];
    for (const other of others) expect(await readSnapshot(other)).toBeNull();
    expect(await readSnapshot(snapshot)).toEqual(withoutBytes(brings));
  });

  it('is of use only where all that it was made of is here, and this version made it', async () => {
    const snapshot = await writeSnapshot(names, brings);
    const here = new Set([...names, 'c'.repeat(64)]);
    expect(usableSnapshot(snapshot, here)).toEqual(snapshot);
    expect(usableSnapshot(snapshot, new Set(names.slice(1)))).toBeNull();
    const { head: _, ...headless } = snapshot;
    for (const kept of [
      null,
      'text',
      headless,
      { ...snapshot, v: SNAPSHOT_VERSION + 1 },
      { ...snapshot, body: 'text' },
      { ...snapshot, bundles: 'text' },
    ])
      expect(usableSnapshot(kept, here)).toBeNull();
  });

  it('is made anew by a version that reads the same bundle otherwise', async () => {
    const golden = goodOf(await readBundle(inPieces(goldenBytes('bundle.v1.txt'))));
    const { body } = await writeSnapshot([], golden.brings);
    // Where this differs, bundles are read otherwise than before: SNAPSHOT_VERSION goes up, and this is what they come to now.
    expect([SNAPSHOT_VERSION, await digest(body)]).toEqual([
      1,
      'fb30f5862225070cd255c1dafac30031e57a5918ba30d049793204dbefbcb8db',
    ]);
  });
});
