import { describe, expect, it } from 'vitest';
import { printFormula } from '../../../../src/asking/survey/printFormula.ts';
import { formNames } from '../../../../src/asking/survey/xlsform/formNames.ts';
import {
  choicesAlone,
  choicesLeftOut,
  repeatCount,
  repeatedFor,
  repeatIn,
} from '../../../../src/asking/survey/xlsform/repeatFormula.ts';
import { id } from '../../../../src/core/id.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';
import { aTerm, someNames } from '../../../fixtures/formTerms.ts';

const forEach = { forEach: id<'question'>('several') };
const count = { count: id<'question'>('number'), most: 5 };

describe('how often a form repeats a section', () => {
  it.each([forEach, count])('is read as it was written: %o', (repeat) => {
    expect(repeatIn(repeatCount(repeat, someNames), someNames, 20)).toEqual(repeat);
  });

  it('is what a number says, within reason, where the form sets no end', () => {
    expect(repeatIn(formulaOf('${number}'), someNames, 20)).toEqual({ count: 'number', most: 20 });
  });

  it.each(['3', '${words}', 'count-selected(${nobody})', 'if(${number} > 5, 4, ${number})', '${number} + 1'])(
    'is said in another way: %s',
    (text) => expect(repeatIn(formulaOf(text), someNames, 20)).toBeNull(),
  );
});

describe('choices that a section is not repeated for', () => {
  it('are those that stand alone, and those of no view', () => {
    const codes = new Map([
      ['parks', 1],
      ['none', 3],
    ]);
    const names = formNames([aTerm('several', 'several', { codes, noViews: ['dont_know'] })]);
    expect(choicesAlone(drawnQuestion('several multiple 1-3 exclusive 3'), names)).toEqual([
      'none',
      'dont_know',
    ]);
    expect(choicesAlone(drawnQuestion('nobody multiple 1-3 exclusive 3'), names)).toEqual([]);
  });

  it.each([[[]], [['none']], [['none', 'dont_know']]])('are read off the count: %o', (names) => {
    const cell = repeatCount(forEach, someNames, names);
    expect(choicesLeftOut(cell)).toEqual(names);
  });

  it('lead to no repetition', () => {
    expect(printFormula(repeatCount(forEach, someNames, ['none', 'dont_know']))).toBe(
      "if(selected(${several}, 'none') or selected(${several}, 'dont_know'), 0, count-selected(${several}))",
    );
  });
});

describe('for what a section is repeated', () => {
  it('is an option, or the number of the repetition', () => {
    expect(printFormula(repeatedFor(forEach, someNames))).toBe(
      "jr:choice-name(selected-at(${several}, position(..) - 1), '${several}')",
    );
    expect(printFormula(repeatedFor(count, someNames))).toBe('position(..)');
  });
});
