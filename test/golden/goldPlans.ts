import { adjustPvalues, type Correction } from '../../src/counting/stats/adjustPvalues.ts';
import { marginOfError } from '../../src/counting/stats/countIntervals.ts';
import { finiteFactor, finitePopulation } from '../../src/counting/stats/finitePopulation.ts';
import { fisherExact } from '../../src/counting/stats/fisherExact.ts';
import { gapPower, peopleForGap } from '../../src/counting/stats/gapPower.ts';
import { responseRates } from '../../src/counting/stats/responseRates.ts';
import { roundedGap } from '../../src/counting/stats/roundedGap.ts';
import { sampleSize } from '../../src/counting/stats/sampleSize.ts';
import { sumsOf } from '../../src/counting/stats/tally.ts';
import { twoShares } from '../../src/counting/stats/twoShares.ts';
import type { Outcome } from './goldCompare.ts';
import { columnOf, type GoldCase, type JsonObject, numbers, tallyOf, texts } from './goldFile.ts';
import { VERDICTS } from './goldGaps.ts';
import { datasetOf, ends, goldShare } from './goldShares.ts';

const number = (inputs: JsonObject, name: string) => Number(inputs[name]);
const optional = (inputs: JsonObject, name: string) =>
  typeof inputs[name] === 'number' ? inputs[name] : undefined;

const CORRECTIONS: { readonly [name: string]: Correction } = {
  bonferroni: 'bonferroni',
  holm: 'holm',
  BH: 'benjaminiHochberg',
};

/** Each correction of p.adjust under R's name for it. */
export function corrected(pValues: readonly (number | null)[]) {
  const pairs = Object.entries(CORRECTIONS).map(([name, by]) => [name, adjustPvalues(pValues, by)]);
  return Object.fromEntries(pairs) as { readonly [name: string]: readonly (number | null)[] };
}

export function runPadjust(of: GoldCase): Outcome {
  const pValues = [...numbers(of.inputs['p'])].map((p) => (Number.isNaN(p) ? null : p));
  return { status: 'ok', values: corrected(pValues) };
}

export function runTwoProp(of: GoldCase): Outcome {
  const { inputs } = of;
  const one = { yes: number(inputs, 'x1'), people: number(inputs, 'n1') };
  const other = { yes: number(inputs, 'x2'), people: number(inputs, 'n2') };
  const { gap, pooled, unpooled, newcombe } = twoShares(one, other, number(inputs, 'level'));
  const whole = Object.values({ ...one, yes2: other.yes, people2: other.people }).every(Number.isInteger);
  return {
    status: 'ok',
    values: {
      p1: one.yes / one.people,
      p2: other.yes / other.people,
      diff: gap,
      pooled: { p: pooled.share, se: pooled.standardError, z: pooled.z, p_value: pooled.pValue },
      unpooled: {
        se: unpooled.standardError,
        z: unpooled.z,
        p_value: unpooled.pValue,
        ci: ends(unpooled.interval),
      },
      newcombe_ci: ends(newcombe),
      ...(whole && {
        fisher_p: fisherExact(one, other),
        prop_test: {
          chisq: pooled.z === null ? null : pooled.z ** 2,
          p_value: pooled.pValue,
          ci: ends(unpooled.bounded),
        },
      }),
    },
  };
}

export function runBothRounded(of: GoldCase): Outcome {
  const { inputs } = of;
  const gap = roundedGap(
    { percent: number(inputs, 'pct1'), base: number(inputs, 'n1') },
    { percent: number(inputs, 'pct2'), base: number(inputs, 'n2') },
    {
      decimals: number(inputs, 'decimals'),
      designEffect: number(inputs, 'deff'),
      level: 1 - number(inputs, 'alpha'),
    },
  );
  return {
    status: 'ok',
    values: {
      z: gap.printed.z,
      p_value: gap.printed.pValue,
      z_range: [gap.smallest, gap.largest],
      min_abs_z: gap.nearest,
      max_abs_z: gap.furthest,
      sig_at_printed: gap.significant,
      verdict: VERDICTS[gap.verdict],
    },
  };
}

const NUMBERED = {
  RR: 'response',
  COOP: 'cooperation',
  REF: 'refusal',
  CON: 'contact',
} as const;

export function runAapor(of: GoldCase): Outcome {
  const count = (name: string) => optional(of.inputs, name) ?? 0;
  const rates = responseRates(
    {
      complete: count('I'),
      partial: count('P'),
      refused: count('R'),
      notContacted: count('NC'),
      otherEligible: count('O'),
      unknownHousehold: count('UH'),
      unknownPerson: count('UR'),
      unknownOther: count('UO'),
      notEligible: count('NE'),
    },
    optional(of.inputs, 'e'),
  );
  const named = Object.entries(NUMBERED).flatMap(([prefix, kind]) =>
    rates[kind].map((rate, place) => [`${prefix}${place + 1}`, rate]),
  );
  return { status: 'ok', values: { e: rates.eligible, ...Object.fromEntries(named) } };
}

export function runSampleSize(of: GoldCase): Outcome {
  const { inputs } = of;
  const population = optional(inputs, 'N');
  const size = sampleSize({
    share: number(inputs, 'p'),
    margin: number(inputs, 'moe'),
    level: number(inputs, 'level'),
    designEffect: number(inputs, 'deff'),
    responseRate: number(inputs, 'response_rate'),
    ...(population !== undefined && { population }),
  });
  return {
    status: 'ok',
    values: {
      n_srs: size.simple,
      n_with_deff: size.withDesignEffect,
      n_with_fpc: size.withPopulation,
      n_required: size.required,
      issued: size.issued,
    },
  };
}

export function runMoe(of: GoldCase): Outcome {
  const { inputs } = of;
  const people = number(inputs, 'n') / number(inputs, 'deff');
  const margin = marginOfError(number(inputs, 'p'), people, number(inputs, 'level'));
  const population = optional(inputs, 'N');
  // R's root of a negative number is not a number; ours refuses more people than there are.
  const finite = () => {
    if (population === undefined || population < number(inputs, 'n')) return null;
    return margin * finiteFactor(number(inputs, 'n'), population);
  };
  return { status: 'ok', values: { neff: people, moe: margin, moe_fpc: finite() } };
}

export function runPower(of: GoldCase): Outcome {
  const { inputs } = of;
  const designEffect = number(inputs, 'deff');
  const gap = {
    one: number(inputs, 'p1'),
    other: number(inputs, 'p2'),
    level: 1 - number(inputs, 'alpha'),
    designEffect,
  };
  const people = optional(inputs, 'n_per_group');
  if (people !== undefined) {
    const power = gapPower(gap, people);
    return {
      status: 'ok',
      values: { power, n_per_group_srs: people / designEffect, n_per_group_with_deff: people },
    };
  }
  const power = number(inputs, 'power');
  const { simple, withDesignEffect, required } = peopleForGap(gap, power);
  return {
    status: 'ok',
    values: {
      power: gapPower(gap, withDesignEffect),
      n_per_group_srs: simple,
      n_per_group_with_deff: withDesignEffect,
      n_rounded_up: required,
    },
  };
}

export function runFpc(of: GoldCase): Outcome {
  const { inputs } = of;
  const question = tallyOf(datasetOf(of), inputs);
  const share = goldShare(datasetOf(of), inputs);
  const given = inputs['population'];
  const byName = typeof given === 'object' && given !== null ? (given as JsonObject) : null;
  const strata = byName === null ? null : columnOf(datasetOf(of), String(inputs['strata'])).labels;
  const populations = strata ? strata.map((label) => Number(byName?.[label])) : [Number(given)];
  const excluded = new Set(texts(inputs['exclude']));
  const kept = (labels: readonly string[]) => question.codes(labels.filter((label) => !excluded.has(label)));
  const about = { yes: kept(texts(inputs['positive'])), base: kept(question.column.labels) };
  const finite = finitePopulation(question.of, { share: about, populations });
  const [population = Number.NaN] = byName === null ? populations : [];
  const people = share.respondents;
  const shared = {
    n_design: people,
    p: share.share,
    ...(byName === null && {
      sqrt_1_minus_f: finiteFactor(people, population),
      textbook_sqrt_Nn_over_N1: Math.sqrt((population - people) / (population - 1)),
    }),
  };
  if (finite.kind === 'corrected') {
    const values = {
      ...shared,
      se_no_fpc: finite.uncorrected,
      se_fpc: finite.standardError,
      ratio: finite.standardError / finite.uncorrected,
      ci_xlogit_fpc: ends(finite.interval),
      deff_without_replacement_weights_scaled_to_N: finite.designEffect,
    };
    return { status: 'ok', values };
  }
  // A census: we print that all answered, where R's error is 0 and its interval collapses.
  const known = finite.kind === 'everyone';
  const whole = sumsOf(question.of, [...Array(question.of.categories + 1).keys()]).weight;
  const partOfBase = (population * share.weightedBase) / whole;
  const error = known ? finite.uncorrected : 0;
  return {
    status: finite.kind === 'moreThanPopulation' ? 'refused' : 'ok',
    values: {
      ...shared,
      se_no_fpc: error,
      se_fpc: 0,
      ratio: known ? 0 : null,
      ci_xlogit_fpc: known ? [share.share, share.share] : [null, null],
      // R's simple random sample of the same base leaves something to chance where there are more people like those of the base.
      deff_without_replacement_weights_scaled_to_N: known && partOfBase - share.base > 1e-9 ? 0 : null,
    },
  };
}
