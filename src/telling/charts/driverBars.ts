import { percentText } from '../../core/percent.ts';
import { labelScale, percentScale, stillOptions } from './axes.ts';
import { barLabels } from './barLabels.ts';
import { linesOf } from './chartText.ts';
import { downPaint, ownPaint, upPaint } from './paints.ts';
import { patterns } from './patterns.ts';
import type { Picture } from './picture.ts';
import { whiskers } from './whiskers.ts';

const BAR = 40;
const AXIS = 40;
/** A line of a label, and what keeps it from the label below. */
const LABEL_LINE = 15;
const LABEL_GAP = 8;
/** A bar that ends on a line of the scale ends there. */
const ROUNDING = 1e-9;

/** One bar: the share of an outcome that goes with something, and whether the outcome goes down with it. */
export interface DriverBar {
  readonly label: string;
  readonly share: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly isDown: boolean;
}

/**
 * Shares of what goes with an outcome, with their intervals where they are known. What the outcome goes down with is hatched.
 *
 * @param names What a bar of each sort is called.
 */
export function driverBars(
  bars: readonly DriverBar[],
  names: { readonly up: string; readonly down: string },
): Picture {
  const sorts = [
    { label: names.up, paint: upPaint, isDown: false },
    { label: names.down, paint: downPaint, isDown: true },
  ];
  const labels = bars.map(({ label }) => linesOf(label, 18));
  const room = Math.max(BAR, ...labels.map((lines) => lines.length * LABEL_LINE + LABEL_GAP));
  const ends = bars.map(({ share, interval }) => 100 * Math.max(share, interval?.high ?? 0));
  const dataset = ({ isDown }: DriverBar) => (isDown ? 1 : 0);
  return {
    config: {
      type: 'bar',
      data: {
        labels,
        datasets: sorts.map(({ label, paint, isDown }) => ({
          type: 'bar' as const,
          label,
          data: bars.map((bar) => (bar.isDown === isDown ? bar.share * 100 : null)),
          backgroundColor: paint.fill,
          barThickness: BAR - 18,
        })),
      },
      options: {
        ...stillOptions,
        layout: { padding: { top: 4, right: 52 } },
        indexAxis: 'y',
        scales: {
          x: { ...scaleTo(Math.max(0, ...ends)), stacked: true },
          y: { ...labelScale(), stacked: true },
        },
      },
      plugins: [
        patterns(sorts.map(({ paint }) => paint)),
        whiskers(
          bars.flatMap((bar, index) =>
            bar.interval === null
              ? []
              : [
                  {
                    dataset: dataset(bar),
                    index,
                    low: bar.interval.low * 100,
                    high: bar.interval.high * 100,
                  },
                ],
          ),
          'x',
          'bars',
        ),
        barLabels(
          bars.map((bar, index) => ({
            dataset: dataset(bar),
            index,
            text: percentText(bar.share),
            after: ends[index] as number,
          })),
          [ownPaint, ownPaint],
        ),
      ],
    },
    height: bars.length * room + AXIS,
    legend: bars.some(({ isDown }) => isDown)
      ? sorts.map(({ label, paint }) => ({ label, paint, shape: 'square' as const }))
      : [],
  };
}

/** A scale that ends soon after the longest bar or interval: shares of many are small. */
function scaleTo(longest: number) {
  const step = longest <= 20 ? 5 : longest <= 50 ? 10 : 25;
  return percentScale(Math.min(100, Math.ceil(longest / step - ROUNDING) * step), step);
}
