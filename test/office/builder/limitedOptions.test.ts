import { expect, it } from 'vitest';
import { optionsOf } from '../../../src/asking/questions/kinds.ts';
import type { Question } from '../../../src/asking/questions/question.ts';
import { id } from '../../../src/core/id.ts';
import {
  canLimit,
  limitedOptions,
  limitedParts,
  optionsNamed,
  partHolding,
  withCodes,
  withOffer,
  withPart,
} from '../../../src/office/builder/limitedOptions.ts';
import { aSingle } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

const afterYes = { question: id<'question'>('first'), isOneOf: [1] };
const afterNo = { question: id<'question'>('first'), isOneOf: [2] };
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

it.each(Object.values(everyKind))(
  'can be begun where it changes something, and nowhere else: $kind',
  (question) => {
    const [first] = optionsOf(question);
    const changed = first !== undefined && withOffer(question, first.code, afterYes) !== question;
    expect(canLimit(question)).toBe(changed);
  },
);

it('limits a long list part by part, each answer in one of them', () => {
  const list = everyKind.longList;
  const { codes: named, unknown } = optionsNamed(list, ' street 2\nStreet 1\n\nStreet 2');
  expect([named, unknown]).toEqual([[2, 1], undefined]);
  expect(optionsNamed(list, 'Street 1\nNowhere')).toEqual({ codes: [1], unknown: 'Nowhere' });
  const one = withCodes(list, named, afterYes);
  const two = withCodes(one, [1, 3], afterNo);
  expect(limitedParts(two)).toEqual([
    { offeredIf: afterYes, codes: [2] },
    { offeredIf: afterNo, codes: [1, 3] },
  ]);
  // A part that ends up with the condition of another is told with it; one without a condition is gone.
  expect(limitedParts(withCodes(two, [4], afterYes))[0]).toEqual({ offeredIf: afterYes, codes: [2, 4] });
  expect(limitedParts(withPart(two, 0, afterNo))[0]).toEqual({ offeredIf: afterNo, codes: [2] });
  const joined = withCodes(two, [4], afterYes);
  expect([4, 3, 9].map((code) => partHolding(joined, code))).toEqual([0, 1, -1]);
  expect(withPart(withPart(two, 0, undefined), 0, undefined)).toEqual(list);
  expect(withPart(two, 9, undefined)).toBe(two);
});
