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
import { useEffect, useRef } from 'preact/hooks';
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
  useEffect(
    () => (box.current && canvas.current ? drawInView(box.current, canvas.current, picture) : undefined),
    [picture],
  );
  return (
    <figure class="chart-view">
      <ChartLegend entries={picture.legend} />
      <div class="chart-box" ref={box} style={{ '--chart-height': `${picture.height}px` }}>
        <canvas ref={canvas} role="img" aria-label={name} />
      </div>
    </figure>
  );
}

/** Waits until the box is seen (or printed), then draws; returns what takes the chart away again. */
function drawInView(box: HTMLElement, canvas: HTMLCanvasElement, picture: Picture): () => void {
  let chart: Chart<'bar' | 'line', unknown, unknown> | null = null;
  const draw = () => {
    observer.disconnect();
    chart ??= new Chart(canvas, picture.config);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) draw();
    },
    // A little ahead, so that scrolling meets a finished chart.
    { rootMargin: '200px' },
  );
  observer.observe(box);
  window.addEventListener('beforeprint', draw);
  return () => {
    observer.disconnect();
    window.removeEventListener('beforeprint', draw);
    chart?.destroy();
  };
}
