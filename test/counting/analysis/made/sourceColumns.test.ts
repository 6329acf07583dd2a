import { describe, expect, it } from 'vitest';
import { sourceColumns, wholeQuestion } from '../../../../src/counting/analysis/made/sourceColumns.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse } from '../../../fixtures/aWave.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

describe('what a made variable is made of', () => {
  it('is a column, or all options of a question that takes several answers', () => {
    const questionnaires = [aQuestionnaire([drawnQuestion('uses multiple 1-3')])];
    const responses = [aResponse(1, { uses: { value: [1] } })];
    const dataset = aDataset({}, { questionnaires, responses });
    const ids = (name: string) => sourceColumns(dataset, name).map(({ column }) => String(column.id));
    expect(ids('uses')).toEqual(['uses.1', 'uses.2', 'uses.3']);
    expect(ids('uses.2')).toEqual(['uses.2']);
    expect(ids('nothing')).toEqual([]);
    expect(sourceColumns(dataset, 'uses').map(({ column }) => wholeQuestion(column))).toEqual([
      'uses',
      'uses',
      'uses',
    ]);
  });
});
