import type { Margin } from './prepareMargins.ts';

/** What to tell the officer about margins before raking. Margins and categories are named by their place. */
export type MarginWarning =
  /** Under 5 % of the population or under 30 people: its weights will be wild. */
  | {
      readonly kind: 'thinCategory';
      readonly margin: number;
      readonly category: number;
      readonly target: number;
      readonly people: number;
    }
  | { readonly kind: 'manyMargins'; readonly margins: number }
  | { readonly kind: 'manyCategories'; readonly categories: number }
  /** The unweighted people are within a point of every target: no need of this margin. */
  | { readonly kind: 'alreadyClose'; readonly margin: number; readonly furthest: number };

const THIN_TARGET = 0.05;
const THIN_PEOPLE = 30;
const MANY_MARGINS = 5;
const MANY_CATEGORIES = 25;
const CLOSE = 0.01;

/**
 * Looks over margins that may be raked to but ask for care.
 *
 * Source: DeBell and Krosnick, ANES nes012427 (2009): categories under 5 %; the other limits are our own.
 *
 * @param margins Targets that add up to 1.
 */
export function marginWarnings(margins: readonly Margin[]): readonly MarginWarning[] {
  const warnings = margins.flatMap((margin, place) => warningsOf(margin, place));
  const categories = margins.reduce((sum, { targets }) => sum + targets.length, 0);
  if (margins.length > MANY_MARGINS) warnings.push({ kind: 'manyMargins', margins: margins.length });
  if (categories > MANY_CATEGORIES) warnings.push({ kind: 'manyCategories', categories });
  return warnings;
}

function warningsOf({ codes, targets }: Margin, margin: number): MarginWarning[] {
  const people = new Float64Array(targets.length);
  let known = 0;
  for (let i = 0; i < codes.length; i++) {
    const category = codes[i] as number;
    if (category >= targets.length) continue;
    people[category] = (people[category] as number) + 1;
    known++;
  }
  const warnings: MarginWarning[] = [];
  let furthest = 0;
  targets.forEach((target, category) => {
    const here = people[category] as number;
    if (target < THIN_TARGET || here < THIN_PEOPLE) {
      warnings.push({ kind: 'thinCategory', margin, category, target, people: here });
    }
    furthest = Math.max(furthest, known === 0 ? 1 : Math.abs(here / known - target));
  });
  if (furthest <= CLOSE) warnings.push({ kind: 'alreadyClose', margin, furthest });
  return warnings;
}
