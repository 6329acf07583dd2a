import { describe, expect, it } from 'vitest';
import { gapDots } from '../../../src/telling/charts/gapDots.ts';
import { aComparison } from '../../fixtures/comparisons.ts';
import { reader } from '../../fixtures/tables.ts';

describe('gap dots', () => {
  it('put the own figure and the national one on the same line', () => {
    const { data } = gapDots([{ label: 'Local area', comparison: aComparison() }], reader).config;
    expect(data.datasets.map((set) => set.data)).toEqual([[79], [82]]);
  });

  it('leave a gap where there is no figure', () => {
    const comparison = { ...aComparison(), own: null, figure: null };
    const { data } = gapDots([{ label: 'Local area', comparison }], reader).config;
    expect(data.datasets.map((set) => set.data)).toEqual([[null], [null]]);
  });
});
