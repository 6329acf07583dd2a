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
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight > 0 && weight < Number.POSITIVE_INFINITY) continue;
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
  // There are none where somebody's category is missing.
  const cells = joinCells(scaled.map(({ codes, targets }) => ({ codes, count: targets.length })));
  for (const [place, margin] of scaled.entries()) {
    const people = cells ? peopleOf(cells, place, margin.targets.length) : peopleIn(margin);
    problems.push(...categoryProblems(margin.targets, people, place));
  }
  if (problems.length > 0 || cells === null) return { kind: 'refused', problems };
  return { kind: 'prepared', cells, targets: scaled.map(({ targets }) => Float64Array.from(targets)) };
}

/** People of each category, with those whose category is missing last. */
function peopleIn({ codes, targets }: Margin): Float64Array {
  const people = new Float64Array(targets.length + 1);
  for (let i = 0; i < codes.length; i++) {
    const category = Math.min(codes[i] as number, targets.length);
    people[category] = (people[category] as number) + 1;
  }
  return people;
}

// The same where nobody is missing, from some combinations in the place of all respondents.
function peopleOf(cells: Cells, margin: number, count: number): Float64Array {
  const people = new Float64Array(count + 1);
  for (const [cell, category] of (cells.categories[margin] as Uint16Array).entries())
    people[category] = (people[category] as number) + (cells.people[cell] as number);
  return people;
}

function categoryProblems(
  targets: readonly number[],
  people: Float64Array,
  margin: number,
): readonly MarginProblem[] {
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
