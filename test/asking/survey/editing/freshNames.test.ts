import { expect, it } from 'vitest';
import {
  freshCheckId,
  freshModuleId,
  freshQuestionId,
  namesGiven,
} from '../../../../src/asking/survey/editing/freshNames.ts';
import { drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';

const old = drawnQuestionnaire('own_1 single 1-7; g grid a,b of 1-2');
const now = drawnQuestionnaire('group_1: own_2 single 1-2; own_1 single 1-3');

it('gives no name that any version gave', () => {
  expect(freshQuestionId([old, now])).toBe('own_3');
  expect(freshModuleId([old, now])).toBe('group_2');
  expect(freshCheckId([{ id: 'check_1' }])).toBe('check_2');
});

it('remembers the codes and rows of every version', () => {
  expect(namesGiven([old, now], 'own_1').lastCode).toBe(7);
  expect([...namesGiven([old, now], 'g').rows]).toEqual(['a', 'b']);
  expect(namesGiven([old], 'nobody')).toEqual({ lastCode: 0, rows: new Set() });
});
