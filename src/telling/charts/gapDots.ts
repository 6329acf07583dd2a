import { percentText } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { Comparison } from '../../counting/analysis/comparison.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { tableWords } from '../../words/tables.ts';
import { percentScale, stillOptions } from './axes.ts';
import { type BarLabel, barLabels } from './barLabels.ts';
import { linesOf } from './chartText.ts';
import { nationPaint, ownPaint } from './paints.ts';
import type { Picture, Spot } from './picture.ts';
import { type Whisker, whiskers } from './whiskers.ts';

const LINE = 60;
/** A line of a label, with its part of the space to the next label. */
const LABEL_LINE = 18;
const AXIS = 40;
/** In a line of a label: more would be cut off where the screen is 320 pixels wide. */
const LETTERS = 17;
/** How far the two figures of a line stand from its middle, in lines: equal figures must not cover each other. */
const ASIDE = 0.2;

/** One question of the comparison with its short name. */
export interface GapLine {
  readonly label: string;
  readonly comparison: Comparison;
}

/** Own figures with their intervals beside the national ones: a circle above a diamond for each question. */
export function gapDots(lines: readonly GapLine[], reader: Reader): Picture {
  const words = wordsIn(tableWords, reader.language);
  const own: Spot[] = [];
  const nation: Spot[] = [];
  const intervals: Whisker[] = [];
  const figures: BarLabel[] = [];
  for (const [place, { comparison }] of lines.entries()) {
    if (comparison.own) {
      const { share, interval } = comparison.own;
      const index = own.push({ x: share * 100, y: place - ASIDE }) - 1;
      const [low, high] = [(interval?.low ?? share) * 100, (interval?.high ?? share) * 100];
      if (interval) intervals.push({ dataset: 0, index, low, high });
      figures.push({ dataset: 0, index, text: percentText(share), after: high });
    }
    if (comparison.figure) {
      const { percent } = comparison.figure;
      const index = nation.push({ x: percent, y: place + ASIDE }) - 1;
      figures.push({ dataset: 1, index, text: `${percent}%`, after: percent });
    }
  }
  const points = { type: 'line' as const, showLine: false, clip: false as const, pointBorderWidth: 2 };
  return {
    config: {
      type: 'line',
      data: {
        datasets: [
          {
            ...points,
            label: words.thisSurvey,
            data: own,
            pointStyle: 'circle',
            pointRadius: 5,
            pointBackgroundColor: ownPaint.fill,
            pointBorderColor: ownPaint.edge,
          },
          {
            ...points,
            label: words.nation,
            data: nation,
            pointStyle: 'rectRot',
            pointRadius: 7,
            pointBackgroundColor: nationPaint.fill,
            pointBorderColor: nationPaint.edge,
          },
        ],
      },
      options: {
        ...stillOptions,
        layout: { padding: { top: 4, right: 44 } },
        parsing: false,
        scales: { x: percentScale(), y: namedLines(lines.map(({ label }) => label)) },
      },
      plugins: [whiskers(intervals, 'x', 'points'), barLabels(figures, [ownPaint, nationPaint])],
    },
    height: lines.length * heightOf(lines) + AXIS,
    legend: [
      { label: words.thisSurvey, paint: ownPaint, shape: 'circle' },
      { label: words.nation, paint: nationPaint, shape: 'diamond' },
    ],
  };
}

/** Of one question: two long names, one below the other, must not touch. */
function heightOf(lines: readonly GapLine[]): number {
  const most = Math.max(0, ...lines.map(({ label }) => linesOf(label, LETTERS).length));
  return Math.max(LINE, most * LABEL_LINE);
}

/** A scale of one line a question, from the top, each with its name. */
function namedLines(labels: readonly string[]) {
  return {
    type: 'linear' as const,
    reverse: true,
    min: -0.5,
    max: labels.length - 0.5,
    grid: { display: false },
    border: { color: '#505a5f' },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = labels.map((_, value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      crossAlign: 'far' as const,
      callback: (value: string | number) => linesOf(labels[Number(value)] ?? '', LETTERS),
    },
  };
}
