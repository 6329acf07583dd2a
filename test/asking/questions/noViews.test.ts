import { describe, expect, it } from 'vitest';
import { noViewsAsked } from '../../../src/asking/questions/noViews.ts';

describe('the ways of having no view', () => {
  it('are printed when the question offers them', () => {
    const { printed, unprinted } = noViewsAsked({ dontKnow: 'forbidden', preferNot: 'offered' }, true);
    expect(printed).toEqual([{ missing: 'preferNot', heard: 'shown' }]);
    expect(unprinted).toEqual([]);
  });

  it('are coded by the fieldworker when they are only volunteered', () => {
    const { printed, unprinted } = noViewsAsked({ dontKnow: 'volunteered', preferNot: 'offered' }, false);
    expect(printed).toEqual([{ missing: 'preferNot', heard: 'shown' }]);
    expect(unprinted).toEqual([{ missing: 'dontKnow', heard: 'volunteered' }]);
  });

  it('are hidden from the resident who holds the tablet when they are only volunteered', () => {
    const { printed, unprinted } = noViewsAsked({ dontKnow: 'volunteered', preferNot: 'volunteered' }, true);
    expect([...printed, ...unprinted]).toEqual([]);
  });
});
