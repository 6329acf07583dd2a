import { type GapToRest, gapsToRest, lowerColumns, pairGaps } from '../../src/counting/stats/breakGaps.ts';
import { type CrossTally, crossTally, shareWithin } from '../../src/counting/stats/crossTally.ts';
import type { GapOutcome } from '../../src/counting/stats/independentGap.ts';
import { logOddsGap } from '../../src/counting/stats/logOddsGap.ts';
import { raoScott, type TableTest } from '../../src/counting/stats/raoScott.ts';
import { severalAnswers } from '../../src/counting/stats/severalAnswers.ts';
import { sharedGap } from '../../src/counting/stats/sharedGap.ts';
import { sumsOf } from '../../src/counting/stats/tally.ts';
import { type Share, weightedShare } from '../../src/counting/stats/weightedShare.ts';
import type { Outcome } from './goldCompare.ts';
import {
  codesOf,
  columnOf,
  type GoldCase,
  gold,
  type Json,
  type JsonObject,
  maskOf,
  texts,
  weightsOf,
} from './goldFile.ts';
import { agency, domain } from './goldGaps.ts';
import { corrected } from './goldPlans.ts';
import { datasetOf, ends, standardError } from './goldShares.ts';

interface Broken {
  readonly of: CrossTally;
  readonly share: { readonly yes: readonly number[]; readonly base: readonly number[] };
}

/** The question of a case by the groups named: excluded answers outside the base. */
function brokenDown(of: GoldCase, groups: readonly string[]): Broken {
  const { inputs } = of;
  const dataset = datasetOf(of);
  const excluded = new Set(texts(inputs['exclude']));
  const column = columnOf(dataset, String(inputs['var']), [...texts(inputs['positive']), ...excluded]);
  const by = codesOf(dataset, String(inputs['by']), groups);
  const kept = (labels: readonly string[]) => labels.filter((label) => !excluded.has(label)).map(column.code);
  return {
    of: crossTally(
      { codes: column.codes, count: column.labels.length },
      { codes: by, count: groups.length },
      { weights: weightsOf(dataset, inputs['weight']) },
    ),
    share: { yes: kept(texts(inputs['positive'])), base: kept(column.labels) },
  };
}

const nobody = { n: 0, x: 0, w: 0, p: null, se: null };
const described = (share: Share | null) => (share === null ? nobody : domain(share));

function tested(gap: GapOutcome | null, df?: number) {
  if (gap?.kind !== 'tested') {
    return { diff: gap?.gap ?? null, se: 0, t: null, df: df ?? null, p_value: null, ci: [null, null] };
  }
  return {
    diff: gap.gap,
    se: gap.standardError,
    t: gap.t,
    df: gap.degreesOfFreedom,
    p_value: gap.pValue,
    ci: ends(gap.interval),
  };
}

const chance = (gap: GapOutcome | null) => (gap?.kind === 'tested' ? gap.pValue : null);

function logOdds({ share, rest }: GapToRest) {
  const found = share && rest && logOddsGap(share, rest);
  if (!found) return undefined;
  const { logOddsRatio, t, pValue } = found;
  return { log_odds_ratio: logOddsRatio, se: found.standardError, t, p_value: pValue };
}

export function runSubgroup(of: GoldCase): Outcome {
  const dataset = datasetOf(of);
  const by = String(of.inputs['by']);
  const known = gold.datasets[dataset]?.columns[by];
  // R takes the levels of a factor in their order, and other values sorted.
  const groups = known?.levels ?? columnOf(dataset, by).labels.toSorted();
  const { of: crossed, share } = brokenDown(of, groups);
  const gaps = gapsToRest(crossed, share);
  const compared = gaps.flatMap(({ gap }, place) => (gap === null ? [] : [{ group: groups[place], gap }]));
  // A break of two is one test, seen from both sides.
  const counted = compared.length === 2 ? compared.slice(0, 1) : compared;
  const raw = counted.map(({ gap }) => chance(gap));
  const parts = gaps.map((one) => ({
    ...described(one.share),
    rest: described(one.rest),
    test: tested(one.gap, (one.share?.base ?? 0) + (one.rest?.base ?? 0) - 2),
    logit: logOdds(one),
  }));
  return {
    status: 'ok',
    values: {
      groups: Object.fromEntries(parts.map((part, place) => [groups[place], part])),
      p_adjusted: { order: counted.map(({ group }) => group), raw, ...corrected(raw) },
    },
  };
}

export function runColumns(of: GoldCase): Outcome {
  const letters = of.inputs['letters'] as { readonly [group: string]: string };
  const groups = Object.keys(letters);
  const { of: crossed, share } = brokenDown(of, groups);
  const shares = groups.map((_, group) => {
    const within = shareWithin(crossed, share, [group]);
    return sumsOf(crossed.of, within.base).count === 0 ? null : weightedShare(crossed.of, within);
  });
  const pairs = pairGaps(crossed, share);
  const level = 1 - Number(of.inputs['alpha']);
  const printed = (by?: Parameters<typeof lowerColumns>[2]) => {
    const lower = lowerColumns(groups.length, pairs, { ...by, level });
    const named = lower.map((codes) =>
      codes
        .map((code) => letters[groups[code] as string])
        .sort()
        .join(''),
    );
    return Object.fromEntries(named.map((text, group) => [groups[group], text]));
  };
  return {
    status: 'ok',
    values: {
      columns: Object.fromEntries(shares.map((one, group) => [groups[group], described(one)])),
      pairs: pairs.map(({ one, other, gap }) => {
        const both = [shares[one], shares[other]] as const;
        const df = (both[0]?.base ?? 0) + (both[1]?.base ?? 0) - 2;
        return { a: groups[one], b: groups[other], ...tested(gap, df), ...agency(both[0], both[1]) };
      }),
      adjusted: corrected(pairs.map(({ gap }) => chance(gap))),
      letters: {
        none: printed(),
        bonferroni: printed({ by: 'bonferroni' }),
        holm: printed({ by: 'holm' }),
        BH: printed({ by: 'benjaminiHochberg' }),
      },
    },
  };
}

/** 1 yes, 0 no, 2 outside the base. */
function answers(of: GoldCase, name: string): Uint8Array {
  const { inputs } = of;
  const positive = new Set(texts(inputs['positive']));
  const excluded = new Set(texts(inputs['exclude']));
  const { labels, codes } = columnOf(datasetOf(of), name);
  return Uint8Array.from(codes, (code) => {
    const label = labels[code];
    if (label === undefined || excluded.has(label)) return 2;
    return positive.has(label) ? 1 : 0;
  });
}

export function runPaired(of: GoldCase): Outcome {
  const [a, b] = [answers(of, String(of.inputs['item_a'])), answers(of, String(of.inputs['item_b']))];
  const both = a.map((code, i) => (code === 2 || b[i] === 2 ? 0 : 1));
  const [one, other] = [a, b].map((codes) => codes.map((code, i) => (both[i] === 1 ? code : 2)));
  const gap = sharedGap(one as Uint8Array, other as Uint8Array, {
    weights: weightsOf(datasetOf(of), of.inputs['weight']),
  });
  return {
    status: 'ok',
    values: {
      base_n: gap.both,
      p_a: gap.one.share,
      p_b: gap.other.share,
      diff: gap.gap,
      se: gap.standardError,
      t: gap.test?.t ?? null,
      df: gap.test?.degreesOfFreedom ?? gap.both - 1,
      p_value: gap.test?.pValue ?? null,
    },
  };
}

export function runOverlap(of: GoldCase): Outcome {
  const dataset = datasetOf(of);
  const answered = answers(of, String(of.inputs['var']));
  const within = (domain: Json | undefined) => {
    const mask = maskOf(dataset, domain);
    return answered.map((code, i) => (mask?.[i] === 0 ? 2 : code));
  };
  const gap = sharedGap(within(of.inputs['dom_a']), within(of.inputs['dom_b']), {
    weights: weightsOf(dataset, of.inputs['weight']),
  });
  const error = (share: Share) => standardError(share.precision) ?? Number.NaN;
  return {
    status: 'ok',
    values: {
      p_a: gap.one.share,
      p_b: gap.other.share,
      n_a: gap.one.base,
      n_b: gap.other.base,
      n_both: gap.both,
      diff: gap.gap,
      se: gap.standardError,
      se_if_wrongly_treated_independent: Math.hypot(error(gap.one), error(gap.other)),
      z: gap.normal.z,
      p_value_normal: gap.normal.pValue,
    },
  };
}

/** A filter that fits nobody: R's shares of them are what its rounding left. */
function nobodyOf(names: readonly string[]): Outcome {
  const counts = { base_n: 0, base_w: 0, n_ticked_nothing: 0, responses_w: 0, exclusive_conflicts: 0 };
  const options = Object.fromEntries(names.map((name) => [name, { n: 0, w: 0 }]));
  const values = { ...counts, options, pct_of_responses: names.map(() => null) };
  return { status: 'ok', values: { ...values, mean_ticks_per_respondent: null } };
}

export function runMulti(of: GoldCase): Outcome {
  const dataset = datasetOf(of);
  const names = texts(of.inputs['columns']);
  const options = names.map((name) => {
    const { labels, codes } = columnOf(dataset, name);
    return Uint8Array.from(codes, (code) => (labels[code] === undefined ? 2 : labels[code] === '1' ? 1 : 0));
  });
  const within = maskOf(dataset, of.inputs['filter']);
  const exclusive = names.indexOf(String(of.inputs['exclusive']));
  const weights = weightsOf(dataset, of.inputs['weight']);
  const isAnswered = (weight: number, i: number) =>
    weight > 0 && within?.[i] !== 0 && options.some((codes) => codes[i] !== 2);
  if (!weights.some(isAnswered)) return nobodyOf(names);
  const found = severalAnswers(options, {
    weights,
    ...(within && { within }),
    ...(exclusive >= 0 && { exclusive }),
  });
  const rows = found.options.map(({ weight, share }) => ({
    n: share.yes,
    w: weight,
    p: share.share,
    se: standardError(share.precision),
  }));
  return {
    status: 'ok',
    values: {
      base_n: found.base.count,
      base_w: found.base.weight,
      n_ticked_nothing: found.tickedNothing,
      options: Object.fromEntries(rows.map((row, option) => [names[option], row])),
      responses_w: found.ticks,
      pct_of_responses: found.options.map(({ ofTicks }) => ofTicks),
      mean_ticks_per_respondent: found.meanTicks,
      exclusive_conflicts: found.conflicts,
    },
  };
}

function testOf(test: TableTest | null): JsonObject {
  if (test === null) return { not_applicable: true };
  const { raoScott: corrected, pearson, cramersV } = test;
  return {
    ...(corrected && {
      rao_scott_F: {
        statistic: corrected.f.statistic,
        df: [corrected.f.above, corrected.f.below],
        p_value: corrected.f.pValue,
      },
      rao_scott_chisq: {
        statistic: corrected.chiSquare.statistic,
        df: [corrected.chiSquare.degreesOfFreedom],
        p_value: corrected.chiSquare.pValue,
      },
    }),
    pearson_unweighted: {
      statistic: pearson.statistic,
      df: pearson.degreesOfFreedom,
      p_value: pearson.pValue,
    },
    cramers_v_weighted: cramersV,
  };
}

export function runXtab(of: GoldCase): Outcome {
  const { inputs } = of;
  const dataset = datasetOf(of);
  const excluded = new Set(texts(inputs['exclude']));
  const labels = (name: string) => texts(inputs[name]).filter((label) => !excluded.has(label));
  const [rows, columns] = [labels('row_levels'), labels('col_levels')];
  const groups = (name: string, kept: readonly string[]) => ({
    codes: codesOf(dataset, String(inputs[name]), kept),
    count: kept.length,
  });
  const crossed = crossTally(groups('row', rows), groups('col', columns), {
    weights: weightsOf(dataset, inputs['weight']),
  });
  const cell = (row: number, column: number) => sumsOf(crossed.of, [row + column * rows.length]);
  const line = (cells: readonly { readonly weight: number }[]) =>
    cells.reduce((sum, { weight }) => sum + weight, 0);
  const table = rows.map((_, row) => columns.map((_column, column) => cell(row, column)));
  const byColumn = columns.map((_, column) =>
    sumsOf(
      crossed.of,
      rows.map((_row, row) => row + column * rows.length),
    ),
  );
  const over = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const test = raoScott(crossed);
  return {
    status: test === null ? 'test_not_applicable' : 'ok',
    values: {
      base_n: byColumn.reduce((sum, { count }) => sum + count, 0),
      row_labels: rows,
      col_labels: columns,
      n: table.map((cells) => cells.map(({ count }) => count)),
      w: table.map((cells) => cells.map(({ weight }) => weight)),
      col_pct: table.map((cells) => cells.map(({ weight }, at) => over(weight, byColumn[at]?.weight ?? 0))),
      row_pct: table.map((cells) => cells.map(({ weight }) => over(weight, line(cells)))),
      col_base_n: byColumn.map(({ count }) => count),
      col_base_w: byColumn.map(({ weight }) => weight),
      col_kish_neff: byColumn.map(({ weight, squares }) => over(weight * weight, squares)),
      test: testOf(test),
    },
  };
}
