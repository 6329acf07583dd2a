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
  if (typeof got !== 'number') return false;
  if (!Number.isFinite(wanted)) return Object.is(got, wanted);
  const { abs, rel } = toleranceOf(tol, path);
  return Math.abs(got - wanted) <= abs + rel * Math.abs(wanted);
}

/** Compares every expected field of a case, except those that its info_only names and R's sentences. */
export function compareCase(of: GoldCase, outcome: Outcome): Comparison {
  const result: Comparison = { compared: 0, faults: [] };
  const skipped = new Set(['info_only', ...((of.expected['info_only'] ?? []) as string[])]);
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
      for (const [key, value] of Object.entries(expected)) {
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
