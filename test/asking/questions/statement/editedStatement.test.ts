import { expect, it } from 'vitest';
import { blankQuestion } from '../../../../src/asking/questions/editing/editedKinds.ts';
import { id } from '../../../../src/core/id.ts';

it('has no way of having no view: nothing is asked', () => {
  const blank = blankQuestion('statement', id<'question'>('t'));
  expect(blank).toMatchObject({ dontKnow: 'forbidden', preferNot: 'forbidden' });
});
