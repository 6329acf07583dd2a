import { describe, expect, it } from 'vitest';
import {
  cellLabels,
  cellsOf,
  hasColumnsOf,
  type OwnTarget,
  readOwnTargets,
  targetTitle,
} from '../../../src/counting/analysis/ownTargets.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aCellTarget } from '../../fixtures/targets.ts';

const target = aCellTarget([0.2, 0.1, 0.3, 0.2, 0.1, 0.1]);

describe('targets that an officer brought in', () => {
  it('have a cell for each pair of answers, the second column inside the first', () => {
    expect(targetTitle(target)).toBe('Age × Sex');
    expect(cellLabels(target)).toEqual([
      '18 to 34, Female',
      '18 to 34, Male',
      '35 to 64, Female',
      '35 to 64, Male',
      '65 or over, Female',
      '65 or over, Male',
    ]);
  });

  it('put each person into a cell, and whoever gave one of the two not into the last', () => {
    const dataset = aDataset({ age_band: '1132p2', sex: '1212-d' });
    expect([...cellsOf(dataset, target)]).toEqual([0, 1, 4, 3, 6, 6]);
  });

  it('take several answers as one part', () => {
    const [age] = target.columns;
    if (!age) throw new RangeError('the target has a column');
    const older = {
      ...age,
      parts: [
        { label: '18 to 34', keys: ['1'] },
        { label: '35 or over', keys: ['2', '3'] },
      ],
    };
    expect([...cellsOf(aDataset({ age_band: '123p' }), { columns: [older] })]).toEqual([0, 1, 1, 2]);
  });

  it('can be matched where the wave has every column and every part', () => {
    expect(hasColumnsOf(aDataset({ age_band: '1', sex: '1' }), target)).toBe(true);
    const other: OwnTarget['columns'] = [
      { id: 'tenure', label: 'Tenure', parts: [{ label: 'Owned', keys: ['1'] }] },
    ];
    expect(hasColumnsOf(aDataset({ sex: '1' }), { columns: other })).toBe(false);
    const third: OwnTarget['columns'] = [
      { id: 'sex', label: 'Sex', parts: [{ label: 'Another', keys: ['3'] }] },
    ];
    expect(hasColumnsOf(aDataset({ sex: '1' }), { columns: third })).toBe(false);
  });

  it('come back as they were kept, and what is not whole is passed over', () => {
    expect(readOwnTargets(JSON.parse(JSON.stringify([target])))).toEqual([target]);
    const odd = [
      null,
      { ...target, v: 2 },
      { ...target, source: 3 },
      { ...target, shares: [1] },
      { ...target, shares: [0.2, 0.1, 0.3, 0.2, 0.1, -0.1] },
      { ...target, shares: [0.2, 0.1, 0.3, 0.2, 0.1, 0.2] },
      { ...target, columns: [] },
      { ...target, columns: [{ id: 'sex' }] },
      { ...target, name: 'own:tenure' },
    ];
    expect(readOwnTargets(odd)).toEqual([]);
    expect(readOwnTargets('no list')).toEqual([]);
  });
});
