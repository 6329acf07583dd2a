import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './ChartView.css';
import { ChartLegend } from './ChartLegend.tsx';
import { linesOf } from './chartText.ts';
import type { Picture } from './picture.ts';
import { printSize } from './printSize.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);
Chart.defaults.font.family = 'arial, sans-serif';
Chart.defaults.font.size = 14;
Chart.defaults.color = '#0b0c0c';
// Still for everybody: no one has to ask for less motion, and a filter changes at once.
Chart.defaults.animation = false;

interface ChartViewProps {
  readonly picture: Picture;
  /** What the chart shows, for those who do not see it. The same figures stand in a table beside it. */
  readonly name: string;
}

/** Draws a picture when it comes into view, or when the page is printed. The only user of Chart.js. */
export function ChartView({ picture, name }: ChartViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<Drawing | null>(null);
  useLayoutEffect(() => {
    if (box.current && canvas.current) drawing.current = drawInView(box.current, canvas.current);
    return () => drawing.current?.end();
  }, []);
  // Before the page is painted: a chart in view changes together with its table.
  useLayoutEffect(() => drawing.current?.show(picture), [picture]);
  return (
    <figure class="chart-view">
      <ChartLegend entries={picture.legend} />
      <div class="chart-box" ref={box} style={{ '--chart-height': `${picture.height}px` }}>
        <canvas ref={canvas} role="img" aria-label={name} />
      </div>
    </figure>
  );
}

type Drawn = Chart<'bar' | 'line', unknown, unknown>;

interface Drawing {
  /** Draws this picture from now on: at once in view, else when it comes into view. */
  show(picture: Picture): void;
  end(): void;
}

function drawInView(box: HTMLElement, canvas: HTMLCanvasElement): Drawing {
  let chart: Drawn | null = null;
  let height = 0;
  let waiting: Picture | null = null;
  let isInView = false;
  const draw = () => {
    if (waiting === null) return;
    chart = new Chart(canvas, waiting.config);
    waiting = null;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      isInView = entries.at(-1)?.isIntersecting === true;
      if (isInView) draw();
    },
    // A little ahead, so that scrolling meets a finished chart.
    { rootMargin: '200px' },
  );
  observer.observe(box);
  let back = () => undefined;
  const toPaper = () => {
    draw();
    if (chart !== null) back = fitToPaper(chart, { box, height });
  };
  const toScreen = () => {
    back();
    back = () => undefined;
  };
  window.addEventListener('beforeprint', toPaper);
  window.addEventListener('afterprint', toScreen);
  return {
    show: (picture) => {
      chart?.destroy();
      chart = null;
      waiting = picture;
      height = picture.height;
      back = () => undefined;
      if (isInView) draw();
    },
    end: () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', toScreen);
      chart?.destroy();
    },
  };
}

/** Letters in a line of a label where lines stand too close for a second one. */
const ONE_LINE = 40;

/**
 * Drawn anew for the width of a sheet: the picture of a wide screen would have to be made small, letters and all.
 *
 * @returns Makes it fit the screen again.
 */
function fitToPaper(
  chart: Drawn,
  { box, height }: { readonly box: HTMLElement; readonly height: number },
): () => undefined {
  const style = getComputedStyle(box);
  const size = printSize(height, {
    width: Number(style.getPropertyValue('--chart-paper-width')),
    height: Number(style.getPropertyValue('--chart-paper-height')),
  });
  const { labels = [] } = chart.data;
  const inOneLine = (label: unknown) => (Array.isArray(label) ? linesOf(label.join(' '), ONE_LINE) : label);
  const thick = chart.data.datasets.map((one) => ('barThickness' in one ? one.barThickness : undefined));
  const setBars = (part: number) => {
    for (const [place, one] of chart.data.datasets.entries()) {
      const own = thick[place];
      if ('barThickness' in one && typeof own === 'number') one.barThickness = own * part;
    }
  };
  if (size.isTight) {
    chart.data.labels = labels.map(inOneLine);
    setBars(size.height / height);
  }
  // Paper is finer than most screens.
  chart.options.devicePixelRatio = 3;
  chart.update();
  chart.resize(size.width, size.height);
  return () => {
    chart.data.labels = labels;
    setBars(1);
    delete chart.options.devicePixelRatio;
    chart.update();
    chart.resize();
  };
}
