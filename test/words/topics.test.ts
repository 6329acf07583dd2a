import { expect, it } from 'vitest';
import { subjects } from '../../src/asking/bank/subjects.ts';
import { topicLabel } from '../../src/words/topics.ts';
import { reader } from '../fixtures/tables.ts';

it('has a short name for each question of the bank that stands alone', () => {
  const alone = subjects.filter((subject) => subject.rowOf === null);
  expect(alone.length).toBeGreaterThan(6);
  const names = alone.map((subject) => topicLabel({ id: subject.id, label: subject.text }, reader));
  for (const name of names) expect(name.length).toBeLessThan(35);
  expect(names).toContain('Local area as a place to live');
});

it('calls a row by its own words, and a question without a short name by its text', () => {
  expect(topicLabel({ id: 'services.waste', label: { en: 'Waste collection' } }, reader)).toBe(
    'Waste collection',
  );
  expect(topicLabel({ id: 'own.1', label: { en: 'Does {council} listen?' } }, reader)).toBe(
    'Does Sampleton Council listen?',
  );
});
