import { describe, expect, it } from 'vitest';
import { clusteredShare } from '../../../src/counting/stats/clusteredShare.ts';
import { shareInterval } from '../../../src/counting/stats/shareInterval.ts';
import { tally } from '../../../src/counting/stats/tally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';
import { columnOf, type GoldCase, gold, maskOf, texts, weightsOf } from '../../golden/goldFile.ts';

/** Runs a case of the reference file, R survey 4.1-1: svydesign(ids = ~psu, strata, weights, nest = TRUE). */
function run({ dataset, inputs }: GoldCase) {
  const name = String(dataset);
  const question = columnOf(name, 'q', texts(inputs['exclude']));
  const clusters = columnOf(name, String(inputs['psu']));
  const strata = inputs['strata'] === undefined ? null : columnOf(name, String(inputs['strata']));
  const within = maskOf(name, inputs['filter']);
  // Points are numbered afresh in each stratum (nest = TRUE).
  const width = strata?.labels.length ?? 1;
  const nested = Uint16Array.from(clusters.codes, (code, i) => code * width + (strata?.codes[i] ?? 0));
  const of = tally(question.codes, weightsOf(name, inputs['weight']), {
    categories: question.labels.length,
    strata: { codes: nested, count: clusters.labels.length * width },
    ...(within && { within }),
  });
  const exclude = texts(inputs['exclude']);
  const base = question.labels.filter((label) => !exclude.includes(label)).map(question.code);
  const yes = texts(inputs['positive']).map(question.code);
  const stratumOf = Uint16Array.from({ length: of.strata }, (_, cluster) => cluster % width);
  return clusteredShare(of, { yes, base }, strata ? stratumOf : undefined);
}

const cases = gold.cases.filter(
  ({ group, inputs }) => group === 'cluster' && inputs['by'] === undefined && inputs['psu'] !== undefined,
);

describe('a clustered share', () => {
  it.each(cases.filter(({ status }) => status === 'ok').map((of) => [of.id, of] as const))(
    '%s agrees with R',
    (_, of) => {
      const share = run(of);
      const expected = of.expected as Record<string, number> & { ci_xlogit: readonly [number, number] };
      expect(share.share).toBeCloseTo(expected['p'] as number, 9);
      expect(share.base).toBe(expected['base_n']);
      expect(share.kishBase).toBeCloseTo(expected['kish_neff'] as number, 6);
      if (share.precision.kind !== 'estimated') throw new Error(share.precision.kind);
      expect(share.precision.standardError).toBeCloseTo(expected['se'] as number, 9);
      expect(share.precision.degreesOfFreedom).toBe(expected['df']);
      expect(share.precision.designEffect).toBeCloseTo(expected['deff_replace'] as number, 8);
      const { low, high } = shareInterval(share);
      expect(low).toBeCloseTo(expected.ci_xlogit[0], 8);
      expect(high).toBeCloseTo(expected.ci_xlogit[1], 8);
    },
  );

  it('has tried at least ten cases, and refuses a stratum with one sampling point as R does', () => {
    expect(cases.length).toBeGreaterThan(10);
    const lonely = cases.find(({ status }) => status === 'refused');
    expect(lonely && run(lonely).precision.kind).toBe('oneInStratum');
  });

  // Two points of two people each who all agree within their point: by hand, u is +0.25 and −0.25.
  const points = tally(Uint8Array.of(0, 0, 1, 1), Float64Array.of(1, 1, 1, 1), {
    categories: 2,
    strata: { codes: Uint8Array.of(0, 0, 1, 1), count: 2 },
  });

  it('is known far less well than if the people were drawn one by one', () => {
    const { precision } = clusteredShare(points, { yes: [0], base: [0, 1] });
    expect(precision).toMatchObject({ kind: 'estimated', degreesOfFreedom: 1 });
    // 2/1 x (0.25² + 0.25²) = 0.25
    expect(precision.kind === 'estimated' && precision.variance).toBeCloseTo(0.25, 14);
    expect(precision.kind === 'estimated' && precision.effectiveBase).toBeCloseTo(4 / 3, 12);
  });

  it('has no spread where everyone agrees, and is the plain share where everyone is a cluster', () => {
    expect(clusteredShare(points, { yes: [0, 1], base: [0, 1] }).precision.kind).toBe('alike');
    const codes = Uint8Array.of(0, 0, 1, 0, 1);
    const weights = Float64Array.of(1, 2, 1, 1, 3);
    const alone = tally(codes, weights, {
      categories: 2,
      strata: { codes: Uint8Array.of(0, 1, 2, 3, 4), count: 5 },
    });
    const plain = weightedShare(tally(codes, weights, { categories: 2 }), { yes: [0], base: [0, 1] });
    const clustered = clusteredShare(alone, { yes: [0], base: [0, 1] });
    if (plain.precision.kind !== 'estimated' || clustered.precision.kind !== 'estimated') throw new Error();
    expect(clustered.precision.variance).toBeCloseTo(plain.precision.variance, 14);
    expect(clustered.precision.degreesOfFreedom).toBe(plain.precision.degreesOfFreedom);
  });
});
