import { afterAll, describe, expect, it } from 'vitest';
import { runCluster } from './goldClusters.ts';
import { compareCase, type Outcome } from './goldCompare.ts';
import { type GoldCase, gold, goldPath } from './goldFile.ts';
import { runBalance, runBenchmark, runSecondary, runSuppress, runWave } from './goldGaps.ts';
import {
  runAapor,
  runBothRounded,
  runFpc,
  runMoe,
  runPadjust,
  runPower,
  runSampleSize,
  runTwoProp,
} from './goldPlans.ts';
import { runFreq, runMean, runProp } from './goldShares.ts';
import { runRake, runTrim, runWeights } from './goldWeights.ts';

// R 4.2.2 with survey 4.1-1; the call behind each case stands in its "ref".
const runners: { readonly [group: string]: (of: GoldCase) => Outcome } = {
  aapor: runAapor,
  balance: runBalance,
  benchmark: runBenchmark,
  both_rounded: runBothRounded,
  cluster: runCluster,
  fpc: runFpc,
  freq: runFreq,
  mean: runMean,
  moe: runMoe,
  p_adjust: runPadjust,
  power: runPower,
  prop: runProp,
  rake: runRake,
  sample_size: runSampleSize,
  secondary: runSecondary,
  suppress: runSuppress,
  trim: runTrim,
  two_prop: runTwoProp,
  wave: runWave,
  weights: runWeights,
};

const groups = Object.keys(runners).map((group) => ({
  group,
  cases: gold.cases.filter((of) => of.group === group),
}));
const compared = new Map(groups.map(({ group }) => [group, 0]));
const waiting = [...new Set(gold.cases.map((of) => of.group))].filter((group) => !(group in runners));

afterAll(() => {
  const total = [...compared.values()].reduce((sum, some) => sum + some, 0);
  const parts = groups.map(({ group, cases }) => `${group} ${cases.length}/${compared.get(group)}`);
  console.log(`gold: ${total} values compared with R (group cases/values): ${parts.join(', ')}`);
  console.log(`gold: groups not yet worked out: ${waiting.length === 0 ? 'none' : waiting.join(', ')}`);
});

describe(`the reference cases made with R (${goldPath.split('/').at(-1)})`, () => {
  describe.each(groups)('$group', ({ group, cases }) => {
    it.each(cases.map((of) => [of.id, of] as const))(
      '%s agrees in every value and in its status',
      (_, of) => {
        const runner = runners[of.group];
        if (runner === undefined) throw new RangeError(`no way of running ${of.id}`);
        const result = compareCase(of, runner(of));
        compared.set(group, (compared.get(group) ?? 0) + result.compared);
        expect(result.faults).toEqual([]);
      },
    );

    it('has cases, and values in them that were compared', () => {
      expect(cases.length).toBeGreaterThan(0);
      expect(compared.get(group)).toBeGreaterThan(cases.length);
    });
  });
});
