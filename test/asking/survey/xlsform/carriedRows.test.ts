import { describe, expect, it } from 'vitest';
import { carriedRows } from '../../../../src/asking/survey/xlsform/carriedRows.ts';
import { formNames } from '../../../../src/asking/survey/xlsform/formNames.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';
import { aTerm } from '../../../fixtures/formTerms.ts';

const codes = new Map([
  ['parks', 1],
  ['bins', 2],
]);
const names = formNames([aTerm('q1', 'several', { codes }), aTerm('q2', 'one', { codes })]);
const said = (drawing: string) => {
  const found = carriedRows(drawnQuestion(drawing), names);
  return found && { any: found.any, ...Object.fromEntries(found.rows) };
};

describe('rows that are taken over from an earlier question', () => {
  it('are there for those who chose their answer, and the others with any of them', () => {
    const any = "selected(${q1}, 'parks') or selected(${q1}, 'bins')";
    expect(said('g grid o1,o2,o of 1-2 carries q1')).toEqual({
      any,
      o1: "selected(${q1}, 'parks')",
      o2: "selected(${q1}, 'bins')",
      o: any,
    });
    expect(said('g grid o1 of 1-2 carries q2')).toEqual({
      any: "selected(${q2}, 'parks')",
      o1: "selected(${q2}, 'parks')",
    });
  });

  it('are there for those who did not, where that is wanted', () => {
    expect(said('g grid o1 of 1-2 carries not q1')).toMatchObject({ o1: "not(selected(${q1}, 'parks'))" });
  });

  it('are all there where nothing is taken over, or from nowhere', () => {
    expect(said('g grid o1,o2 of 1-2')).toBeNull();
    expect(said('g grid o1,o2 of 1-2 carries q9')).toBeNull();
    expect(said('q3 single 1-2 carries q1')).toBeNull();
  });
});
