import { describe, expect, it } from 'vitest';
import { grid } from '../../../../src/asking/questions/grid/grid.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion('g grid parks,roads of 1-5 dk volunteered') as QuestionOf<'grid'>;

describe('a grid', () => {
  it('has a part for each row', () => {
    expect(grid.parts(question)).toEqual(['parks', 'roads']);
  });

  it('answers one row and keeps the others', () => {
    const first = grid.withPart(undefined, 'parks', { value: 2 });
    const second = grid.withPart(first, 'roads', { missing: 'dontKnow' });
    expect(grid.partOf(second, 'parks')).toEqual({ value: 2 });
    expect(grid.partOf(second, 'roads')).toEqual({ missing: 'dontKnow' });
  });

  it('ends no interview: a row speaks of one thing among several', () => {
    expect(grid.endings(question)).toEqual([]);
    expect(grid.endingOf(question, { value: { parks: { value: 1 } } })).toBeNull();
  });
});
