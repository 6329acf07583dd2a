import type { Day } from '../../core/day.ts';
import type { Reader } from '../../core/reader.ts';
import type { Figure, FigureDate } from '../../counting/benchmarks/figure.ts';
import { NATION } from '../../counting/benchmarks/series.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { tableWords } from '../../words/tables.ts';
import { percentScale, stillOptions } from './axes.ts';
import { nationPaint, ownPaint, publishedPaint, unsurePaint } from './paints.ts';
import type { LegendEntry, Picture, Spot } from './picture.ts';
import { type Whisker, whiskers } from './whiskers.ts';

const HEIGHT = 260;

/** One wave of our own on the line. */
export interface OwnPoint {
  readonly from: Day;
  readonly to: Day;
  /** Asked in another way or in other words than the wave before: no line joins the two. */
  readonly breaksTrend: boolean;
  readonly share: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** There for a round of which only a report is known: it is drawn hollow. */
  readonly printed?: unknown;
}

/**
 * A question over time: the national figures and, where there are some, our own waves.
 *
 * A line joins only figures with a known month that were taken in the same way: where the mode changes (of our own waves
 * also the wording) the line is broken, and a figure whose month is not certain stands hollow beside the line. One without even a year, and one of a
 * region, is left to the table.
 */
export function trendLine(figures: readonly Figure[], own: readonly OwnPoint[], reader: Reader): Picture {
  const words = wordsIn(tableWords, reader.language);
  const placed = figures.flatMap((figure) => {
    const x = figure.area === NATION ? yearOf(figure.when) : null;
    return x === null ? [] : [{ x, y: figure.percent, mode: figure.mode, sure: isSure(figure.when) }];
  });
  const ownPlaced = own.map((wave) => ({
    x: (yearOfDay(wave.from) + yearOfDay(wave.to)) / 2,
    y: wave.share * 100,
    breaksTrend: wave.breaksTrend,
    interval: wave.interval,
    isPublished: wave.printed !== undefined,
  }));
  ownPlaced.sort((one, other) => one.x - other.x);
  const ownLine = joined(ownPlaced, (_, point) => point.breaksTrend);
  const unsure = placed.filter((point) => !point.sure).map(({ x, y }) => ({ x, y }));
  const list = ownPlaced.flatMap(({ x, interval }): Whisker[] => {
    const index = ownLine.findIndex((spot) => spot.x === x && !Number.isNaN(spot.y));
    return interval ? [{ dataset: 2, index, low: interval.low * 100, high: interval.high * 100 }] : [];
  });
  const years = [...placed, ...ownPlaced].map(({ x }) => x);
  const diamond = {
    pointStyle: 'rectRot',
    pointRadius: 7,
    pointBorderColor: nationPaint.edge,
    pointBorderWidth: 2,
  };
  return {
    config: {
      type: 'line',
      data: {
        datasets: [
          {
            label: words.nation,
            data: joined(
              placed.filter((point) => point.sure),
              (before, point) => before.mode !== point.mode,
            ),
            borderColor: nationPaint.edge,
            borderWidth: 2,
            ...diamond,
            pointBackgroundColor: nationPaint.fill,
          },
          {
            label: words.nationUnsure,
            data: unsure,
            showLine: false,
            ...diamond,
            pointBackgroundColor: unsurePaint.fill,
          },
          ownDataset(words.thisSurvey, ownLine, ownPlaced),
        ],
      },
      options: {
        ...stillOptions,
        parsing: false,
        scales: {
          x: {
            type: 'linear',
            ...(years.length > 0 && {
              min: Math.floor(Math.min(...years)),
              max: Math.ceil(Math.max(...years) + 0.01),
            }),
            grid: { display: false },
            border: { color: '#505a5f' },
            ticks: { precision: 0, maxRotation: 0, callback: (value) => String(value) },
          },
          y: percentScale(),
        },
      },
      plugins: [whiskers(list, 'y', 'points')],
    },
    height: HEIGHT,
    legend: [
      ...shownIf(
        placed.some((point) => point.sure),
        { label: words.nation, paint: nationPaint, shape: 'diamond' },
      ),
      ...shownIf(unsure.length > 0, { label: words.nationUnsure, paint: unsurePaint, shape: 'diamond' }),
      ...shownIf(
        own.some((wave) => wave.printed === undefined),
        { label: words.thisSurvey, paint: ownPaint, shape: 'circle' },
      ),
      ...shownIf(
        own.some((wave) => wave.printed !== undefined),
        { label: words.thisSurveyPublished, paint: publishedPaint, shape: 'circle' },
      ),
    ],
  };
}

/** Our own line: a round of which only a report is known is hollow on it. */
function ownDataset(
  label: string,
  line: readonly Spot[],
  placed: readonly { readonly x: number; readonly isPublished: boolean }[],
) {
  const isPublished = (spot: Spot) => placed.some((one) => one.isPublished && one.x === spot.x);
  return {
    label,
    data: [...line],
    borderColor: ownPaint.edge,
    borderWidth: 2,
    pointStyle: 'circle',
    pointRadius: 6,
    pointBackgroundColor: line.map((spot) => (isPublished(spot) ? publishedPaint : ownPaint).fill),
    pointBorderColor: ownPaint.edge,
    pointBorderWidth: 2,
  };
}

function shownIf(shown: boolean, entry: LegendEntry): LegendEntry[] {
  return shown ? [entry] : [];
}

/** Whether a figure may be joined to its neighbours: its month at least is known. */
function isSure(when: FigureDate): boolean {
  return when.precision === 'days' || when.precision === 'month';
}

/** Points in the order of time; a point without height stands wherever the line is broken. */
function joined<Point extends { readonly x: number; readonly y: number }>(
  points: readonly Point[],
  isBroken: (before: Point, point: Point) => boolean,
): Spot[] {
  const inTime = [...points].sort((one, other) => one.x - other.x);
  return inTime.flatMap((point, place) => {
    const before = inTime[place - 1];
    const { x, y } = point;
    return before !== undefined && isBroken(before, point)
      ? [
          { x: (before.x + x) / 2, y: Number.NaN },
          { x, y },
        ]
      : [{ x, y }];
  });
}

/** Where on the axis of years a figure stands; null when not even its year is known. */
function yearOf(when: FigureDate): number | null {
  if (when.from !== null && when.to !== null) return (yearOfDay(when.from) + yearOfDay(when.to)) / 2;
  const named = when.precision === 'unknown' ? null : /\b(20\d\d)\b/.exec(when.label);
  return named ? Number(named[1]) + 0.5 : null;
}

function yearOfDay(day: Day): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1 + (Number(day.slice(8, 10)) - 1) / 31) / 12;
}
