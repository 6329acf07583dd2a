import { describe, expect, it } from 'vitest';
import { findingBreaks } from '../../../src/counting/analysis/findingBreaks.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { manyAnswers, twoVersions } from '../../fixtures/manySorts.ts';
import { atDoors } from '../../fixtures/theSample.ts';

const idsOf = (of: Parameters<typeof findingBreaks>[0], part: 'who' | 'answers') =>
  findingBreaks(of)[part].map(({ column }) => String(column.id));

describe('what groups are made by', () => {
  it('is who people are and where they live, and what they answered; not who interviewed them', () => {
    expect(idsOf(atDoors.dataset, 'who')).toEqual(['age_band', 'sex', 'design:area']);
    const answers = idsOf(atDoors.dataset, 'answers');
    expect(answers).toContain('trust');
    expect(answers).toContain('services.parks');
    expect(answers.some((id) => id.startsWith('design:'))).toBe(false);
  });

  it('is each of several answers; but no scale of numbers, number, day, word or older wording', () => {
    const many = aDataset({}, { questionnaires: twoVersions, responses: manyAnswers });
    expect(idsOf(many, 'who')).toEqual(['faith']);
    expect(idsOf(many, 'answers')).toEqual([
      'runs',
      ...['uses.1', 'uses.2', 'uses.3', 'uses.4'],
      'why',
      'services.parks',
      'services.roads',
    ]);
  });
});
