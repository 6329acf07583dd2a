import { describe, expect, it } from 'vitest';
import { printFormula } from '../../../../src/asking/survey/printFormula.ts';
import {
  aloneIn,
  constraintMessage,
  constraintParts,
} from '../../../../src/asking/survey/xlsform/constraintParts.ts';
import { checkingNames } from '../../../../src/asking/survey/xlsform/formNames.ts';
import { id } from '../../../../src/core/id.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';
import { aTerm, someNames } from '../../../fixtures/formTerms.ts';

const term = aTerm('several', 'several', { codes: new Map([['none', 9]]) });
const check = (level: 'hard' | 'soft', en: string) => ({
  id: en,
  level,
  mustHold: { question: id<'question'>('several'), countChosen: { atMost: 3 } },
  message: { en },
});
const checks = [check('soft', 'Sure?'), check('hard', 'Too many')];

describe('the constraint of a question', () => {
  it('says which options stand alone, and what the hard checks ask for', () => {
    const parts = constraintParts(
      { options: [{ code: 9, text: { en: 'None' }, exclusive: true }], checks },
      checkingNames(someNames, term),
    );
    expect(parts.map(printFormula)).toEqual([
      "not(selected(., 'none') and count-selected(.) > 1)",
      'count-selected(.) >= 1 and count-selected(.) <= 3',
    ]);
    expect(constraintMessage({ checks })).toEqual({ en: 'Too many' });
  });

  it.each([
    "not(selected(., 'none') and count-selected(.) > 1)",
    "not(count-selected(.)>1 and selected(.,'none'))",
    "not(selected(., 'none') and count-selected(.) >= 2)",
    "count-selected(.) = 1 or not(selected(., 'none'))",
    "if(selected(., 'none'), count-selected(.) = 1, true())",
  ])('is known to say that one stands alone: %s', (text) => expect(aloneIn(formulaOf(text), term)).toBe(9));

  it('is asked of thousands of choices at once', () => {
    const codes = new Map(Array.from({ length: 20_000 }, (_, at) => [`choice${at}`, at]));
    const long = aTerm('several', 'several', { codes });
    const part = formulaOf("not(selected(., 'elsewhere') and count-selected(.) > 1)");
    for (let times = 0; times < 50; times += 1) expect(aloneIn(part, long)).toBeNull();
    const last = formulaOf("not(selected(., 'choice19999') and count-selected(.) > 1)");
    expect(aloneIn(last, long)).toBe(19_999);
  });

  it('says nothing of the sort otherwise', () => {
    expect(aloneIn(formulaOf("not(selected(., 'some') and count-selected(.) > 1)"), term)).toBeNull();
  });
});
