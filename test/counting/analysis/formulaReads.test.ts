import { expect, it } from 'vitest';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { formulaReads } from '../../../src/counting/analysis/formulaReads.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

it('reads every repetition of a repeated question, and what a module is repeated for', () => {
  const index = indexOf(
    drawnQuestionnaire('core: m multiple 1-2; each forEach m: a number 0-9; b single 1-2'),
  );
  expect(formulaReads(index, `sum($\{a}) + $\{gone}`)).toEqual(['a@1', 'a@2']);
  expect(formulaReads(index, `count($\{each})`)).toEqual(['m', 'm']);
});
