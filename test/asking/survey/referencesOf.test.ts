import { expect, it } from 'vitest';
import { referencesOf } from '../../../src/asking/survey/referencesOf.ts';
import { formulaOf } from '../../fixtures/aFormula.ts';

it('names what a formula asks for, each once, in order', () => {
  const text =
    "if(#b > -#a and . = 'x', jr:choice-name(#c, '#d'), sum(#a, #e)) + position(..) + #b".replaceAll(
      /#(\w)/g,
      '$${$1}',
    );
  expect(referencesOf(formulaOf(text))).toEqual(['b', 'a', 'c', 'd', 'e']);
  expect(referencesOf(formulaOf('today()'))).toEqual([]);
});
