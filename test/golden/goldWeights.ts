import { joinCells } from '../../src/counting/stats/joinCells.ts';
import { postStratifiedStandardError, postStratify } from '../../src/counting/stats/postStratify.ts';
import type { Margin } from '../../src/counting/stats/prepareMargins.ts';
import { type Raking, rake } from '../../src/counting/stats/rake.ts';
import { rakedStandardError } from '../../src/counting/stats/rakedStandardError.ts';
import type { SweepRule } from '../../src/counting/stats/sweepCells.ts';
import { tally } from '../../src/counting/stats/tally.ts';
import { trimDelivered } from '../../src/counting/stats/trimDelivered.ts';
import { type RatioLimits, trimRatios } from '../../src/counting/stats/trimRatios.ts';
import { weightedShare } from '../../src/counting/stats/weightedShare.ts';
import { weightsReport } from '../../src/counting/stats/weightsReport.ts';
import type { Outcome } from './goldCompare.ts';
import {
  columnOf,
  type GoldCase,
  type GoldColumn,
  type Json,
  type JsonObject,
  numbers,
  texts,
  weightsOf,
} from './goldFile.ts';
import { datasetOf, standardError } from './goldShares.ts';

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

interface GoldMargins {
  readonly names: readonly string[];
  readonly columns: readonly GoldColumn[];
  readonly margins: readonly Margin[];
}

function marginsOf(of: GoldCase): GoldMargins {
  const names = texts(of.inputs['margin_order']);
  const all = of.inputs['margins'] as { readonly [name: string]: { readonly [label: string]: number } };
  const columns = names.map((name) => columnOf(datasetOf(of), name, Object.keys(all[name] ?? {})));
  const margins = names.map((name, place) => ({
    codes: (columns[place] as GoldColumn).codes,
    targets: Object.values(all[name] ?? {}),
  }));
  return { names, columns, margins };
}

/** R's stopping rule: no joint cell changes by more than epsilon; whether the margins are met is not asked. */
function ruleOf(inputs: JsonObject): SweepRule {
  return {
    marginTolerance: 0,
    stableAt: Number(inputs['epsilon_rel'] ?? 1e-12),
    maxSweeps: Number(inputs['max_sweeps'] ?? 2000),
  };
}

const RAKED = { raked: 'ok', marginsMissed: 'converged_but_margins_missed', notConverged: 'not_converged' };

/** R's rule with an epsilon above this stops where the last figures of weights still move. */
const EARLY = 1e-11;

export function runRake(of: GoldCase): Outcome {
  const { names, columns, margins } = marginsOf(of);
  const base = weightsOf(datasetOf(of), of.inputs['base_weight']);
  const missing = of.inputs['missing_rule'] ? 'ownCategory' : 'refuse';
  const outcome = rake(base, margins, { missing, rule: ruleOf(of.inputs) });
  if (outcome.kind === 'refused') {
    const byPolicy = outcome.problems.some((problem) => problem.kind === 'targetsDoNotAddUp');
    const sum = (place: number) =>
      outcome.problems.find((problem) => problem.kind === 'targetsDoNotAddUp' && problem.margin === place);
    const sums = margins.map(({ targets }, place) => {
      const found = sum(place);
      return found?.kind === 'targetsDoNotAddUp' ? found.sum : targets.reduce((all, one) => all + one, 0);
    });
    return { status: byPolicy ? 'refused_policy' : 'refused', values: { margin_sums: sums } };
  }
  const { raking } = outcome;
  const used = names.map((name, place) => {
    const { labels } = columns[place] as GoldColumn;
    const targets = [...(raking.targets[place] as Float64Array)];
    return [name, Object.fromEntries(targets.map((target, at) => [labels[at] ?? '(missing)', target]))];
  });
  const report = reportOn(raking.weights);
  // The app's own stopping rule has to reach the same weights wherever R's rule meets the margins; one that stops early has others.
  const stopsEarly = Number(of.inputs['epsilon_rel'] ?? 0) > EARLY;
  const usual = outcome.kind === 'raked' && !stopsEarly ? rake(base, margins, { missing }) : outcome;
  return {
    status: RAKED[outcome.kind],
    values: {
      weights: usual.kind === 'refused' ? undefined : usual.raking.weights,
      sweeps_r_rule: raking.sweeps,
      r_says_converged: raking.settled,
      max_margin_error_prop: raking.worst.error,
      margin_error_by_sweep: raking.errors.slice(0, 8),
      min_weight: report.smallest,
      max_weight: report.largest,
      kish_neff: report.effectiveBase,
      kish_deff: report.designEffect,
      targets_used: Object.fromEntries(used),
      outcome: of.inputs['outcome'] && rakedOutcome(of, raking.weights, columns),
    },
  };
}

/** The question that a weighting is tried on, and the share of it. */
function askedShare(of: GoldCase) {
  const asked = of.inputs['outcome'] as JsonObject;
  const question = columnOf(datasetOf(of), String(asked['var']), texts(asked['positive']));
  const excluded = texts(asked['exclude']);
  const kept = (labels: readonly string[]) =>
    labels.filter((label) => !excluded.includes(label)).map(question.code);
  return { question, about: { yes: kept(texts(asked['positive'])), base: kept(question.labels) } };
}

function rakedOutcome(of: GoldCase, weights: Float64Array, columns: readonly GoldColumn[]) {
  const { question, about } = askedShare(of);
  const share = weightedShare(tally(question.codes, weights, { categories: question.labels.length }), about);
  return {
    p: share.share,
    se_weights_fixed: standardError(share.precision),
    se_raking_aware: rakedStandardError(question.codes, weights, {
      share: about,
      margins: columns.map((column) => column.codes),
    }),
  };
}

interface GoldCell {
  readonly target: number;
  readonly [name: string]: Json;
}

export function runPoststrat(of: GoldCase): Outcome {
  const names = texts(of.inputs['vars']);
  const wanted = of.inputs['cells'] as unknown as readonly GoldCell[];
  const columns = names.map((name) => columnOf(datasetOf(of), name));
  const margins = columns.map(({ codes, labels }) => ({ codes, count: labels.length + 1 }));
  const cells = joinCells(margins);
  if (cells === null) throw new RangeError('the missing have a category of their own');
  const combination = (cell: number) =>
    columns.map(({ labels }, at) => labels[cells.categories[at]?.[cell] as number] ?? null).join('\r');
  const places = new Map(
    wanted.map((cell, place) => [names.map((name) => String(cell[name])).join('\r'), place]),
  );
  const codes = Uint32Array.from(cells.of, (cell) => places.get(combination(cell)) ?? wanted.length);
  const base = weightsOf(datasetOf(of), of.inputs['base_weight']);
  const targets = wanted.map(({ target }) => target);
  const outcome = postStratify(base, { codes, targets }, of.inputs['partial'] === true ? 'ignore' : 'refuse');
  if (outcome.kind === 'refused') return { status: 'refused', values: {} };
  const { weights, ignored } = outcome;
  const report = reportOn(weights);
  const { question, about } = askedShare(of);
  const share = weightedShare(tally(question.codes, weights, { categories: question.labels.length }), about);
  return {
    status: ignored.length > 0 ? 'ok_partial' : 'ok',
    values: {
      weights,
      sum: report.sum,
      kish_deff: report.designEffect,
      p: share.share,
      se_poststrat_aware: postStratifiedStandardError(question.codes, { weights, base, cells: codes }, about),
      se_weights_fixed: standardError(share.precision),
    },
  };
}

export function runTrim(of: GoldCase): Outcome {
  const { margins } = marginsOf(of);
  const base = weightsOf(datasetOf(of), of.inputs['base_weight']);
  const limits = { lower: Number(of.inputs['lower']), upper: Number(of.inputs['upper']) };
  const outcome = trimRatios(base, margins, {
    limits,
    reference: new Float64Array(base.length).fill(1),
    rule: ruleOf({}),
  });
  // The reference goes on from margins that contradict each other, which trimRatios refuses: so does this comparison of its parts.
  const reached = outcome.kind === 'marginsMissed' ? clippedOn(outcome.raking, margins, limits) : outcome;
  if (!('before' in reached)) return { status: outcome.kind, values: {} };
  const { before, after, loops } = reached;
  const within = outcome.kind === 'trimmed' || !after.weights.some((weight) => isOutside(weight, limits));
  const delivered = (until: 'once' | 'strict') => {
    const trimmed = trimDelivered(before.weights, limits, until);
    if (trimmed.kind === 'noRoom') return undefined;
    const report = reportOn(trimmed.weights);
    return {
      weights: trimmed.weights,
      n_trimmed_high: trimmed.high,
      n_trimmed_low: trimmed.low,
      max: report.largest,
      min: report.smallest,
      sum: report.sum,
      kish_neff: report.effectiveBase,
      kish_deff: report.designEffect,
      max_margin_error_prop: errorOf(trimmed.weights, margins),
    };
  };
  const first = reportOn(before.weights);
  const last = reportOn(after.weights);
  return {
    status: 'ok',
    values: {
      before: { max: first.largest, min: first.smallest, kish_deff: first.designEffect },
      trim_once: delivered('once'),
      trim_strict: delivered('strict'),
      rake_clip_loop: {
        converged: within,
        loops,
        weights: after.weights,
        max: last.largest,
        min: last.smallest,
        kish_deff: last.designEffect,
        max_margin_error_prop: after.worst.error,
      },
    },
  };
}

const isOutside = (weight: number, { lower, upper }: RatioLimits) =>
  weight > upper * (1 + 1e-8) || weight < lower * (1 - 1e-8);

/** Clipped and raked again, as often as the reference does, towards margins that no weights meet. */
function clippedOn(before: Raking, margins: readonly Margin[], limits: RatioLimits) {
  const { lower, upper } = limits;
  let [after, loops] = [before, 0];
  for (; loops < 200 && after.weights.some((weight) => isOutside(weight, limits)); loops += 1) {
    const clipped = after.weights.map((weight) => Math.min(Math.max(weight, lower), upper));
    const again = rake(clipped, margins, { rule: ruleOf({}) });
    if (again.kind === 'refused') throw new RangeError('these margins were raked to before');
    after = again.raking;
  }
  return { before, after, loops };
}

/** How far weights are from the margins: one raking of no sweeps looks and changes nothing. */
function errorOf(weights: Float64Array, margins: readonly Margin[]): number {
  const looked = rake(weights, margins, { rule: { ...ruleOf({}), maxSweeps: 0 } });
  if (looked.kind === 'refused') throw new RangeError('these margins were raked to before');
  return looked.raking.worst.error;
}

function reportOn(weights: Float64Array) {
  const outcome = weightsReport(weights);
  if (outcome.kind !== 'report') throw new RangeError(outcome.kind);
  return outcome.report;
}
