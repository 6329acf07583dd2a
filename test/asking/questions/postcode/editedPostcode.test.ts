import { expect, it } from 'vitest';
import { editedPostcode } from '../../../../src/asking/questions/postcode/editedPostcode.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

it('asks for no more than the district unless an officer says so', () => {
  expect(editedPostcode.blank(everyKind.text).extent).toBe('district');
  expect(editedPostcode.lacks(everyKind.postcode)).toEqual([]);
});
