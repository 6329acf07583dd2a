import { type Day, daysBetween } from '../../core/day.ts';
import type { Figure, FigureMeasure } from './figure.ts';

/** The nation that bundled national figures speak of. */
export const NATION = 'Great Britain';

/**
 * The figures about one question (or `question.row`) in one measure, by time; those without a month come last.
 *
 * @param answer The answer that a `singleAnswer` series is about; null for nets.
 */
export function seriesOf(
  figures: readonly Figure[],
  answers: string,
  measure: FigureMeasure,
  answer: string | null = null,
): readonly Figure[] {
  return figures
    .filter((one) => one.answers === answers && one.measure === measure && one.answer === answer)
    .sort(byTime);
}

/** Whether a figure may be the nearest or the latest: of the nation, with at least a month and a year. */
export function isDated(figure: Figure): boolean {
  const { from, to, precision } = figure.when;
  const known = precision === 'days' || precision === 'month';
  return known && from !== null && to !== null && figure.area === NATION;
}

/**
 * The figure of the nation taken nearest in time to a day; of two as near, the later one.
 *
 * Figures without a month, and those of a region, are never it.
 *
 * @param figures One series: of one question and one measure.
 * @returns null when no figure of the series has a month.
 */
export function nearestInTime(figures: readonly Figure[], day: Day): Figure | null {
  const dated = figures.filter(isDated).sort(byTime);
  return dated.reduce<Figure | null>(
    (nearest, figure) =>
      nearest === null || daysAway(figure, day) <= daysAway(nearest, day) ? figure : nearest,
    null,
  );
}

/** The newest figure of the nation whose month is known; null when there is none. For context, never for a grade. */
export function latest(figures: readonly Figure[]): Figure | null {
  return figures.filter(isDated).sort(byTime).at(-1) ?? null;
}

/** Days from the fieldwork of a figure to a day: 0 within it. Infinite when its month is not known. */
export function daysAway(figure: Figure, day: Day): number {
  const { from, to } = figure.when;
  if (from === null || to === null) return Number.POSITIVE_INFINITY;
  return Math.max(daysBetween(day, from), daysBetween(to, day), 0);
}

/** The year of a figure, or the first one that its label names; null when there is none. */
export function yearOf({ when }: Figure): number | null {
  const year = when.to?.slice(0, 4) ?? /\b20\d\d\b/.exec(when.label)?.[0];
  return year === undefined ? null : Number(year);
}

function byTime(one: Figure, other: Figure): number {
  const [first, second] = [one.when.to ?? '9999', other.when.to ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  // Undated figures in the order of the years their labels name, as far as they name any.
  return one.when.to === null ? (yearOf(one) ?? 9999) - (yearOf(other) ?? 9999) : 0;
}
