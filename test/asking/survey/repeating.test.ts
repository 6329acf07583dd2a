import { describe, expect, it } from 'vitest';
import { allAsked } from '../../../src/asking/survey/allAsked.ts';
import type { Module } from '../../../src/asking/survey/questionnaire.ts';
import { everyQuestion, hasRepeats, namesWithin, repeatWith } from '../../../src/asking/survey/repeating.ts';
import { id } from '../../../src/core/id.ts';

const module = (name: string, more: Partial<Module> = {}): Module => ({
  id: id<'module'>(name),
  title: { en: name },
  role: 'additional',
  questions: [
    { id: id<'question'>(`${name}1`), kind: 'statement', text: { en: 'Hello' }, wording: 'own' },
  ] as unknown as Module['questions'],
  ...more,
});
const repeated = module('b', { repeat: { count: id<'question'>('a1'), most: 2 } });
const namesOf = (modules: readonly Module[]) =>
  everyQuestion(modules, new Map()).asked.map(({ question }) => question.id);

describe('every question that may be asked', () => {
  it('stands as it is written where nothing is repeated', () => {
    expect(hasRepeats([module('a')])).toBe(false);
    expect(namesOf([module('a'), module('b')])).toEqual(['a1', 'b1']);
  });

  it('is repeated only once what repeats it was put in place', () => {
    expect(hasRepeats([module('a'), repeated])).toBe(true);
    expect(hasRepeats([module('a'), module('c', { within: id<'module'>('a') })])).toBe(true);
    expect(() => namesOf([module('a'), repeated])).toThrow(RangeError);
    repeatWith(allAsked);
    expect(namesOf([module('a'), repeated])).toEqual(['a1', 'b1@1', 'b1@2']);
  });
});

it('calls what is within repetitions by ever more of their marks', () => {
  expect(namesWithin('q', [])).toEqual(['q']);
  expect(namesWithin('q', ['2', '1'])).toEqual(['q', 'q@2', 'q@2@1']);
});
