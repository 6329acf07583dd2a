import { expect, it } from 'vitest';
import { plainMessage, stepMessage } from '../../../../src/asking/questions/xlsform/formMessages.ts';

it('says in English and in Welsh what a form has no words for', () => {
  expect(Object.keys(plainMessage)).toEqual(['en', 'cy']);
  expect(stepMessage(0.5, -1)).toEqual({
    en: 'Enter a number in steps of 0.5 from -1',
    cy: 'Rhowch rif mewn camau o 0.5 o -1',
  });
});
