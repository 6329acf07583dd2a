import { describe, expect, it } from 'vitest';
import { formulaCell, whatComesOut } from '../../../../src/asking/survey/xlsform/formulaCell.ts';
import { joinedParts } from '../../../../src/asking/survey/xlsform/formulaParts.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';
import { someNames } from '../../../fixtures/formTerms.ts';

describe('a formula in a cell', () => {
  it('is written in one way, and is empty where a cell cannot hold it', () => {
    expect(formulaCell(formulaOf('1+1'))).toBe('1 + 1');
    expect(formulaCell(null)).toBe('');
    const many = Array.from({ length: 4_000 }, () => formulaOf("selected(${one}, 'yes')"));
    expect(formulaCell(joinedParts('or', many))).toBe('');
  });
});

describe('what a calculation comes to', () => {
  const result = (text: string) => whatComesOut(formulaOf(text), someNames);
  it.each(['1', '-${words}', '${number}', '${words} + 1', 'count-selected(${several})', 'position(..)'])(
    'is a number: %s',
    (text) => expect(result(text)).toBe('number'),
  );
  it.each(['today()', '${day}', "if(${one} = 'yes', ${day}, today())", "coalesce(${day}, '')"])(
    'is a day: %s',
    (text) => expect(result(text)).toBe('date'),
  );
  it.each([
    "'a'",
    '${words}',
    '${one}',
    '${a} = 1',
    "if(true(), 1, 'a')",
    "if(true(), '', '')",
    '.',
    'concat(1, 2)',
  ])('is words where nothing else can be seen: %s', (text) => expect(result(text)).toBe('text'));
  it('is a number where nothing stands beside it', () => {
    expect(result("if(${one} = 'yes', 3, '')")).toBe('number');
    expect(result("jr:choice-name(${one}, '${one}')")).toBe('text');
  });
});
