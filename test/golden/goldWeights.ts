import { weightsReport } from '../../src/counting/stats/weightsReport.ts';
import type { Outcome } from './goldCompare.ts';
import { type GoldCase, numbers } from './goldFile.ts';

export function runWeights(of: GoldCase): Outcome {
  const outcome = weightsReport(numbers(of.inputs['w']));
  if (outcome.kind !== 'report') return { status: 'refused', values: { refused: true } };
  const { report } = outcome;
  return {
    status: 'ok',
    values: {
      n_used: report.used,
      n_zero: report.zero,
      n_missing: report.missing,
      sum: report.sum,
      mean: report.mean,
      min: report.smallest,
      max: report.largest,
      max_over_mean: report.largestOverMean,
      cv: report.variation,
      kish_neff: report.effectiveBase,
      kish_deff: report.designEffect,
      efficiency: report.efficiency,
    },
  };
}
