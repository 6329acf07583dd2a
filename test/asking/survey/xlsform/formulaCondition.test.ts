import { describe, expect, it } from 'vitest';
import { formulaCondition } from '../../../../src/asking/survey/xlsform/formulaCondition.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';
import { someNames } from '../../../fixtures/formTerms.ts';

const read = (text: string) => formulaCondition(formulaOf(text), someNames.named);

describe('a formula that the menus can show', () => {
  it('looks for a choice, in a row too', () => {
    expect(read("selected(${one}, 'yes')")).toEqual({ question: 'one', isOneOf: [1] });
    expect(read("selected(${g_b}, 'no')")).toEqual({ question: 'g', row: 'b', isOneOf: [2] });
  });

  it('puts choices of one answer together, and bounds of one number', () => {
    expect(read("${one} = 'yes' or ${one} = 'no'")).toEqual({ question: 'one', isOneOf: [1, 2] });
    expect(read('${number} >= 18 and ${number} < 65')).toEqual({
      question: 'number',
      number: { atLeast: 18, less: 65 },
    });
    expect(read("${day} > '2026-01-01' and ${day} < '2026-06-01'")).toEqual({
      question: 'day',
      date: { after: '2026-01-01', before: '2026-06-01' },
    });
    expect(read('${number} > 1 and ${number} > 2')).toEqual({
      all: [
        { question: 'number', number: { more: 1 } },
        { question: 'number', number: { more: 2 } },
      ],
    });
  });

  it('is all, any or not of such', () => {
    expect(read("not(${one} = 'yes') and (${number} = 3 or ${words} != '')")).toEqual({
      all: [
        { not: { question: 'one', isOneOf: [1] } },
        {
          any: [
            { question: 'number', number: { equal: 3 } },
            { question: 'words', answered: true },
          ],
        },
      ],
    });
    expect(read('true()')).toEqual({ all: [] });
    expect(read('false()')).toEqual({ any: [] });
  });
});

describe('a formula that they cannot', () => {
  it.each([
    "selected(${one}, 'maybe')",
    "selected(${nobody}, 'yes')",
    "${words} = 'London'",
    '${number} + 1 > 3',
    '${number} > ${other}',
    "regex(${words}, 'a+')",
    "${one} = 'yes' and ${words} = 'London'",
    '1 = 1',
    '${one}',
    'not(${words})',
  ])('is left as it is: %s', (text) => expect(read(text)).toBeNull());
});
