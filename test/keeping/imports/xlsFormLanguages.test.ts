import { describe, expect, it } from 'vitest';
import { formLanguage } from '../../../src/keeping/imports/xlsFormLanguages.ts';

describe('a language of a form', () => {
  it('is the code in brackets', () => {
    expect(formLanguage('Cymraeg (cy)').code).toBe('cy');
    expect(formLanguage('x-bahasa (x-bahasa)').code).toBe('x-bahasa');
    expect(formLanguage('Español (es-MX) ').code).toBe('es-MX');
  });

  it('is known by its name or is a code itself', () => {
    expect(['English', 'français', 'Welsh', 'pt-BR'].map((name) => formLanguage(name).code)).toEqual([
      'en',
      'fr',
      'cy',
      'pt-br',
    ]);
  });

  it('is made of its letters where nobody knows it', () => {
    expect(formLanguage('Bahasa Sug')).toEqual({ code: 'x-bahasasu', isGuessed: true });
    expect(formLanguage('???').code).toBe('x-other');
  });
});
