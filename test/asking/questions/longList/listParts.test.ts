import { expect, it } from 'vitest';
import {
  inParts,
  isLimitedByPart,
  optionsOfParts,
} from '../../../../src/asking/questions/longList/listParts.ts';
import type { Condition } from '../../../../src/asking/questions/question.ts';
import { id } from '../../../../src/core/id.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const ward = (code: number): Condition => ({ question: id<'question'>('ward'), isOneOf: [code] });
const [first, second, third, fourth] = everyKind.longList.options;

it('options that wait for the same are one part of a list, and come apart again', () => {
  if (!first || !second || !third || !fourth) throw new RangeError('the list of the fixture is long');
  const options = [
    { ...first, offeredIf: ward(1) },
    second,
    { ...third, offeredIf: ward(2) },
    { ...fourth, offeredIf: ward(1) },
  ];
  const list = inParts(options);
  expect(list).toEqual({
    options: [first, second, third, fourth],
    offers: [
      { offeredIf: ward(1), codes: [first.code, fourth.code] },
      { offeredIf: ward(2), codes: [third.code] },
    ],
  });
  expect(optionsOfParts({ ...everyKind.longList, ...list })).toEqual(options);
});

it('a list without parts stays as it is', () => {
  expect(inParts(everyKind.longList.options)).toEqual({ options: everyKind.longList.options });
  expect(optionsOfParts(everyKind.longList)).toBe(everyKind.longList.options);
});

it('an option that is in two parts waits for both', () => {
  if (!first) throw new RangeError('the list of the fixture is long');
  const offers = [1, 2].map((code) => ({ offeredIf: ward(code), codes: [first.code] }));
  expect(optionsOfParts({ ...everyKind.longList, offers })[0]?.offeredIf).toEqual({
    all: [ward(1), ward(2)],
  });
});

it('no other kind of question is offered part by part', () => {
  expect(Object.values(everyKind).filter(isLimitedByPart)).toEqual([everyKind.longList]);
});
