import { describe, expect, it } from 'vitest';
import { formulaCondition } from '../../../../src/asking/survey/xlsform/formulaCondition.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';
import { aTerm, someNames } from '../../../fixtures/formTerms.ts';

const ranked = aTerm('ranked', 'one', { codes: new Map([1, 2, 3, 4].map((code) => [String(code), code])) });
const read = (text: string) =>
  formulaCondition(formulaOf(text), (name) => (name === 'ranked' ? ranked : someNames.named(name)));

describe('a comparison of an answer with something written', () => {
  it('may stand the other way round', () => {
    expect(read('18 <= ${number}')).toEqual({ question: 'number', number: { atLeast: 18 } });
    expect(read("'yes' = ${one}")).toEqual({ question: 'one', isOneOf: [1] });
  });

  it('asks whether there is an answer', () => {
    expect(read("${words} != ''")).toEqual({ question: 'words', answered: true });
    expect(read("${one} = ''")).toEqual({ not: { question: 'one', answered: true } });
    expect(read('string-length(${words}) > 0')).toEqual({ question: 'words', answered: true });
    expect(read('string-length(${words}) >= 1')).toEqual({ question: 'words', answered: true });
    expect(read('string-length(${words}) = 0')).toEqual({ not: { question: 'words', answered: true } });
    expect(read('string-length(${words}) > 5')).toBeNull();
  });

  it('counts what is chosen; nothing chosen counts as none', () => {
    const answered = { question: 'several', answered: true };
    expect(read('count-selected(${several}) >= 2')).toEqual({
      question: 'several',
      countChosen: { atLeast: 2 },
    });
    expect(read('count-selected(${several}) > 0')).toEqual(answered);
    expect(read('count-selected(${several}) = 0')).toEqual({ not: answered });
    expect(read('count-selected(${several}) = 2')).toEqual({
      question: 'several',
      countChosen: { atLeast: 2, atMost: 2 },
    });
    expect(read('count-selected(${several}) <= 2')).toEqual({
      not: { question: 'several', countChosen: { atLeast: 3 } },
    });
    expect(read('count-selected(${several}) < 1')).toEqual({ not: answered });
    expect(read('count-selected(${several}) >= 0')).toEqual({ all: [] });
    expect(read('count-selected(${several}) > 1.5')).toBeNull();
    expect(read('round(${number}) > 1')).toBeNull();
  });

  it('takes a day and those after it for those after the day before', () => {
    expect(read("${day} >= date('2026-03-01')")).toEqual({ question: 'day', date: { after: '2026-02-28' } });
    expect(read("${day} <= '2026-02-28'")).toEqual({ question: 'day', date: { before: '2026-03-01' } });
    expect(read("${day} = '2026-02-28'")).toEqual({ question: 'day', date: { on: '2026-02-28' } });
    expect(read('${day} > today()')).toBeNull();
    expect(read("${day} > 'soon'")).toBeNull();
  });

  it('is of the whole answer where several can be chosen', () => {
    expect(read("${several} = 'yes'")).toEqual({
      all: [
        { question: 'several', isOneOf: [1] },
        { question: 'several', countChosen: { atMost: 1 } },
      ],
    });
  });

  it('ranks choices whose names are numbers', () => {
    expect(read('${ranked} >= 3')).toEqual({ question: 'ranked', isOneOf: [3, 4] });
    expect(read('${one} > 1')).toBeNull();
    // Who has no view is neither above nor below.
    const codes = new Map([
      ...Array.from({ length: 11 }, (_, at) => [String(at), at + 1] as const),
      ['dk', 12],
    ]);
    const scale = aTerm('scale', 'one', { codes });
    expect(formulaCondition(formulaOf('${scale} < 3'), () => scale)).toEqual({
      question: 'scale',
      isOneOf: [1, 2, 3],
    });
  });
});
