import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula } from '../../../src/asking/survey/formula.ts';
import { parseFormula } from '../../../src/asking/survey/parseFormula.ts';
import { formulaOf } from '../../fixtures/aFormula.ts';

const fault = (text: string) => {
  const parsed = parseFormula(text);
  return parsed.ok ? null : parsed.problem;
};
const reference = (name: string): Formula => ({ node: 'reference', name });
const number = (of: number): Formula => ({ node: 'number', number: of });
/** A dollar sign before a name in curly brackets, which a template would take for its own. */
const ref = (name: string) => `$\{${name}}`;

describe('a formula that is read', () => {
  it('binds and tighter than or, and times tighter than plus', () => {
    expect(formulaOf(`${ref('a')} or ${ref('b')} and ${ref('c')}`)).toEqual({
      node: 'chain',
      first: reference('a'),
      rest: [
        {
          operator: 'or',
          right: { node: 'chain', first: reference('b'), rest: [{ operator: 'and', right: reference('c') }] },
        },
      ],
    });
    expect(formulaOf('1 + 2 * 3 = 7')).toEqual(formulaOf('(1 + (2 * 3)) = 7'));
    expect(formulaOf('-1 * 2')).toEqual(formulaOf('(-1) * 2'));
    expect(formulaOf('1 < 2 = true()')).toEqual(formulaOf('(1 < 2) = true()'));
  });

  it('goes from left to right, and keeps brackets that say otherwise', () => {
    expect(formulaOf('5 - 2 - 1')).toEqual({
      node: 'chain',
      first: number(5),
      rest: [
        { operator: '-', right: number(2) },
        { operator: '-', right: number(1) },
      ],
    });
    expect(formulaOf('5 - (2 - 1)')).not.toEqual(formulaOf('5 - 2 - 1'));
  });

  it('takes and, or, div and mod for operators only between values', () => {
    expect(formulaOf('7 mod 4 div 2')).toMatchObject({ rest: [{ operator: 'mod' }, { operator: 'div' }] });
    expect(fault('and 1')).toEqual({ kind: 'unexpected', at: 0, found: 'and', expected: 'value' });
  });

  it('knows position(..) and the question that jr:choice-name has in quotes', () => {
    expect(formulaOf('position(..)')).toEqual({ node: 'position' });
    expect(formulaOf('position()')).toEqual({ node: 'position' });
    expect(formulaOf(`jr:choice-name(., '${ref('colour')}')`)).toEqual({
      node: 'choiceName',
      code: { node: 'here' },
      question: 'colour',
    });
    expect(formulaOf(`jr:choice-name(., ${ref('colour')})`)).toEqual(
      formulaOf(`jr:choice-name(., '${ref('colour')}')`),
    );
  });

  it('is plain JSON', () => {
    const formula = formulaOf(`if(selected(${ref('a')}, 'x'), sum(${ref('b')}), -.5) >= today()`);
    expect(JSON.parse(JSON.stringify(formula))).toEqual(formula);
  });
});

describe('a text that is no formula', () => {
  it('is named with its place and with what would have been right', () => {
    expect(fault('')).toEqual({ kind: 'emptyFormula', at: 0 });
    expect(fault('1 +')).toEqual({ kind: 'unexpected', at: 3, found: null, expected: 'value' });
    expect(fault('1 2')).toEqual({ kind: 'unexpected', at: 2, found: '2', expected: 'operator' });
    expect(fault('(1')).toEqual({ kind: 'unexpected', at: 2, found: null, expected: ')' });
    expect(fault('true')).toEqual({ kind: 'unexpected', at: 4, found: null, expected: '(' });
    expect(fault("concat('a' 'b')")).toEqual({ kind: 'unexpected', at: 11, found: 'b', expected: ', or )' });
    expect(fault('..')).toEqual({ kind: 'unexpected', at: 0, found: '..', expected: 'value' });
    expect(fault('1 == 1')).toEqual({ kind: 'unexpected', at: 3, found: '=', expected: 'value' });
    expect(fault('9'.repeat(400))).toMatchObject({ kind: 'badNumber', at: 0 });
    expect(fault(`${ref('a')}/b`)).toEqual({ kind: 'strayCharacter', at: 4, found: '/' });
  });

  it('calls a function we do not have, or one wrongly', () => {
    expect(fault('1 + pulldata(1)')).toEqual({ kind: 'unknownFunction', at: 4, name: 'pulldata' });
    expect(fault('constructor()')).toEqual({ kind: 'unknownFunction', at: 0, name: 'constructor' });
    expect(fault('if(1, 2)')).toEqual({
      kind: 'wrongArguments',
      at: 0,
      name: 'if',
      found: 2,
      least: 3,
      most: 3,
    });
    expect(fault('concat()')).toMatchObject({ kind: 'wrongArguments', least: 1, most: null });
    expect(fault('count(1)')).toEqual({
      kind: 'wrongArgument',
      at: 6,
      name: 'count',
      expected: 'reference',
    });
    expect(fault('position(1)')).toMatchObject({ kind: 'wrongArgument', expected: 'parent' });
    expect(fault("jr:choice-name(., 'colour')")).toMatchObject({ kind: 'wrongArgument', at: 18 });
  });

  it('has a pattern that is none, or one that is worked out', () => {
    expect(fault("regex(., '[a')")).toEqual({
      kind: 'badPattern',
      at: 9,
      fault: { kind: 'patternBroken', at: 0, found: '[a' },
    });
    expect(fault('regex(., .)')).toMatchObject({ kind: 'wrongArgument', at: 9, expected: 'text' });
  });
});

describe('a hostile text', () => {
  // One that were not refused before it is read would take longer than a test may.
  it('is refused when it is long or deep', () => {
    expect(fault('1+'.repeat(5_000_000))).toMatchObject({ kind: 'formulaTooLong', length: 10_000_000 });
    expect(fault('('.repeat(100_000))).toMatchObject({ kind: 'formulaTooLong' });
    expect(fault('('.repeat(20_000))).toMatchObject({ kind: 'formulaTooDeep', at: 101 });
    expect(fault('-'.repeat(20_000))).toMatchObject({ kind: 'formulaTooDeep' });
    expect(fault('not('.repeat(5_000))).toMatchObject({ kind: 'formulaTooDeep' });
    expect(fault(`${'('.repeat(100)}1${')'.repeat(100)}`)).toBeNull();
  });

  it('is read in one go when it is long and flat', () => {
    const formula = formulaOf(Array.from({ length: 4_000 }, () => '.').join(' or '));
    expect(formula.node === 'chain' && formula.rest.length).toBe(3_999);
  });

  it('never throws, whatever it is', () => {
    const pieces = [
      '(',
      ')',
      ',',
      '.',
      '..',
      '-',
      '*',
      '=',
      '<',
      "'",
      '"',
      ref('a'),
      '1',
      'or',
      'if(',
      'regex(',
      ' ',
      '😀',
      '\ud800',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
        const text = parts.join('');
        const found = fault(text);
        expect(found === null || (found.at >= 0 && found.at <= text.length)).toBe(true);
      }),
    );
  });
});
