import { describe, expect, it } from 'vitest';
import type { Condition, QuestionId } from '../../../../src/asking/questions/question.ts';
import { printFormula } from '../../../../src/asking/survey/printFormula.ts';
import { conditionFormula } from '../../../../src/asking/survey/xlsform/conditionFormula.ts';
import type { Day } from '../../../../src/core/day.ts';
import { id } from '../../../../src/core/id.ts';
import { aTerm, someNames } from '../../../fixtures/formTerms.ts';

const of = (name: string): { readonly question: QuestionId } => ({ question: id<'question'>(name) });
const written = (condition: Condition, termOf = someNames.termOf) => {
  const formula = conditionFormula(condition, { termOf, formula: () => null });
  return formula && printFormula(formula);
};

describe('a condition in a form', () => {
  it('looks for choices by their names', () => {
    expect(written({ ...of('one'), isOneOf: [1, 2] })).toBe(
      "selected(${one}, 'yes') or selected(${one}, 'no')",
    );
    expect(written({ ...of('g'), row: 'a', isOneOf: [2] })).toBe("selected(${g_a}, 'no')");
    expect(written({ ...of('number'), isOneOf: [9, 10] })).toBe('${number} = 9 or ${number} = 10');
  });

  it('compares numbers and days', () => {
    expect(written({ ...of('number'), number: { atLeast: -1, less: 3.5 } })).toBe(
      '${number} >= -1 and ${number} < 3.5',
    );
    expect(written({ ...of('day'), date: { before: '2026-01-01' as Day } })).toBe(
      "${day} < date('2026-01-01')",
    );
  });

  it('counts, and asks for an answer that is no "don’t know"', () => {
    expect(written({ ...of('several'), countChosen: { atMost: 3 } })).toBe(
      'count-selected(${several}) >= 1 and count-selected(${several}) <= 3',
    );
    const term = aTerm('q', 'one', { noViews: ['dont_know'] });
    expect(written({ ...of('q'), answered: true }, () => term)).toBe(
      "${q} != '' and not(selected(${q}, 'dont_know'))",
    );
  });

  it('joins what it holds, and names by its id what the form does not know', () => {
    expect(written({ not: { any: [{ ...of('nobody'), isOneOf: [4] }, { all: [] }] } })).toBe(
      "not(selected(${nobody}, '4') or true())",
    );
  });

  it('is none where a formula in it cannot be read', () => {
    expect(written({ all: [{ ...of('words'), answered: true }, { formula: '1 +' }] })).toBeNull();
    expect(written({ not: { formula: '1 +' } })).toBeNull();
  });
});
