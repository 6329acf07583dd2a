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
import type { Picture } from './picture.ts';

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

interface Drawing {
  /** Draws this picture from now on: at once in view, else when it comes into view. */
  show(picture: Picture): void;
  end(): void;
}

function drawInView(box: HTMLElement, canvas: HTMLCanvasElement): Drawing {
  let chart: Chart<'bar' | 'line', unknown, unknown> | null = null;
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
  window.addEventListener('beforeprint', draw);
  return {
    show: (picture) => {
      chart?.destroy();
      chart = null;
      waiting = picture;
      if (isInView) draw();
    },
    end: () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', draw);
      chart?.destroy();
    },
  };
}
