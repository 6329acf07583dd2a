import { expect, it } from 'vitest';
import { editedLongList } from '../../../../src/asking/questions/longList/editedLongList.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

it('lacks its list until one is pasted, and is not read out', () => {
  expect(editedLongList.lacks(editedLongList.blank(everyKind.text))).toEqual(['fewOptions']);
  expect(editedLongList.heard(everyKind.longList)).toEqual([]);
});
