import { describe, expect, it } from 'vitest';
import { directionOf, fillIn, textIn } from '../../src/core/text.ts';

describe('a text', () => {
  it('is shown in the wanted language, else in English, and says which', () => {
    expect(textIn({ en: 'Yes', cy: 'Ie' }, 'cy')).toEqual({ text: 'Ie', language: 'cy' });
    expect(textIn({ en: 'Yes' }, 'cy')).toEqual({ text: 'Yes', language: 'en' });
  });

  it('takes facts of the survey and leaves what it does not know', () => {
    expect(fillIn('the way {council} runs {things}', { council: 'Ambleford' })).toBe(
      'the way Ambleford runs {things}',
    );
  });

  it('has a blank for an answer that it does not know', () => {
    expect(fillIn('{answer:q1}, {answer:g.a@2}', { 'answer:q1': 'Yes' })).toBe('Yes, …');
    expect(fillIn('{answer: q1} {each}', {})).toBe('{answer: q1} {each}');
  });

  it('takes nothing for a fact that every object has', () => {
    expect(fillIn('{constructor} {__proto__} {toString}', {})).toBe('{constructor} {__proto__} {toString}');
  });

  it('takes a fact to the letter, whatever signs it holds', () => {
    expect(fillIn('{council}', { council: '$& {council}' })).toBe('$& {council}');
  });
});

describe('a language', () => {
  it('is written from the left or from the right', () => {
    expect(['en', 'cy', 'pl', 'ku', 'ur-Latn'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'ltr']);
    expect(['ar', 'ur', 'fa', 'he', 'ps', 'prs', 'ku-Arab', 'pa-Arab'].map(directionOf)).toEqual(
      Array.from({ length: 8 }, () => 'rtl'),
    );
  });
});
