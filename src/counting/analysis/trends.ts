import type { Wave, WaveId } from '../../asking/survey/survey.ts';
import type { PublishedShare, PublishedWave } from '../benchmarks/publishedWave.ts';
import { breaksTrend, type ComparedWave } from './compareWaves.ts';
import { printedFigure } from './compareWithPublished.ts';
import type { OwnShare, PrintedFigure } from './comparison.ts';
import { ownEstimate } from './ownShares.ts';
import { isSameMode } from './publishedConditions.ts';
import type { Settings } from './settings.ts';

/** One wave's share on a line over time. */
export interface OwnPoint extends Omit<OwnShare, 'base'> {
  readonly wave: WaveId;
  readonly mode: Wave['mode'];
  /** Null where a report prints none. */
  readonly base: number | null;
  /** Asked in another way or in other words than the point before: no line joins the two. */
  readonly breaksTrend: boolean;
  /** What is known where there is nothing but print. */
  readonly printed?: PrintedFigure;
}

/** One net in every wave, in the order of time. */
export interface OwnTrend {
  readonly column: string;
  readonly net: string;
  readonly points: readonly OwnPoint[];
}

/** What the lines over time are made of. */
interface TrendSource {
  readonly waves: readonly ComparedWave[];
  readonly published: readonly PublishedWave[];
  readonly settings: Settings;
}

/** A row of a table that is followed over time. */
interface TrendRow {
  readonly column: string;
  readonly net: string;
}

/** These rows in every own wave and every published round, in the order of time. */
export function trendsOf(source: TrendSource, rows: readonly TrendRow[]): readonly OwnTrend[] {
  return rows.map((row) => ({ ...row, points: pointsOf(source, row) }));
}

/** A point, and what it comes from. */
type Seen = { readonly point: Omit<OwnPoint, 'breaksTrend'> } & (
  | { readonly wave: ComparedWave }
  | { readonly published: PublishedWave; readonly figure: PublishedShare }
);

function pointsOf(source: TrendSource, row: TrendRow): readonly OwnPoint[] {
  const seen = [...ownSeen(source, row), ...publishedSeen(source, row)].sort((one, other) =>
    one.point.from < other.point.from ? -1 : one.point.from > other.point.from ? 1 : 0,
  );
  return seen.map((one, place): OwnPoint => {
    const before = seen[place - 1];
    return { ...one.point, breaksTrend: before !== undefined && isBroken(before, one, row.column) };
  });
}

function ownSeen({ waves, settings }: TrendSource, { column, net }: TrendRow): readonly Seen[] {
  return waves.flatMap((wave): readonly Seen[] => {
    const own = { dataset: wave.dataset, weights: wave.weights.perResponse };
    const found = ownEstimate(own, { column, row: net }, settings);
    const { id, mode } = wave.dataset.wave;
    return found ? [{ wave, point: { ...found.own, wave: id, mode } }] : [];
  });
}

function publishedSeen({ published, settings }: TrendSource, { column, net }: TrendRow): readonly Seen[] {
  return published.flatMap((round): readonly Seen[] => {
    const figure = round.figures.find((one) => one.column === column && one.row === net);
    if (figure === undefined) return [];
    const printed = printedFigure({ published: round, settings }, figure);
    const { id, mode, from, to } = round;
    const { interval, base } = printed;
    const share = figure.percent / 100;
    return [
      {
        published: round,
        figure,
        point: { share, interval, base, effectiveBase: null, from, to, wave: id, mode, printed },
      },
    ];
  });
}

function isBroken(before: Seen, now: Seen, column: string): boolean {
  if ('wave' in before && 'wave' in now)
    return breaksTrend({ earlier: before.wave, later: now.wave }, column);
  const confirmed = [before, now].every((one) => 'wave' in one || one.figure.sameWording);
  return !confirmed || !sameMode(before, now);
}

function sameMode(one: Seen, other: Seen): boolean {
  if ('wave' in one) return 'published' in other && isSameMode(one.wave, other.published);
  if ('wave' in other) return isSameMode(other.wave, one.published);
  return one.published.mode === other.published.mode;
}
