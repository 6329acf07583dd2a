import { describe, expect, it } from 'vitest';
import {
  codedProblems,
  fileProblem,
  rowProblem,
  wantedPlaces,
} from '../../../src/keeping/imports/codedRows.ts';

describe('what is wrong with a file of codes', () => {
  it('is told twenty times at most', () => {
    const problems = codedProblems();
    for (let row = 1; row < 100; row++) problems.add({ kind: 'oddQuote', file: 'responses', row });
    expect(problems.all()).toHaveLength(20);
  });

  it('is a column that is not there, or is there twice, under whatever spaces', () => {
    const problems = codedProblems();
    const places = wantedPlaces(['a', 'b', 'b'], [' a ', 'c', '', '', 'c '], { file: 'codebook', problems });
    expect(places.get('a')).toBe(0);
    expect(problems.all()).toEqual([
      { kind: 'doubleColumn', file: 'codebook', column: 'c' },
      { kind: 'missingColumn', file: 'codebook', column: 'b' },
    ]);
  });

  it('is a row with its number, and nothing that only other files mind', () => {
    expect(rowProblem({ kind: 'tooManyCells', row: 4, cells: 9, found: 'x' }, 'responses')).toEqual({
      kind: 'raggedRow',
      file: 'responses',
      row: 4,
      cells: 9,
    });
    expect(rowProblem({ kind: 'notADay', row: 4, column: 'a', found: 'x' }, 'responses')).toBeNull();
  });

  it('is a file that cannot be read at all', () => {
    expect(fileProblem({ kind: 'openQuote', row: 8 }, 'codebook')).toEqual({
      kind: 'openQuote',
      file: 'codebook',
      row: 8,
    });
    expect(fileProblem({ kind: 'tooManyColumns', columns: 9, limit: 3 }, 'responses')).toMatchObject({
      columns: 9,
    });
    expect(fileProblem({ kind: 'noRows' }, 'responses')).toEqual({ kind: 'emptyFile', file: 'responses' });
  });
});
