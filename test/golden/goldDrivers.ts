import { correlate, rankCorrelation } from '../../src/counting/stats/correlate.ts';
import type { DriverRefusal } from '../../src/counting/stats/driverData.ts';
import { drivers } from '../../src/counting/stats/drivers.ts';
import { logisticDrivers } from '../../src/counting/stats/logisticDrivers.ts';
import type { Outcome } from './goldCompare.ts';
import { columnOf, type GoldCase, numbersOf, texts, weightsOf } from './goldFile.ts';
import { datasetOf } from './goldShares.ts';

export function runCorr(of: GoldCase): Outcome {
  const dataset = datasetOf(of);
  const [x, y] = [numbersOf(dataset, String(of.inputs['x'])), numbersOf(dataset, String(of.inputs['y']))];
  const weights = weightsOf(dataset, of.inputs['weight']);
  const found = correlate(x, y, weights);
  if (found.kind === 'noVariance') return { status: 'undefined', values: { base_n: found.base, r: null } };
  const ones = weights.map((weight) => (weight > 0 ? 1 : weight));
  const plain = correlate(x, y, ones);
  const kept = (values: Float64Array) => values.filter((_, i) => (weights[i] as number) > 0);
  return {
    status: 'ok',
    values: {
      base_n: found.base,
      r: found.r,
      r_unweighted: plain.kind === 'correlated' ? plain.r : null,
      spearman_unweighted: rankCorrelation(kept(x), kept(y)),
      slope: found.slope,
      slope_se: found.slopeError,
      t: found.t,
      df: found.degreesOfFreedom,
      p_value: found.pValue,
    },
  };
}

/** Drivers that never vary count as dependent; an outcome that never varies is told without fail. */
function refusal(of: DriverRefusal, predictors: number): Outcome {
  const shared = { base_n: of.base, predictors };
  if (of.kind === 'dependent') return { status: 'refused_collinear', values: { ...shared, rank: of.rank } };
  return { status: 'refused_separation', values: shared };
}

export function runDriver(of: GoldCase): Outcome {
  const { inputs } = of;
  const dataset = datasetOf(of);
  const names = texts(inputs['x']);
  const asked = {
    drivers: names.map((name) => numbersOf(dataset, name)),
    weights: weightsOf(dataset, inputs['weight']),
  };
  if (inputs['model'] !== 'linear') return runLogistic(of, asked);
  const found = drivers({ ...asked, outcome: numbersOf(dataset, String(inputs['y'])) });
  if (found.kind !== 'drivers') return refusal(found, names.length);
  const share = (part: number) => part / found.rSquared;
  return {
    status: 'ok',
    values: {
      base_n: found.base,
      r2: found.rSquared,
      zero_order_r: found.correlations,
      std_beta: found.standardised,
      coef: found.coefficients.map(({ value }) => value),
      coef_se_design: found.coefficients.map(({ standardError }) => standardError),
      coef_p_design: found.coefficients.map(({ pValue }) => pValue),
      lmg: found.shapley,
      lmg_share: found.shapley.map(share),
      johnson: found.johnson,
      johnson_share: found.johnson.map(share),
      vif: found.inflation,
    },
  };
}

function runLogistic(
  of: GoldCase,
  asked: { readonly drivers: readonly Float64Array[]; readonly weights: Float64Array },
): Outcome {
  const positive = new Set(texts(of.inputs['positive']));
  const { labels, codes } = columnOf(datasetOf(of), String(of.inputs['y']));
  const outcome = Float64Array.from(codes, (code) => {
    const label = labels[code];
    return label === undefined ? Number.NaN : positive.has(label) ? 1 : 0;
  });
  const found = logisticDrivers({ ...asked, outcome });
  if (found.kind !== 'drivers') return refusal(found, asked.drivers.length);
  return {
    status: 'ok',
    values: {
      base_n: found.base,
      n_positive: found.positive,
      mcfadden_r2: found.rSquared,
      shapley_mcfadden: found.shapley,
      shapley_share: found.shapley.map((part) => part / found.rSquared),
      coef: found.coefficients.map(({ value }) => value),
      coef_se_design: found.coefficients.map(({ standardError }) => standardError),
      coef_p_design: found.coefficients.map(({ pValue }) => pValue),
    },
  };
}
