import type { Reader } from '../../core/reader.ts';
import type { Comparison } from '../../counting/analysis/comparison.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { tableWords } from '../../words/tables.ts';
import { labelScale, percentScale, stillOptions } from './axes.ts';
import { linesOf } from './chartText.ts';
import { nationPaint, ownPaint } from './paints.ts';
import type { Picture } from './picture.ts';
import { type Whisker, whiskers } from './whiskers.ts';

const LINE = 44;
const AXIS = 40;

/** Own figures with their intervals beside the national ones: a circle and a diamond on each line. */
export function gapDots(
  lines: readonly { readonly label: string; readonly comparison: Comparison }[],
  reader: Reader,
): Picture {
  const words = wordsIn(tableWords, reader.language);
  const list: Whisker[] = lines.flatMap(({ comparison }, index) => {
    const interval = comparison.own?.interval;
    return interval ? [{ dataset: 0, index, low: interval.low * 100, high: interval.high * 100 }] : [];
  });
  const points = { type: 'line' as const, showLine: false, pointRadius: 7, clip: false as const };
  return {
    config: {
      type: 'line',
      data: {
        labels: lines.map(({ label }) => linesOf(label, 18)),
        datasets: [
          {
            ...points,
            label: words.thisSurvey,
            data: lines.map(({ comparison }) => (comparison.own ? comparison.own.share * 100 : null)),
            pointStyle: 'circle',
            pointBackgroundColor: ownPaint.fill,
            pointBorderColor: ownPaint.edge,
          },
          {
            ...points,
            label: words.nation,
            data: lines.map(({ comparison }) => comparison.figure?.percent ?? null),
            pointStyle: 'rectRot',
            pointRadius: 8,
            pointBackgroundColor: nationPaint.fill,
            pointBorderColor: nationPaint.edge,
            pointBorderWidth: 2,
          },
        ],
      },
      options: {
        ...stillOptions,
        indexAxis: 'y',
        scales: { x: percentScale(), y: { ...labelScale(), offset: true } },
      },
      plugins: [whiskers(list, 'x')],
    },
    height: lines.length * LINE + AXIS,
    legend: [
      { label: words.thisSurvey, paint: ownPaint, shape: 'circle' },
      { label: words.nation, paint: nationPaint, shape: 'diamond' },
    ],
  };
}
