import { expect, it } from 'vitest';
import { modules } from '../../src/asking/bank/modules.ts';
import { subjects } from '../../src/asking/bank/subjects.ts';
import { tableTopic, topicLabel } from '../../src/words/topics.ts';
import { reader } from '../fixtures/tables.ts';

it('has a short name for each question of the bank that stands alone', () => {
  const alone = subjects.filter((subject) => subject.rowOf === null);
  expect(alone.length).toBeGreaterThan(6);
  const names = alone.map((subject) => topicLabel({ id: subject.id, label: subject.text }, reader));
  for (const name of names) expect(name.length).toBeLessThan(35);
  expect(names).toContain('Local area as a place to live');
});

it('has a short name for each question of the bank’s templates that stands alone', () => {
  const alone = modules
    .filter(({ role }) => role === 'core' || role === 'additional')
    .flatMap(({ questions }) => questions.map(({ question }) => question))
    .filter((question) => !('rows' in question));
  for (const { id, text } of alone) {
    const name = topicLabel({ id, label: text }, reader);
    expect(name, id).not.toBe(text.en);
    expect(name.length, id).toBeLessThan(36);
  }
});

it('calls a row by its own words, and a question without a short name by its text', () => {
  expect(topicLabel({ id: 'services.waste', label: { en: 'Waste collection' } }, reader)).toBe(
    'Waste collection',
  );
  expect(topicLabel({ id: 'own.1', label: { en: 'Does {council} listen?' } }, reader)).toBe(
    'Does Sampleton Council listen?',
  );
});

it('tells apart what is asked several times', () => {
  const label = { en: 'Hours a week?' };
  const said = ['pay', 'pay@2', 'pay@2@1', 'g@3.row'].map((id) => topicLabel({ id, label }, reader));
  expect(said).toEqual(['Hours a week?', 'Hours a week? (2)', 'Hours a week? (2.1)', 'Hours a week? (3)']);
  expect(tableTopic({ column: { id: 'pay@2@1~1', label }, earlier: [1] }, reader)).toBe(
    'Hours a week? (2.1) (as in version 1)',
  );
  // What was made of one says so itself.
  const coded = { en: 'Coded answers: Hours a week? (2)' };
  expect(topicLabel({ id: 'made:coded_pay@2', label: coded }, reader)).toBe(coded.en);
});
