import { describe, expect, it } from 'vitest';
import { functionArguments } from '../../../src/asking/survey/formula.ts';
import { formulaFunctions } from '../../../src/asking/survey/formulaFunctions.ts';
import type { FormulaValue } from '../../../src/asking/survey/formulaValues.ts';
import { aScope, worth } from '../../fixtures/aFormula.ts';

type Row = readonly [text: string, worth: FormulaValue, ...scope: Parameters<typeof aScope>];

const ages = { 'all age': ['30', '', '7', 12.5] };

// Source: docs.getodk.org/form-operators-functions, the ODK XForms specification, XPath 1.0 section 4, and the tests of
// JavaRosa and of Enketo's evaluator.
const table: readonly Row[] = [
  ["selected('apple baby crimson', '  baby  ')", true],
  ["selected('apple baby crimson', 'bab')", false],
  ["selected('', 'apple')", false],
  ["selected('', '')", true],
  ["selected(#uses, 'roads')", true, { uses: ['parks', 'roads'] }],
  ["selected(#uses, 'parks roads')", false, { uses: ['parks', 'roads'] }],
  ["count-selected('a  b c ')", 3],
  ['count-selected(#none)', 0],
  ['count-selected(#uses) = 2', true, { uses: ['parks', 'roads'] }],
  ["selected-at('apple baby crimson', 2)", 'crimson'],
  ["selected-at('apple baby crimson', -1)", ''],
  ["selected-at('zero one two three', 4)", ''],
  ["selected-at('a b', 'x')", ''],
  ["selected-at('', 0)", ''],
  ["if(1 > 0, 'yes', 'no')", 'yes'],
  ["if(#none, 'yes', 'no')", 'no'],
  ["coalesce('', 'second')", 'second'],
  ["coalesce('first', 'second')", 'first'],
  ['coalesce(#none, #none)', ''],
  ["coalesce(number('x'), 5)", 5],
  ["regex('12345', '[0-9]+')", true],
  ["regex('abcde', '[0-9]+')", false],
  ["regex('1234', '[0-9]{3}')", false],
  ["once('first')", 'first'],
  ["once('second')", 'first', {}, { previous: 'first' }],
  ['once(0 div 0)', Number.NaN],
  ['sum(#age)', 49.5, ages],
  ['sum(#none)', 0],
  ["sum(1, '2', 'x')", 3],
  ['count(#age)', 4, ages],
  ['count(#none)', 0],
  ['count-non-empty(#age)', 3, ages],
  ['min(#age)', 7, ages],
  ['max(#age)', 30, ages],
  ['max(-4, -1, -3)', -1],
  ['min(-1, -3, 0)', -3],
  ['max(#none)', Number.NaN],
  ["max('')", Number.NaN],
  ['max(#age, 99)', 99, ages],
  ['round(1.2345, 2)', 1.23],
  ['round(1.005, 2)', 1.01],
  ['round(2.5)', 3],
  ['round(-2.5)', -2],
  ['round(33.33, -1)', 30],
  ['round(1234.5, -2)', 1200],
  ["round('x')", Number.NaN],
  ['round(1 div 0)', Number.POSITIVE_INFINITY],
  ['round(1, 31)', Number.NaN],
  ['round(0.0000001234, 8)', 0.00000012],
  ['int(2.51)', 2],
  ['int(-1.51)', -1],
  ["int('2.1')", 2],
  ["int('a')", Number.NaN],
  ['abs(-3)', 3],
  ['pow(2, 10)', 1024],
  ['sqrt(9)', 3],
  ["number('12')", 12],
  ["number('-1.5')", -1.5],
  ['number(true())', 1],
  ["number('1970-01-03')", 2],
  ['number()', 4, {}, { here: '4' }],
  ['string(0.5)', '0.5'],
  ['string(1 > 2)', 'false'],
  ['string()', 'a b', {}, { here: ['a', 'b'] }],
  ["string-length('Dŵr 😀')", 5],
  ['string-length(.) <= 3', true, {}, { here: 'abc' }],
  ["normalize-space('  a  b\t c ')", 'a b c'],
  ["substr('hello', 1, 3)", 'el'],
  ["substr('hello', 2)", 'llo'],
  ["substr('hello', -2)", 'lo'],
  ["substr('hello', 0, -1)", 'hell'],
  ["substr('hello', 3, 1)", ''],
  ["substr('a😀b', 1, 2)", '😀'],
  ["substring-before('1999/04/01', '/')", '1999'],
  ["substring-before('1999', '/')", ''],
  ["substring-after('1999/04/01', '/')", '04/01'],
  ["substring-after('1999', '/')", ''],
  ["concat('a', 1, true())", 'a1true'],
  ["join(', ', #age)", '30, , 7, 12.5', ages],
  ["join('-', 'a', 'b')", 'a-b'],
  ["contains('resident', 'side')", true],
  ["contains('resident', 'Side')", false],
  ["starts-with('resident', 'res')", true],
  ["ends-with('resident', 'ent')", true],
  ["ends-with('resident', 'res')", false],
  ['not(#none)', true],
  ['not(1)', false],
  ["boolean('false')", true],
  ['boolean(0)', false],
  ["boolean-from-string('true')", true],
  ["boolean-from-string('1')", true],
  ["boolean-from-string('yes')", false],
  ['true()', true],
  ['false()', false],
  ['today()', '2026-11-22'],
  ['now()', '2026-11-22T09:30:00.000Z'],
  ['date(20000)', '2024-10-04'],
  ["date-time('2026-06-01T10:00:00.000+01:00')", '2026-06-01T10:00:00.000+01:00'],
  ["format-date(today(), '%e %b %Y, %a')", '22 Nov 2026, Sun'],
  ["format-date-time(now(), '%H:%M')", '09:30'],
  ["decimal-date-time('1970-01-02T12:00:00Z')", 1.5],
  ["decimal-time('06:00:00.000+00:00')", 0.25],
  ["decimal-time('18:00') - decimal-time('9:00')", 0.375],
];

describe('the functions of a formula', () => {
  for (const [text, result, ...scope] of table) {
    it(`${text} is ${JSON.stringify(result)}`, () => {
      expect(worth(text.replaceAll(/#(\w+)/g, '$${$1}'), ...scope)).toEqual(result);
    });
  }

  it('are all in the table, and all have their number of arguments', () => {
    const tried = Object.keys(formulaFunctions).filter((name) =>
      table.some(([text]) => text.includes(`${name}(`)),
    );
    expect(tried).toEqual(Object.keys(functionArguments));
  });

  it('refuse a pattern that no parser has passed', () => {
    const call = { count: 2, value: () => '[', values: () => [], scope: {} as never };
    expect(() => formulaFunctions.regex(call)).toThrow(RangeError);
  });
});

describe('a text that is put together', () => {
  const scope = aScope();
  const part = 'x'.repeat(6_000);
  const asked: number[] = [];
  const call = {
    count: 3_000,
    value: (at: number) => {
      asked.push(at);
      return part;
    },
    values: () => Array.from({ length: 3_000 }, () => part),
    scope,
  };

  it('asks for no more parts than it can hold, so that such texts do not grow out of one another', () => {
    expect(formulaFunctions.concat(call)).toHaveLength(10_000);
    expect(asked).toEqual([0, 1]);
  });

  it('is no longer where its parts stand between something', () => {
    expect(formulaFunctions.join(call)).toHaveLength(10_000);
    expect(worth("join('-', 'a', 'b', 'c')")).toBe('a-b-c');
    expect(worth("join('-', '', 'b')")).toBe('-b');
  });
});
