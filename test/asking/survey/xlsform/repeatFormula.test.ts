import { describe, expect, it } from 'vitest';
import { printFormula } from '../../../../src/asking/survey/printFormula.ts';
import { repeatCount, repeatedFor, repeatIn } from '../../../../src/asking/survey/xlsform/repeatFormula.ts';
import { id } from '../../../../src/core/id.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';
import { someNames } from '../../../fixtures/formTerms.ts';

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

describe('for what a section is repeated', () => {
  it('is an option, or the number of the repetition', () => {
    expect(printFormula(repeatedFor(forEach, someNames))).toBe(
      "jr:choice-name(selected-at(${several}, position(..) - 1), '${several}')",
    );
    expect(printFormula(repeatedFor(count, someNames))).toBe('position(..)');
  });
});
