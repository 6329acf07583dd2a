import { expect, it } from 'vitest';
import { readText } from '../../src/core/reader.ts';

const text = { en: 'How well {council} keeps you informed', cy: 'Pa mor dda y mae {council} yn rhoi gwybod' };

it('reads a text in the wanted language with the council named', () => {
  const facts = { council: 'Sampleton Council' };
  expect(readText(text, { language: 'en', facts })).toBe('How well Sampleton Council keeps you informed');
  expect(readText(text, { language: 'cy', facts })).toBe('Pa mor dda y mae Sampleton Council yn rhoi gwybod');
  expect(readText(text, { language: 'fr', facts })).toContain('How well');
});
