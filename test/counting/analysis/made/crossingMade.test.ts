import { describe, expect, it } from 'vitest';
import { chosenBreak } from '../../../../src/counting/analysis/breakLines.ts';
import { crossingMade } from '../../../../src/counting/analysis/made/crossingMade.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { groupsIn, madeHere } from '../../../fixtures/madeHere.ts';

const face = { sort: 'crossing', id: 'made:x', label: 'X' } as const;

describe('a crossing', () => {
  const dataset = aDataset({ age_band: '1233pd', sex: '1212d-' });
  const crossed = madeHere(dataset, { ...face, of: ['age_band', 'sex'] });

  it('holds each answer to one question with each to another, and who lacks a view on either', () => {
    expect(groupsIn(crossed)).toEqual([
      '18 to 34, Female',
      '35 to 64, Male',
      '65 or over, Female',
      '65 or over, Male',
      "don't know",
      "don't know",
    ]);
  });

  it('has the groups that nesting one break in the other has', () => {
    const nested = chosenBreak(dataset, ['age_band', 'sex']);
    const places = Array.from(nested?.column.codes ?? [], (code) => (code < 6 ? code + 4 : -1));
    expect([...crossed.codes].map((code) => (code < 4 ? -1 : code))).toEqual(places);
  });

  it('is none of one question with itself, nor of one that the wave lacks', () => {
    expect(crossingMade.make(dataset, { ...face, of: ['sex', 'sex'] })).toEqual([]);
    expect(crossingMade.make(dataset, { ...face, of: ['sex', 'nothing'] })).toEqual([]);
    expect(crossingMade.read({ of: ['sex', 'runs'] })).toEqual({ sort: 'crossing', of: ['sex', 'runs'] });
    expect(crossingMade.read({ of: ['sex'] })).toBeNull();
  });
});
