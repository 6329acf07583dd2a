import type { LegendEntry } from './picture.ts';

/** What the surfaces and points of a chart mean: each with its pattern or shape and its words. */
export function ChartLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul class="chart-legend">
      {entries.map((entry) => (
        <li key={entry.label}>
          <Swatch entry={entry} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ entry: { paint, shape } }: { readonly entry: LegendEntry }) {
  const face = { fill: paint.fill, stroke: paint.edge, 'stroke-width': 1.5 };
  return (
    <svg class="chart-swatch" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {shape === 'square' ? <rect x="1" y="1" width="18" height="18" {...face} /> : null}
      {shape === 'circle' ? <circle cx="10" cy="10" r="7" {...face} /> : null}
      {shape === 'diamond' ? <path d="M10 2 18 10 10 18 2 10Z" {...face} /> : null}
      {paint.pattern === 'hatched' ? (
        <path d="M1 12 12 1M1 19 19 1M8 19 19 8" stroke={paint.edge} stroke-width="1.5" />
      ) : null}
      {paint.pattern === 'dotted' ? (
        <g fill={paint.edge}>
          <circle cx="6" cy="6" r="1.2" />
          <circle cx="14" cy="6" r="1.2" />
          <circle cx="6" cy="14" r="1.2" />
          <circle cx="14" cy="14" r="1.2" />
        </g>
      ) : null}
    </svg>
  );
}
