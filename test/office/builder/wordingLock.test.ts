import { expect, it } from 'vitest';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { lockOf, unlocked } from '../../../src/office/builder/wordingLock.ts';
import { someFieldwork } from '../../e2e/fieldwork.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const { questionnaire } = someFieldwork();
const asked = (id: string) => questionById(questionnaire, id) ?? drawnQuestion(`${id} single 1-2`);

it('locks the words of the bank, and says what they are for', () => {
  expect(lockOf(asked('trust'))).toBe('benchmark');
  expect(lockOf(asked('adult'))).toBe('screener');
  expect(lockOf(drawnQuestion('own_1 single 1-2'))).toBeNull();
});

it('unlocks them as other words, whose source says what they were', () => {
  const own = unlocked(asked('local_area'), [questionnaire]);
  expect(own).toMatchObject({ mark: 'own', wording: 'changed.local_area' });
  expect(own.leadInMark).toBeUndefined();
  expect(own.source).toMatch(/^Changed by the council. Before that: /);
  expect(lockOf(own)).toBeNull();
  const again = { ...questionnaire, modules: [{ ...questionnaire.modules[0], questions: [own] }] };
  expect(unlocked(asked('local_area'), [again as typeof questionnaire]).wording).toBe('changed.local_area.2');
});
