import { expect, it } from 'vitest';
import { editedMultipleGrid } from '../../../../src/asking/questions/multipleGrid/editedMultipleGrid.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

it('lacks rows and words until they are written, and reads its answers once', () => {
  const blank = editedMultipleGrid.blank(everyKind.text);
  expect(editedMultipleGrid.lacks(blank)).toEqual(['emptyRow', 'emptyOption']);
  const { options, rows } = everyKind.multipleGrid;
  expect(editedMultipleGrid.heard(everyKind.multipleGrid)).toHaveLength(options.length + rows.length);
});
