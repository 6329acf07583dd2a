import { expect, it } from 'vitest';
import { addQuestion } from '../../../src/asking/survey/editing/edits.ts';
import { allFindings } from '../../../src/office/builder/allFindings.ts';
import { someFieldwork } from '../../e2e/fieldwork.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const { questionnaire } = someFieldwork();

it('finds nothing in a questionnaire of the bank', () => {
  expect(allFindings(questionnaire)).toEqual([]);
});

it('names errors first, then warnings, each in the order of the questions', () => {
  const own = drawnQuestionnaire(
    'q1 single 1-2; q2 single 1-2; q3 single 1-2 if gone = 1; q4 single 1-2 if q5 = 1; q5 single 1-2; q6 single 1-2 if gone = 1',
  );
  const draft = { ...own, languages: ['en', 'cy'] };
  const found = allFindings(draft);
  const places = (weight: string) => [
    ...new Set(found.filter((one) => one.weight === weight).map(({ place }) => place)),
  ];
  expect(found.findLastIndex(({ weight }) => weight === 'error')).toBeLessThan(
    found.findIndex(({ weight }) => weight === 'warning'),
  );
  expect(places('error')).toEqual([3, 4, 6]);
  expect(places('warning')).toEqual([1, 2, 3, 4, 5, 6]);
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

it('finds a question of the council among the screeners that lets everybody pass', () => {
  const add = (drawing: string) =>
    addQuestion(questionnaire, drawnQuestion(drawing), { module: 'screener', index: 2 });
  const opinion = add('own_1 single 1-2');
  const eligible = add('own_1 single 1-2 ends 2 notResident');
  expect(opinion.ok && allFindings(opinion.value)).toMatchObject([
    { kind: 'inScreener', weight: 'warning', question: 'own_1', place: 3 },
  ]);
  expect(eligible.ok && allFindings(eligible.value)).toEqual([]);
});

it('lets a survey that is compared with nobody screen as it likes', () => {
  const alone = { ...questionnaire, modules: questionnaire.modules.slice(0, 1) };
  const added = addQuestion(alone, drawnQuestion('own_1 single 1-2'), { module: 'screener', index: 0 });
  expect(added.ok && allFindings(added.value)).toEqual([]);
});
