import { groupGap } from '../../src/counting/stats/independentGap.ts';
import { shareInterval } from '../../src/counting/stats/shareInterval.ts';
import type { Outcome } from './goldCompare.ts';
import { columnOf, type GoldCase, tallyOf, texts } from './goldFile.ts';
import { datasetOf, degreesOfFreedom, ends, goldShare, standardError, statusOf } from './goldShares.ts';

function runGroups(of: GoldCase): Outcome {
  const { inputs } = of;
  const excluded = texts(inputs['exclude']);
  const [first, second] = texts(inputs['groups']).map((group) => {
    const filter = { var: String(inputs['by']), keep: group };
    const question = tallyOf(datasetOf(of), { ...inputs, filter });
    const base = question.column.labels.filter((label) => !excluded.includes(label));
    const share = { yes: question.codes(texts(inputs['positive'])), base: question.codes(base) };
    return { of: question.of, share };
  });
  if (first === undefined || second === undefined) throw new RangeError(`${of.id} requires two groups`);
  const gap = groupGap(second, first);
  if (gap.kind === 'untested') {
    // All of both groups answered alike, in every cluster: R prints what its rounding left of a test.
    return { status: of.status === 'ok' ? 'ok' : 'undefined', values: { diff: gap.gap, se: 0 } };
  }
  return {
    status: 'ok',
    values: {
      diff: gap.gap,
      t: gap.t,
      se: gap.standardError,
      df: gap.degreesOfFreedom,
      p_value: gap.pValue,
    },
  };
}

/** People drawn in clusters: a share, or the gap between two groups where the case names them. */
export function runCluster(of: GoldCase): Outcome {
  const { inputs } = of;
  if (inputs['by'] !== undefined) return runGroups(of);
  const { of: question } = tallyOf(datasetOf(of), inputs);
  const share = goldShare(datasetOf(of), inputs);
  const { precision } = share;
  if (precision.kind === 'oneInStratum') {
    const stratum = columnOf(datasetOf(of), String(inputs['strata'])).labels[precision.stratum];
    return { status: 'refused', values: { reason: 'stratum with one sampling point', stratum } };
  }
  return {
    status: statusOf(precision, of.status),
    values: {
      n_design: share.respondents,
      n_psu: question.clusters?.strata.length ?? share.respondents,
      n_strata: question.strata,
      base_n: share.base,
      p: share.share,
      se: standardError(precision),
      df: degreesOfFreedom(precision),
      ...(precision.kind === 'alike' && { deff_replace: null, effective_base: null }),
      ...(precision.kind === 'estimated' && {
        deff_replace: precision.designEffect,
        effective_base: share.base / precision.designEffect,
      }),
      ci_xlogit: ends(shareInterval(share, { level: Number(inputs['level'] ?? 0.95) })),
      kish_neff: share.kishBase,
    },
  };
}
