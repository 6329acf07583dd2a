import { expect, it } from 'vitest';
import { editedCard } from '../../../../src/asking/questions/card/editedCard.ts';
import { aPicture } from '../../../fixtures/aPicture.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

it('lacks something to show, and words for those who do not see its picture', () => {
  const blank = editedCard.blank(everyKind.text);
  expect(editedCard.lacks(blank)).toEqual(['nothingShown']);
  expect(editedCard.lacks({ ...blank, picture: { ...aPicture, alt: { en: ' ' } } })).toEqual(['undescribed']);
  expect(editedCard.lacks(everyKind.card)).toEqual([]);
});
