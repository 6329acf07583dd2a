import { describe, expect, it } from 'vitest';
import { countedGrid } from '../../../../src/asking/questions/grid/countedGrid.ts';
import { grid } from '../../../../src/asking/questions/grid/grid.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion('g grid parks,roads of 1-5 dk volunteered') as QuestionOf<'grid'>;

describe('a grid, counted', () => {
  it('has a part and a column for each row', () => {
    expect(grid.parts(question)).toEqual(['parks', 'roads']);
    expect(countedGrid.columns(question).map((column) => [column.id, column.row])).toEqual([
      ['g.parks', 'parks'],
      ['g.roads', 'roads'],
    ]);
  });

  it('answers one row and keeps the others', () => {
    const first = grid.withPart(undefined, 'parks', { value: 2 });
    const second = grid.withPart(first, 'roads', { missing: 'dontKnow' });
    expect(grid.partOf(second, 'parks')).toEqual({ value: 2 });
    expect(countedGrid.codes(question, second, null)).toEqual([FIRST_CATEGORY + 1, MISSING.dontKnow]);
  });

  it('counts a row that was not reached as not answered', () => {
    expect(countedGrid.codes(question, grid.withPart(undefined, 'roads', { value: 1 }), null)).toEqual([
      MISSING.notAnswered,
      FIRST_CATEGORY,
    ]);
    expect(countedGrid.codes(question, undefined, null)).toEqual([MISSING.notAnswered, MISSING.notAnswered]);
  });

  it('accepts each of its own samples', () => {
    const samples = countedGrid.samples(question);
    expect(samples.length).toBeGreaterThan(5);
    expect(samples.flatMap((sample) => countedGrid.check(question, sample))).toEqual([]);
  });

  it('names a row it does not have and a choice it does not offer', () => {
    expect(countedGrid.check(question, { value: { lakes: { value: 1 } } })).toEqual([
      { kind: 'notAnOption', question: 'g', found: 'lakes' },
    ]);
    expect(countedGrid.check(question, { value: { parks: { value: 7 } } })).toMatchObject([{ found: '7' }]);
    expect(countedGrid.check(question, { value: { parks: { missing: 'preferNot' } } })).toMatchObject([
      { kind: 'notOffered' },
    ]);
  });

  it.each([null, 4, 'good', { value: 3 }, { value: null }, { value: [] }, { missing: 'dontKnow' }])(
    'refuses %j as an answer',
    (answer) => {
      expect(countedGrid.check(question, answer)).toHaveLength(1);
    },
  );
});
