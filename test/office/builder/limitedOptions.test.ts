import { expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { id } from '../../../src/core/id.ts';
import { limitedOptions, withOffer } from '../../../src/office/builder/limitedOptions.ts';
import { aSingle } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const afterYes = { question: id<'question'>('first'), isOneOf: [1] };
const codes = (question: Question) => limitedOptions(question).map(({ code }) => code);

it('limits one answer and nothing else, and takes that back', () => {
  const all = aSingle('which', ['North', 'South', 'East']);
  expect(codes(all)).toEqual([]);
  const limited = withOffer(all, 2, afterYes);
  expect(codes(limited)).toEqual([2]);
  expect(limitedOptions(limited)[0]?.offeredIf).toEqual(afterYes);
  expect(withOffer(limited, 2, undefined)).toEqual(all);
});

it('leaves alone what has no such answer', () => {
  const text = drawnQuestion('own text');
  expect(withOffer(text, 1, afterYes)).toBe(text);
  expect(withOffer(aSingle('which', ['North']), 9, afterYes)).toEqual(aSingle('which', ['North']));
});
