import { describe, expect, it } from 'vitest';
import { carriedFilter } from '../../../../src/asking/survey/xlsform/carriedFilter.ts';
import { formNames } from '../../../../src/asking/survey/xlsform/formNames.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';
import { aTerm } from '../../../fixtures/formTerms.ts';

const codes = (...all: readonly number[]) => new Map(all.map((code) => [String(code), code]));
const names = formNames([
  aTerm('q1', 'several', { codes: codes(1, 2) }),
  aTerm('q2', 'one', { codes: codes(1, 2, 9), noViews: ['dont_know'] }),
]);

describe('choices that are taken over from an earlier question', () => {
  it('are those chosen there, with those that it does not have', () => {
    expect(carriedFilter(drawnQuestion('q2 single 1-2 carries q1'), names)).toBe(
      "selected(${q1}, name) or name = '9' or name = 'dont_know'",
    );
    const question = drawnQuestion('q2 single 1-9 carries not q1');
    expect(carriedFilter(question, names)).toBe(
      "not(selected(${q1}, name)) or name = '9' or name = 'dont_know'",
    );
  });

  it('are all where nothing is taken over, or from nowhere', () => {
    expect(carriedFilter(drawnQuestion('q2 single 1-2'), names)).toBe('');
    expect(carriedFilter(drawnQuestion('q2 single 1-2 carries q9'), names)).toBe('');
  });
});
