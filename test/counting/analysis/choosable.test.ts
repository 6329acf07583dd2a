import { describe, expect, it } from 'vitest';
import { choosables } from '../../../src/counting/analysis/choosable.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { atDoors } from '../../fixtures/theSample.ts';

describe('what a table can be made of', () => {
  it('is every question, then who answered, with the groups that each makes', () => {
    const all = choosables(atDoors.dataset);
    expect(all.find(({ id }) => id === 'trust')).toMatchObject({ isAboutPeople: false, isRow: false });
    expect(all.find(({ id }) => id === 'services.parks')?.isRow).toBe(true);
    expect(all.slice(-3).map(({ id, isAboutPeople }) => [id, isAboutPeople])).toEqual([
      ['age_band', true],
      ['sex', true],
      ['design:area', true],
    ]);
    expect(all.find(({ id }) => id === 'age_band')?.groups).toHaveLength(7);
  });

  it('is a question with several answers as one, whose options are groups that share people', () => {
    const several = drawnQuestion('uses multiple 1-3');
    const responses = Array.from({ length: 40 }, (_, i) =>
      aResponse(i + 1, { uses: { value: [(i % 3) + 1] }, runs: { value: 1 } }),
    );
    const dataset = aDataset({}, { questionnaires: [aQuestionnaire([several, aScale('runs')])], responses });
    const [uses, runs] = choosables(dataset);
    expect(uses).toMatchObject({ id: 'uses', isShared: true });
    expect(uses?.groups.map(({ code }) => code)).toEqual([1, 2, 3]);
    expect(uses?.columns).toHaveLength(3);
    // Everyone gave the same answer: there is one group, which parts nobody.
    expect(runs).toMatchObject({ id: 'runs', groups: [], isShared: false });
  });
});
