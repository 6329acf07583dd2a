import { expect, it } from 'vitest';
import { textNames } from '../../../src/asking/survey/textNames.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

it('finds every answer that the texts of a question show, once, in any language', () => {
  const text = { en: '{answer:a} {council} {answer:a}', cy: '{answer:b@2}' };
  const question = { ...drawnQuestion('q single 1-2'), text, hint: { en: '{answer:c} {answer: d}' } };
  expect(textNames(question)).toEqual(['a', 'b@2', 'c']);
  expect(textNames(question)).toBe(textNames(question));
  expect(textNames(drawnQuestion('q single 1-2'))).toEqual([]);
});
