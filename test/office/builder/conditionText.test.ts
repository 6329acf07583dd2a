import { expect, it } from 'vitest';
import type { Condition } from '../../../src/asking/questions/question.ts';
import { type Day, day } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { conditionText } from '../../../src/office/builder/conditionText.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire('a single 1-3; b multiple 1-3; g grid x,y of 1-3');
const said = (condition: Condition) => conditionText(questionnaire, condition);
const a = { question: id<'question'>('a'), isOneOf: [1, 2] };
const b = { question: id<'question'>('b'), countChosen: { atLeast: 2 } };

it('says a condition in words', () => {
  expect(said(a)).toBe('“Question a?” is “Option 1” or “Option 2”');
  expect(said({ not: a })).toBe('“Question a?” is not “Option 1” or “Option 2”');
  expect(said(b)).toBe('“Question b?” has at least 2 answers');
  expect(said({ question: id<'question'>('g'), row: 'x', isOneOf: [3] })).toBe('“Row x” is “Option 3”');
});

it('says several together, and brackets what belongs together', () => {
  expect(said({ all: [a, { any: [b, { not: b }] }] })).toContain(' and (');
  expect(said({ not: { any: [a, b] } })).toMatch(/^not \(.* or .*\)$/);
});

it('says what a number and a day are compared with, and whether there is an answer', () => {
  const h = id<'question'>('h');
  expect(said({ question: h, number: { atLeast: 5, less: 9 } })).toBe('“h” is 5 or more and less than 9');
  expect(said({ not: { question: h, number: { equal: 3 } } })).toBe('not (“h” is 3)');
  expect(said({ question: h, date: { before: day('2001-02-03') as Day } })).toBe(
    '“h” is before 3 February 2001',
  );
  expect(said({ not: { question: h, answered: true } })).toBe('“h” was not answered');
});

it('says a formula as it is written, among others too', () => {
  const formula = { formula: '1 = 2' };
  expect(said(formula)).toBe('the formula “1 = 2” is true');
  expect(said({ all: [formula, { ...a, isOneOf: [] }] })).toContain('is true and “Question a?”');
});

it('says what is not there, or not yet chosen', () => {
  expect(said({ question: id<'question'>('gone'), isOneOf: [7] })).toBe('“gone” is “Code 7”');
  expect(said({ ...a, isOneOf: [] })).toBe('“Question a?” is (no answer chosen yet)');
});

it('says what a text holds by the words of its question', () => {
  const [module] = questionnaire.modules;
  if (module === undefined) throw new RangeError('a module was drawn');
  const text = { en: 'And {answer:b} of {council}?' };
  const questions = module.questions.map((one) => (one.id === 'a' ? { ...one, text } : one));
  expect(conditionText({ ...questionnaire, modules: [{ ...module, questions }] }, a)).toBe(
    '“And (the answer to “Question b?”) of the council?” is “Option 1” or “Option 2”',
  );
});
