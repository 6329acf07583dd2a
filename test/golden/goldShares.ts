import type { Interval } from '../../src/counting/stats/countIntervals.ts';
import {
  clopperPearsonInterval,
  correctedWilsonInterval,
  marginOfError,
  waldInterval,
  wilsonInterval,
} from '../../src/counting/stats/countIntervals.ts';
import { finitePopulation } from '../../src/counting/stats/finitePopulation.ts';
import { frequencies } from '../../src/counting/stats/frequencies.ts';
import type { Precision } from '../../src/counting/stats/linearised.ts';
import { type IntervalMethod, shareInterval } from '../../src/counting/stats/shareInterval.ts';
import { sumsOf, type Tally } from '../../src/counting/stats/tally.ts';
import { meanInterval, weightedMean } from '../../src/counting/stats/weightedMean.ts';
import { type Share, weightedShare } from '../../src/counting/stats/weightedShare.ts';
import type { Outcome } from './goldCompare.ts';
import {
  columnOf,
  type GoldCase,
  type GoldTally,
  type JsonObject,
  numbersOf,
  tallyOf,
  texts,
} from './goldFile.ts';

export function datasetOf(of: GoldCase): string {
  if (typeof of.dataset !== 'string') throw new RangeError(`${of.id} requires one dataset`);
  return of.dataset;
}

export const ends = (interval: Interval | null) => interval && [interval.low, interval.high];

/** R's standard error is 0 where everyone answers alike, and missing where a stratum has one person. */
export function standardError(of: Precision): number | null {
  if (of.kind === 'estimated') return of.standardError;
  return of.kind === 'alike' ? 0 : null;
}

export function degreesOfFreedom(of: Precision): number | null {
  return of.kind === 'estimated' || of.kind === 'alike' ? of.degreesOfFreedom : null;
}

/** The share that the inputs name: positive answers of all but the excluded. */
export function goldShare(dataset: string, inputs: JsonObject): Share {
  const { of, column, codes } = tallyOf(dataset, inputs);
  const excluded = new Set(texts(inputs['exclude']));
  const yes = texts(inputs['positive']).filter((label) => !excluded.has(label));
  const base = column.labels.filter((label) => !excluded.has(label));
  const asked = { yes: codes(yes), base: codes(base) };
  const share = weightedShare(of, asked);
  const populations = populationsOf(dataset, inputs, of);
  if (populations === null || share.precision.kind !== 'estimated') return share;
  const finite = finitePopulation(of, { share: asked, populations });
  if (finite.kind !== 'corrected') return share;
  const { precision } = share;
  const variance = finite.standardError ** 2;
  const designEffect = (precision.designEffect * variance) / precision.variance;
  return {
    ...share,
    precision: { ...precision, variance, standardError: finite.standardError, designEffect },
  };
}

/** A column of the file with the size of the population: of each stratum, or of all. */
function populationsOf(dataset: string, inputs: JsonObject, of: Tally): readonly number[] | null {
  const { fpc, strata } = inputs;
  if (typeof fpc !== 'string') return null;
  const sizes = numbersOf(dataset, fpc);
  const stratum = typeof strata === 'string' ? columnOf(dataset, strata).codes : new Uint8Array(sizes.length);
  return Array.from({ length: of.strata }, (_, one) => sizes[stratum.indexOf(one)] ?? Number.NaN);
}

export function runFreq(of: GoldCase): Outcome {
  const { inputs } = of;
  const excluded = texts(inputs['exclude']);
  const question: GoldTally = tallyOf(datasetOf(of), inputs);
  const { codes } = question;
  // Every answer that somebody gave is in R's base, whether it is among the levels or not.
  const options = question.column.labels.filter((label) => !excluded.includes(label));
  const nets = (inputs['nets'] ?? {}) as JsonObject;
  const netNames = Object.keys(nets);
  const design = {
    rows_dropped_zero_weight: question.of.dropped,
    n_missing: sumsOf(question.of, [question.of.categories]).count,
    n_excluded: sumsOf(question.of, codes(excluded)).count,
  };
  if (sumsOf(question.of, codes(options)).count === 0) {
    const nobody = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, { n: 0, w: 0 }]));
    const base = { base_n: 0, base_w: 0, base_kish_neff: null, base_kish_deff: null };
    return { status: 'ok', values: { ...design, ...base, options: nobody(options), nets: nobody(netNames) } };
  }
  // As R has it: who is outside the base is in no net.
  const inBase = (name: string) => texts(nets[name]).filter((label) => !excluded.includes(label));
  const table = frequencies(question.of, {
    options: codes(options),
    nets: netNames.map((name) => codes(inBase(name))),
  });
  const row = ({ weight, share }: (typeof table.options)[number]) => ({
    n: share.yes,
    w: weight,
    p: share.share,
    se: standardError(share.precision),
  });
  const first = table.options[0]?.share;
  return {
    status: 'ok',
    values: {
      ...design,
      base_n: table.base.count,
      base_w: table.base.weight,
      base_kish_neff: first?.kishBase,
      base_kish_deff: first && first.base / first.kishBase,
      options: Object.fromEntries(table.options.map((option, place) => [options[place], row(option)])),
      nets: Object.fromEntries(table.nets.map((net, place) => [netNames[place], row(net)])),
    },
  };
}

const METHODS: { readonly [name: string]: IntervalMethod } = {
  xlogit: 'xlogit',
  logit: 'xlogit',
  beta: 'beta',
  mean: 'mean',
  asin: 'asin',
  wilson45: 'wilson',
};

export function runProp(of: GoldCase): Outcome {
  const { inputs } = of;
  const question = tallyOf(datasetOf(of), inputs);
  const excluded = texts(inputs['exclude']);
  const labels = question.column.labels.filter((label) => !excluded.includes(label));
  const design = {
    rows_dropped_zero_weight: question.of.dropped,
    n_design: question.of.respondents.reduce((sum, some) => sum + some, 0),
  };
  if (sumsOf(question.of, question.codes(labels)).count === 0) {
    return { status: 'empty_base', values: { ...design, base_n: 0, p: null, se: null } };
  }
  const share = goldShare(datasetOf(of), inputs);
  const level = Number(inputs['level']);
  const { precision } = share;
  const by = (method: IntervalMethod) => ends(shareInterval(share, { method, level }));
  const unweighted = share.yes / share.base;
  const values = {
    ...design,
    base_n: share.base,
    x: share.yes,
    base_w: share.weightedBase,
    p_unweighted: unweighted,
    p: share.share,
    kish_neff: share.kishBase,
    kish_deff: share.base / share.kishBase,
    se: standardError(precision),
    df: degreesOfFreedom(precision),
    ...(precision.kind === 'alike' && { var: 0, deff_replace: null, neff_deff: null }),
    ...(precision.kind === 'estimated' && {
      var: precision.variance,
      deff_replace: precision.designEffect,
      neff_deff: share.base / precision.designEffect,
      ci: Object.fromEntries(Object.entries(METHODS).map(([name, method]) => [name, by(method)])),
    }),
    ci_wilson_kish: by('wilsonOnKish'),
    ci_cp_kish: by('clopperPearsonOnKish'),
    unweighted: {
      wald: ends(waldInterval(unweighted, share.base, level)),
      wilson: ends(wilsonInterval(unweighted, share.base, level)),
      wilson_cc: ends(correctedWilsonInterval(share.yes, share.base, level)),
      clopper_pearson: ends(clopperPearsonInterval(unweighted, share.base, level)),
    },
    moe_kish_z: marginOfError(share.share, share.kishBase, level),
    policy_ci: {
      ci: by('xlogit'),
      ci_conservative_alternatives: {
        cp_unweighted_n: ends(clopperPearsonInterval(unweighted, share.base, level)),
        wilson_kish: by('wilsonOnKish'),
      },
    },
  };
  return { status: statusOf(precision, of.status), values };
}

/**
 * Where a stratum has one person R stops at the variance, and where everyone answered alike its variance is 0: which word
 * the file has for that is its maker's choice.
 */
export function statusOf({ kind }: Precision, named: string): string {
  if (kind === 'estimated') return 'ok';
  if (kind === 'alike' && named === 'ok') return named;
  return kind === 'oneInStratum' && ['ok', 'refused'].includes(named) ? named : 'degenerate';
}

export function runMean(of: GoldCase): Outcome {
  const { inputs } = of;
  const dataset = datasetOf(of);
  const scored = inputs['scores'] as JsonObject | null | undefined;
  const column = columnOf(dataset, String(inputs['var']));
  const question = tallyOf(dataset, inputs);
  const scores = column.labels.map((label) => {
    const score = scored ? scored[label] : label;
    return score === undefined || score === null ? undefined : Number(score);
  });
  const mean = weightedMean(question.of, scores);
  const interval = meanInterval(mean, Number(inputs['level']));
  return {
    status: 'ok',
    values: {
      base_n: mean.base,
      mean: mean.mean,
      se: standardError(mean.precision),
      deff_replace: mean.precision.kind === 'estimated' ? mean.precision.designEffect : null,
      df: degreesOfFreedom(mean.precision),
      ci: interval && ends(interval),
      variance: mean.scoreVariance,
      sd: Math.sqrt(mean.scoreVariance ?? Number.NaN),
    },
  };
}
