import type { PublishedShare } from './publishedWave.ts';

/** A question of a survey, with the answers and nets that a published figure can be of. */
export interface PublishedSubject {
  /** Column or question id. */
  readonly id: string;
  /** What it is called. */
  readonly label: string;
  /** Everything it may be called in a file: its id, its words. */
  readonly names: readonly string[];
  /** Each person gave one of the answers: all of them together are everybody. */
  readonly isWhole: boolean;
  readonly rows: readonly PublishedRow[];
}

/** One answer or net that a figure can be of. */
export interface PublishedRow extends Pick<PublishedShare, 'column' | 'row'> {
  readonly label: string;
  readonly names: readonly string[];
  /** The rows counted together, of a net; null for an answer. */
  readonly parts: readonly string[] | null;
}

/** Figures of one question that cannot all be right: their answers add up to too much, or to another net. */
export interface PublishedFault {
  readonly why: 'over100' | 'net';
  /** The sum found, in percent. */
  readonly sum: number;
  /** Digits after the point. */
  readonly decimals: number;
}

/**
 * What cannot be right in the published figures of one question, rounding allowed for: answers of which each person gave one
 * add up to more than everybody, an answer is larger than a net that it is part of, or all answers of a net add up to another
 * figure. Null where nothing is.
 *
 * Under 100 % is no fault: people without a view are not among the answers.
 */
export function publishedFault(
  { isWhole, rows }: Pick<PublishedSubject, 'isWhole' | 'rows'>,
  figures: readonly PublishedShare[],
): PublishedFault | null {
  if (!isWhole) return null;
  const given = (row: string) => figures.find((one) => one.row === row);
  const answers = rows.flatMap(({ row, parts }) => (parts === null ? (given(row) ?? []) : []));
  const sum = added(answers);
  if (sum.percent - 100 > sum.slack) return { why: 'over100', sum: sum.percent, decimals: sum.decimals };
  for (const { row, parts } of rows) {
    const net = given(row);
    if (parts === null || net === undefined) continue;
    const inside = parts.flatMap((part) => given(part) ?? []);
    const found = added(inside);
    const over = found.percent - net.percent;
    const slack = found.slack + halfOf(net);
    const isAll = inside.length === parts.length;
    if (over > slack || (isAll && -over > slack)) {
      return { why: 'net', sum: found.percent, decimals: found.decimals };
    }
  }
  return null;
}

// Floating point may lie a hair above a sum that is right.
const HAIR = 1e-9;

function added(figures: readonly PublishedShare[]) {
  return {
    percent: figures.reduce((sum, { percent }) => sum + percent, 0),
    slack: figures.reduce((sum, figure) => sum + halfOf(figure), HAIR),
    decimals: figures.reduce((most, { decimals }) => Math.max(most, decimals), 0),
  };
}

function halfOf({ decimals }: PublishedShare): number {
  return 0.5 * 10 ** -decimals;
}
