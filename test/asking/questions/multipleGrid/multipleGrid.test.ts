import { describe, expect, it } from 'vitest';
import { multipleGrid } from '../../../../src/asking/questions/multipleGrid/multipleGrid.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const question = everyKind.multipleGrid;

describe('rows that take several answers', () => {
  it('are parts of their own, kept beside each other', () => {
    const first = multipleGrid.withPart(undefined, 'a', { value: [1, 3] });
    const both = multipleGrid.withPart(first, 'b', { missing: 'dontKnow' });
    expect(both).toEqual({ value: { a: { value: [1, 3] }, b: { missing: 'dontKnow' } } });
    expect(multipleGrid.parts(question)).toEqual(['a', 'b']);
    expect(multipleGrid.chosen({ value: [1, 3] })).toEqual([1, 3]);
    expect(multipleGrid.most(question)).toBe(3);
  });

  it('have no answer once everything in them is unticked', () => {
    const answer = { value: { a: { value: [] }, b: { value: [2] } } };
    expect(multipleGrid.partOf(answer, 'a')).toBeUndefined();
    expect(multipleGrid.settled(answer, null)).toEqual({ value: { b: { value: [2] } } });
    expect(multipleGrid.settled({ value: { a: { value: [] } } }, null)).toBeUndefined();
    expect(multipleGrid.settled({ missing: 'notAnswered' }, null)).toEqual({ missing: 'notAnswered' });
  });
});
