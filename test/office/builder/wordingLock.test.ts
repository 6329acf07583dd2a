import { expect, it } from 'vitest';
import { modules } from '../../../src/asking/bank/modules.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { lockOf, lockOfModule, unlocked } from '../../../src/office/builder/wordingLock.ts';
import { someFieldwork } from '../../e2e/fieldwork.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const { questionnaire } = someFieldwork();
const asked = (id: string) => questionById(questionnaire, id) ?? drawnQuestion(`${id} single 1-2`);

it('locks the words of the bank, and says what they are for', () => {
  expect(lockOf(asked('trust'))).toBe('benchmark');
  expect(lockOf(asked('adult'))).toBe('screener');
  expect(lockOf(drawnQuestion('own_1 single 1-2'))).toBeNull();
});

it('locks the words of every question of the bank, for what they are kept for', () => {
  const locks = modules.map((module) => {
    const theirs = module.questions.filter(({ question }) => question.mark !== 'own');
    const each = new Set(
      (theirs.length > 0 ? theirs : module.questions).map(({ question }) => lockOf(question)),
    );
    expect([...each], module.id).toEqual([lockOfModule(module)]);
    return `${module.id} ${lockOfModule(module)}`;
  });
  expect(locks).toContain('tenant_measures regulator');
  expect(locks).toContain('kh_hub report');
  expect(locks).toContain('budget bank');
  expect(locks).toContain('kh_frame screener');
});

it('calls a question of our own nobody else’s words, whatever stands around it', () => {
  const questions = modules.flatMap((module) => module.questions.map(({ question }) => question));
  const using = questions.find(({ id }) => id === 'kh_using');
  expect(using && lockOf(using)).toBe('bank');
});

it('lets a question of any template be unlocked, and says what it was', () => {
  for (const { question } of modules.flatMap(({ questions }) => questions)) {
    const own = unlocked(question, []);
    expect(lockOf(own)).toBeNull();
    expect(own.source).toContain(question.source);
  }
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
