import { expect, it } from 'vitest';
import { editedConstantSum } from '../../../../src/asking/questions/constantSum/editedConstantSum.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

it('begins with 100 to share out among two answers, and takes longer with more of them', () => {
  const blank = editedConstantSum.blank(everyKind.text);
  expect([blank.total, blank.options.length]).toEqual([100, 2]);
  expect(editedConstantSum.lacks(blank)).toContain('emptyOption');
  expect(editedConstantSum.seconds(everyKind.constantSum)).toBeGreaterThan(editedConstantSum.seconds(blank));
});
