import { describe, expect, it } from 'vitest';
import { headlineLines, headlinePicture } from '../../../src/office/results/headlineLines.ts';
import { aGroup, areaTable, aTable, reader } from '../../fixtures/tables.ts';

const hiddenTable = aTable([aGroup('all', null, 8)], [[0.5], [0.5]]);

describe('the headlines', () => {
  it('are the main figure of each question, with a bar each', () => {
    const lines = headlineLines([areaTable]);
    expect(lines.map(({ row }) => row.id)).toEqual(['satisfied']);
    expect(headlinePicture(lines, reader)?.config.data.datasets[0]?.data).toEqual([79]);
  });

  it('keep the place of a hidden figure beside one that is shown', () => {
    const picture = headlinePicture(headlineLines([areaTable, hiddenTable]), reader);
    expect(picture?.config.data.datasets[0]?.data).toEqual([79, null]);
  });

  it('have no chart where every figure is hidden, and still a line that says why', () => {
    const lines = headlineLines([hiddenTable, hiddenTable]);
    expect(lines.map(({ cell }) => cell)).toEqual([
      { shown: false, why: 'smallBase' },
      { shown: false, why: 'smallBase' },
    ]);
    expect(headlinePicture(lines, reader)).toBeNull();
  });
});
