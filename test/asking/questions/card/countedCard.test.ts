import { expect, it } from 'vitest';
import { countedCard } from '../../../../src/asking/questions/card/countedCard.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

it('becomes no column, and stands on paper as it is shown', () => {
  const { picture: _none, ...lines } = everyKind.card;
  expect(countedCard.columns(everyKind.card)).toEqual([]);
  expect(countedCard.onPaper(everyKind.card).map(({ sort }) => sort)).toEqual(['picture', 'read']);
  expect(countedCard.onPaper(lines).map(({ sort }) => sort)).toEqual(['read']);
  expect(countedCard.check(everyKind.card, { value: true })).toEqual([]);
  expect(countedCard.check(everyKind.card, { value: 1 })).toHaveLength(1);
});
