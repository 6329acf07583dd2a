import { describe, expect, it } from 'vitest';
import { bandsMade, measuresOf } from '../../../../src/counting/analysis/made/bandsMade.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse } from '../../../fixtures/aWave.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';
import { groupsIn, madeHere } from '../../../fixtures/madeHere.ts';

const face = { sort: 'bands', id: 'made:b', label: 'Bands' } as const;
const questionnaires = [
  aQuestionnaire([
    drawnQuestion('jobs number 0-20'),
    drawnQuestion('uses multiple 1-3'),
    drawnQuestion('born date'),
  ]),
];
const said = [0, 4, 5, 19, null].map((value, i) =>
  aResponse(i + 1, {
    jobs: value === null ? { missing: 'dontKnow' } : { value },
    uses: value === null ? { missing: 'preferNot' } : { value: [1, 2, 3].slice(0, (i % 3) + 1) },
  }),
);
const dataset = aDataset({}, { questionnaires, responses: said });

describe('bands of the officer', () => {
  it('hold the very numbers, and keep who had no view', () => {
    const bands = [
      { label: 'Under 5', from: null },
      { label: '5 or more', from: 5 },
    ];
    expect(groupsIn(madeHere(dataset, { ...face, of: 'jobs', bands }))).toEqual([
      'Under 5',
      'Under 5',
      '5 or more',
      '5 or more',
      "don't know",
    ]);
  });

  it('leave out who lies below the first', () => {
    const bands = [{ label: '5 or more', from: 5 }];
    expect(groupsIn(madeHere(dataset, { ...face, of: 'jobs', bands })).slice(0, 3)).toEqual([
      'not asked',
      'not asked',
      '5 or more',
    ]);
  });

  it('hold how many options were chosen', () => {
    const bands = [
      { label: 'One', from: null },
      { label: 'More', from: 2 },
    ];
    const variable = madeHere(dataset, { ...face, of: 'uses', bands });
    expect(groupsIn(variable)).toEqual(['One', 'More', 'More', 'One', 'prefer not']);
    expect(variable.madeOf).toEqual(['uses.1', 'uses.2', 'uses.3']);
  });

  it('are none of answers that are no numbers', () => {
    const bands = [{ label: 'All', from: null }];
    const plain = aDataset({ runs: '1' });
    expect(bandsMade.make(plain, { ...face, of: 'runs', bands })).toEqual([]);
    expect(bandsMade.make(plain, { ...face, of: 'nothing', bands })).toEqual([]);
    const [jobs] = dataset.variables;
    expect(jobs && measuresOf(jobs)).toEqual([0, 4, 5, 19, null]);
  });

  it('come back as they were kept', () => {
    const kept = { of: 'jobs', bands: [{ label: 'All', from: null }] };
    expect(bandsMade.read(kept)).toEqual({ sort: 'bands', ...kept });
    expect(bandsMade.read({ of: 'jobs', bands: 3 })).toBeNull();
    expect(bandsMade.madeOf({ ...face, ...kept })).toEqual(['jobs']);
  });
});
