import type { ChartConfiguration, Plugin } from 'chart.js';

/** How a surface is told from its neighbour without colour. */
export type Pattern = 'plain' | 'hatched' | 'dotted';

/** How a bar or a point is painted: colours as `#rrggbb`. */
export interface Paint {
  readonly fill: string;
  /** Lines of the pattern, and the edge. */
  readonly edge: string;
  /** Figures written on the fill: at least 4.5 to 1 against it. */
  readonly ink: string;
  readonly pattern: Pattern;
}

/** One line of the legend, drawn beside the chart as a small picture with its word. */
export interface LegendEntry {
  readonly label: string;
  readonly paint: Paint;
  readonly shape: 'square' | 'circle' | 'diamond';
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export type PictureConfig = ChartConfiguration<'bar' | 'line', (number | null)[] | Spot[], string | string[]>;
export type PicturePlugin = Plugin<'bar' | 'line'>;

/** One chart ready to be drawn, with nothing of the page in it. */
export interface Picture {
  readonly config: PictureConfig;
  /** In CSS pixels; the width is that of the page. */
  readonly height: number;
  readonly legend: readonly LegendEntry[];
}
