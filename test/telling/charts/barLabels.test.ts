import { describe, expect, it } from 'vitest';
import { barLabels } from '../../../src/telling/charts/barLabels.ts';
import { ownPaint } from '../../../src/telling/charts/paints.ts';
import { drawnBy } from '../../fixtures/brush.ts';

const wide = { x: 79, y: 30, base: 0 };
const narrow = { x: 100, y: 30, base: 98 };
const inside = [{ dataset: 0, index: 0, text: '79%', after: null }];

describe('the figure of a bar', () => {
  it('stands in the middle of a bar with room for it', () => {
    expect(drawnBy(barLabels(inside, [ownPaint]).afterDatasetsDraw, [wide])).toContain('fillText 79% 40 30');
  });

  it('is left to the table where the bar is too narrow', () => {
    expect(drawnBy(barLabels(inside, [ownPaint]).afterDatasetsDraw, [narrow]).join()).not.toContain(
      'fillText',
    );
  });

  it('has a calm plate on a pattern', () => {
    const hatched = { ...ownPaint, pattern: 'hatched' as const };
    expect(drawnBy(barLabels(inside, [hatched]).afterDatasetsDraw, [wide])).toContain('fillRect 25 21 30 18');
  });

  it('stands after its whisker when asked to', () => {
    const after = [{ dataset: 0, index: 0, text: '79%', after: 82 }];
    expect(drawnBy(barLabels(after, [ownPaint]).afterDatasetsDraw, [wide])).toContain('fillText 79% 94 30');
    expect(drawnBy(barLabels(after, [ownPaint]).afterDatasetsDraw, []).join()).not.toContain('fillText');
  });
});
