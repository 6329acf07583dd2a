import { expect, it } from 'vitest';
import { bandedDataset } from '../../../../src/counting/analysis/made/bandedDataset.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale } from '../../../fixtures/aWave.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';
import { withMade } from '../../../fixtures/madeHere.ts';

it('a file in bands has no bands of an officer that may be as fine as the numbers themselves', () => {
  const questionnaires = [aQuestionnaire([drawnQuestion('years number 0-20'), aScale('runs')])];
  const responses = [aResponse(1, { years: { value: 3 }, runs: { value: 1 } })];
  const asked = aDataset({}, { questionnaires, responses });
  const bands = [{ label: 'All', from: null }];
  const groups = [{ label: 'Content', codes: [1, 2] }];
  const dataset = withMade(
    asked,
    { sort: 'bands', id: 'made:b', label: 'B', of: 'years', bands },
    { sort: 'groups', id: 'made:g', label: 'G', of: 'runs', groups },
  );
  const ids = bandedDataset(dataset).variables.map(({ column }) => String(column.id));
  expect(ids).toEqual(['years', 'runs', 'made:g']);
  expect(bandedDataset(asked)).toBe(asked);
});
