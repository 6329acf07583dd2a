import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../src/asking/questions/question.ts';
import { parseFormula } from '../../../../src/asking/survey/parseFormula.ts';
import { printFormula } from '../../../../src/asking/survey/printFormula.ts';
import { holds } from '../../../../src/asking/survey/routing.ts';
import {
  checkingNames,
  conditionInForm,
  conditionOfForm,
  formNames,
  formulaInCell,
  formulaInForm,
  formulaOfForm,
} from '../../../../src/asking/survey/xlsform/formNames.ts';
import { id } from '../../../../src/core/id.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';
import { drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';
import { aTerm, someNames } from '../../../fixtures/formTerms.ts';
import { told } from '../../../fixtures/told.ts';

const questionnaire = drawnQuestionnaire('a single 1-3; b multiple 1-3; n number 0-9; z single 1-2');
const codes = new Map([1, 2, 3].map((code) => [`choice${code}`, code]));
const names = formNames([
  aTerm('first', 'one', { question: id<'question'>('a'), codes }),
  aTerm('second', 'several', { question: id<'question'>('b'), codes }),
  aTerm('third', 'number', { question: id<'question'>('n') }),
]);

const [a, b, n] = ['a', 'b', 'n'].map((name) => id<'question'>(name));
const leaf = fc.oneof(
  fc.record({ question: fc.constantFrom(a, b), isOneOf: fc.uniqueArray(fc.integer({ min: 1, max: 3 })) }),
  fc.record({
    question: fc.constant(b),
    countChosen: fc.record({
      atLeast: fc.integer({ min: 1, max: 3 }),
      atMost: fc.integer({ min: 1, max: 3 }),
    }),
  }),
  fc.record({ question: fc.constant(n), number: fc.record({ more: fc.nat(9), atMost: fc.nat(9) }) }),
  fc.record({ question: fc.constantFrom(a, b, n), answered: fc.constant(true) }),
  fc.constant({ formula: "selected(${b}, '2') and ${n} > 3" }),
) as fc.Arbitrary<Condition>;
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
  ),
}));
const missing = fc.constant({ missing: 'dontKnow' as const });
const answers = fc.record({
  a: fc.oneof(missing, fc.record({ value: fc.integer({ min: 1, max: 3 }) })),
  b: fc.oneof(
    missing,
    fc.record({ value: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1 }) }),
  ),
  n: fc.oneof(missing, fc.record({ value: fc.nat(9) })),
});

describe('a condition that goes into a form and comes back', () => {
  it('holds for the same answers', () => {
    fc.assert(
      fc.property(condition, answers, (one, given) => {
        const written = conditionInForm(one, names);
        if (written === null) throw new RangeError('every drawn condition can be written');
        const again = parseFormula(printFormula(written));
        if (!again.ok) throw new RangeError('what is written can be read');
        const before = holds(questionnaire, { condition: one, of: null }, told(given));
        const back = conditionOfForm(again.value, names);
        expect(holds(questionnaire, { condition: back, of: null }, told(given))).toBe(before);
        const formula = formulaOfForm(again.value, names);
        expect(holds(questionnaire, { condition: { formula }, of: null }, told(given))).toBe(before);
      }),
    );
  });
});

describe('the names of a form', () => {
  it('are exchanged for ours and back, rows and choices too', () => {
    const ours = formulaOfForm(formulaOf("${g_a} = 'yes' and selected(${several}, 'no')"), someNames);
    expect(ours).toBe("${g.a} = '1' and selected(${several}, '2')");
    const theirs = formulaInForm(ours, someNames);
    expect(theirs && printFormula(theirs)).toBe("${g_a} = 'yes' and selected(${several}, 'no')");
    expect(formulaInForm('1 +', someNames)).toBeNull();
    // A code is no name: nobody answers this in the form either.
    expect(formulaOfForm(formulaOf('${one} = 1'), someNames)).toBe("${one} = 'not 1'");
  });

  it('say of several things that must hold each by itself', () => {
    expect(conditionOfForm(formulaOf("${words} = 'x' and ${one} = 'yes'"), someNames)).toEqual({
      all: [{ formula: "${words} = 'x'" }, { question: 'one', isOneOf: [1] }],
    });
  });

  it('call the answer that is checked by a dot', () => {
    const checking = checkingNames(someNames, aTerm('number', 'number'));
    const written = conditionInForm({ question: id<'question'>('number'), number: { more: 3 } }, checking);
    expect(written && printFormula(written)).toBe('. > 3');
    const formula = conditionInForm(
      { formula: "selected(., '1') or count(${one}) > 1" },
      checkingNames(someNames, aTerm('one', 'one', { codes })),
    );
    expect(formula && printFormula(formula)).toBe("selected(., 'choice1') or count(${one}) > 1");
    expect(conditionOfForm(formulaOf('. > 3'), checking)).toEqual({
      question: 'number',
      number: { more: 3 },
    });
  });

  it('stand in cells that are empty, or hold a formula, or hold none', () => {
    expect(formulaInCell('  ')).toEqual({ ok: true, value: null });
    expect(formulaInCell('1 +').ok).toBe(false);
    expect(formulaInCell('1').ok).toBe(true);
  });
});
