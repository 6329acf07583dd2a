import { normalBothTails } from '../../src/counting/stats/distributions.ts';
import { hideSmallCells } from '../../src/counting/stats/hideSmallCells.ts';
import { independentGap, pooledKishTest } from '../../src/counting/stats/independentGap.ts';
import { judgeBase } from '../../src/counting/stats/judgeBase.ts';
import { netScore } from '../../src/counting/stats/netScore.ts';
import {
  type GapVerdict,
  type PublishedReading,
  publishedGap,
} from '../../src/counting/stats/publishedGap.ts';
import { shareInterval } from '../../src/counting/stats/shareInterval.ts';
import { type Share, weightedShare } from '../../src/counting/stats/weightedShare.ts';
import type { Outcome } from './goldCompare.ts';
import { type GoldCase, type Json, type JsonObject, numbers, tallyOf, texts } from './goldFile.ts';
import { datasetOf, degreesOfFreedom, ends, goldShare, standardError } from './goldShares.ts';

/** A share as the reference describes it. */
export function domain(share: Share) {
  return {
    n: share.base,
    x: share.yes,
    w: share.weightedBase,
    p: share.share,
    se: standardError(share.precision),
    df: degreesOfFreedom(share.precision),
    kish_neff: share.kishBase,
    ci_xlogit: ends(shareInterval(share)),
  };
}

export const VERDICTS: { readonly [verdict in GapVerdict]: string } = {
  higher: 'higher',
  lower: 'lower',
  noClearDifference: 'no significant difference',
  dependsOnRounding: 'depends on rounding',
};

function reading(of: PublishedReading, own: number, alpha: number) {
  const { lowest, printed, highest, inside } = of;
  const far = [Math.abs(lowest.z), Math.abs(highest.z)];
  const chances = [lowest.pValue, highest.pValue];
  return {
    pub_deff: of.designEffect,
    pub_range: [lowest.published, highest.published],
    diff: own - printed.published,
    se_pub: printed.publishedError,
    se_diff: printed.standardError,
    z: printed.z,
    p_value: printed.pValue,
    sig_at_printed: printed.pValue < alpha,
    z_lo: lowest.z,
    z_hi: highest.z,
    p_value_lo: lowest.pValue,
    p_value_hi: highest.pValue,
    min_abs_z: inside ? 0 : Math.min(...far),
    max_abs_z: Math.max(...far),
    max_p: inside ? 1 : Math.max(...chances),
    min_p: Math.min(...chances),
    verdict: VERDICTS[of.verdict],
    se_diff_uniform_rounding: of.evenRounding.standardError,
    z_uniform_rounding: of.evenRounding.z,
  };
}

export function runBenchmark(of: GoldCase): Outcome {
  const { inputs } = of;
  const own = goldShare(datasetOf(of), inputs);
  const alpha = Number(inputs['alpha']);
  const gap = publishedGap({
    own: { share: own.share, standardError: standardError(own.precision) ?? Number.NaN },
    published: {
      percent: Number(inputs['published_pct']),
      decimals: Number(inputs['published_decimals']),
      base: Number(inputs['published_base']),
    },
    designEffects: [...numbers(inputs['published_deffs'])],
    level: 1 - alpha,
  });
  const by_deff = gap.readings.map((one) => reading(one, own.share, alpha));
  return { status: 'ok', values: { own: domain(own), by_deff } };
}

export function runWave(of: GoldCase): Outcome {
  const shares = ['this', 'last'].map((wave) => goldShare(String(of.inputs[wave]), of.inputs));
  const [one, other] = shares as [Share, Share];
  const gap = independentGap(one, other, 'waves');
  if (gap.kind === 'untested') {
    const untested = {
      se: 0,
      z: null,
      t: null,
      df: one.base + other.base - 3,
      p_value: null,
      p_value_normal: null,
      ci: null,
    };
    const waves = { this: domain(one), last: domain(other), diff: gap.gap };
    return { status: 'ok', values: { ...waves, ...untested, agency: agency(one, other) } };
  }
  return {
    status: 'ok',
    values: {
      this: domain(one),
      last: domain(other),
      diff: gap.gap,
      se: gap.standardError,
      z: gap.t,
      p_value_normal: normalBothTails(gap.t),
      t: gap.t,
      df: gap.degreesOfFreedom,
      p_value: gap.pValue,
      ci: ends(gap.interval),
      agency: agency(one, other),
    },
  };
}

/** The agencies' test refuses two columns of one mind, where R's z is not a number. */
export function agency(one: Share | null | undefined, other: Share | null | undefined) {
  if (!one || !other || (one.share === other.share && one.share * (1 - one.share) === 0)) {
    return { z_kish_pooled: null, p_kish_pooled: null };
  }
  const { z, pValue } = pooledKishTest(one, other);
  return { z_kish_pooled: z, p_kish_pooled: pValue };
}

export function runBalance(of: GoldCase): Outcome {
  const { inputs } = of;
  const excluded = texts(inputs['exclude']);
  const kept = (some: Json | undefined) => texts(some).filter((label) => !excluded.includes(label));
  const [plus, minus] = [kept(inputs['plus']), kept(inputs['minus'])];
  const question = tallyOf(datasetOf(of), { ...inputs, positive: [...plus, ...minus] } as JsonObject);
  const base = question.codes(question.column.labels.filter((label) => !excluded.includes(label)));
  const net = netScore(question.of, { plus: question.codes(plus), minus: question.codes(minus), base });
  const share = (labels: readonly string[]) =>
    weightedShare(question.of, { yes: question.codes(labels), base });
  const error = (precision: Share['precision']) => standardError(precision) ?? Number.NaN;
  const [up, down] = [share(plus), share(minus)];
  return {
    status: 'ok',
    values: {
      base_n: net.base,
      p_plus: up.share,
      p_minus: down.share,
      balance: net.net,
      se: error(net.precision),
      cov_plus_minus: (error(up.precision) ** 2 + error(down.precision) ** 2 - error(net.precision) ** 2) / 2,
    },
  };
}

export function runSecondary(of: GoldCase): Outcome {
  const rule = of.inputs['rule'] as { readonly cell_min: number };
  const { primary, hidden } = hideSmallCells([...numbers(of.inputs['counts'])], rule.cell_min);
  return { status: 'ok', values: { primary, hidden } };
}

const STANDINGS = { hidden: 'suppress', small: 'flag', smallEffective: 'flag' } as const;

export function runSuppress(of: GoldCase): Outcome {
  const rule = of.inputs['rule'] as { readonly suppress_below: number; readonly flag_below: number };
  const limits = {
    hideBelow: rule.suppress_below,
    markBelow: rule.flag_below,
    markEffectiveBelow: 0,
    testEffectiveFrom: 0,
  };
  const status = [...numbers(of.inputs['bases'])].map((base) => {
    const { mark } = judgeBase(base, base, limits);
    return mark === null ? 'show' : STANDINGS[mark];
  });
  return { status: 'ok', values: { status } };
}
