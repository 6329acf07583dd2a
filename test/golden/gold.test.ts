import { afterAll, describe, expect, it } from 'vitest';
import { runCluster } from './goldClusters.ts';
import { compareCase, type Outcome } from './goldCompare.ts';
import { runCorr, runDriver } from './goldDrivers.ts';
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
import { runColumns, runMulti, runOverlap, runPaired, runSubgroup, runXtab } from './goldTables.ts';
import { runPoststrat, runRake, runTrim, runWeights } from './goldWeights.ts';

// R 4.2.2 with survey 4.1-1; the call behind each case stands in its "ref".
const runners: { readonly [group: string]: (of: GoldCase) => Outcome } = {
  aapor: runAapor,
  balance: runBalance,
  benchmark: runBenchmark,
  both_rounded: runBothRounded,
  cluster: runCluster,
  columns: runColumns,
  corr: runCorr,
  driver: runDriver,
  fpc: runFpc,
  freq: runFreq,
  mean: runMean,
  moe: runMoe,
  multi: runMulti,
  overlap: runOverlap,
  p_adjust: runPadjust,
  paired: runPaired,
  poststrat: runPoststrat,
  power: runPower,
  prop: runProp,
  rake: runRake,
  sample_size: runSampleSize,
  secondary: runSecondary,
  subgroup: runSubgroup,
  suppress: runSuppress,
  trim: runTrim,
  two_prop: runTwoProp,
  wave: runWave,
  weights: runWeights,
  xtab: runXtab,
};

const named = [...new Set(gold.cases.map((of) => of.group))].sort();
const groups = named.map((group) => ({ group, cases: gold.cases.filter((of) => of.group === group) }));
const compared = new Map(named.map((group) => [group, 0]));

afterAll(() => {
  const total = [...compared.values()].reduce((sum, some) => sum + some, 0);
  const parts = groups.map(({ group, cases }) => `${group} ${cases.length}/${compared.get(group)}`);
  console.log(`gold: ${total} values compared with R (group cases/values): ${parts.join(', ')}`);
});

describe(`the reference cases made with R (${goldPath.split('/').at(-1)})`, () => {
  it('are there, and we know how to run every group of them', () => {
    expect(groups.length).toBeGreaterThan(0);
    expect(named.filter((group) => runners[group] === undefined)).toEqual([]);
  });

  describe.each(groups)('$group', ({ group, cases }) => {
    it.each(cases.map((of) => [of.id, of] as const))(
      '%s agrees in every value and in its status',
      (_, of) => {
        const runner = runners[group];
        if (runner === undefined) throw new RangeError(`no way of running ${of.id}`);
        const result = compareCase(of, runner(of));
        compared.set(group, (compared.get(group) ?? 0) + result.compared);
        expect(result.faults).toEqual([]);
      },
    );

    it('has values that were compared, those of every case', () => {
      expect(compared.get(group)).toBeGreaterThanOrEqual(cases.length);
    });
  });
});

describe('our own copy of them', () => {
  it('has all 29 groups, so that none is lost', () => {
    expect(Object.keys(runners).length).toBe(29);
    if (process.env['SOUNDINGS_GOLD'] === undefined) expect(named).toEqual(Object.keys(runners).sort());
  });
});
