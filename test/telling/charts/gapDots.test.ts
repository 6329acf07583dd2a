import { describe, expect, it } from 'vitest';
import { gapDots } from '../../../src/telling/charts/gapDots.ts';
import { aComparison } from '../../fixtures/comparisons.ts';
import { reader } from '../../fixtures/tables.ts';

describe('gap dots', () => {
  it('put the own figure and the national one on the line of their question, a little apart', () => {
    const { data } = gapDots([{ label: 'Local area', comparison: aComparison() }], reader).config;
    expect(data.datasets.map((set) => set.data)).toEqual([[{ x: 79, y: -0.2 }], [{ x: 82, y: 0.2 }]]);
  });

  it('leave a gap where there is no figure', () => {
    const comparison = { ...aComparison(), own: null, figure: null };
    const { data } = gapDots([{ label: 'Local area', comparison }], reader).config;
    expect(data.datasets.map((set) => set.data)).toEqual([[], []]);
  });

  it('stand further apart where a name is long, so that names do not touch', () => {
    const heightOf = (...labels: string[]) =>
      gapDots(
        labels.map((label) => ({ label, comparison: aComparison() })),
        reader,
      ).height;
    const long = 'Pavement maintenance: very or fairly satisfied';
    expect(heightOf('Trust', 'Local area')).toBe(2 * 60 + 40);
    expect(heightOf('Trust', long)).toBe(2 * 72 + 40);
  });

  it('name each line from the top', () => {
    const lines = ['Pavement maintenance: very or fairly satisfied', 'Way the council runs things'].map(
      (label) => ({
        label,
        comparison: aComparison(),
      }),
    );
    const scale = gapDots(lines, reader).config.options?.scales?.['y'];
    expect(scale).toMatchObject({ reverse: true, min: -0.5, max: 1.5 });
    const { ticks, afterBuildTicks } = scale as unknown as {
      ticks: { callback: (value: number) => string[] };
      afterBuildTicks: (axis: object) => void;
    };
    expect(ticks.callback(1)).toEqual(['Way the council', 'runs things']);
    expect(ticks.callback(0)).toEqual(['Pavement', 'maintenance: very', 'or fairly', 'satisfied']);
    const axis = { ticks: [] as { value: number }[] };
    afterBuildTicks(axis);
    expect(axis.ticks.map(({ value }) => value)).toEqual([0, 1]);
  });
});
