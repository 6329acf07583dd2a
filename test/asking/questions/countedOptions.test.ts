import { describe, expect, it } from 'vitest';
import {
  categoriesOf,
  checkChoice,
  choicesOf,
  codeInMemory,
} from '../../../src/asking/questions/countedOptions.ts';
import { optionsOf } from '../../../src/asking/questions/kinds.ts';
import { withOther, wordsOfChoice } from '../../../src/asking/questions/options.ts';
import { FIRST_CATEGORY, MISSING } from '../../../src/core/column.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion('q1 single 3-5 dk volunteered');
const options = optionsOf(question);

describe('a choice among options, counted', () => {
  it('becomes a category under its code in the questionnaire', () => {
    expect(categoriesOf(options).map((category) => category.code)).toEqual([3, 4, 5]);
  });

  it('has a code in memory by its place in the list, not by its code', () => {
    expect(codeInMemory(options, { value: 3 })).toBe(FIRST_CATEGORY);
    expect(codeInMemory(options, { value: 5 })).toBe(FIRST_CATEGORY + 2);
  });

  it('keeps Don’t know, Prefer not to say and no answer apart', () => {
    expect(codeInMemory(options, { missing: 'dontKnow' })).toBe(MISSING.dontKnow);
    expect(codeInMemory(options, { missing: 'preferNot' })).toBe(MISSING.preferNot);
    expect(codeInMemory(options, undefined)).toBe(MISSING.notAnswered);
  });

  it('counts a code that the list no longer has as not answered', () => {
    expect(codeInMemory(options, { value: 9 })).toBe(MISSING.notAnswered);
  });

  it('takes every choice the question offers', () => {
    const choices = choicesOf(question, options);
    expect(choices).toContainEqual({ missing: 'dontKnow', heard: 'volunteered' });
    expect(choices).not.toContainEqual(expect.objectContaining({ missing: 'preferNot' }));
    expect(choices.flatMap((choice) => checkChoice(question, options, choice))).toEqual([]);
  });

  it.each([{ value: 2 }, { value: '3' }, { value: null }, 3, null, undefined, 'yes', {}, []])(
    'refuses %j as no option of the list',
    (given) => {
      expect(checkChoice(question, options, given)).toMatchObject([{ kind: 'notAnOption', question: 'q1' }]);
    },
  );

  it('refuses a way of having no view that the question forbids or that nobody knows', () => {
    for (const missing of ['preferNot', 'bored']) {
      expect(checkChoice(question, options, { missing })).toEqual([
        { kind: 'notOffered', question: 'q1', missing },
      ]);
    }
  });

  it('refuses a Don’t know that was neither shown nor volunteered', () => {
    expect(checkChoice(question, options, { missing: 'dontKnow', heard: 'guessed' })).toHaveLength(1);
  });

  it('keeps what was typed beside an option, and only beside one that asks for it', () => {
    const asking = drawnQuestion('q1 single 1-3 specify 3');
    const typed = withOther({ value: 3 }, 3, 'Allotments');
    expect(typed).toEqual({ value: 3, other: { 3: 'Allotments' } });
    expect(withOther({ value: 3, other: { 3: 'Allotments' } }, 3, '')).toEqual({ value: 3 });
    expect(checkChoice(asking, optionsOf(asking), typed)).toEqual([]);
    for (const other of [{ 2: 'x' }, { 9: 'x' }, 'x', null])
      expect(checkChoice(asking, optionsOf(asking), { value: 3, other })).toHaveLength(1);
    expect(checkChoice(asking, optionsOf(asking), { value: 1, other: { 3: 'x' } })).toHaveLength(1);
    expect(wordsOfChoice(optionsOf(asking), { value: 3, other: { 3: 'Allotments' } })).toEqual([
      { en: 'Option 3: Allotments' },
    ]);
  });
});
