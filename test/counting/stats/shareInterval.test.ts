import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval, wilsonInterval } from '../../../src/counting/stats/countIntervals.ts';
import { shareInterval } from '../../../src/counting/stats/shareInterval.ts';
import { tally } from '../../../src/counting/stats/tally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';

// The numbers of each method against R are in estimatedIntervals.test.ts and test/golden.
const weights = Float64Array.of(1, 2, 3, 1, 2, 3);
const mixed = weightedShare(tally(Uint8Array.of(0, 1, 0, 1, 0, 1), weights, { categories: 2 }), {
  yes: [0],
  base: [0, 1],
});
const everybody = weightedShare(tally(new Uint8Array(6), weights, { categories: 2 }), {
  yes: [0],
  base: [0, 1],
});

describe('the interval of a share', () => {
  it('is xlogit at 95 % unless asked otherwise, and names its method', () => {
    const interval = shareInterval(mixed);
    expect(interval).toEqual(shareInterval(mixed, { method: 'xlogit', level: 0.95 }));
    expect(interval?.method).toBe('xlogit');
    for (const method of ['beta', 'mean', 'asin', 'wilson', 'wilsonOnKish'] as const) {
      expect(shareInterval(mixed, { method })?.method).toBe(method);
    }
  });

  it('falls back on Clopper and Pearson with Kish’s base where there is no variance', () => {
    const interval = shareInterval(everybody);
    expect(interval).toEqual({
      ...clopperPearsonInterval(1, everybody.kishBase, 0.95),
      method: 'clopperPearsonOnKish',
    });
    expect(interval?.high).toBe(1);
    expect(interval?.low).toBeLessThan(0.6);
  });

  it('is none where people of one cluster, or a lone cluster of a stratum, stand for the rest', () => {
    const inClusters = (clusters: number[], answers: number[], strata = [0, 0, 0, 0, 0, 0]) =>
      shareInterval(
        weightedShare(
          tally(Uint8Array.from(answers), weights, {
            categories: 3,
            strata: { codes: Uint8Array.from(strata), count: 2 },
            clusters: { codes: Uint8Array.from(clusters), count: 6 },
          }),
          { yes: [0], base: [0, 1] },
        ),
      );
    expect(inClusters([0, 0, 0, 0, 0, 0], [0, 1, 0, 1, 0, 1])).toBeNull();
    expect(inClusters([0, 0, 0, 1, 1, 1], [0, 1, 0, 2, 2, 2])).toBeNull();
    expect(inClusters([0, 0, 0, 1, 1, 1], [0, 0, 0, 2, 2, 2])).toBeNull();
    expect(inClusters([0, 0, 1, 1, 2, 2], [0, 1, 0, 1, 0, 1], [0, 0, 0, 0, 1, 1])).toBeNull();
    expect(inClusters([0, 0, 0, 1, 1, 1], [0, 1, 0, 1, 0, 1])?.method).toBe('xlogit');
    expect(inClusters([0, 0, 0, 1, 1, 1], [0, 0, 0, 0, 0, 0])?.method).toBe('clopperPearsonOnKish');
  });

  it('takes Wilson on Kish’s base everywhere when asked for it', () => {
    expect(shareInterval(everybody, { method: 'wilsonOnKish', level: 0.9 })).toMatchObject(
      wilsonInterval(1, everybody.kishBase, 0.9),
    );
  });
});
