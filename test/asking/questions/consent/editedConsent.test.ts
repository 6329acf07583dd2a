import { expect, it } from 'vitest';
import { editedConsent } from '../../../../src/asking/questions/consent/editedConsent.ts';
import { blankQuestion } from '../../../../src/asking/questions/editing/editedKinds.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { id } from '../../../../src/core/id.ts';

it('lacks nothing but its words from the start', () => {
  const blank = blankQuestion('consent', id<'question'>('q')) as QuestionOf<'consent'>;
  expect(editedConsent.lacks(blank)).toEqual([]);
  expect(editedConsent.heard(blank)).toEqual([]);
  expect(editedConsent.seconds(blank)).toBeGreaterThan(0);
});
