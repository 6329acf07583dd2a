import { describe, expect, it } from 'vitest';
import { madeSources, previewOf } from '../../../../src/counting/analysis/made/madeSources.ts';
import type { MadeVariable } from '../../../../src/counting/analysis/made/madeVariable.ts';
import { DEFAULT_SETTINGS } from '../../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale, aSingle } from '../../../fixtures/aWave.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const questionnaires = [
  aQuestionnaire([], {
    modules: [
      {
        id: 'core',
        title: { en: 'Core' },
        role: 'core',
        questions: [aScale('runs'), drawnQuestion('uses multiple 1-3'), drawnQuestion('years number 0-20')],
      },
      { id: 'you', title: { en: 'You' }, role: 'equality', questions: [aSingle('kind', ['A', 'B', 'C'])] },
    ],
  }),
];
const responses = Array.from({ length: 84 }, (_, i) =>
  aResponse(i + 1, {
    runs: { value: (i % 5) + 1 },
    uses: { value: [1] },
    years: { value: i % 20 },
    kind: { value: i < 4 ? 3 : (i % 2) + 1 },
  }),
);
const dataset = aDataset({}, { questionnaires, responses });

describe('what variables can be made of', () => {
  it('is every question with its answers, its numbers or how many were chosen; who somebody is comes last', () => {
    const sources = madeSources(dataset);
    expect(sources.map(({ id, measure, answers }) => [id, measure, answers.length])).toEqual([
      ['runs', null, 5],
      ['uses', 'count', 3],
      ['years', 'number', sources[2]?.answers.length],
      ['kind', null, 3],
    ]);
    expect(sources.at(-1)).toMatchObject({ isAboutPeople: true, isMade: false });
  });
});

describe('how a variable comes out', () => {
  const made: MadeVariable = { sort: 'groups', id: 'made:k', label: 'K', of: 'kind', groups: [] };
  const groups = (...codes: (readonly number[])[]) =>
    codes.map((some, at) => ({ label: `${at}`, codes: some }));

  it('is its people by group, and who is left out', () => {
    const opinion: MadeVariable = { ...made, of: 'runs', groups: groups([1, 2], [5]) };
    const preview = previewOf(dataset, opinion, DEFAULT_SETTINGS);
    expect(preview.groups.map(({ people }) => people)).toEqual([34, 16]);
    expect([preview.noView, preview.leftOut, preview.lacks]).toEqual([0, 34, false]);
    expect(preview.groups.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });

  it('tells no few people, nor lets them be worked out', () => {
    const preview = previewOf(dataset, { ...made, groups: groups([2, 3], [1]) }, DEFAULT_SETTINGS);
    expect(preview.groups.map(({ people }) => people)).toEqual([null, null]);
    expect([preview.noView, preview.leftOut]).toEqual([null, null]);
  });

  it('is a mean where it has one, and nothing where the wave lacks what it is made of', () => {
    const mean: MadeVariable = {
      sort: 'scores',
      id: 'made:s',
      label: 'S',
      of: ['years'],
      scores: [],
      least: 1,
      bands: [{ label: 'All', from: null }],
    };
    const all = responses.map((_, i) => i % 20);
    const found = previewOf(dataset, mean, DEFAULT_SETTINGS).mean;
    expect(found?.mean).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length, 10);
    expect(previewOf(dataset, { ...mean, of: ['nothing'] }, DEFAULT_SETTINGS).lacks).toBe(true);
  });
});
