import { holdMissing } from './holdMissing.ts';
import { type Cells, joinCells } from './joinCells.ts';
import type { Codes } from './tally.ts';

/** What the people should be like in one respect, such as age. */
export interface Margin {
  /** One per respondent; a code at or above the number of targets is missing. */
  readonly codes: Codes;
  /** The share of the population in each category, 0 to 1. */
  readonly targets: readonly number[];
}

/** Why margins cannot be raked to. Margins and categories are named by their place. */
export type MarginProblem =
  /** Further than half a point from 100 %. */
  | { readonly kind: 'targetsDoNotAddUp'; readonly margin: number; readonly sum: number }
  | { readonly kind: 'missing'; readonly margin: number; readonly people: number }
  /** The population has such people, the file has none: merge the category with another. */
  | {
      readonly kind: 'nobodyInCategory';
      readonly margin: number;
      readonly category: number;
      readonly target: number;
    }
  /** The file has such people, the target says there are none. */
  | {
      readonly kind: 'targetOfZero';
      readonly margin: number;
      readonly category: number;
      readonly people: number;
    };

/** Margins fit to be raked to. */
export interface PreparedMargins {
  readonly kind: 'prepared';
  readonly cells: Cells;
  /** For each margin the target share of each category, adding up to 1; those of the missing last. */
  readonly targets: readonly Float64Array[];
}

/** A sum of targets this far from 1 is rounding in print, and is scaled away. */
const ROUNDED = 0.005 + 1e-12;

/**
 * Checks margins, scales their targets to 1 and groups the respondents by their combination of categories.
 *
 * Source: R survey 4.1-1 rake stops at missing values, empty categories and targets of 0; it does not look
 * at the sum of the targets, so half a point is our own limit.
 *
 * @param weights The base weights, one per respondent, above 0.
 * @param missing refuse: say so; ownCategory: see holdMissing.
 * @returns The margins prepared, or everything that is wrong with them.
 * @throws RangeError when there are no margins or people, a weight is not above 0, or a target is negative.
 */
export function prepareMargins(
  margins: readonly Margin[],
  weights: Float64Array,
  missing: 'refuse' | 'ownCategory',
): PreparedMargins | { readonly kind: 'refused'; readonly problems: readonly MarginProblem[] } {
  if (margins.length === 0) throw new RangeError('rake requires at least one margin');
  if (weights.length === 0) throw new RangeError('rake requires at least one respondent');
  if (!weights.every((weight) => weight > 0 && weight < Number.POSITIVE_INFINITY)) {
    throw new RangeError('rake requires base weights above 0');
  }
  const problems: MarginProblem[] = [];
  const scaled = margins.map((margin, place) => {
    if (margin.codes.length !== weights.length) throw new RangeError('rake requires a code for everyone');
    if (!margin.targets.every((target) => target >= 0))
      throw new RangeError('rake requires targets of 0 or more');
    const sum = margin.targets.reduce((total, target) => total + target, 0);
    if (!(Math.abs(sum - 1) <= ROUNDED)) problems.push({ kind: 'targetsDoNotAddUp', margin: place, sum });
    const whole = { codes: margin.codes, targets: margin.targets.map((target) => target / sum) };
    return missing === 'ownCategory' ? holdMissing(whole, weights) : whole;
  });
  scaled.forEach((margin, place) => {
    problems.push(...categoryProblems(margin, place));
  });
  if (problems.length > 0) return { kind: 'refused', problems };
  return {
    kind: 'prepared',
    cells: joinCells(scaled.map(({ codes, targets }) => ({ codes, count: targets.length }))),
    targets: scaled.map(({ targets }) => Float64Array.from(targets)),
  };
}

function categoryProblems({ codes, targets }: Margin, margin: number): readonly MarginProblem[] {
  const people = new Float64Array(targets.length + 1);
  for (let i = 0; i < codes.length; i++) {
    const category = Math.min(codes[i] as number, targets.length);
    people[category] = (people[category] as number) + 1;
  }
  const problems: MarginProblem[] = [];
  const missing = people[targets.length] as number;
  if (missing > 0) problems.push({ kind: 'missing', margin, people: missing });
  targets.forEach((target, category) => {
    const here = people[category] as number;
    if (here === 0 && target > 0) problems.push({ kind: 'nobodyInCategory', margin, category, target });
    if (here > 0 && target === 0) problems.push({ kind: 'targetOfZero', margin, category, people: here });
  });
  return problems;
}
