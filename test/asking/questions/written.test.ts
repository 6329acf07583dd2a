import { describe, expect, it } from 'vitest';
import { confirmedChecks, writtenColumns, writtenTexts } from '../../../src/asking/questions/written.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion('q1 multiple 1-4 specify 4');

describe('what residents wrote beside an answer', () => {
  it('has a place for each option that asks for it', () => {
    expect(writtenColumns(question)).toEqual([{ code: 4, label: { en: 'Option 4' } }]);
    expect(writtenColumns(drawnQuestion('q1 single 1-4'))).toEqual([]);
  });

  it('is given word by word, or nothing', () => {
    expect(writtenTexts(question, { value: [4], other: { 4: '=1+1' } })).toEqual(['=1+1']);
    expect(writtenTexts(question, { value: [4] })).toEqual([null]);
    expect(writtenTexts(question, { missing: 'dontKnow' })).toEqual([null]);
    expect(writtenTexts(question, undefined)).toEqual([null]);
  });

  it('comes with the doubts that were answered', () => {
    expect(confirmedChecks(question, { value: [1], confirmed: ['rare'] })).toEqual(['rare']);
    expect(confirmedChecks(question, { value: [1] })).toEqual([]);
    expect(confirmedChecks(question, undefined)).toEqual([]);
  });

  it('says of a table that one of its rows was left as it stood', () => {
    const rows = { a: { value: 1 }, b: { value: 2, confirmed: ['preset'] } };
    expect(confirmedChecks(drawnQuestion('g grid a,b of 1-3'), { value: rows, confirmed: ['rare'] })).toEqual(
      ['rare', 'preset'],
    );
  });
});
