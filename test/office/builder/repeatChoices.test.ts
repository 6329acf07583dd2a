import { describe, expect, it } from 'vitest';
import {
  chosenRepeat,
  repeatChoices,
  repeatOf,
  withMost,
} from '../../../src/office/builder/repeatChoices.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const drawn = drawnQuestionnaire(
  'core: m multiple 1-3; g grid a,b of 1-2; n number 0-9; t text; s scale 0-5; jobs forEach m: x multiple 1-2; after: y single 1-2',
);
const [core, jobs, after] = drawn.modules;
if (!core || !jobs || !after) throw new RangeError('the drawing requires three modules');

describe('what a group can be repeated for', () => {
  it('is each answer of a list, or a number, of groups that come before and are asked once', () => {
    const said = (module: typeof jobs) =>
      repeatChoices(drawn, module).map(({ how, question }) => `${how} ${question.id}`);
    expect(said(core)).toEqual([]);
    expect(said(jobs)).toEqual(['forEach m', 'count n', 'count s']);
    expect(said(after)).toEqual(said(jobs));
  });

  it('is read back as it was chosen', () => {
    expect([core, jobs].map(chosenRepeat)).toEqual(['', 'forEach m']);
    for (const chosen of ['forEach m', 'count n']) {
      const repeat = repeatOf(chosen);
      expect(chosenRepeat(repeat === null ? core : { ...core, repeat })).toBe(chosen);
    }
    expect(repeatOf('')).toBeNull();
  });

  it('is at most so many times, from 1 to 50', () => {
    const repeat = repeatOf('count n');
    if (repeat === null || !('count' in repeat)) throw new RangeError('a count is required');
    expect(withMost(repeat, ' 7 ')).toEqual({ count: 'n', most: 7 });
    for (const typed of ['', '0', '51', 'many', '1.5']) expect(withMost(repeat, typed)).toBeNull();
  });
});
