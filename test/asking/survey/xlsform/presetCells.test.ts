import { describe, expect, it } from 'vitest';
import type { Preset } from '../../../../src/asking/questions/preset.ts';
import { presetSortOf } from '../../../../src/asking/questions/presetSorts.ts';
import type { Question } from '../../../../src/asking/questions/question.ts';
import { formNames } from '../../../../src/asking/survey/xlsform/formNames.ts';
import {
  isWorkedOut,
  presetCells,
  presetOfFormula,
  presetOfParts,
  presetPart,
  presetReadBack,
} from '../../../../src/asking/survey/xlsform/presetCells.ts';
import { formulaOf as parsed } from '../../../fixtures/aFormula.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';
import { aTerm } from '../../../fixtures/formTerms.ts';

const codes = new Map([
  ['park', 1],
  ['pool', 2],
]);
const one = { ...drawnQuestion('q single 1-2') } as Question;
const named = {
  ...one,
  options: [
    { code: 1, name: 'park', text: { en: 'Park' } },
    { code: 2, name: 'pool', text: { en: 'Pool' } },
  ],
} as Question;
const terms = [
  aTerm('q', 'one', { codes }),
  aTerm('first', 'one', { codes }),
  aTerm('other', 'one', { codes: new Map([['lake', 1]]) }),
  aTerm('n', 'number'),
  aTerm('w', 'words'),
];
const names = formNames(terms);
const cellsOf = (question: Question, preset: Preset) => [...presetCells({ ...question, preset }, names)];
const sortOf = (question: Question) => {
  const sort = presetSortOf(question);
  if (sort === null) throw new RangeError('the question requires to be one in which something can stand');
  return sort;
};

describe('a default', () => {
  it.each([
    ['n number 0-9', '-5', false],
    ['n number 0-9', '5 - 2', true],
    ['n number 0-9', '${n}', true],
    ['w text', 'semi-detached', false],
    ['w text', '"1 + 1"', false],
    ['w text', 'now()', true],
    ['w text', 'n (about)', false],
    ['d date', '2026-05-06', false],
    ['d date', 'today() - 7', true],
  ])('of %s is worked out or stands as it is: %s', (drawing, cell, is) => {
    expect(isWorkedOut(cell, sortOf(drawnQuestion(drawing)))).toBe(is);
  });

  it('names choices as the form does', () => {
    expect(cellsOf(named, { value: 2 })).toEqual([['', 'pool']]);
    expect(presetPart(named, 'pool', terms[0] ?? aTerm('q', 'one'))).toEqual({ value: 2 });
  });

  it('is not written where a form would read something else in it', () => {
    const words = drawnQuestion('w text');
    expect(cellsOf(words, { value: 'None' })).toEqual([['', 'None']]);
    for (const value of ['a + b', 'now()', ' None']) expect(cellsOf(words, { value })).toEqual([]);
    expect(cellsOf(named, { value: 9 })).toEqual([]);
  });

  it('works a choice out only of a list that is called the same', () => {
    expect(presetOfFormula(named, parsed('${first}'), names)).toEqual({
      formula: '${first}',
      result: 'number',
    });
    for (const formula of ['${other}', "'park'", "if(${n} > 1, 'park', 'pool')"])
      expect(presetOfFormula(named, parsed(formula), names)).toBeNull();
    expect(cellsOf(named, { formula: '${first}', result: 'number' })).toEqual([['', '${first}']]);
    expect(cellsOf(named, { formula: '${other}', result: 'number' })).toEqual([]);
  });

  it('works nothing out of what is not asked', () => {
    const number = drawnQuestion('n number 0-9');
    expect(presetOfFormula(number, parsed('${n} + 1'), names)).toEqual({
      formula: '${n} + 1',
      result: 'number',
    });
    expect(presetOfFormula(number, parsed('${gone} + 1'), names)).toBeNull();
  });

  it('is not written where it reads what is not there', () => {
    const number = drawnQuestion('q number 0-9');
    const reads = (name: string): Preset => ({ formula: `\${${name}} + 1`, result: 'number' });
    expect(cellsOf(number, reads('n'))).toEqual([['', '${n} + 1']]);
    expect(cellsOf(number, reads('gone'))).toEqual([]);
    expect(presetReadBack({ ...number, preset: reads('gone') } as Question, names)).toEqual({});
  });

  it('may come back in other words, of which the reader is told by a column of ours', () => {
    const number = drawnQuestion('q number 0-9');
    const back = (formula: string) =>
      presetReadBack({ ...number, preset: { formula, result: 'number' } } as Question, names).preset;
    expect(back('${n} + 1')).toEqual({ formula: '${n} + 1', result: 'number' });
    expect(back('if(${first} = 1, 2, 3)')).toEqual({ formula: "if(${first} = '1', 2, 3)", result: 'number' });
    expect(presetReadBack({ ...one, preset: { value: 2 } } as Question, names).preset).toEqual({ value: 2 });
    expect(presetReadBack(one, names)).toEqual({});
  });

  it('stands only where all of it can be answered', () => {
    const rows = drawnQuestion('g grid a,b of 1-2');
    expect(presetOfParts(rows, new Map([['b', { value: 2 }]]))).toEqual({ value: { b: { value: 2 } } });
    expect(presetOfParts(rows, new Map([['b', { value: 7 }]]))).toBeNull();
    expect(presetOfParts(rows, new Map())).toBeNull();
  });
});
