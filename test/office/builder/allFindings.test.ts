import { expect, it } from 'vitest';
import { addQuestion } from '../../../src/asking/survey/editing/edits.ts';
import { allFindings } from '../../../src/office/builder/allFindings.ts';
import { someFieldwork } from '../../e2e/fieldwork.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const { questionnaire } = someFieldwork();

it('finds nothing in a questionnaire of the bank', () => {
  expect(allFindings(questionnaire)).toEqual([]);
});

it('finds a question of the council before one that is compared with the nation', () => {
  const own = drawnQuestion('own_1 single 1-2');
  const first = addQuestion(questionnaire, own, { module: 'satisfaction', index: 0 });
  const last = addQuestion(questionnaire, own, { module: 'services', index: 1 });
  expect(first.ok && allFindings(first.value)).toMatchObject([
    { kind: 'beforeCompared', question: 'own_1', names: ['local_area'] },
  ]);
  expect(last.ok && allFindings(last.value)).toEqual([]);
});
