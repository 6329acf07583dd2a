import { expect, it } from 'vitest';
import { editedRanking } from '../../../../src/asking/questions/ranking/editedRanking.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

it('begins with three answers to write, and takes longer with more ranks', () => {
  const blank = editedRanking.blank(everyKind.text);
  expect([blank.options.length, blank.most]).toEqual([3, 3]);
  expect(editedRanking.lacks(blank)).toContain('emptyOption');
  expect(editedRanking.seconds({ ...blank, most: 5 })).toBeGreaterThan(editedRanking.seconds(blank));
  expect(editedRanking.heard({ ...everyKind.ranking, readOut: false })).toEqual([]);
});
