import { expect, it } from 'vitest';
import type { QuestionOf } from '../../../src/asking/questions/question.ts';
import type { Module } from '../../../src/asking/survey/questionnaire.ts';
import { canSay, reachableIn } from '../../../src/asking/survey/reachable.ts';
import { routeOf } from '../../../src/asking/survey/routing.ts';
import { id } from '../../../src/core/id.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

it('reaches a repeated module once it can be repeated, and what a formula asks for', () => {
  const reachable = (drawing: string) => reachableIn(drawnQuestionnaire(drawing));
  expect(
    reachable(
      'core: m multiple 1-3; jobs forEach m: a single 1-2; b single 1-2 if a = 2; after: c single 1-2 if a@2 = 1; d single 1-2 when $a = 9',
    ),
  ).toEqual([true, true, true, true, true]);
  expect(reachable('core: m multiple 1-3 if m = 1; jobs forEach m: a single 1-2')).toEqual([false, false]);
  expect(reachable('core: a single 1-2; jobs forEach gone: b single 1-2')).toEqual([true, false]);
});

it('reaches a question that carries over the answers of one repetition, and none that would carry those of all', () => {
  const repeated =
    'core: m multiple 1-3; each forEach m: k multiple 1-3; own multiple 1-3 carries k; after: ';
  const questionnaire = drawnQuestionnaire(`${repeated}all multiple 1-3 carries k`);
  expect(reachableIn(questionnaire)).toEqual([true, true, true, false]);
  const answers = { m: { value: [1] }, 'k@1': { value: [1, 2] } };
  const asked = routeOf(questionnaire, told(answers)).questions.map((question) => String(question.id));
  expect(asked).toEqual(['m', 'k@1', 'own@1']);
  const [, , after] = questionnaire.modules;
  const questions = after?.questions.map((one) => ({
    ...one,
    carryForward: { question: id<'question'>('k@1'), chosen: true },
  })) as Module['questions'];
  const modules = questionnaire.modules.map((one) => (one === after ? { ...one, questions } : one));
  expect(reachableIn({ ...questionnaire, modules })).toEqual([true, true, true, true]);
});

it('reaches nothing after an answer that ends the interview', () => {
  const reachable = (drawing: string) => reachableIn(drawnQuestionnaire(drawing));
  expect(reachable('a single 1-3 ends 1 underAge; b single 1-2 if a = 1; c single 1-2 if a = 1,2')).toEqual([
    true,
    false,
    true,
  ]);
  const carried = 'a single 1-2 ends 2 notResident; b multiple 2-3 carries a; c multiple 1-3 carries a';
  expect(reachable(carried)).toEqual([true, false, true]);
});

it('knows which answers can say what', () => {
  const typed = drawnQuestion('n number 0-9') as QuestionOf<'number'>;
  const listed = drawnQuestion('s single 1-2');
  const said = { question: id<'question'>('q') };
  expect(canSay(typed, { ...said, number: { atLeast: 1 } })).toBe(true);
  expect(canSay(typed, { ...said, isOneOf: [1] })).toBe(false);
  expect(canSay(listed, { ...said, isOneOf: [1] })).toBe(true);
  expect(canSay(listed, { ...said, date: {} })).toBe(false);
  expect(canSay(listed, { ...said, answered: true })).toBe(true);
});
