import type { GoldCase, Json, JsonObject } from './goldFile.ts';

/** What our functions made of a case; a number for each expected one, at the same place. */
export interface Outcome {
  readonly status: string;
  readonly values: unknown;
}

/** R's own sentences: we refuse where R stops, in our own words. */
const PROSE = new Set(['r_error', 'r_warnings', 'r_messages', 'rule']);

export interface Comparison {
  compared: number;
  readonly faults: string[];
}

interface Tolerance {
  readonly abs: number;
  readonly rel: number;
}

/** A key inside the tolerances overrides for every path that ends with it or holds it. */
function toleranceOf(tol: JsonObject, path: string): Tolerance {
  let best = tol as unknown as Tolerance;
  for (const [key, value] of Object.entries(tol)) {
    if (typeof value !== 'object' || value === null) continue;
    const held = `.${path}.`.includes(`.${key}.`) || (key === 'p_value' && path.endsWith(key));
    if (held) best = value as unknown as Tolerance;
  }
  return best;
}

const NOT_NUMBERS: { readonly [text: string]: number } = {
  NaN: Number.NaN,
  Inf: Number.POSITIVE_INFINITY,
  '-Inf': Number.NEGATIVE_INFINITY,
};

function sameLeaf(tol: JsonObject, path: string, got: unknown, expected: Json): boolean {
  const wanted = typeof expected === 'string' ? (NOT_NUMBERS[expected] ?? expected) : expected;
  if (typeof wanted !== 'number') return got === wanted;
  // Where R has no number we have none either: null, unless the formula gives the same.
  if (Number.isNaN(wanted)) return got === null || Number.isNaN(got);
  // R's t of a line without residuals is 1e16 or so, from its rounding; ours says what it is.
  if (Math.abs(wanted) > 1e13 && (got === null || got === wanted * Number.POSITIVE_INFINITY)) return true;
  if (typeof got !== 'number') return false;
  if (!Number.isFinite(wanted)) return Object.is(got, wanted);
  const { abs, rel } = toleranceOf(tol, path);
  return Math.abs(got - wanted) <= abs + rel * Math.abs(wanted);
}

const AGENCY = ['z_kish_pooled', 'p_kish_pooled'];
const TEST = ['t', 'z', 'p_value', 'p_value_normal', 'ci'];

/** What is worked out at the printed percentage, and at the end of what prints so that is the same. */
const PRINTED_AS_ALL = [
  ...['z', 'p_value', 'sig_at_printed', 'verdict', 'z_hi', 'p_value_hi', 'z_lo', 'p_value_lo'],
  ...['min_abs_z', 'max_abs_z', 'min_p', 'max_p'],
];

/** Whether R's standard error is 0 but for its rounding, or its interval is. */
function isNothing(of: Json | undefined): boolean {
  if (typeof of !== 'object' || of === null) return false;
  const { se, ci } = of as JsonObject;
  if (typeof se === 'number') return Math.abs(se) < 1e-12;
  return Array.isArray(ci) && Math.abs(Number(ci[0]) - Number(ci[1])) < 1e-12;
}

/**
 * Fields in which R prints what its rounding left of a standard error of 0, or of a group of nobody. What we say there is our
 * policy: no test, and the interval of a share that everyone or nobody gave.
 */
function madeOfRounding(expected: JsonObject): readonly string[] {
  const { t, se } = expected;
  // R prints the degrees of freedom of a variance that it refuses.
  if (JSON.stringify(expected['r_messages'] ?? '').includes('has only one PSU')) return ['df'];
  if (expected['n'] === 0) return ['p', 'se', 'df', 'kish_neff', 'ci_xlogit', 'test', 'logit'];
  if (isNothing({ se: expected['se_no_fpc'] ?? 1 })) {
    return ['ratio', 'ci_xlogit_fpc', 'deff_without_replacement_weights_scaled_to_N'];
  }
  // An own share that all gave beside 100 %, or that nobody gave beside 0 %.
  if (isNothing({ se: expected['se_diff'] ?? 1 })) return PRINTED_AS_ALL;
  if (t === 'Inf' || t === '-Inf') return ['se', 'df', ...TEST, ...AGENCY];
  // R has no test here either, whatever degrees of freedom it prints with it.
  if (t === null || t === 'NaN') return ['se', 'df', 'ci', ...AGENCY];
  if (isNothing(expected)) {
    const ofError = ['neff_deff', 'effective_base', 'ci_xlogit', 'logit', 'agency'];
    // Of a share its degrees of freedom stay; of a test without an error there are none.
    return [
      ...(se === 'NaN' ? ['se'] : []),
      ...(t === undefined ? [] : ['df']),
      ...TEST,
      ...ofError,
      ...AGENCY,
    ];
  }
  // The reference works se out as gap / t, which is 0 / 0 for two shares just alike: of 0 or 1, if the pooled one has no error.
  if (t === 0 && se === 'NaN')
    return expected['z_kish_pooled'] === 'NaN' ? ['se', ...TEST, ...AGENCY] : ['se'];
  // confint of svyglm turns t into a normal level, which is 1 in its sixteen figures for one degree of freedom.
  if (expected['df'] === 1 && [expected['ci']].flat().includes('-Inf')) return ['ci'];
  // Parts of an R² that is 0 but for rounding.
  if (Math.abs(Number(expected['r2'] ?? 1)) < 1e-14) return ['lmg_share', 'johnson_share'];
  return isNothing(expected['rest']) ? ['logit'] : [];
}

/** Whether a test of a case is made of rounding: then R counts it among those that it corrects for, and we do not. */
function holdsRounding(expected: Json): boolean {
  if (typeof expected !== 'object' || expected === null) return false;
  if (Array.isArray(expected)) return expected.some(holdsRounding);
  const of = expected as JsonObject;
  const here = 't' in of && madeOfRounding(of).includes('ci');
  return here || of['n'] === 0 || Object.values(of).some(holdsRounding);
}

/** Compares every expected field of a case, except those that its info_only names and R's sentences. */
export function compareCase(of: GoldCase, outcome: Outcome): Comparison {
  const result: Comparison = { compared: 0, faults: [] };
  const skipped = new Set(['info_only', ...((of.expected['info_only'] ?? []) as string[])]);
  if (holdsRounding(of.expected)) for (const path of ['p_adjusted', 'adjusted', 'letters']) skipped.add(path);
  const walk = (path: string, got: unknown, expected: Json): void => {
    if (skipped.has(path) || PROSE.has(path.split('.').at(-1) ?? '')) return;
    if (Array.isArray(expected)) {
      const list = ArrayBuffer.isView(got) ? [...(got as Float64Array)] : got;
      if (!Array.isArray(list) || list.length !== expected.length) {
        result.faults.push(`${path}: expected a list of ${expected.length}, got ${JSON.stringify(got)}`);
        return;
      }
      expected.forEach((value: Json, place) => {
        walk(path, list[place], value);
      });
    } else if (typeof expected === 'object' && expected !== null) {
      const rounding = madeOfRounding(expected as JsonObject);
      for (const [key, value] of Object.entries(expected)) {
        if (rounding.includes(key)) continue;
        const inner = path === '' ? key : `${path}.${key}`;
        walk(inner, (got as JsonObject | undefined)?.[key], value);
      }
    } else {
      result.compared++;
      if (!sameLeaf(of.tol, path, got, expected)) {
        result.faults.push(`${path}: expected ${expected}, got ${got}`);
      }
    }
  };
  if (outcome.status !== of.status)
    result.faults.push(`status: expected ${of.status}, got ${outcome.status}`);
  result.compared++;
  walk('', outcome.values, of.expected);
  return result;
}
