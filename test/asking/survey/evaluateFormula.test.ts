import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFormula } from '../../../src/asking/survey/evaluateFormula.ts';
import { isTrue } from '../../../src/asking/survey/formulaValues.ts';
import { anyFormula, aScope, worth } from '../../fixtures/aFormula.ts';

/** `#age` for a reference to it: a template would take XLSForm's own writing for its own. */
const of = (text: string, ...scope: Parameters<typeof aScope>) =>
  worth(text.replaceAll(/#(\w+)/g, '$${$1}'), ...scope);

describe('what a formula comes to', () => {
  it('follows arithmetic', () => {
    expect(of('1 + 2 * 3')).toBe(7);
    expect(of('(1 + 2) * 3')).toBe(9);
    expect(of('7 - 2 - 1')).toBe(4);
    expect(of('5 div 2')).toBe(2.5);
    expect(of('1 div 0')).toBe(Number.POSITIVE_INFINITY);
    expect(of("'3' + '4'")).toBe(7);
    expect(of('-#a + 1', { a: '3' })).toBe(-2);
  });

  // XPath 1.0, section 3.5: the examples of mod.
  it('keeps the sign of what is divided in mod', () => {
    expect(of('5 mod 2')).toBe(1);
    expect(of('5 mod -2')).toBe(1);
    expect(of('-5 mod 2')).toBe(-1);
    expect(of('-5 mod -2')).toBe(-1);
    expect(of('1.5 mod 0.5')).toBe(0);
  });

  // XPath 1.0, section 3.4.
  it('compares as truths, else as numbers, else as texts', () => {
    expect(of("'1.0' = 1")).toBe(true);
    expect(of("'1.0' = '1'")).toBe(false);
    expect(of("'x' = true()")).toBe(true);
    expect(of("'' = false()")).toBe(true);
    expect(of("'10' > '9'")).toBe(true);
    expect(of("'a' != 'b'")).toBe(true);
    expect(of('2 >= 2')).toBe(true);
    expect(of('2 < 2 or 2 <= 2')).toBe(true);
    expect(of('3 > 2 > 1')).toBe(false);
  });

  // ODK documentation, "Empty values in math".
  it('takes a missing answer for an empty text, whose number is none', () => {
    expect(of('#a')).toBe('');
    expect(of('#a + 1')).toBeNaN();
    expect(of("#a = ''")).toBe(true);
    for (const text of ['#a = 0', '#a < 1', '#a > 1', '#a <= 1', '#a >= 1', '#a = #a + 1']) {
      expect(of(text)).toBe(false);
    }
    expect(of('#a != 5')).toBe(true);
  });

  it('compares dates as days, whatever their time', () => {
    expect(of("#born < '2008-11-22'", { born: '2008-11-21' })).toBe(true);
    expect(of('#d >= today()', { d: '2026-11-22' })).toBe(true);
    expect(of('#d = today()', { d: '2026-11-22T20:00:00.000Z' })).toBe(true);
    expect(of('#d > today() - 7 and #d < today() + 1', { d: '2026-11-20' })).toBe(true);
    expect(of('today() - #d', { d: '2026-11-01' })).toBe(21);
    expect(of('now() < today() + 1 and now() >= today()')).toBe(true);
    expect(
      of(
        'date(now()) = today()',
        {},
        { now: '2026-05-31T23:30:00.000Z' as never, today: '2026-06-01' as never },
      ),
    ).toBe(true);
    expect(of('int((today() - #born) div 365.25)', { born: '1980-06-15' })).toBe(46);
  });

  it('stops at the first part that settles it', () => {
    const asked: string[] = [];
    const value = (name: string) => {
      asked.push(name);
      return name === 'yes';
    };
    const scope = aScope({}, { value });
    const text = { or: '$' + '{yes} or $' + '{no}', and: '$' + '{no} and $' + '{yes}' };
    expect(worth(text.or, {}, scope)).toBe(true);
    expect(worth(text.and, {}, scope)).toBe(false);
    expect(asked).toEqual(['yes', 'no']);
  });

  it('reads the answer at hand, the repetition and the wording of an option', () => {
    expect(of('. >= 18 and . < 120', {}, { here: '42' })).toBe(true);
    expect(of('position(..)', {}, { position: 3 })).toBe(3);
    expect(of("jr:choice-name(selected-at(#uses, 1), '#uses')", { uses: ['parks', 'roads'] })).toBe(
      'uses/roads',
    );
    expect(of("jr:choice-name(#none, '#uses')")).toBe('');
  });

  it('is the same with a long list of conditions', () => {
    expect(of(Array.from({ length: 1_000 }, (_, n) => `#a = ${n}`).join(' or '), { a: 999 })).toBe(true);
  });

  it('is a value whatever the formula and the answers', () => {
    const anyValue = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.array(fc.string()),
      fc.constant('2026-11-22'),
    );
    fc.assert(
      fc.property(anyFormula, anyValue, (formula, value) => {
        const scope = aScope({}, { value: () => value, all: () => [value, value], here: value });
        expect(typeof isTrue(evaluateFormula(formula, scope))).toBe('boolean');
        expect(evaluateFormula(formula, scope)).toEqual(evaluateFormula(formula, scope));
      }),
    );
  });
});
