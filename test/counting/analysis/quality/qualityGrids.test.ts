import { describe, expect, it } from 'vitest';
import { gridsJudged } from '../../../../src/counting/analysis/quality/qualityGrids.ts';
import { itemsOf } from '../../../../src/counting/analysis/quality/qualityItems.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse } from '../../../fixtures/aWave.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

function grids(rows: string, ...people: readonly (readonly number[])[]) {
  const questionnaires = [aQuestionnaire([drawnQuestion(`g grid ${rows} of 1-5`)])];
  const names = rows.split(',');
  const responses = people.map((codes, i) => {
    const value = Object.fromEntries(codes.map((code, row) => [names[row], { value: code }]));
    return aResponse(i + 1, { g: { value } });
  });
  const dataset = aDataset({}, { questionnaires, responses });
  return gridsJudged(dataset, itemsOf(dataset), 5);
}

describe('a grid', () => {
  it('tells who gave one answer to all its rows, of those who answered five', () => {
    const [grid] = grids('a,b,c,d,e,f', [2, 2, 2, 2, 2, 2], [1, 2, 3, 4, 5, 1], [4, 4, 4]);
    expect(grid).toMatchObject({ question: 'g', rows: 6, judged: 2, same: 1 });
    expect([...(grid?.runs ?? [])]).toEqual([2, 1, 0]);
  });

  it('of fewer rows is not judged', () => {
    expect(grids('a,b,c,d', [1, 1, 1, 1])).toEqual([]);
  });
});
