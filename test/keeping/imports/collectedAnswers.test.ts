import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { answerReader, answersOf, codeFinder } from '../../../src/keeping/imports/collectedAnswers.ts';
import type { CellTrouble } from '../../../src/keeping/imports/collectedFeed.ts';
import type { FoundCode, Meaning, QuestionTarget } from '../../../src/keeping/imports/collectedMapping.ts';
import { planOf } from '../../fixtures/collected.ts';

const blank = { id: 'q', text: 'Q', isKnown: false, parting: '', least: 0, greatest: 9, decimals: 1 };
const days = { earliest: '2026-01-01', latest: '2026-12-31' };
const code = (found: string, means: Meaning, number = 0): FoundCode => ({
  found,
  means,
  code: number,
  label: found,
});
const targetOf = (shape: QuestionTarget['shape'], of: Partial<QuestionTarget> = {}): QuestionTarget => ({
  to: 'question',
  shape,
  columns: [{ name: 'a', part: '', label: '' }],
  codes: [],
  ...blank,
  ...days,
  ...of,
});
const two = [
  { name: 'a', part: '1', label: 'Bus' },
  { name: 'b', part: '2', label: 'Train' },
];

/** What a row of these cells says to the question of a target, and what was told. */
function said(target: QuestionTarget, cells: Readonly<Record<string, string>>) {
  const columns = ['a', 'b'];
  const plan = planOf({ v: 1, columns, targets: [target] }, { digest: 'd' });
  const question = plan.questionnaire.modules[0]?.questions.at(-1) as Question;
  const told: CellTrouble[] = [];
  const row = {
    row: 7,
    cell: (column: string) => cells[column] ?? '',
    separator: ',',
    tell: (trouble: CellTrouble) => told.push(trouble),
  };
  return { said: answerReader(target, question)(row), told };
}
const answerTo = (target: QuestionTarget, cells: Readonly<Record<string, string>>) => {
  const { said: one } = said(target, cells);
  return one.asked ? one.answer : 'not asked';
};

describe('one choice', () => {
  const target = targetOf('choice', {
    codes: [code('1', 'answer', 1), code('Yes', 'good', 2), code('9', 'dontKnow'), code('-1', 'notAsked')],
  });

  it('is the answer of its code, as it is written or nearly so', () => {
    expect(['1', ' 1.0 ', 'YES', '9', '-1', ''].map((a) => answerTo(target, { a }))).toEqual([
      { value: 1 },
      { value: 1 },
      { value: 2 },
      { missing: 'dontKnow' },
      'not asked',
      { missing: 'notAnswered' },
    ]);
  });

  it('is told with row and column where nobody knows the code, and not answered', () => {
    expect(said(target, { a: '77' })).toEqual({
      said: { asked: true, answer: { missing: 'notAnswered' } },
      told: [{ kind: 'unknownCode', row: 7, column: 'a', found: '77' }],
    });
  });
});

describe('a grid', () => {
  const target = targetOf('grid', {
    columns: two.map((column) => ({ ...column, part: column.name })),
    codes: [code('1', 'answer', 1), code('2', 'answer', 2), code('x', 'notAsked')],
  });

  it('has an answer row by row, and was not asked where no row was', () => {
    expect(answerTo(target, { a: '1', b: '' })).toEqual({
      value: { a: { value: 1 }, b: { missing: 'notAnswered' } },
    });
    expect(answerTo(target, { a: 'x', b: '2' })).toEqual({ value: { b: { value: 2 } } });
    expect(answerTo(target, { a: 'x', b: 'x' })).toBe('not asked');
  });
});

describe('several answers', () => {
  const target = targetOf('several', {
    columns: two,
    codes: [code('Y', 'answer'), code('N', 'notChosen'), code('DK', 'dontKnow')],
  });

  it('are those that are ticked; none of them is an answer, everything empty is not', () => {
    expect(answerTo(target, { a: 'Y', b: 'Y' })).toEqual({ value: [1, 2] });
    expect(answerTo(target, { a: 'N', b: 'Y' })).toEqual({ value: [2] });
    expect(answerTo(target, { a: 'N', b: '' })).toEqual({ value: [0] });
    expect(answerTo(target, { a: 'DK', b: '' })).toEqual({ missing: 'dontKnow' });
    expect(answerTo(target, {})).toEqual({ missing: 'notAnswered' });
    expect(said(target, { a: '?', b: 'Y' }).told).toMatchObject([{ kind: 'unknownCode', column: 'a' }]);
  });

  it('may stand in one cell', () => {
    const parted = targetOf('several', {
      parting: ';',
      codes: [code('Bus', 'answer', 1), code('Train', 'answer', 2), code('None', 'notChosen')],
    });
    expect(answerTo(parted, { a: 'Train; Bus ;' })).toEqual({ value: [1, 2] });
    expect(answerTo(parted, { a: 'None' })).toEqual({ value: [0] });
    expect(answerTo(parted, { a: '' })).toEqual({ missing: 'notAnswered' });
    expect(said(parted, { a: 'Bus;Tram' })).toMatchObject({
      said: { answer: { value: [1] } },
      told: [{ kind: 'unknownCode', found: 'Tram' }],
    });
  });
});

describe('what was typed', () => {
  it('is a number in its range, a day, or words', () => {
    const number = targetOf('number', { codes: [code('NA', 'notAnswered')] });
    expect(['4.5', 'NA', ''].map((a) => answerTo(number, { a }))).toEqual([
      { value: 4.5 },
      { missing: 'notAnswered' },
      { missing: 'notAnswered' },
    ]);
    expect(said(number, { a: '99' })).toEqual({
      said: { asked: true, answer: undefined },
      told: [{ kind: 'unfit', row: 7, column: 'a', found: '99' }],
    });
    expect(said(number, { a: 'many' }).told).toMatchObject([{ kind: 'notANumber' }]);
    expect(answerTo(targetOf('day'), { a: '22/11/2026' })).toEqual({ value: '2026-11-22' });
    expect(said(targetOf('day'), { a: 'soon' }).told).toMatchObject([{ kind: 'notADay' }]);
    expect(answerTo(targetOf('words'), { a: ' As it is. ' })).toEqual({ value: 'As it is.' });
  });
});

describe('all answers', () => {
  it('are those of the questions that were asked', () => {
    expect(
      answersOf([
        ['a', { asked: true, answer: { value: 1 } }],
        ['b', { asked: false }],
        ['c', { asked: true, answer: undefined }],
      ]),
    ).toEqual({ a: { value: 1 } });
  });

  it('are found by their code as it is written before any that is nearly so', () => {
    const find = codeFinder([code('a', 'answer', 1), code('A', 'answer', 2)]);
    expect([find('a')?.code, find('A')?.code, find('b')]).toEqual([1, 2, undefined]);
  });
});
