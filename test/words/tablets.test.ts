import { expect, it } from 'vitest';
import { TROUBLE_KINDS } from '../../src/core/trouble.ts';
import { wordsIn } from '../../src/words/inLanguages.ts';
import { tabletsWords } from '../../src/words/tablets.ts';
import { tellsToDo } from '../fixtures/nextStep.ts';

const { troubleOf, asideWhy, strayWhy } = wordsIn(tabletsWords, 'en').tablet;

it.each([...Object.entries(asideWhy), ...Object.entries(strayWhy)])(
  'says a next step where something of a bundle does not count: %s',
  (_, why) => expect(tellsToDo(why), why).toBe(true),
);

it('says what went wrong on a tablet, and in which version where the tablet tells', () => {
  expect(troubleOf('storageFull')).toBe('the tablet was full');
  expect(troubleOf('storageFull 1.2.3 (abc)')).toBe('the tablet was full, in version 1.2.3 (abc)');
  expect(troubleOf('fault/RangeError 1.2.3 (abc)')).toContain('a mistake (RangeError), in version');
  expect(troubleOf('melted 9.0.0')).toBe(
    'something that this version has no words for (melted), in version 9.0.0',
  );
  const texts = TROUBLE_KINDS.map((kind) => troubleOf(kind));
  expect(texts.filter((text) => text.includes('no words for'))).toEqual([]);
  expect(new Set(texts).size).toBe(TROUBLE_KINDS.length);
});
