import { describe, expect, it } from 'vitest';
import { PUBLISHED_SAMES, readPublishedWaves } from '../../../src/counting/benchmarks/publishedWave.ts';
import { aRound, aShare } from '../../fixtures/publishedRounds.ts';

const round = aRound([
  aShare('runs', 'positive', 61),
  aShare('runs', '1', 20.5, { decimals: 1, base: null }),
]);

describe('kept rounds of which only a report is known', () => {
  it('come back as they were kept', () => {
    expect(readPublishedWaves(structuredClone([round]))).toEqual([round]);
    expect(PUBLISHED_SAMES).toEqual(round.same);
  });

  it('are passed over where they cannot be read, and taken once', () => {
    const wrong = [
      { ...round, id: 'wave-1' },
      { ...round, from: '2019-13-01' },
      { ...round, from: '2020-01-01' },
      { ...round, mode: 'pigeon' },
      { ...round, figures: [aShare('runs', 'positive', 101)] },
      { ...round, figures: [aShare('runs', 'positive', 61, { base: 0 })] },
      { ...round, designEffect: 0.2 },
      null,
      'round',
    ];
    expect(readPublishedWaves(wrong)).toEqual([]);
    expect(readPublishedWaves([...wrong, round, round])).toEqual([round]);
    expect(readPublishedWaves(null)).toEqual([]);
  });
});
