import { expect, it } from 'vitest';
import type { Finding } from '../../../src/asking/survey/editing/reviewQuestionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { findingText } from '../../../src/office/builder/findingText.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const said = (kind: Finding['kind'], ...names: string[]) =>
  findingText(drawnQuestionnaire('a single 1-3'), {
    kind,
    weight: 'warning',
    question: id<'question'>('a'),
    place: 1,
    names,
  });

it('names questions by their words, and what is not there by its name', () => {
  expect(said('laterQuestion', 'a')).toContain('“Question a?”');
  expect(said('missingQuestion', 'gone')).toContain('gone');
  expect(said('missingAnswer', 'a', '9')).toContain('code 9');
  expect(said('loop', 'a', 'b', 'a')).toContain('Question a? → b → Question a?');
  expect(said('untranslated', 'cy')).toContain('words in Welsh:');
  expect(said('untranslated', 'cy', 'pl')).toContain('words in Welsh and Polish:');
  expect(said('untranslated', 'cy', 'pl', 'ur', 'fr')).toContain('words in Welsh, Polish, Urdu and French:');
  expect(said('untranslated', 'cy', 'pl', 'ur', 'fr', 'it')).toContain(
    'words in Welsh, Polish, Urdu and 2 more:',
  );
  expect(said('tooLong', '31')).toContain('31 words');
});
